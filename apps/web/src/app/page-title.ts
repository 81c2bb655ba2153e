import { useEffect } from "react";

/** Titles of pages by their routes, for as long as a page does not say its own with `usePageTitle`. */
const titles: Readonly<Record<string, string>> = {
  "/": "Do you need a custom LLM?",
  "/assess": "Measure a use case",
  "/assess/$caseId": "Questions",
  "/verdict/$caseId": "Verdict",
  "/compare": "Compare two cases",
  "/prices": "Prices",
  "/calculators": "Calculators",
  "/portfolio": "Portfolio",
  "/learn": "Learn",
  "/learn/glossary": "Words",
  "/open": "Open a shared case",
  "/studio": "Studio",
  "/studio/$draftId": "Draft",
};

/** The address of the page that said its own title. */
let said: string | undefined;

function show(title: string): void {
  document.title = `${title} · Tapeline`;
}

/** Names the page of a route in the browser's title, history and tabs, unless the page has said its own. */
export function nameRoute(route: string | undefined): void {
  const title = titles[route ?? ""];
  if (title !== undefined && said !== location.pathname) show(title);
}

/** The title of a page that is called after what it shows; nothing is set before that is known. */
export function usePageTitle(title: string | undefined): void {
  useEffect(() => {
    if (title === undefined) return;
    said = location.pathname;
    show(title);
  }, [title]);
}
