/** A document as it was written: its values, each with the place where it begins. */
export type DocumentNode = ScalarNode | ListNode | MapNode;

/** A single value. */
export interface ScalarNode {
  readonly kind: "scalar";
  readonly start: number;
  readonly value: string | number | boolean | null;
  /** Written without quotes, so that its form alone says of which type it is. */
  readonly plain: boolean;
}

export interface ListNode {
  readonly kind: "list";
  readonly start: number;
  readonly items: readonly DocumentNode[];
}

export interface MapNode {
  readonly kind: "map";
  readonly start: number;
  readonly entries: ReadonlyMap<string, MapEntry>;
}

export interface MapEntry {
  /** Where the key begins. */
  readonly start: number;
  readonly node: DocumentNode;
}

/** The node at a path, `undefined` where the document has none. */
export function nodeAt(root: DocumentNode, path: readonly PropertyKey[]): DocumentNode | undefined {
  let node: DocumentNode | undefined = root;
  for (const step of path) node = node && childOf(node, step)?.node;
  return node;
}

/** Where the entry at a path begins: its key in a map, itself in a list; where there is none, the nearest entry above. */
export function offsetAt(root: DocumentNode, path: readonly PropertyKey[]): number {
  let entry: MapEntry = { start: root.start, node: root };
  for (const step of path) {
    const child = childOf(entry.node, step);
    if (child === undefined) break;
    entry = child;
  }
  return entry.start;
}

function childOf(node: DocumentNode, step: PropertyKey): MapEntry | undefined {
  if (node.kind === "map") return node.entries.get(String(step));
  if (node.kind === "scalar") return undefined;
  const item = node.items[Number(step)];
  return item && { start: item.start, node: item };
}

/** The plain value of a node. Keys that would reach an object's prototype were refused by the readers. */
export function valueOf(node: DocumentNode): unknown {
  if (node.kind === "scalar") return node.value;
  if (node.kind === "list") return node.items.map(valueOf);
  const value: Record<string, unknown> = {};
  for (const [key, entry] of node.entries) value[key] = valueOf(entry.node);
  return value;
}
