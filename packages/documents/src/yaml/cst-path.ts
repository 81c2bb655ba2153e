import type { CST } from "yaml";

/** The path of the field that a parser is inside of, read from the structures it has open. */
export function pathOfStack(stack: readonly CST.Token[]): PropertyKey[] {
  const path: PropertyKey[] = [];
  for (const token of stack) {
    const step = stepInside(token);
    if (step !== undefined) path.push(step);
  }
  return path;
}

function stepInside(token: CST.Token): PropertyKey | undefined {
  if (token.type === "block-seq") return Math.max(0, token.items.length - 1);
  if (token.type === "block-map") return keyText(token.items.at(-1)?.key);
  if (token.type !== "flow-collection") return undefined;
  return token.start.type === "flow-seq-start"
    ? Math.max(0, token.items.length - 1)
    : keyText(token.items.at(-1)?.key);
}

function keyText(key: CST.Token | null | undefined): string | undefined {
  if (key?.type === "scalar") return key.source;
  return key?.type === "single-quoted-scalar" || key?.type === "double-quoted-scalar"
    ? key.source.slice(1, -1)
    : undefined;
}
