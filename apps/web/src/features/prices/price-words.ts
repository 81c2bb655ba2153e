import { formatDay } from "@tapeline/engine/format";

import type { OfferRow } from "./prices-queries.ts";

/** How well a price is supported, in words; those that ask for a second look stand out. */
export const standings: Readonly<
  Record<
    NonNullable<OfferRow["price"]>["standing"],
    { readonly word: string; readonly why: string; readonly note?: true }
  >
> = {
  confirmed: { word: "confirmed", why: "Read at the vendor, and lists agree." },
  "read-once": { word: "read once", why: "Read at the vendor, not yet compared." },
  "lists-agree": {
    word: "lists agree",
    why: "Two independent lists or more agree; the vendor's page was not read.",
  },
  "single-list": { word: "one list", why: "Rests on one independent list." },
  "due-for-review": {
    word: "due for review",
    why: "The figure is older than it should be: read it again before you rely on it.",
    note: true,
  },
  disputed: {
    word: "disputed",
    why: "Lists differ, and the vendor's page was not read.",
    note: true,
  },
};

/** Names of price components, as witnesses give them. */
export const components: Readonly<Record<string, string>> = {
  input: "in",
  output: "out",
  cachedInput: "cached",
  cacheWrite: "cache write",
};

/** A day without its year where that is the year of `today`: `23 Sep`, `4 Jan 2027`. */
export function dayInWords(day: string, today: string): string {
  const words = formatDay(day);
  return day.slice(0, 4) === today.slice(0, 4) ? words.slice(0, -5) : words;
}

/** A count of tokens: `256k`, `1.05M`. */
export function tokensInWords(count: number | undefined): string {
  if (count === undefined) return "unknown";
  if (count < 1e6) return `${Math.round(count / 1000)}k`;
  return `${Number((count / 1e6).toFixed(2))}M`;
}

/** How old a figure is: `read 16 days ago`. */
export function ageInWords(days: number | undefined): string {
  if (days === undefined) return "age unknown";
  return days === 0 ? "read today" : `read ${days} ${days === 1 ? "day" : "days"} ago`;
}

/** What is known to come of an offer: its end or its next price. */
export function comingInWords(
  { scheduled, endsOn, state }: Pick<OfferRow, "scheduled" | "endsOn" | "state">,
  today: string,
): string | undefined {
  if (state === "ended") return "sold no more";
  if (state === "routed") return "answered by its successor";
  if (state === "notYet") return "not sold yet";
  if (endsOn !== undefined) return `ends ${dayInWords(endsOn, today)}`;
  const next = scheduled[0];
  return next === undefined ? undefined : `changes ${dayInWords(next.from, today)}`;
}

/** How an accelerator is paid for. */
export const billings: Readonly<Record<string, string>> = {
  "on-demand": "by the hour",
  spot: "spot",
  "reserved-1y": "reserved, 1 year",
  "reserved-3y": "reserved, 3 years",
  "capacity-block": "capacity block",
};
