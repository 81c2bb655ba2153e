import { assess, type Verdict } from "@tapeline/engine";
import { priceBook, type Model, type PriceBook } from "@tapeline/pricing";
import { describe, expect, test } from "vitest";

import { changedBook } from "./changed-book.ts";
import { examples } from "./real-cases.ts";
import { release } from "./release.ts";

type Entry = { readonly from: string };
const source = {
  retrieved: "2027-03-01",
  kind: "announcement",
  note: "made up for a proof",
} as const;
const laterKnown = { known: "2027-03-01", source, standing: "read-once" } as const;

/** A history with entries that were learnt after the day of the proofs, one of them about a day before it. */
function extended<E extends Entry>(history: readonly E[], change: (last: E) => E): E[] {
  const last = history.at(-1)!;
  const revised = { ...change(last), ...laterKnown, from: "2026-11-20" } as E;
  const next = { ...change(last), ...laterKnown, from: "2027-02-01" } as E;
  return [...history, revised, next].toSorted((a, b) =>
    a.from < b.from ? -1 : a.from > b.from ? 1 : 0,
  );
}

const halved = (price: number | undefined): number | undefined =>
  price === undefined ? undefined : price / 2;

function learnt(model: Model): Model {
  return {
    ...model,
    offers: model.offers.map((offer) => ({
      ...offer,
      history: extended(offer.history, (last) => ({
        ...last,
        ...(last.input === undefined ? {} : { input: halved(last.input)! }),
        ...(last.output === undefined ? {} : { output: halved(last.output)! }),
      })),
    })),
    lifecycle: [
      ...(model.lifecycle ?? []),
      { event: "shutdown", on: "2027-04-01", known: "2027-03-01", source },
    ],
  };
}

/** The book of a later day: every price halved and every model's end announced, all of it learnt in March 2027. */
const laterBook: PriceBook = changedBook(priceBook, (copy) => ({
  ...copy,
  recordedUntil: "2027-03-01",
  models: Object.fromEntries(Object.entries(copy.models).map(([id, model]) => [id, learnt(model)])),
  rentals: Object.fromEntries(
    Object.entries(copy.rentals).map(([id, rental]) => [
      id,
      {
        ...rental,
        history: extended(rental.history, (last) => ({ ...last, perGpuHour: last.perGpuHour / 2 })),
      },
    ]),
  ),
}));

const withoutBook = ({ receipt: { prices: _, ...receipt }, ...verdict }: Verdict): string =>
  JSON.stringify({ ...verdict, receipt });

describe("a receipt replays after prices were added that nobody knew then", () => {
  test.each(examples)("$id", ({ given }) => {
    const { asOf, knownOn } = assess(given, release).receipt;
    const then = assess(given, { ...release, asOf, knownOn });
    const replayed = assess(given, { ...release, prices: laterBook, asOf, knownOn });
    expect(replayed.receipt.prices).not.toBe(then.receipt.prices);
    expect(withoutBook(replayed)).toBe(withoutBook(then));
  });

  test("and with what was learnt since the verdict is another", () => {
    const changed = examples.filter(({ given }) => {
      const known = assess(given, { ...release, prices: laterBook, knownOn: "2027-03-02" });
      return JSON.stringify(known.options) !== JSON.stringify(assess(given, release).options);
    });
    expect(changed).toHaveLength(examples.length);
  });
});
