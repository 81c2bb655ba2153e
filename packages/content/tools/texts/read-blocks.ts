import { readInline, type Flaw, type Inline } from "./marked-text.ts";

/** A piece of a page as it was written. */
export type Written =
  | {
      readonly kind: "heading";
      readonly level: 2 | 3;
      readonly inside: readonly Inline[];
      readonly at: number;
    }
  | { readonly kind: "paragraph"; readonly inside: readonly Inline[]; readonly at: number }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly items: readonly (readonly Inline[])[];
      readonly at: number;
    }
  | { readonly kind: "code"; readonly text: string; readonly at: number }
  | { readonly kind: "partner"; readonly at: number };

interface Line {
  readonly text: string;
  readonly at: number;
}

const item = /^(- |\d+\. )/;
const notRead = [
  {
    form: /^#(#{3,})? /,
    what: "a heading of level two or three",
    fix: "begin it with ## or ###; the title stands in the head",
  },
  { form: /^\|/, what: "paragraphs and lists", fix: "write the table as a list" },
  { form: /^>/, what: "paragraphs and lists", fix: "write the quotation in our own words" },
  { form: /^!\[/, what: "words", fix: "leave the picture out; pages are shown in a terminal too" },
  { form: /^(\* |\+ )/, what: "a list that begins with hyphens", fix: "begin the item with - " },
  {
    form: /^\s+(- |\d+\. )/,
    what: "a list without lists inside",
    fix: "move the item to the left or make it a paragraph",
  },
] as const;

/**
 * Reads the Markdown that our texts use: headings of two levels, paragraphs, flat lists, fenced
 * code and `{{partner}}` on a line of its own. All else is refused, so that web, terminal and
 * documents can show every text alike.
 */
export function readBlocks(text: string, from: number, flaws: Flaw[]): readonly Written[] {
  const lines: Line[] = [];
  for (let at = from; at < text.length;) {
    const end = text.indexOf("\n", at);
    const stop = end < 0 ? text.length : end;
    lines.push({ text: text.slice(at, stop), at });
    at = stop + 1;
  }
  const blocks: Written[] = [];
  const begins = ({ text: line }: Line): boolean =>
    line.trim() === "" || item.test(line) || /^(#|```|\{\{partner\}\})/.test(line);
  const endOf = (line: Line): number => line.at + line.text.length;
  let index = 0;
  /** Takes the lines that go on with the one at `index`; the offset of their end. */
  const goOn = (): number => {
    let last = lines[index]!;
    index += 1;
    while (index < lines.length && !begins(lines[index]!)) {
      last = lines[index]!;
      report(last);
      index += 1;
    }
    return endOf(last);
  };
  const report = (line: Line): void => {
    const wrong = notRead.find(({ form }) => form.test(line.text));
    if (wrong !== undefined)
      flaws.push({
        at: line.at,
        expected: wrong.what,
        found: line.text.trim().slice(0, 30),
        fix: wrong.fix,
      });
  };
  while (index < lines.length) {
    const line = lines[index]!;
    const { at } = line;
    const heading = /^(##|###) /.exec(line.text)?.[1];
    if (line.text.trim() === "") index += 1;
    else if (line.text.trim() === "{{partner}}") {
      blocks.push({ kind: "partner", at });
      index += 1;
    } else if (heading !== undefined) {
      const inside = readInline(text, at + heading.length + 1, endOf(line), flaws);
      blocks.push({ kind: "heading", level: heading === "##" ? 2 : 3, inside, at });
      index += 1;
    } else if (line.text.startsWith("```")) {
      const close = lines.findIndex((other, place) => place > index && other.text === "```");
      if (close < 0) {
        flaws.push({
          at,
          expected: "code that ends with ```",
          found: "no end",
          fix: "close it with ```",
        });
        return blocks;
      }
      const inside = lines.slice(index + 1, close).map(({ text: code }) => code);
      blocks.push({ kind: "code", text: inside.join("\n"), at });
      index = close + 1;
    } else if (item.test(line.text)) {
      const ordered = !line.text.startsWith("-");
      const items: (readonly Inline[])[] = [];
      while (index < lines.length && item.exec(lines[index]!.text) !== null) {
        const first = lines[index]!;
        if (first.text.startsWith("-") === ordered) break;
        const start = first.at + item.exec(first.text)![0].length;
        items.push(readInline(text, start, goOn(), flaws));
      }
      blocks.push({ kind: "list", ordered, items, at });
    } else {
      report(line);
      blocks.push({ kind: "paragraph", inside: readInline(text, at, goOn(), flaws), at });
    }
  }
  return blocks;
}
