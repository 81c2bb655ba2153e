import type { Price } from "../price.ts";

/** A price entry for tests that are not about its source. */
export function priceWith(fields: Partial<Price> = {}): Price {
  return {
    from: "2026-01-01",
    input: 2,
    output: 10,
    source: { url: "https://example.com/list", retrieved: "2026-01-01", kind: "list" },
    standing: "single-list",
    ...fields,
  };
}
