import { dirname, join } from "node:path/posix";

import type { Page } from "./page.ts";
import { textOf } from "./repository.ts";

/** Where files of the project stand on this site, by their paths: `decisions/0009-guidance.md` at `decisions/0009-guidance`. */
export type Places = ReadonlyMap<string, string>;

/**
 * A Markdown file of the project as a page. Its first line is the title; links to files that are pages lead there, and of links to
 * other files the words stay.
 */
export async function markdownPage(path: string, id: string, places: Places): Promise<Page> {
  const text = await textOf(path);
  const title = /^# (.+)$/m.exec(text)?.[1];
  if (title === undefined) throw new Error(`${path}: expected a title, a line that begins with #`);
  const body = text.slice(text.indexOf(title) + title.length).trimStart();
  const linked = body.replaceAll(
    /\[([^\]]+)\]\(([^)\s#]+)(#[^)\s]*)?\)/g,
    (whole, words: string, to: string, place = "") => {
      if (/^[a-z]+:/.test(to)) return whole;
      if (to.startsWith("/")) return whole;
      const page = places.get(join(dirname(path), to));
      return page === undefined ? words : `[${words}](/${page}/${place})`;
    },
  );
  return { id, title: title.replaceAll("`", ""), body: { markdown: linked } };
}
