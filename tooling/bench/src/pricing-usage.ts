import { dollarsOf, priceOn, usageCost, type Price } from "@tapeline/pricing";

import type { Rates, UsageRecord } from "./usage-records.ts";

/**
 * Our own price book on the same records: the entry in force on the record's day, then exact money.
 * Each model has an earlier entry and a tier, so that neither is looked up for nothing.
 */
export function pricedByUs(rates: ReadonlyMap<string, Rates>): (record: UsageRecord) => number {
  const source = {
    url: "https://example.com/prices",
    retrieved: "2026-01-02",
    kind: "list",
  } as const;
  const histories = new Map(
    [...rates].map(([model, { input, output }]): [string, Price[]] => {
      const longContext = [
        { aboveInputTokens: 200_000, input: 2 * input, output, covers: "wholeRequest" as const },
      ];
      const entry = { input, output, longContext, source, standing: "single-list" as const };
      return [
        model,
        [
          { ...entry, from: "2025-01-01", input: 2 * input },
          { ...entry, from: "2026-01-01" },
        ],
      ];
    }),
  );
  return (record) => {
    const price = priceOn(histories.get(record.model)!, record.day, "2026-11-24");
    if (price === undefined) throw new Error(`${record.model} is not priced on ${record.day}`);
    const cost = usageCost(price, record);
    if (!cost.priced) throw new Error(`${record.model} lacks ${cost.missing.join(", ")}`);
    return dollarsOf(cost.cost);
  };
}
