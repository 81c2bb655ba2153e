import { describe, expect, test } from "vitest";
import { priceBook } from "./book.ts";
import type { Offer } from "./price-book.ts";
import { priceOn } from "./price-on.ts";
import { priceWith } from "./testing/builders.ts";
import { lineageVotes, witnessDifferences } from "./witness-differences.ts";

const today = "2026-11-24";
const offers: readonly Offer[] = [
  ...Object.values(priceBook.models),
  ...Object.values(priceBook.embeddings),
  ...Object.values(priceBook.rerankers),
].flatMap((record) => record.offers);
const priced = offers.flatMap((offer) => {
  const entry = priceOn(offer.history, today);
  return entry === undefined ? [] : [{ offer, entry }];
});

describe("every price", () => {
  test("says which lineages were compared and where it stands", () => {
    const lines = priced.map(({ offer, entry }) => {
      const votes = lineageVotes(entry, priceBook.sources).map(
        ({ lineage, agrees }) => `${agrees ? "" : "not "}${lineage}`,
      );
      return `${offer.id}: ${entry.standing}; ${votes.length === 0 ? "no list" : votes.join(", ")}`;
    });
    console.log(lines.join("\n"));
    expect(lines.length).toBeGreaterThan(400);
    const alone = priced.filter(
      ({ entry }) =>
        entry.standing === "lists-agree" &&
        lineageVotes(entry, priceBook.sources).filter(({ agrees }) => agrees).length < 2,
    );
    expect(alone.map(({ offer }) => offer.id)).toEqual([]);
  });

  test.each(["genai-prices", "litellm"])("explains each difference from %s", (list) => {
    const differences = priced.flatMap(({ offer, entry }) =>
      witnessDifferences(offer.history, entry)
        .filter(({ witness }) => witness.list === list)
        .map((difference) => ({ id: offer.id, ...difference })),
    );
    console.log(
      differences
        .map(
          ({ id, component, kept, witness, reason }) =>
            `${id} ${component} ${kept}, ${list} ${witness.value}: ${reason}`,
        )
        .join("\n"),
    );
    const compared = priced.filter(({ entry }) =>
      (entry.witnesses ?? []).some((witness) => witness.list === list),
    );
    expect(compared.length).toBeGreaterThan(100);
    expect(differences.filter(({ reason }) => reason === undefined)).toEqual([]);
  });
});

describe("a difference", () => {
  const witness = { list: "example-list", observed: "2026-05-01", value: 2 };

  test("is explained by the price before, where the list still has it", () => {
    const before = priceWith({ from: "2026-01-01", input: 2 });
    const now = priceWith({ from: "2026-06-01", input: 1, witnesses: [witness] });
    expect(witnessDifferences([before, now], now)[0]?.reason).toBe(
      "the list still has the price from 2026-01-01, which ended on 2026-06-01",
    );
  });

  test("is explained as a unit error, where the list is far off", () => {
    const now = priceWith({ input: 1, witnesses: [{ ...witness, value: 100 }] });
    expect(witnessDifferences([now], now)[0]?.reason).toBe(
      "unit error: too high by a factor of 100",
    );
  });

  test("is explained by the entry's own reason, and else not at all", () => {
    const now = priceWith({ input: 1, witnesses: [witness] });
    expect(witnessDifferences([now], now)[0]?.reason).toBeUndefined();
    const said = { ...now, because: "the newest list is kept" };
    expect(witnessDifferences([said], said)[0]?.reason).toBe("the newest list is kept");
  });

  test("is none within one per cent", () => {
    const now = priceWith({ input: 1.99, witnesses: [witness] });
    expect(witnessDifferences([now], now)).toEqual([]);
  });
});
