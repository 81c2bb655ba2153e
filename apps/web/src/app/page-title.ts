import { useEffect } from "react";

/** Titles of pages that are always called the same, by their routes. Other pages say theirs with `usePageTitle`. */
export const titles: Readonly<Record<string, string>> = {
  "/": "Do you need a custom LLM?",
  "/assess": "Measure a use case",
  "/compare": "Compare two cases",
  "/prices": "Prices",
  "/calculators": "Calculators",
  "/portfolio": "Portfolio",
  "/learn": "Learn",
  "/learn/glossary": "Words",
  "/open": "Open a shared case",
};

/** Names the page in the browser's title, history and tabs. */
export function setPageTitle(title: string): void {
  document.title = `${title} · Tapeline`;
}

/** The title of a page that is called after what it shows; nothing is set before that is known. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) setPageTitle(title);
  }, [title]);
}
