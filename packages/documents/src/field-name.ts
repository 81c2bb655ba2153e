import { quoted } from "./text/quote.ts";

const wholeDocument = "(document)";
const longestStep = 60;

/** A path in the words of a problem: `offers[2].history["2026-01"].input`, or `(document)` for the whole. */
export function fieldName(path: readonly PropertyKey[]): string {
  let name = "";
  for (const step of path) {
    const text = String(step);
    if (typeof step === "number") name += `[${text}]`;
    else if (!/^[\w-]+$/.test(text) || text.length > longestStep)
      name += `[${quoted(text, longestStep)}]`;
    else name += name === "" ? text : `.${text}`;
  }
  return name === "" ? wholeDocument : name;
}
