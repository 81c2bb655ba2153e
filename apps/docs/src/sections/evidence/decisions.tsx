import { LinkList } from "../../site/link-list.tsx";
import { markdownPage, type Places } from "../../site/markdown-page.ts";
import type { Page } from "../../site/page.ts";
import { filesIn } from "../../site/repository.ts";

/** Where the records of lasting choices stand, by their files. */
export async function decisionPlaces(): Promise<Places> {
  const files = await filesIn("decisions", ".md");
  return new Map(
    files.map((file) => [
      `decisions/${file}`,
      file === "README.md" ? "decisions" : `decisions/${file.replace(/\.md$/, "")}`,
    ]),
  );
}

/** Records of lasting choices, and the list of them. */
export async function decisionPages(places: Places): Promise<readonly Page[]> {
  const records = await Promise.all(
    [...places]
      .filter(([path]) => /^decisions\/\d/.test(path))
      .map(([path, id]) => markdownPage(path, id, places)),
  );
  const list: Page = {
    id: "decisions",
    title: "Decision records",
    description: "Lasting choices and their reasons.",
    body: <LinkList lines={records.map(({ id, title }) => ({ to: id, title }))} />,
  };
  return [list, ...records];
}
