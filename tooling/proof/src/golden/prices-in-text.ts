import { priceBook, usageCost, type PriceBook, type Usage } from "@tapeline/pricing";

import { columns, dollars } from "./figures.ts";

/** A usual request of a model that writes, one of a model that makes vectors, and a search. */
const usual: readonly (readonly [string, Usage])[] = [
  ["2,000 in, 300 out", { inputTokens: 2000, outputTokens: 300 }],
  ["2,000 in", { inputTokens: 2000, outputTokens: 0 }],
  ["one search", { inputTokens: 0, outputTokens: 0, searches: 1 }],
];

type Offer = PriceBook["models"][string]["offers"][number];
type Entry = Offer["history"][number];

/** What a million usual requests cost: of the first kind that has a price. */
function costOf(entry: Entry): string {
  for (const [name, usage] of usual) {
    const found = usageCost(entry, usage);
    // A microdollar for one is a dollar for a million.
    if (found.priced)
      return `$${(found.cost.microdollars + found.cost.picodollars / 1e6).toFixed(2)} (${name})`;
  }
  return "not priced";
}

function trainingOf({ fineTuning }: Entry): string {
  if (fineTuning === undefined) return "";
  const {
    method,
    trainingPerMillionTokens: tokens,
    trainingPerHour: hour,
    hostingPerHour,
  } = fineTuning;
  return [
    method,
    tokens === undefined ? "" : `$${tokens} a million tokens`,
    hour === undefined ? "" : `$${hour} an hour`,
    hostingPerHour === undefined ? "" : `hosted at $${hostingPerHour} an hour`,
  ]
    .filter((part) => part !== "")
    .join(", ");
}

const offersOf = (book: PriceBook): Offer[] =>
  [book.models, book.embeddings, book.rerankers].flatMap((records) =>
    Object.values(records).flatMap(({ offers }) => offers),
  );

function offersBy(provider: string, book: PriceBook): string[] {
  const sold = offersOf(book).filter((offer) => offer.provider === provider);
  const rows = sold.flatMap(({ id, history }) =>
    history.map((entry) => [
      id,
      `from ${entry.from}`,
      costOf(entry),
      entry.standing,
      trainingOf(entry),
    ]),
  );
  return [`${provider}: what a million usual requests cost, and training`, "", ...columns(rows)];
}

function rentalsOf(cloud: string, book: PriceBook): string[] {
  const rented = Object.values(book.rentals).filter((rental) => rental.cloud === cloud);
  const rows = rented.flatMap(({ id, history }) =>
    history.map(({ from, perGpuHour, standing }) => [
      id,
      `from ${from}`,
      `${dollars(730 * perGpuHour)} a month`,
      standing,
    ]),
  );
  return [
    `${cloud}: what an accelerator costs that is rented for a month of 730 hours`,
    "",
    ...columns(rows),
  ];
}

const names = (all: readonly string[]): string[] => [...new Set(all)].toSorted();

/** Every price of the book, entry by entry, in one text for each provider and each cloud. */
export function pricesInText(book: PriceBook = priceBook): { id: string; lines: () => string[] }[] {
  return [
    ...names(offersOf(book).map(({ provider }) => provider)).map((provider) => ({
      id: `prices/${provider}`,
      lines: () => offersBy(provider, book),
    })),
    ...names(Object.values(book.rentals).map(({ cloud }) => cloud)).map((cloud) => ({
      id: `rentals/${cloud}`,
      lines: () => rentalsOf(cloud, book),
    })),
  ];
}
