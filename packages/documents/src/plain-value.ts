import { valueOf } from "./document-node.ts";
import { limits } from "./limits.ts";
import { type Format, readTree } from "./read-tree.ts";
import { Refusal } from "./refusal.ts";
import { withoutByteOrderMark } from "./text/check-text.ts";
import { lineIndex } from "./text/line-index.ts";

/**
 * What a document holds, read within the same limits, but not checked against a schema; `undefined`
 * where it cannot be read. For a caller that is in haste and lets `readDocument` say what is wrong.
 */
export function plainValue(text: string, format: Format): unknown {
  const body = withoutByteOrderMark(text);
  const root = readTree({ text: body, limits, positionAt: lineIndex(body) }, format);
  return root instanceof Refusal ? undefined : valueOf(root);
}
