import type { Price } from "@tapeline/pricing";
import { isMap, isSeq, parseDocument } from "yaml";
import type { Plain } from "./yaml-text.ts";
import { listItem } from "./yaml-text.ts";

/**
 * The text of a record with one entry appended to an offer's history. All that was there stays byte
 * for byte: the entry is inserted after the last one.
 */
export function appendEntry(text: string, offerAt: number, entry: Price): string {
  const history = parseDocument(text).getIn(["offers", offerAt, "history"], true);
  if (!isSeq(history)) {
    throw new Error(`expected offers[${offerAt}].history to be a list; add the entry by hand`);
  }
  const last = history.items.at(-1);
  if (!isMap(last) || !last.range) {
    throw new Error(`expected an entry in offers[${offerAt}].history; add the first one by hand`);
  }
  const lineStart = text.lastIndexOf("\n", last.range[0]) + 1;
  const indent = text.slice(lineStart, last.range[0]).indexOf("-");
  if (indent < 0 || history.flow === true) {
    throw new Error(
      `expected offers[${offerAt}].history to have one entry a line, each with a dash`,
    );
  }
  const end = text.slice(0, last.range[1]).trimEnd().length;
  const item = `\n${" ".repeat(indent)}- ${listItem(entry as unknown as Plain, indent)}`;
  return text.slice(0, end) + item + text.slice(end);
}
