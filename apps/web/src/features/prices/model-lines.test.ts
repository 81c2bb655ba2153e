import { describe, expect, test } from "vitest";

import { amountOf, inTab, lineWith, modelLines, movedBefore, sortedLines } from "./model-lines.ts";
import type { OfferCost, OfferRow } from "./prices-queries.ts";

const day = "2026-11-24";

const row = (id: string, more: Partial<OfferRow> = {}): OfferRow => {
  const [model = "", sold = ""] = id.split("@");
  const [provider = "", region = ""] = sold.split(":");
  return {
    id,
    kind: "model",
    model,
    name: model,
    publisher: model.split("/")[0] ?? "",
    provider,
    providerName: provider,
    region,
    mode: "standard",
    state: "sold",
    scheduled: [],
    votes: [],
    differing: 0,
    steps: [],
    ...more,
  };
};
const costing = (offer: string, usd: number): readonly [string, OfferCost] => [
  offer,
  { offer, priced: true, total: { usd, exact: String(usd) } } as OfferCost,
];

const own = row("acme/one@acme:global:standard");
const host = row("acme/one@host:eu:standard");
const dear = row("acme/two@acme:global:standard");
const unpriced = row("acme/three@acme:global:standard");
const ended = row("acme/old@acme:global:standard", { state: "ended" });
const rows = [own, host, dear, unpriced, ended];
const costs = new Map([
  costing(own.id, 2),
  costing(host.id, 1),
  costing(dear.id, 9),
  [
    unpriced.id,
    { offer: unpriced.id, priced: false, missing: ["output"] } as unknown as OfferCost,
  ] as const,
]);

describe("lines of models", () => {
  test("show each model once, at its cheapest offer, with the others", () => {
    const lines = modelLines(rows, costs, {}, day);
    expect(lines.map(({ id }) => id)).toEqual([host.id, dear.id, unpriced.id]);
    expect(lines[0]?.others.map(({ row: other }) => other.id)).toEqual([own.id]);
    expect(lines[0]?.inEurope).toBe(true);
  });

  test("show the publisher's own offer where no cost is known", () => {
    expect(modelLines(rows, undefined, {}, day)[0]?.id).toBe(own.id);
  });

  test("are found by any of their offers, since what is shown may change", () => {
    const lines = modelLines(rows, costs, {}, day);
    expect(lineWith(lines, own.id)?.id).toBe(host.id);
    expect(lineWith(lines, undefined)).toBeUndefined();
    expect(lineWith(lines, "nobody")).toBeUndefined();
  });

  test("leave out what does not fit, and what is sold no more unless that is asked for", () => {
    const named = (filter: Parameters<typeof modelLines>[2]) =>
      modelLines(rows, costs, filter, day).map(({ shown }) => shown.model);
    expect(named({ provider: "host" })).toEqual(["acme/one"]);
    expect(named({ q: "ACME two" })).toEqual(["acme/two"]);
    expect(named({ most: 5 })).toEqual(["acme/one"]);
    expect(named({ ended: true })).toContain("acme/old");
    expect(named({ context: 1 })).toEqual([]);
  });

  test("sort what is not priced last, both ways: it is not zero", () => {
    const lines = modelLines(rows, costs, {}, day);
    const order = (down: boolean) => sortedLines(lines, "job", down).map(({ id }) => id);
    expect(order(false)).toEqual([host.id, dear.id, unpriced.id]);
    expect(order(true)).toEqual([dear.id, host.id, unpriced.id]);
    expect(amountOf(costs.get(unpriced.id))).toBe(Infinity);
  });

  test("are sorted by name where an address names no column", () => {
    const lines = modelLines(rows, costs, {}, day);
    const byName = sortedLines(lines, "name", false);
    for (const by of ["price", "__proto__", "constructor"])
      expect(sortedLines(lines, by, false)).toEqual(byName);
  });
});

describe("an offer", () => {
  test("belongs to the tab of its kind and mode", () => {
    expect(inTab(own, "models")).toBe(true);
    expect(inTab({ ...own, mode: "fineTuned" }, "models")).toBe(false);
    expect(inTab({ ...own, mode: "fineTuned" }, "tuning")).toBe(true);
    expect(inTab({ ...own, kind: "reranker" }, "retrieval")).toBe(true);
  });

  test("moved where a later step lies in the ninety days before; its first price is no move", () => {
    const moving = (from: string) =>
      row("a/b@c:global:standard", { steps: [{ from: "2026-01-01" }, { from }] });
    expect(movedBefore(moving("2026-10-01"), day)).toBe(true);
    expect(movedBefore(moving("2026-05-01"), day)).toBe(false);
    expect(movedBefore(moving("2026-12-01"), day)).toBe(false);
    expect(
      movedBefore(row("a/b@c:global:standard", { steps: [{ from: "2026-11-01" }] }), day),
    ).toBe(false);
  });
});
