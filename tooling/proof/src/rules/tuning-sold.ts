import type { Price, PriceBook } from "@tapeline/pricing";

import { changedBook } from "../changed-book.ts";

/**
 * The price book as it would be if each vendor who tunes said what a tuned model costs to run: a dollar a million tokens where
 * none is said, and hosting for the whole. On the day of the proofs none says all, so that no rule is seen to act on tuning there.
 */
export function tuningSold(book: PriceBook): PriceBook {
  return changedBook(book, (copy) => ({
    ...copy,
    models: Object.fromEntries(
      Object.entries(copy.models).map(([id, model]) => [
        id,
        {
          ...model,
          offers: model.offers.map((offer) => ({ ...offer, history: offer.history.map(hosted) })),
        },
      ]),
    ),
  }));
}

function hosted({ fineTuning, ...price }: Price): Price {
  return fineTuning === undefined
    ? price
    : { input: 1, output: 1, ...price, fineTuning: { ...fineTuning, hostingPer: "model" } };
}
