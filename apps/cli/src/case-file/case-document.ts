import type { FactId } from "@tapeline/engine";
import { isFactId } from "@tapeline/engine";
import { isMap, isScalar, parseDocument, type Document } from "yaml";

/** A range as it stands in a file. */
export type WrittenRange = Readonly<Record<string, string | number>>;

/** An answer as it stands in a file: a value, a range, what a number is told by, or `unknown`. */
export type WrittenAnswer =
  | string
  | number
  | boolean
  | readonly string[]
  | Readonly<Record<string, string | number | WrittenRange>>;

const byteOrderMark = "\u{feff}";

/**
 * A case file that answers are added to: comments, order, line ends and byte order mark stay as they
 * are, a new answer goes to the end. The text was read and checked before.
 */
export class CaseDocument {
  readonly #document: Document;
  readonly #mark: string;
  readonly #lineEnd: string;

  constructor(text: string) {
    this.#document = parseDocument(text);
    this.#mark = text.startsWith(byteOrderMark) ? byteOrderMark : "";
    this.#lineEnd = text.includes("\r\n") ? "\r\n" : "\n";
    const answers = this.#document.get("answers");
    if (isMap(answers)) answers.flow = false;
    else if (this.#document.contents !== null) this.#document.delete("answers");
  }

  get title(): string | undefined {
    const title = this.#document.get("title");
    return typeof title === "string" ? title : undefined;
  }

  setTitle(title: string): void {
    this.#document.set("title", title);
  }

  /** Facts with an answer, `unknown` among them, in the order in which they stand. */
  answered(): FactId[] {
    const answers = this.#document.get("answers");
    if (!isMap(answers)) return [];
    return answers.items
      .map(({ key }) => String(isScalar(key) ? key.value : key))
      .filter((id) => isFactId(id));
  }

  /** Facts that were answered with `unknown`: not asked again. */
  leftUnknown(): FactId[] {
    return this.answered().filter((fact) => this.answerTo(fact) === "unknown");
  }

  answerTo(fact: FactId): unknown {
    const { answers } = this.toData() as { answers?: Record<string, unknown> };
    return answers?.[fact];
  }

  /** Gives or replaces an answer. */
  answer(fact: FactId, value: WrittenAnswer): void {
    const flow = typeof value === "object";
    this.#document.setIn(["answers", fact], this.#document.createNode(value, { flow }));
  }

  toData(): unknown {
    return this.#document.toJS() as unknown;
  }

  toText(): string {
    const text = this.#document.toString({ lineWidth: 100 });
    return `${this.#mark}${text.replaceAll("\n", this.#lineEnd)}`;
  }
}
