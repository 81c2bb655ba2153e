import type { ReleaseFiles } from "@tapeline/content/diff";

/** The files of a commit with those of a draft over them, by their paths in the checkout; null takes a file away. */
export function overlaid(
  files: ReleaseFiles,
  texts: ReadonlyMap<string, string | null>,
): ReleaseFiles {
  const within = (folder: RegExp): Map<string, string | null> =>
    new Map(
      [...texts].flatMap(([path, text]) =>
        folder.test(path) ? [[path.replace(/^packages\/(content|pricing\/data)\//, ""), text]] : [],
      ),
    );
  const prices = within(/^packages\/pricing\/data\//);
  return {
    // Records that stay are the same objects: what was read of them is not read again.
    prices: [
      ...files.prices.filter(({ path }) => !prices.has(path)),
      ...[...prices].flatMap(([path, text]) => (text === null ? [] : [{ path, text }])),
    ],
    content: over(files.content, within(/^packages\/content\/(?!texts\/|practice\/)/)),
    texts: over(files.texts, within(/^packages\/content\/texts\//)),
    practice: over(files.practice, within(/^packages\/content\/practice\//)),
  };
}

function over(
  files: ReadonlyMap<string, string>,
  texts: ReadonlyMap<string, string | null>,
): ReadonlyMap<string, string> {
  const both = new Map(files);
  for (const [path, text] of texts)
    if (text === null) both.delete(path);
    else both.set(path, text);
  return both;
}
