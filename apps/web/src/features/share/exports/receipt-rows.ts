import type { Receipt } from "@tapeline/engine";

/** What a verdict is computed again by. */
export function receiptRows(receipt: Receipt): readonly (readonly [string, string])[] {
  return [
    ["Content", `${receipt.content}, ${receipt.contentDigest}`],
    ["Prices", receipt.prices],
    ["Prices in force on", receipt.asOf],
    ["Known on", receipt.knownOn],
    ["Seed", String(receipt.seed)],
    ["Worlds", String(receipt.worlds)],
    ["Engine", receipt.engine],
    ["Case", receipt.caseDigest],
  ];
}
