import type { Block, Segment } from "../../src/text.ts";
import { readInline, type Flaw, type Inline } from "./marked-text.ts";
import { readingGrade } from "./plain-words.ts";
import { readBlocks, type Written } from "./read-blocks.ts";
import type { Records } from "./reference.ts";
import { proseOf, proseOfBlocks, toBlocks, toSegments, type Targets } from "./segments.ts";
import { strayMarks } from "./stray-marks.ts";
import { partText } from "./text-file.ts";

/** What a text of a draft may refer to. Without addresses, links to other texts are not judged. */
export interface PreviewTargets {
  /** The records of a release, without anybody who reckons. */
  readonly records: Omit<Records, "reckon">;
  readonly addresses?: ReadonlySet<string> | undefined;
}

/** The body of a text as readers would see it, and what is wrong in it at once. */
export interface TextPreview {
  readonly blocks: readonly Block[];
  /** In the order of the text; offsets count from the beginning of the file. */
  readonly flaws: readonly Flaw[];
  /** References and links that the release does not know: wrong, unless the same draft brings what they lead to. */
  readonly strangers: readonly Flaw[];
  /** The figures that are filled in when the draft is published, by their references. */
  readonly reckonedLater: readonly string[];
  readonly words: number;
  /** The school grade that the language of the body asks for. */
  readonly grade: number;
}

/** The body of a file with a head, read without the other files of its release. Undefined: its head does not end. */
export function previewText(text: string, given: PreviewTargets): TextPreview | undefined {
  const parted = partText("", text);
  if ("fix" in parted) return undefined;
  const flaws: Flaw[] = [...strayMarks(text, parted.bodyAt)];
  const written = readBlocks(text, parted.bodyAt, flaws);
  const blocks = toBlocks(written, targetsOf(given, written.flatMap(linesOf)), flaws);
  const prose = proseOfBlocks(blocks);
  return {
    blocks,
    flaws: sorted(flaws.filter((flaw) => !isStranger(text, flaw))),
    strangers: sorted(flaws.filter((flaw) => isStranger(text, flaw))),
    reckonedLater: [...new Set(written.flatMap(linesOf).flatMap(namesOf).filter(isReckoned))],
    words: prose.match(/[\p{L}\d][\p{L}\d'’-]*/gu)?.length ?? 0,
    grade: Number(readingGrade(prose).toFixed(1)),
  };
}

/** A line of marked words, as a summary or the meaning of a word is. Offsets of flaws count from its beginning. */
export function previewLine(
  words: string,
  given: PreviewTargets,
): {
  readonly inside: readonly Segment[];
  readonly flaws: readonly Flaw[];
  readonly grade: number;
} {
  const flaws: Flaw[] = [];
  const written = readInline(words, 0, words.length, flaws);
  const inside = toSegments(written, targetsOf(given, [written]), flaws);
  return { inside, flaws, grade: Number(readingGrade(proseOf(inside)).toFixed(1)) };
}

/** Where addresses are not known, every link is taken to lead somewhere. */
function targetsOf(
  { records, addresses }: PreviewTargets,
  lines: readonly (readonly Inline[])[],
): Targets {
  return { records, addresses: addresses ?? new Set(lines.flatMap(linksOf)) };
}

const sorted = (flaws: readonly Flaw[]): readonly Flaw[] => flaws.toSorted((a, b) => a.at - b.at);

/** What is found where a mark does not end begins with the mark; where a whole one leads nowhere, it is what stands in it. */
const isStranger = (text: string, { at, found }: Flaw): boolean =>
  /^(?:\{\{|\[)/.test(text.slice(at, at + 2)) && !/^[{[]/.test(found);

const linksOf = (line: readonly Inline[]): readonly string[] =>
  line.flatMap((piece) => [
    ...(piece.kind === "link" ? [piece.to] : []),
    ...("inside" in piece ? linksOf(piece.inside) : []),
  ]);

const namesOf = (line: readonly Inline[]): readonly string[] =>
  line.flatMap((piece) => {
    if (piece.kind === "reference") return [piece.text];
    return "inside" in piece ? namesOf(piece.inside) : [];
  });

const isReckoned = (reference: string): boolean => /^(bill|break-even):/.test(reference);

function linesOf(block: Written): readonly (readonly Inline[])[] {
  if (block.kind === "list") return block.items;
  return "inside" in block ? [block.inside] : [];
}
