import { structuredPatch } from "diff";

/** A line of two texts held against each other; `skipped` stands for lines that both have alike. */
export interface DiffLine {
  readonly kind: "kept" | "added" | "removed" | "skipped";
  readonly text: string;
}

/** What a file has that it had not, and the other way round. */
export interface FileDiff {
  readonly added: number;
  readonly removed: number;
  readonly lines: readonly DiffLine[];
}

/** Lines that are shown around a change. */
const context = 3;
/** So far two texts are searched for what they share; beyond it they count as written anew. */
const longestSearchMs = 500;
const kinds: Readonly<Record<string, DiffLine["kind"]>> = {
  " ": "kept",
  "+": "added",
  "-": "removed",
};

/** The lines in which two texts of a file differ, with a few around each; null: there is no such file. */
export function diffLines(base: string | null, text: string | null): FileDiff {
  const patch = structuredPatch("", "", base ?? "", text ?? "", "", "", {
    context,
    timeout: longestSearchMs,
  });
  const lines = patch === undefined ? rewritten(base, text) : patch.hunks.flatMap(linesOf);
  const count = (kind: DiffLine["kind"]): number =>
    lines.filter((line) => line.kind === kind).length;
  return { added: count("added"), removed: count("removed"), lines };
}

function linesOf(
  { oldStart, lines }: { readonly oldStart: number; readonly lines: readonly string[] },
  index: number,
): readonly DiffLine[] {
  const shown = lines.flatMap((line): DiffLine[] => {
    const kind = kinds[line.charAt(0)];
    return kind === undefined ? [] : [{ kind, text: line.slice(1) }];
  });
  return index === 0 && oldStart <= 1 ? shown : [{ kind: "skipped", text: "" }, ...shown];
}

const rewritten = (base: string | null, text: string | null): readonly DiffLine[] => [
  ...wholeAs("removed", base),
  ...wholeAs("added", text),
];

const wholeAs = (kind: DiffLine["kind"], text: string | null): readonly DiffLine[] =>
  text === null || text === ""
    ? []
    : text
        .replace(/\n$/, "")
        .split("\n")
        .map((line) => ({ kind, text: line }));
