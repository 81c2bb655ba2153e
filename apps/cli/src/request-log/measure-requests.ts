import type { FactId, Question } from "@tapeline/engine";

import type { LoggedCall } from "./logged-call.ts";

/** What a log says of the case: answers as a case file has them, and what it is too short or too poor for. */
export interface MeasuredRequests {
  readonly answers: { readonly [fact in FactId]?: MeasuredRange | true };
  readonly leftOut: readonly { readonly fact: FactId; readonly because: string }[];
  readonly from: number;
  readonly to: number;
}

/** A measured number: its middle, and where it may lie four times in five given how few calls were counted. */
export interface MeasuredRange {
  readonly low: number;
  readonly base: number;
  readonly high: number;
  readonly measured: true;
}

/** Half-width of a central 80 % interval in standard errors: Φ⁻¹(0.9). */
const z80 = 1.2816;
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const hoursPerMonth = 730.5;
const daysPerMonth = 365.25 / 12;
/** From so many whole days on their differences tell how uncertain a month is; before, the count alone does. */
const daysThatDiffer = 3;
/** From so many calls on the busiest minute is more than chance. */
const callsForPeak = 100;

/**
 * Volume, length, cache and peak of the calls of a log. A mean of n values has the interval mean ± 1.2816 · s/√n; the requests of a month
 * have that of the mean day, or that of the count, √n, where fewer than three whole days were logged.
 */
export function measureRequests(
  calls: readonly LoggedCall[],
  questions: Readonly<Record<FactId, Question>>,
): MeasuredRequests {
  const answers: { [fact in FactId]?: MeasuredRange | true } = { requestLog: true };
  const leftOut: { fact: FactId; because: string }[] = [];
  const times = calls.map(({ time }) => time);
  const from = times.reduce((first, time) => Math.min(first, time), Infinity);
  const to = times.reduce((last, time) => Math.max(last, time), -Infinity);

  const answer = (fact: FactId, range: Omit<MeasuredRange, "measured"> | string): void => {
    if (typeof range === "string") {
      leftOut.push({ fact, because: range });
      return;
    }
    const { min, max } = questions[fact].allowed!;
    if (range.base < min || range.base > max) {
      leftOut.push({ fact, because: `${plain(range.base)} is outside what is believable` });
      return;
    }
    const within = (value: number): number => plain(Math.min(max, Math.max(min, value)));
    answers[fact] = {
      low: within(range.low),
      base: within(range.base),
      high: within(range.high),
      measured: true,
    };
  };

  const input = calls.map(({ inputTokens }) => inputTokens);
  answer("inputTokens", meanOf(input));
  answer("outputTokens", meanOf(calls.map(({ outputTokens }) => outputTokens)));
  // What a log counts as output holds the hidden reasoning already.
  answer("reasoningMultiplier", exactly(1));

  const cached = calls.map(({ cachedInputTokens }) => cachedInputTokens);
  const sent = sumOf(input);
  answer(
    "cacheableInput",
    cached.some((tokens) => tokens === undefined)
      ? "no column cachedInputTokens"
      : exactly(sent === 0 ? 0 : (100 * sumOf(cached as number[])) / sent),
  );

  const requests = new Set(calls.map(({ request }) => request));
  const grouped = !requests.has(undefined);
  const count = grouped ? requests.size : calls.length;
  answer(
    "callsPerRequest",
    grouped
      ? exactly(calls.length / count)
      : "no column request that says which calls belong together",
  );

  const days = (to - from) / day;
  const short = "the log covers less than a day";
  answer("requestsPerMonth", days < 1 ? short : monthly(count, days, wholeDays(times, from, to)));
  const active = new Set(times.map((time) => Math.floor(time / hour))).size;
  answer(
    "activeHoursPerMonth",
    days < 7 ? "the log covers less than a week" : exactly((active / (days * 24)) * hoursPerMonth),
  );
  answer(
    "peakToAverage",
    days < 1
      ? short
      : calls.length < callsForPeak
        ? `fewer than ${callsForPeak} calls`
        : exactly(busiest(times) / (calls.length / (active * 60))),
  );
  return { answers, leftOut, from, to };
}

const sumOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
const exactly = (base: number) => ({ low: base, base, high: base });

/** Four digits: no log tells more. */
const plain = (value: number): number => Number(value.toPrecision(4));

function spread(values: readonly number[]): { mean: number; error: number } {
  const mean = sumOf(values) / values.length;
  const squares = sumOf(values.map((value) => (value - mean) ** 2));
  const deviation = values.length < 2 ? 0 : Math.sqrt(squares / (values.length - 1));
  return { mean, error: deviation / Math.sqrt(values.length) };
}

function meanOf(values: readonly number[]): Omit<MeasuredRange, "measured"> {
  const { mean, error } = spread(values);
  return { low: mean - z80 * error, base: mean, high: mean + z80 * error };
}

/** Calls of each whole day, counted from the first call on. */
function wholeDays(times: readonly number[], from: number, to: number): readonly number[] {
  const counts = Array.from({ length: Math.floor((to - from) / day) }, () => 0);
  for (const time of times) {
    const index = Math.floor((time - from) / day);
    if (index < counts.length) counts[index]! += 1;
  }
  return counts;
}

function monthly(
  count: number,
  days: number,
  byDay: readonly number[],
): Omit<MeasuredRange, "measured"> {
  const base = (count / days) * daysPerMonth;
  const { mean, error } = spread(byDay);
  const relative =
    byDay.length < daysThatDiffer || mean === 0 ? 1 / Math.sqrt(count) : error / mean;
  return { low: base * (1 - z80 * relative), base, high: base * (1 + z80 * relative) };
}

/** Calls of the busiest minute. */
function busiest(times: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const time of times) {
    const at = Math.floor(time / minute);
    counts.set(at, (counts.get(at) ?? 0) + 1);
  }
  return [...counts.values()].reduce((most, one) => Math.max(most, one), 0);
}
