import type { PriceBook } from "./price-book.ts";

/** How old a record is against its review date. */
export interface Freshness {
  /** `due` past its review date; `expired` once as long again has passed. */
  readonly state: "current" | "due" | "expired";
  /** Days since the newest of its figures was read; undefined where nothing states it. */
  readonly ageDays: number | undefined;
  /** Days past the review date, 0 where it is still to come. */
  readonly daysPast: number;
  /** Share of such prices assumed to have changed since the review date: 5 % in 100 days. */
  readonly assumedChanged: number;
}

/** Days from one day to another, of the Gregorian calendar. */
export function daysBetween(from: string, until: string): number {
  return dayNumber(until) - dayNumber(from);
}

function dayNumber(day: string): number {
  const year = Number(day.slice(0, 4));
  const month = Number(day.slice(5, 7));
  const shifted = month <= 2 ? year - 1 : year;
  const fromMarch = (month + 9) % 12;
  return (
    365 * shifted +
    Math.floor(shifted / 4) -
    Math.floor(shifted / 100) +
    Math.floor(shifted / 400) +
    Math.floor((153 * fromMarch + 2) / 5) +
    Number(day.slice(8, 10))
  );
}

/** How fresh a record is on a day; `retrieved` is the newest day on which it was read. */
export function freshnessOn(
  record: { readonly reviewBy: string; readonly retrieved?: string },
  day: string,
): Freshness {
  const { reviewBy, retrieved } = record;
  const daysPast = Math.max(0, daysBetween(reviewBy, day));
  const ageDays = retrieved === undefined ? undefined : Math.max(0, daysBetween(retrieved, day));
  const granted = retrieved === undefined ? 0 : Math.max(0, daysBetween(retrieved, reviewBy));
  const state = daysPast === 0 ? "current" : daysPast > granted ? "expired" : "due";
  return { state, ageDays, daysPast, assumedChanged: Math.min(1, (daysPast / 100) * 0.05) };
}

/** A record that is to be read again. */
export interface DueRecord {
  /** Kind and id, such as `models/openai/gpt-6-sol`. */
  readonly record: string;
  readonly reviewBy: string;
  readonly daysPast: number;
}

/** All records whose review date has passed on a day, the longest overdue first. */
export function dueRecords(book: PriceBook, day: string): readonly DueRecord[] {
  const kinds = [
    "providers",
    "models",
    "embeddings",
    "rerankers",
    "gpus",
    "rentals",
    "people",
    "facilities",
  ] as const;
  const all = kinds.flatMap((kind) =>
    Object.values(book[kind]).map(({ id, reviewBy }) => ({ record: `${kind}/${id}`, reviewBy })),
  );
  all.push({ record: "price-trend", reviewBy: book.priceTrend.reviewBy });
  all.push({ record: "fx", reviewBy: book.fx.reviewBy });
  return all
    .map((entry) => ({ ...entry, daysPast: daysBetween(entry.reviewBy, day) }))
    .filter(({ daysPast }) => daysPast > 0)
    .toSorted((a, b) => b.daysPast - a.daysPast || (a.record < b.record ? -1 : 1));
}

/** The newest day on which any figure inside a record was read. */
export function retrievedOf(record: unknown): string | undefined {
  let newest: string | undefined;
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === "object" && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        if (key === "retrieved" && typeof inner === "string") {
          if (newest === undefined || inner > newest) newest = inner;
        } else visit(inner);
      }
    }
  };
  visit(record);
  return newest;
}
