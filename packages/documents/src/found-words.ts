import type { DocumentNode } from "./document-node.ts";
import { quoted, shown } from "./text/quote.ts";

const mostKeys = 5;

/** What a document holds at a place, short: `300`, `the text "no"`, `a list of 3 items`, `nothing`. */
export function foundWords(node: DocumentNode | undefined): string {
  if (node === undefined) return "nothing";
  if (node.kind === "list") return listWords(node.items.length);
  if (node.kind === "map") return mapWords([...node.entries.keys()]);
  if (typeof node.value === "string")
    return node.value === "" ? "an empty text" : `the text ${quoted(node.value)}`;
  return node.value === null ? "nothing (null)" : String(node.value);
}

function listWords(length: number): string {
  if (length === 0) return "an empty list";
  return `a list of ${length} ${length === 1 ? "item" : "items"}`;
}

function mapWords(keys: readonly string[]): string {
  if (keys.length === 0) return "an empty map";
  const first = keys.slice(0, mostKeys).map((key) => shown(key, 30));
  return `a map with the keys ${first.join(", ")}${keys.length > mostKeys ? ", …" : ""}`;
}
