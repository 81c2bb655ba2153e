import type { ReleaseFiles } from "@tapeline/content/diff";

import type { FileKind, ListedFile } from "./drafts.ts";

const kinds: Readonly<Record<string, FileKind>> = {
  rules: "rule",
  questions: "question",
  options: "option",
  texts: "text",
  scenarios: "scenario",
  derivations: "derivation",
  practice: "practice",
};

/** All files that a release is made of, by their paths in the checkout. Cheap: heads are looked at, nothing is parsed. */
export function listedFiles({
  content,
  texts,
  practice,
  prices,
}: ReleaseFiles): readonly ListedFile[] {
  return [
    ...[...content, ...texts, ...practice].map(([path, text]) =>
      listed(`packages/content/${path}`, kinds[path.split("/")[0]!] ?? "release", text),
    ),
    ...prices.map(({ path, text }) => listed(`packages/pricing/data/${path}`, "price", text)),
  ].toSorted((one, other) => (one.path < other.path ? -1 : 1));
}

function listed(path: string, kind: FileKind, text: string): ListedFile {
  const reviewBy = memberOf(text, "reviewBy");
  const title =
    memberOf(text, kind === "question" ? "short" : "title") ??
    memberOf(text, "name") ??
    path
      .split("/")
      .at(-1)!
      .replace(/\.(yaml|md)$/, "");
  return { path, title, ...(reviewBy === undefined ? {} : { reviewBy }), kind };
}

/** A member of a file's outermost level that stands in one line, without its quotes and what is remarked behind it. */
function memberOf(text: string, name: string): string | undefined {
  const line = new RegExp(`^${name}: +(\\S.*?) *\\r?$`, "m").exec(text)?.[1];
  if (line === undefined || /^[|>]/.test(line)) return undefined;
  const quoted = /^"((?:[^"\\]|\\.)*)"|^'((?:[^']|'')*)'/.exec(line);
  if (quoted === null) return line.replace(/ +#.*$/, "");
  return quoted[1]?.replaceAll(/\\(.)/g, "$1") ?? quoted[2]?.replaceAll("''", "'");
}
