import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { priceOn, scheduledAfter } from "./price-on.ts";
import type { Price } from "./price.ts";
import { priceWith } from "./testing/builders.ts";

const launch = priceWith({ from: "2026-01-01", known: "2026-01-01", input: 2 });
const cut = priceWith({ from: "2026-06-01", known: "2026-05-15", input: 1 });

/** Days of two years, so that histories and questions meet often. */
const day = fc
  .integer({ min: 0, max: 730 })
  .map((days) => new Date(Date.UTC(2026, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));

const history = fc
  .uniqueArray(fc.tuple(day, day, fc.integer({ min: 1, max: 99 }), fc.option(day)), {
    minLength: 1,
    maxLength: 8,
    selector: ([from]) => from,
  })
  .map((rows): Price[] =>
    rows
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([from, known, input, until]) =>
        priceWith({
          from,
          known,
          input,
          ...(until !== null && until >= from ? { until, promotion: true as const } : {}),
        }),
      ),
  );

describe("a history of prices", () => {
  test("gives the last entry that has begun", () => {
    expect(priceOn([launch, cut], "2026-05-31", "2026-05-31")).toBe(launch);
    expect(priceOn([launch, cut], "2026-06-01", "2026-06-01")).toBe(cut);
  });

  test("is not priced before its first entry", () => {
    expect(priceOn([launch, cut], "2025-12-31")).toBeUndefined();
  });

  test("leaves out what was not yet known", () => {
    expect(priceOn([launch, cut], "2026-07-01", "2026-05-14")).toBe(launch);
    expect(priceOn([launch, cut], "2026-07-01", "2026-05-15")).toBe(cut);
  });

  test("knows an entry from the day its source was read, where it does not say", () => {
    const later = priceWith({
      from: "2026-02-01",
      input: 3,
      source: { url: "https://example.com/list", retrieved: "2026-03-01", kind: "list" },
    });
    expect(priceOn([launch, later], "2026-02-15")).toBe(launch);
    expect(priceOn([launch, later], "2026-02-15", "2026-03-01")).toBe(later);
  });

  test("returns to the price before a promotion when it ends", () => {
    const half = priceWith({ from: "2026-03-01", until: "2026-03-31", input: 1, promotion: true });
    const known = { ...half, known: "2026-03-01" };
    expect(priceOn([launch, known], "2026-03-31")).toBe(known);
    expect(priceOn([launch, known], "2026-04-01")).toBe(launch);
  });

  test("is not priced after a withdrawal", () => {
    const last = { ...cut, until: "2026-08-31" };
    expect(priceOn([launch, last], "2026-09-01")).toBeUndefined();
  });

  test("lists what is to come, as far as it is known", () => {
    expect(scheduledAfter([launch, cut], "2026-05-20")).toEqual([cut]);
    expect(scheduledAfter([launch, cut], "2026-05-20", "2026-05-14")).toEqual([]);
  });

  test("changes only on days that an entry names", () => {
    fc.assert(
      fc.property(history, day, (entries, on) => {
        const next = new Date(Date.parse(`${on}T00:00:00Z`) + 86_400_000)
          .toISOString()
          .slice(0, 10);
        const known = "2030-01-01";
        fc.pre(!entries.some(({ from, until }) => from === next || until === on));
        expect(priceOn(entries, next, known)).toBe(priceOn(entries, on, known));
      }),
    );
  });

  test("never changes in the past when an entry is added in the future", () => {
    fc.assert(
      fc.property(history, day, (entries, on) => {
        const added = priceWith({ from: "2029-01-01", known: "2026-01-01", input: 50 });
        expect(priceOn([...entries, added], on, "2030-01-01")).toBe(
          priceOn(entries, on, "2030-01-01"),
        );
      }),
    );
  });

  test("answers a question of the past alike however much is learnt later", () => {
    fc.assert(
      fc.property(history, day, day, (entries, on, knownOn) => {
        const learnt = priceWith({ from: "2026-03-03", known: "2029-01-01", input: 50 });
        const grown = [...entries, learnt].toSorted((a, b) => (a.from < b.from ? -1 : 1));
        expect(priceOn(grown, on, knownOn)).toBe(priceOn(entries, on, knownOn));
      }),
    );
  });

  test("never goes back to an older entry as more becomes known", () => {
    fc.assert(
      fc.property(history, day, day, day, (entries, on, a, b) => {
        const [sooner, later] = a <= b ? [a, b] : [b, a];
        const before = priceOn(entries, on, sooner);
        const after = priceOn(entries, on, later);
        if (before === undefined) return;
        expect(after).toBeDefined();
        expect(entries.indexOf(after as Price)).toBeGreaterThanOrEqual(entries.indexOf(before));
      }),
    );
  });
});
