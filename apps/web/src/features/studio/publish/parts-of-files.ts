import type { ReleaseDiff } from "@tapeline/content/diff";
import type { Part } from "@tapeline/engine/impact";

/** Files by the part that each holds; what is named stands in the path. */
const kinds: readonly (readonly [files: RegExp, kind: Part["kind"]])[] = [
  [/^packages\/content\/rules\/(.+)\.yaml$/, "rule"],
  [/^packages\/content\/questions\/(.+)\.yaml$/, "question"],
  [/^packages\/content\/options\/(.+)\.yaml$/, "option"],
  [
    /^packages\/pricing\/data\/((?:models|embeddings|rerankers|gpus|people|providers|facilities)\/.+)\.yaml$/,
    "price",
  ],
];

/** The part of a release that a file holds; absent: it holds none, or several. */
export function partOf(path: string): Part | undefined {
  for (const [files, kind] of kinds) {
    const id = files.exec(path)?.[1];
    if (id !== undefined) return { kind, id };
  }
  return undefined;
}

const textFile = /^packages\/content\/texts\//;

/** What an edited file does to verdicts, in a few words; nothing where that is not told of it alone. */
export function effectOf(path: string, { cases, parts, prices }: ReleaseDiff): string {
  if (textFile.test(path)) return "wording only, 0 verdicts";
  const part = partOf(path);
  if (part === undefined) return "";
  const { kind, id } = part;
  const decides =
    kind === "price"
      ? prices.some(({ record }) => record === id)
      : parts.find((one) => one.kind === kind && one.id === id)?.decides;
  if (decides === undefined) return "";
  if (!decides) return kind === "price" ? "0 verdicts" : "wording only, 0 verdicts";
  const changed = cases.touched.filter(({ causes }) =>
    causes.some((one) => one.kind === kind && one.id === id),
  ).length;
  return changed === 1 ? "1 verdict" : `${changed} verdicts`;
}

/** A path as editors say it: without the packages that all files stand in. */
export const shortPath = (path: string): string =>
  path.replace(/^packages\/(content|pricing\/data)\//, "");
