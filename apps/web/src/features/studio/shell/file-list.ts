import type { Problem } from "@tapeline/documents";

import type { ListedFile } from "./server-types.ts";
import { isEdited, type WorkingFile } from "./working-file.ts";

/** A line of the list. */
export interface Line extends ListedFile {
  readonly edited: boolean;
  /** It is there in the draft's commit, and the draft takes it away. */
  readonly deleted: boolean;
  readonly due: boolean;
  readonly problems: number;
}

/** Which files a list shows. */
export interface Wanted {
  readonly kind: string;
  readonly only: "all" | "edited" | "due";
  readonly search: string;
}

const contentFolder = "packages/content/";
const pricesFolder = "packages/pricing/data/";

/** A file's path as people say it: `rules/task/narrow`. */
export const shortOf = (path: string): string =>
  path
    .replace(contentFolder, "")
    .replace(pricesFolder, "prices/")
    .replace(/\.(yaml|md)$/, "");

/** Where a file stands in the list: `task`. */
export const groupOf = (path: string): string => {
  const [, ...within] = shortOf(path).split("/").slice(0, -1);
  return within.join(" / ");
};

/** The path of the file that a problem names by its folder; `undefined` where it names none that a draft may hold. */
export const pathOfProblem = ({ file }: Problem): string | undefined => {
  if (file.startsWith("packages/")) return file;
  if (
    /^(rules|questions|options|texts|scenarios|derivations|practice)\/|^release\.yaml$/.test(file)
  )
    return `${contentFolder}${file}`;
  return file.endsWith(".yaml") ? `${pricesFolder}${file.replace(/^data\//, "")}` : undefined;
};

/** What is wrong in one file, as far as it is known. */
export const problemsOf = (
  problems: readonly Problem[] | undefined,
  path: string,
): readonly Problem[] => (problems ?? []).filter((problem) => pathOfProblem(problem) === path);

/** All files as the draft has them now: those that the server listed, and those that came or went here since. */
export function linesOf(given: {
  readonly listed: readonly ListedFile[];
  readonly files: ReadonlyMap<string, WorkingFile>;
  readonly problems: readonly Problem[];
  readonly today: string;
}): readonly Line[] {
  const { listed, files, problems, today } = given;
  const wrong = new Map<string, number>();
  for (const problem of problems) {
    const path = pathOfProblem(problem);
    if (path !== undefined) wrong.set(path, (wrong.get(path) ?? 0) + 1);
  }
  const known = new Set(listed.map(({ path }) => path));
  const added = [...files.keys()].filter((path) => !known.has(path));
  return (
    [...listed, ...added.map(unlisted)]
      .map((file): Line => {
        const work = files.get(file.path);
        return {
          ...file,
          edited: work !== undefined && isEdited(work),
          deleted: work !== undefined && work.text === null,
          due: file.reviewBy !== undefined && file.reviewBy <= today,
          problems: wrong.get(file.path) ?? 0,
        };
      })
      // What was made here and taken away again has never been.
      .filter(({ path, deleted }) => !deleted || files.get(path)?.base !== null)
      .toSorted((one, other) => (one.path < other.path ? -1 : 1))
  );
}

/** The lines that are wanted. A search looks through all kinds, and so do those that ask for edited or due ones. */
export function wantedOf(lines: readonly Line[], { kind, only, search }: Wanted): readonly Line[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return lines.filter(
    (line) =>
      (only === "all" || line[only]) &&
      (only !== "all" || words.length > 0 || line.kind === kind) &&
      words.every((word) => `${line.title} ${shortOf(line.path)}`.toLowerCase().includes(word)),
  );
}

const kinds: readonly (readonly [RegExp, ListedFile["kind"]])[] = [
  [/^packages\/content\/rules\//, "rule"],
  [/^packages\/content\/questions\//, "question"],
  [/^packages\/content\/options\//, "option"],
  [/^packages\/content\/texts\//, "text"],
  [/^packages\/content\/scenarios\//, "scenario"],
  [/^packages\/content\/derivations\//, "derivation"],
  [/^packages\/content\/practice\//, "practice"],
  [/^packages\/pricing\/data\//, "price"],
];

/** A file that the server has not listed yet. */
const unlisted = (path: string): ListedFile => ({
  path,
  title: shortOf(path).split("/").at(-1)!,
  kind: kinds.find(([files]) => files.test(path))?.[1] ?? "release",
});
