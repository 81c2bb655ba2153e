/** A piece of a line as it was written; offsets count from the beginning of the file. */
export type Inline =
  | { readonly kind: "text" | "code" | "reference"; readonly text: string; readonly at: number }
  | {
      readonly kind: "strong" | "emphasis";
      readonly inside: readonly Inline[];
      readonly at: number;
    }
  | {
      readonly kind: "link";
      readonly to: string;
      readonly inside: readonly Inline[];
      readonly at: number;
    };

/** What is wrong at an offset, in words for whoever edits the text. */
export interface Flaw {
  readonly at: number;
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

/** The signs that begin and end a piece, and what it is called. */
const pairs = [
  { open: "{{", close: "}}", kind: "reference", called: "a number or name in double braces" },
  { open: "`", close: "`", kind: "code", called: "code between backticks" },
  { open: "**", close: "**", kind: "strong", called: "strong words between double asterisks" },
  { open: "_", close: "_", kind: "emphasis", called: "words between underscores" },
] as const;

/** An underscore within a name such as `tuned_model` marks nothing. */
const withinWord = (text: string, at: number): boolean =>
  text[at] === "_" && at > 0 && /\w/.test(text[at - 1]!);

/** Reads the marks within a piece of a text, from one offset to another: `**strong**`, `_emphasis_`, code, links, references. */
export function readInline(
  text: string,
  from: number,
  to: number,
  flaws: Flaw[],
): readonly Inline[] {
  const pieces: Inline[] = [];
  let plainFrom = from;
  let at = from;
  const endPlain = (): void => {
    const plain = text.slice(plainFrom, at).replaceAll(/\s+/g, " ");
    if (plain !== "") pieces.push({ kind: "text", text: plain, at: plainFrom });
  };
  const flaw = (expected: string, length: number, fix: string): void => {
    flaws.push({ at, expected, found: text.slice(at, Math.min(at + length, to)), fix });
  };
  while (at < to) {
    const pair = pairs.find(({ open }) => text.startsWith(open, at) && !withinWord(text, at));
    if (pair !== undefined) {
      const inner = at + pair.open.length;
      const end = text.indexOf(pair.close, inner);
      if (end < 0 || end + pair.close.length > to) {
        flaw(pair.called, 20, `close it with ${pair.close}, or take the sign out`);
        return pieces;
      }
      endPlain();
      pieces.push(
        pair.kind === "strong" || pair.kind === "emphasis"
          ? { kind: pair.kind, inside: readInline(text, inner, end, flaws), at }
          : { kind: pair.kind, text: text.slice(inner, end).replaceAll(/\s+/g, " ").trim(), at },
      );
      at = end + pair.close.length;
      plainFrom = at;
    } else if (text[at] === "*") {
      const end = text.indexOf("*", at + 1);
      flaw(
        "emphasis between underscores, as in _word_",
        20,
        "write _word_, or **word** for strong words",
      );
      at = end < 0 || end >= to ? at + 1 : end + 1;
    } else if (text[at] === "[") {
      const middle = text.indexOf("](", at);
      const end = middle < 0 ? -1 : text.indexOf(")", middle);
      if (end < 0 || end >= to) {
        flaw("a link, as in [words](faq/cost)", 20, "write [words](address)");
        return pieces;
      }
      endPlain();
      const link = text.slice(middle + 2, end).replaceAll(/\s+/g, "");
      pieces.push({ kind: "link", to: link, inside: readInline(text, at + 1, middle, flaws), at });
      at = end + 1;
      plainFrom = at;
    } else {
      if (/^<[a-z/!]/i.test(text.slice(at, at + 2)))
        flaw("words without HTML", 12, "write Markdown; tags are not read");
      at += 1;
    }
  }
  endPlain();
  return pieces;
}
