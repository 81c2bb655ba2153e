import { isCollection, isMap, isSeq, parseDocument, type Document } from "yaml";

import { blocksOn, indexOf, itemSpan, type Block } from "./block-item.ts";
import { nodeFor, overwritten, writtenItem } from "./written-item.ts";

/** Where something stands in a document: `["when", "latencyLimit", "below"]`, `["sources", 0]`. */
export type YamlPath = readonly (string | number)[];

/**
 * One step of an edit: a value put somewhere, put into a list before the item that has its place, taken away, moved to another place
 * among its neighbours (counted from 0), or its key written anew. A list also grows by a value put behind its last. An entry that is
 * new stands behind the one of its neighbours that `after` names, else at the end.
 */
export type YamlEdit =
  | { readonly path: YamlPath; readonly value: unknown; readonly after?: string }
  | { readonly path: YamlPath; readonly insert: unknown }
  | { readonly path: YamlPath; readonly remove: true }
  | { readonly path: YamlPath; readonly moveTo: number }
  | { readonly path: YamlPath; readonly rename: string };

/**
 * Edits a YAML document as a person would: a value alone is written over, else the narrowest entry that has lines of its own is
 * written anew, added or taken away, and every other byte, comment and empty line stays as it is. The same edits give the same
 * bytes wherever they are made. Throws where the text is no document with entries, or a path leads nowhere.
 */
export function editYaml(text: string, edits: readonly YamlEdit[]): string {
  return edits.reduce(edited, text);
}

function edited(text: string, edit: YamlEdit): string {
  const document = parseDocument(text, { keepSourceTokens: true });
  if (document.errors.length > 0 || !isMap(document.contents) || typeof edit.path[0] !== "string")
    throw new Error(
      "expected a YAML document with entries, and a path that begins with one of them",
    );
  const blocks = blocksOn(document, edit.path);
  const parts = { text, document, path: edit.path, blocks };
  if ("remove" in edit) return without(parts);
  if ("insert" in edit) return inserted(parts, edit.insert);
  if ("moveTo" in edit) return moved(parts, edit.moveTo);
  if ("rename" in edit) return renamed(parts, edit.rename);
  return (
    overwritten(text, document.getIn(edit.path, true), edit.value) ??
    withValue(parts, edit.value, edit.after)
  );
}

interface Parts {
  readonly text: string;
  readonly document: Document;
  readonly path: YamlPath;
  readonly blocks: readonly Block[];
}

function withValue(parts: Parts, value: unknown, after?: string): string {
  const { document, path, blocks } = parts;
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isCollection(parent)) throw new Error(`${path.slice(0, -1).join(".")} holds no entries`);
  const block = blocks.at(-1)!;
  if (block.index === -1) {
    const before = after === undefined ? -1 : indexOf(block.collection, after);
    const { length } = block.collection.items;
    return added(parts, block, before === -1 ? length : before + 1, value);
  }
  return rewritten(parts, block, () =>
    document.setIn(path, nodeFor(document, value, parent.flow === true)),
  );
}

function inserted(parts: Parts, value: unknown): string {
  const { document, path, blocks } = parts;
  const list = document.getIn(path.slice(0, -1), true);
  const at = path.at(-1);
  if (!isSeq(list) || typeof at !== "number" || at < 0 || at > list.items.length)
    throw new Error(`${path.slice(0, -1).join(".")} is no list with that place`);
  const block = blocks.at(-1)!;
  if (block.collection === list) return added(parts, block, at, value);
  return rewritten(parts, block, () => {
    list.items.splice(at, 0, nodeFor(document, value, true));
  });
}

/** A new item of a block on lines of its own: behind the one before it, or before the first. */
function added({ text, document, path }: Parts, block: Block, at: number, value: unknown): string {
  const { collection } = block;
  const first = itemSpan(block, 0, text);
  if (at === 0 && !first.ownLine)
    throw new Error(`${path.join(".")} begins on the line of another`);
  const place = at === 0 ? first.from - first.indent : itemSpan(block, at - 1, text).to;
  const node = nodeFor(document, value, false);
  // Where every item of a list takes several lines, a short one does, too.
  const areLong =
    isSeq(collection) && collection.items.every((item) => isMap(item) && item.flow !== true);
  if (areLong && isMap(node)) node.flow = false;
  if (isMap(collection)) collection.items.splice(at, 0, document.createPair(path.at(-1), node));
  else collection.items.splice(at, 0, node);
  const { indent } = first;
  return spliced(text, place, place, " ".repeat(indent) + writtenItem(collection, at, indent));
}

function without(parts: Parts): string {
  const { text, document, path, blocks } = parts;
  if (!document.hasIn(path)) throw new Error(`${path.join(".")} is not there`);
  const block = blocks.at(-1)!;
  if (block.depth < path.length - 1) return rewritten(parts, block, () => document.deleteIn(path));
  const span = itemSpan(block, block.index, text);
  const isOnly = block.depth > 0 && block.collection.items.length === 1;
  if (span.ownLine && !isOnly) return spliced(text, span.from - span.indent, span.to, "");
  return rewritten(parts, blocks.at(-2)!, () => document.deleteIn(path));
}

/** An item at another place among its neighbours; what is said above it goes along. */
function moved(parts: Parts, to: number): string {
  const { document, path, blocks } = parts;
  const { holder, from } = placeOf(document, path);
  if (path.length < 2 || from === -1) throw new Error(`${path.join(".")} is not there`);
  const items: unknown[] = holder.items;
  if (!Number.isInteger(to) || to < 0 || to >= items.length)
    throw new Error(`expected a place from 0 to ${items.length - 1}, found ${to}`);
  const around = blocks.findLast(({ depth }) => depth < path.length - 1)!;
  return rewritten(parts, around, () => {
    items.splice(to, 0, ...items.splice(from, 1));
  });
}

/** The same value under another key. */
function renamed({ text, document, path }: Parts, name: string): string {
  const { holder, from } = placeOf(document, path);
  if (!isMap(holder) || from === -1) throw new Error(`${path.join(".")} is not there`);
  if (name !== path.at(-1) && holder.has(name)) throw new Error(`${name} is there already`);
  return overwritten(text, holder.items[from]!.key, name) ?? text;
}

function placeOf(document: Document, path: YamlPath) {
  const holder = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  if (!isMap(holder) && !isSeq(holder)) throw new Error(`${path.join(".")} is not there`);
  return { holder, from: indexOf(holder, path.at(-1)!) };
}

/** An item of a block written anew, after a change within it. */
function rewritten({ text }: Parts, block: Block, change: () => void): string {
  const { from, to, indent } = itemSpan(block, block.index, text);
  change();
  return spliced(text, from, to, writtenItem(block.collection, block.index, indent));
}

function spliced(text: string, from: number, to: number, lines: string): string {
  const before = text.slice(0, from);
  // The last line of a file may lack its end.
  const gap = from === to && before !== "" && !before.endsWith("\n") ? "\n" : "";
  return before + gap + lines + text.slice(to);
}
