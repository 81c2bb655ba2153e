import { shown } from "../text/quote.ts";

/** What stands at an offset, in words. */
export function tokenAt(text: string, offset: number): string {
  if (offset >= text.length) return "the end of the document";
  return `\`${shown(/[^\s,:[\]{}]{1,41}|[\s\S]/y.exec(text.slice(offset, offset + 41))![0], 40)}\``;
}

/** What stands where something else should, and what to do, for the slips that people make in JSON. */
export function jsonAdvice(text: string, offset: number): { found: string; fix: string } {
  const found = tokenAt(text, offset);
  return { found, fix: fixFor(text, offset) };
}

function fixFor(text: string, offset: number): string {
  const rest = text.slice(offset, offset + 12);
  const before = text.slice(Math.max(0, offset - 200), offset).trimEnd();
  if (rest === "") return "close what is open, or give the whole file";
  if (/^(?:\/\/|\/\*|#)/.test(rest)) return "JSON has no comments: delete it, or write YAML";
  if (/^[\]}]/.test(rest) && before.endsWith(",")) return "delete the comma before it";
  if (/^['‘’“”]/.test(rest)) return 'use straight double quotes (")';
  if (rest.startsWith('"')) return "put a comma before it, or close the text that it opens";
  if (/^(?:NaN|[-+]?Infinity)/.test(rest)) return "JSON has finite numbers only: give one, or null";
  if (/^(?:True|False|None|undefined)/.test(rest)) return "write true, false or null";
  if (/^[-+.\d]/.test(rest))
    return "write the number as in 0.5, 12 or 1e6, without leading zeros, signs of plus or units";
  if (/^\w/.test(rest)) return 'put it in double quotes (")';
  return "correct the text here";
}
