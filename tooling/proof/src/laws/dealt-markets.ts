import { priceBook, type PriceBook } from "@tapeline/pricing";

import { changedBook } from "../changed-book.ts";

const every = 12;

/** Each twelfth record, beginning with one of the first twelve. */
const dealt = <T>(records: Readonly<Record<string, T>>, first: number): Record<string, T> =>
  Object.fromEntries(Object.entries(records).filter((_, index) => index % every === first));

/**
 * The price book dealt into twelve smaller ones, so that each model and each rental stands in one of them. Laws hold on any
 * market; a small one is assessed in half the time, and what is left over wins offers that lose in the whole.
 */
export const dealtMarkets: readonly PriceBook[] = Array.from({ length: every }, (_, first) =>
  changedBook(priceBook, (book) => ({
    ...book,
    models: dealt(book.models, first),
    rentals: dealt(book.rentals, first),
  })),
);
