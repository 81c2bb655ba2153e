import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Document,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";

/** A list or map whose items have lines of their own, on the way that a path leads. */
export interface Block {
  readonly collection: YAMLMap | YAMLSeq;
  /** The place in the path of the key that leads on from here. */
  readonly depth: number;
  /** Where the item lies that the path leads through; -1: there is none yet. */
  readonly index: number;
}

/** An item as it stands in the text. */
export interface ItemSpan {
  readonly from: number;
  /** Behind the end of its last line. */
  readonly to: number;
  /** The spaces before it, and before every line of it. */
  readonly indent: number;
  /** Whether nothing stands before it on its line: the first entry of a list's item has a hyphen there. */
  readonly ownLine: boolean;
}

/** The lists and maps in block style that a path leads through, from the whole document to the narrowest. */
export function blocksOn(document: Document, path: readonly (string | number)[]): readonly Block[] {
  const blocks: Block[] = [];
  let node: unknown = document.contents;
  for (const [depth, key] of path.entries()) {
    if (!(isMap(node) || isSeq(node)) || node.flow === true) break;
    const index = indexOf(node, key);
    blocks.push({ collection: node, depth, index });
    if (index === -1) break;
    const item = node.items[index];
    node = isMap(node) ? (item as Pair).value : item;
  }
  return blocks;
}

/** Where the item of a key or place lies; -1: it is not there. */
export function indexOf(collection: YAMLMap | YAMLSeq, key: string | number): number {
  if (isMap(collection)) return collection.items.findIndex((pair) => nameOf(pair as Pair) === key);
  return typeof key === "number" && key >= 0 && key < collection.items.length ? key : -1;
}

const nameOf = ({ key }: Pair): unknown => (isScalar(key) ? key.value : key);

/** Where an item of a list or map in block style lies; it must have been read with its tokens. */
export function itemSpan({ collection }: Block, index: number, text: string): ItemSpan {
  const item = collection.items[index]!;
  const from = isMap(collection)
    ? ((item as Pair).key as { range: [number, number, number] }).range[0]
    : hyphenOf(collection as YAMLSeq, index);
  const value = isMap(collection) ? (item as Pair).value : item;
  const lineFrom = text.lastIndexOf("\n", from - 1) + 1;
  return {
    from,
    to: lineEnd(
      text,
      isNode(value) && value.range != null ? Math.max(value.range[1], from + 1) : from + 1,
    ),
    indent: from - lineFrom,
    ownLine: /^ *$/.test(text.slice(lineFrom, from)),
  };
}

function hyphenOf(list: YAMLSeq, index: number): number {
  const { srcToken } = list;
  const start = srcToken?.type === "block-seq" ? (srcToken.items[index]?.start ?? []) : [];
  return start.find(({ type }) => type === "seq-item-ind")!.offset;
}

/** The end of the line on which the last sign before a place stands. */
function lineEnd(text: string, place: number): number {
  const last = text.slice(0, place).trimEnd().length;
  const end = text.indexOf("\n", last);
  return end === -1 ? text.length : end + 1;
}
