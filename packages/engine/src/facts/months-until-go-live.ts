import { dayNumber } from "./calendar.ts";
import { withFact, type Facts } from "./derive-facts.ts";

const daysPerMonth = 365.25 / 12;

/** Months until a solution must be in use, counted from the day of the assessment to the day of go-live, where a day was named and no months. */
export function withMonthsUntilGoLive(facts: Facts, asOf: string): Facts {
  const { value: day } = facts.of("goLiveDay");
  const { origin, id, question } = facts.of("monthsUntilUse");
  if (typeof day !== "string" || origin !== "assumed") return facts;
  const months = Math.max(0, (dayNumber(day) - dayNumber(asOf)) / daysPerMonth);
  return withFact(facts, {
    id,
    question,
    origin: "derived",
    interval: { low: months, base: months, high: months },
    basis: { editorial: `counted from ${asOf} to the day of go-live, ${day}` },
  });
}
