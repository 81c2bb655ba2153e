import { z } from "zod";

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether the text is a day of the Gregorian calendar written as `2026-11-24`. */
export function isDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (parts === null) return false;
  const [year, month, day] = parts.slice(1).map(Number) as [number, number, number];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && leap ? 29 : (lengths[month - 1] ?? 0);
  return year >= 1990 && year <= 2100 && day >= 1 && day <= length;
}

/** A calendar day, ISO 8601: `2026-11-24`. Days compare as text. */
export const daySchema = z
  .string()
  .refine(isDay, { error: "a day such as 2026-11-24", abort: true })
  .describe("a day, ISO 8601: 2026-11-24");

/** A day, or a month where only that is known: `2026-11`. */
export const dayOrMonthSchema = z
  .string()
  .refine((text) => isDay(text) || (/^\d{4}-\d{2}$/.test(text) && isDay(`${text}-01`)), {
    error: "a day such as 2026-11-24 or a month such as 2026-11",
  })
  .describe("a day (2026-11-24) or a month (2026-11)");

/** The first day that a day or month can mean, to compare it with days. */
export function firstDayOf(dayOrMonth: string): string {
  return dayOrMonth.length === 7 ? `${dayOrMonth}-01` : dayOrMonth;
}

/** How exactly a date is known. */
export const precisionSchema = z
  .enum(["day", "month", "about", "first-listed"])
  .describe(
    "how exactly the date is known; first-listed = first publication of a list that had it",
  );

/** US dollars, above zero: an unknown amount is left out, never written as 0. */
export const moneySchema = z
  .number()
  .positive()
  .describe("US dollars, above zero; leave the field out where the amount is not known");

/** A place in which something is sold: `global`, `us`, `eu`, a country's two letters, or a cloud's name such as `us-east-1`. */
export const placeSchema = z
  .string()
  .regex(/^(global|[a-z]{2}|[a-z-]*(north|south|east|west|central)[a-z-]*\d{0,2}(-\d)?)$/, {
    error: "a place such as global, us, eu or us-east-1",
  });

/** A count of tokens. */
export const tokensSchema = z.int().positive().describe("tokens");

/** An address read over a secure connection. */
export const urlSchema = z
  .string()
  .regex(/^https:\/\/[^\s/]+\.[^\s]+$/, { error: "an address that begins with https://" })
  .describe("an address that begins with https://");

/** The id of a record: the path of its file within its kind's folder, without the ending. */
export const idSchema = z
  .string()
  .regex(/^[a-z0-9][a-z0-9.-]*(\/[a-z0-9][a-z0-9.-]*)?$/, {
    error: "an id such as openai or openai/gpt-6-sol (small letters, digits, . and -)",
  })
  .describe("id of a record: the path of its file in its kind's folder, without .yaml");

/** A name in lower case with hyphens, as the folders of records have. */
export const hyphenatedSchema = z
  .string()
  .regex(/^[a-z0-9-]+$/)
  .meta({ expected: "a name in lower case with hyphens, as in example-ai" });

/** Yes, no, or not known. */
export const yesNoUnknownSchema = z.enum(["yes", "no", "unknown"]);

/** Yes, no, or not known. */
export type YesNoUnknown = z.infer<typeof yesNoUnknownSchema>;

/** The day on which a record is to be read again at its source. */
export const reviewBySchema = daySchema.describe("the day on which to read the record again");
