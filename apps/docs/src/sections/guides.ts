import { markdownPage, type Places } from "../site/markdown-page.ts";
import type { Page } from "../site/page.ts";

const guides = ["editors", "engineers", "library-users", "self-hosters"] as const;

/** Packages with a README of their own, which is a page here. */
export const packagesTold = ["engine", "pricing", "content", "api", "documents", "store"] as const;

/** Documents of the project that are pages as they stand, by their files. */
export const documentPlaces: Places = new Map([
  ...guides.map((name) => [`apps/docs/guides/${name}.md`, `guides/${name}`] as const),
  ...packagesTold.map(
    (name) => [`packages/${name}/README.md`, `packages/${name}/read-first`] as const,
  ),
  ["ARCHITECTURE.md", "architecture"],
  ["CONTRIBUTING.md", "contributing"],
  ["packages/validation/WHERE-WE-DIFFER.md", "where-we-differ"],
  ["packages/content/DISTRIBUTION.md", "distribution"],
]);

/** The guides, how it is built, how to contribute, and where we differ from what others decided. */
export const documentPages = (places: Places): Promise<readonly Page[]> =>
  Promise.all([...documentPlaces].map(([path, id]) => markdownPage(path, id, places)));
