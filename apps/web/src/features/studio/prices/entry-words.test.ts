import { describe, expect, test } from "vitest";

import { amountsInWords } from "./amounts.ts";
import { datedEntries, stateOn } from "./entry-state.ts";
import { newItem } from "./new-item.ts";
import { shapeOfFile, type Shape } from "./shape.ts";
import { witnessesOf } from "./witnesses-of.ts";

const day = "2026-11-26";
const lists = Object.fromEntries(
  ["first", "copy", "second"].map((id) => [
    id,
    { title: id, url: `https://example.com/${id}`, lineage: id === "copy" ? "first" : id },
  ]),
);
const price = (from: string, more: object = {}) => ({
  from,
  input: 2,
  output: 10,
  source: { retrieved: from, kind: "list" },
  ...more,
});

describe("what lists say of a price", () => {
  const witness = (list: string, value: number, observed = "2026-11-20") => ({
    list,
    observed,
    value,
  });

  test("counts lists that copy one another once", () => {
    const entry = price("2026-11-01", { witnesses: [witness("first", 2), witness("copy", 2)] });
    const { sum, lines } = witnessesOf(entry, [entry], { day, lists });
    expect(lines.map(({ age, agrees }) => [age, agrees])).toEqual([
      [6, true],
      [6, true],
    ]);
    expect(sum).toBe("1 independent list agrees, 0 differ.");
  });

  test("asks why a value was kept where a list differs", () => {
    const witnesses = [witness("first", 2), witness("second", 2.5)];
    const entry = price("2026-11-01", { witnesses });
    expect(witnessesOf(entry, [entry], { day, lists }).asksWhy).toBe(true);
    const explained = { ...entry, because: "read at the vendor" };
    const said = witnessesOf(explained, [explained], { day, lists });
    expect(said).toMatchObject({ asksWhy: false, sum: "1 independent list agrees, 1 differs." });
  });

  test("holds an entry without witnesses against those of the one before it", () => {
    const before = price("2026-10-01", { witnesses: [witness("first", 2)] });
    const entry = price("2026-11-26", { input: 1.5 });
    const { head, lines, asksWhy } = witnessesOf(entry, [before, entry], { day, lists });
    expect(head).toBe("Lists, as of the entry before");
    expect(lines[0]).toMatchObject({ value: 2, agrees: false });
    expect(asksWhy).toBe(false);
  });

  test("says nothing of an entry whose amounts are still to be written", () => {
    const before = price("2026-10-01", { witnesses: [witness("first", 2)] });
    const entry = { from: "2026-11-26" };
    const { sum, lines } = witnessesOf(entry, [before, entry], { day, lists });
    expect(lines.map(({ agrees }) => agrees)).toEqual([undefined]);
    expect(sum).toMatch(/^Nothing to hold/);
  });

  test("gives lists that are too old no say", () => {
    const entry = price("2026-01-01", { witnesses: [witness("first", 2, "2026-01-02")] });
    expect(witnessesOf(entry, [entry], { day, lists }).sum).toMatch(/^Every list is older/);
  });
});

test("tells what holds, what is to come and what was corrected", () => {
  const entries = datedEntries([
    price("2026-01-01"),
    price("2026-06-01"),
    price("2026-06-01", { known: "2026-07-01" }),
    price("2027-01-01", { known: "2026-11-01" }),
    { from: 5 },
  ]);
  const states = entries.map((_entry, index) => stateOn(entries, index, day));
  expect(states).toEqual([undefined, "corrected", "holds", "to come", undefined]);
});

test("says amounts with all their digits", () => {
  expect(amountsInWords({ input: 0.075, output: 0.3 })).toBe("in 0.075, out 0.3");
  expect(amountsInWords({ central: 112_590, unit: "USD/year" })).toBe("central 112590 USD/year");
  expect(amountsInWords({ from: day })).toBe("no amount yet");
});

test("begins a new offer with what it must have, and with no amount", () => {
  const parts = shapeOfFile("packages/pricing/data/models/openai/a.yaml")!;
  const offers = parts.find(({ key }) => key === "offers")!.shape as Extract<Shape, { is: "list" }>;
  expect(newItem(offers.of.parts, day)).toEqual({
    provider: "",
    providerModelId: "",
    region: "",
    mode: "standard",
    available: { from: day },
    history: [],
  });
});
