import { priceOn, usageCost, type PriceBook } from "@tapeline/pricing";

import type { Trial } from "../vocabulary/practice.ts";
import type { OfferUsed, OptionResult, Verdict } from "../vocabulary/verdict.ts";
import type { ChosenArm } from "./choose-arms.ts";
import { moneyOf, timesCount, type MoneyRange } from "./exact-range.ts";
import { estimateOf } from "./facts-of.ts";

/** A part of what an arm costs to run, before anybody works on it. */
export interface DryRunLine {
  readonly id: string;
  readonly title: string;
  readonly formula: string;
  readonly basis: string;
  readonly amount: MoneyRange;
}

/** The lines of an arm, and what has no price: then the arm has none. */
export interface DryRun {
  readonly lines: readonly DryRunLine[];
  readonly notPriced: readonly string[];
}

/** What one request uses: tokens of a call, and how many calls. */
export interface RequestUse {
  readonly inputTokens: number;
  readonly outputTokens: number;
  readonly calls: number;
}

const cases = ["low", "base", "high"] as const;
type Case = (typeof cases)[number];

const ranged = (amount: (which: Case) => ReturnType<typeof moneyOf>): MoneyRange => ({
  low: amount("low"),
  base: amount("base"),
  high: amount("high"),
});

/** What a request of the case uses where all that is uncertain is low, at its middle or high; undefined where a count is unknown. */
export function requestUse(verdict: Verdict, which: Case): RequestUse | undefined {
  const of = (id: Parameters<typeof estimateOf>[0]): number =>
    estimateOf(id, verdict)?.[which] ?? NaN;
  const factor = of("tokenizerFactor");
  const inputTokens = Math.round(of("inputTokens") * factor);
  const outputTokens = Math.round(of("outputTokens") * of("reasoningMultiplier") * factor);
  const calls = of("callsPerRequest");
  const known = [inputTokens, outputTokens, calls].every((count) => !Number.isNaN(count));
  return known ? { inputTokens, outputTokens, calls } : undefined;
}

/**
 * Tokens at the list price of the day, without discounts for batches, caches or contracts: a test is small and run at once.
 * Undefined where a count or a price is unknown.
 */
export function tokenLine(
  offer: Pick<OfferUsed, "id" | "title">,
  runs: number,
  use: (which: Case) => RequestUse | undefined,
  prices: PriceBook,
  verdict: Pick<Verdict, "receipt">,
): DryRunLine | undefined {
  const sale = Object.values(prices.models)
    .flatMap((model) => model.offers)
    .find(({ id }) => id === offer.id);
  const { asOf, knownOn } = verdict.receipt;
  const price = sale && priceOn(sale.history, asOf, knownOn);
  if (price === undefined) return undefined;
  const amounts = cases.map((which) => {
    const used = use(which);
    if (used === undefined) return undefined;
    const { inputTokens, outputTokens, calls } = used;
    const one = usageCost(price, { inputTokens, outputTokens });
    return one.priced ? timesCount(one.cost, Math.ceil(runs * calls)) : undefined;
  });
  const [low, base, high] = amounts;
  if (low === undefined || base === undefined || high === undefined) return undefined;
  return {
    id: "tokens",
    title: `Tokens of ${offer.title}`,
    formula:
      "⌈runs × callsPerRequest⌉ × (inputTokens × tokenizerFactor × input price + outputTokens × reasoningMultiplier × tokenizerFactor × output price)",
    basis: `price of ${offer.id} from ${price.from}, ${price.standing}; list price`,
    amount: { low, base, high },
  };
}

/** Accelerators for as long as the runs take at full load, by the whole hour. */
function acceleratorLine(offer: OfferUsed, runs: number, trial: Trial): DryRunLine | undefined {
  const { accelerators, price, priceFrom, standing } = offer;
  if (accelerators === undefined) return undefined;
  const { count, perGpuHour, secondsPerRequest } = accelerators;
  const seconds = {
    low: secondsPerRequest.p10,
    base: secondsPerRequest.p50,
    high: secondsPerRequest.p90,
  };
  return {
    id: "accelerators",
    title: `${count} × ${accelerators.accelerator}`,
    formula: `max(${trial.leastHours.value}, ⌈runs × seconds per request ÷ 3,600⌉) hours × accelerators × price an hour`,
    basis: `${price ?? "price of the offer"}${priceFrom === undefined ? "" : ` from ${priceFrom}`}${standing === undefined ? "" : `, ${standing}`}; ${accelerators.billing}`,
    amount: ranged((which) => {
      const hours = Math.max(trial.leastHours.value, Math.ceil((runs * seconds[which]) / 3600));
      return moneyOf(hours * count * perGpuHour);
    }),
  };
}

/** Lines of the bill that pay for training once, as the verdict has them. */
const trainingLines = ["training", "training-compute"];

function trainingOf(option: OptionResult): DryRunLine[] {
  if (!option.custom) return [];
  return option.lines
    .filter(({ id }) => trainingLines.includes(id))
    .map(({ id, title, formula, basis, amount }) => ({
      id,
      title,
      formula,
      basis,
      amount: {
        low: moneyOf(amount.p10),
        base: moneyOf(amount.p50),
        high: moneyOf(amount.p90),
      },
    }));
}

/** Embedding and search of so many requests; an index to search in is a part of the test's own work. */
function retrievalLine(
  option: OptionResult,
  runs: number,
  verdict: Verdict,
): DryRunLine | undefined {
  if (!option.lines.some(({ id }) => id === "retrieval" || id === "retrieval-set-up"))
    return undefined;
  const rate = estimateOf("retrievalPerThousandRequests", verdict);
  if (rate === undefined) return undefined;
  return {
    id: "retrieval",
    title: "Embedding and search",
    formula: "runs × retrievalPerThousandRequests ÷ 1,000",
    basis: rate.origin,
    amount: ranged((which) => moneyOf((runs * rate[which]) / 1000)),
  };
}

/** What an arm costs to run so many times on the case's own requests. */
export function dryRun(
  { option, offer }: ChosenArm,
  runs: number,
  trial: Trial,
  prices: PriceBook,
  verdict: Verdict,
): DryRun {
  // What is built in house is billed by nobody.
  if (offer.accelerators === undefined && offer.price === undefined)
    return { lines: [], notPriced: [] };
  const serving =
    offer.accelerators === undefined
      ? tokenLine(offer, runs, (which) => requestUse(verdict, which), prices, verdict)
      : acceleratorLine(offer, runs, trial);
  const retrieval = retrievalLine(option, runs, verdict);
  return {
    lines: [
      ...(serving === undefined ? [] : [serving]),
      ...(retrieval === undefined ? [] : [retrieval]),
      ...trainingOf(option),
    ],
    notPriced: serving === undefined ? [offer.id] : [],
  };
}
