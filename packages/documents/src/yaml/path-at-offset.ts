import { isMap, isScalar, isSeq } from "yaml";

/** The path of the field whose text an offset falls into, or that last began before it. */
export function pathAtOffset(root: unknown, offset: number): PropertyKey[] {
  const path: PropertyKey[] = [];
  let node = root;
  for (;;) {
    if (isMap(node)) {
      const pair = node.items.findLast((item) => startOf(item.key) <= offset);
      if (!isScalar(pair?.key)) return path;
      path.push(String(pair.key.value));
      node = pair.value;
    } else if (isSeq(node)) {
      const index = node.items.findLastIndex((item) => startOf(item) <= offset);
      if (index === -1) return path;
      path.push(index);
      node = node.items[index];
    } else return path;
  }
}

function startOf(node: unknown): number {
  const { range } = (node ?? {}) as { range?: readonly number[] | null };
  return range?.[0] ?? Number.POSITIVE_INFINITY;
}
