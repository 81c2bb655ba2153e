import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { FactId } from "../vocabulary/facts.ts";
import type { Option } from "../vocabulary/option.ts";
import { discountedRequests, monthlyDiscount, horizonMonths } from "./demand.ts";
import type { Line } from "./line.ts";
import { workingDays } from "./upkeep.ts";

export const hoursPerDay = 8;

/* Facts that the lines below read. */
export const retrievalFacts: readonly FactId[] = [
  "requestsPerMonth",
  "growthPerMonth",
  "rampMonths",
  "retrievalPerThousandRequests",
  "discountRate",
  "horizonMonths",
];
export const reviewFacts: readonly FactId[] = [
  "requestsPerMonth",
  "growthPerMonth",
  "rampMonths",
  "reviewMinutes",
  "reviewerMonthCost",
  "discountRate",
  "horizonMonths",
];
export const errorFacts: readonly FactId[] = [
  "requestsPerMonth",
  "growthPerMonth",
  "rampMonths",
  "costPerError",
  "minimumPassRate",
  "discountRate",
  "horizonMonths",
];
export const exitFacts: readonly FactId[] = [
  "retestPersonDays",
  "engineerMonthCost",
  "discountRate",
  "horizonMonths",
];

/** Embedding, search and reranking of a request (decision model, starting numbers). */
export function retrievalByUse(option: Option, worlds: Worlds): Line {
  const requests = discountedRequests(worlds);
  const price = worlds.number("retrievalPerThousandRequests");
  const amounts = worlds.cells.get("retrieval", option.id, [requests, price], retrievalCost);
  return {
    id: "retrieval",
    title: "Searching the index",
    phase: "run",
    amounts,
    formula: "present value of requests × retrievalPerThousandRequests ÷ 1,000",
    facts: retrievalFacts,
    basis: "see the fact",
  };
}

function retrievalCost(requests: Column, price: Column): Column {
  const sums = new Float64Array(requests.length);
  for (let world = 0; world < sums.length; world++)
    sums[world] = (requests[world] * price[world]) / 1000;
  return sums;
}

/** Minutes of review, where they are stated. */
export function reviewLine(option: Option, worlds: Worlds): Line | undefined {
  if (worlds.facts.of("reviewMinutes").origin === "assumed") return undefined;
  const requests = discountedRequests(worlds);
  const minutes = worlds.number("reviewMinutes");
  const month = worlds.number("reviewerMonthCost");
  const amounts = worlds.cells.get("review", "", [requests, minutes, month], reviewCost);
  return {
    id: "review",
    title: `Review by people${option.traits.usesModel ? "" : " of its results"}`,
    phase: "run",
    imputed: true,
    amounts,
    formula:
      "present value of requests × reviewMinutes × reviewerMonthCost ÷ working minutes of a month",
    facts: reviewFacts,
    basis: "see the facts",
  };
}

function reviewCost(requests: Column, minutes: Column, month: Column): Column {
  const sums = new Float64Array(requests.length);
  for (let world = 0; world < sums.length; world++)
    sums[world] =
      (requests[world] * minutes[world] * month[world]) / (workingDays * hoursPerDay * 60);
  return sums;
}

/** Wrong results, where the cost of one is stated: requests × (1 − θ) × cost of an error. */
export function errorLine(key: string, passRate: () => Column, worlds: Worlds): Line | undefined {
  if (worlds.facts.of("costPerError").origin === "assumed") return undefined;
  const requests = discountedRequests(worlds);
  const cost = worlds.number("costPerError");
  const rate = passRate();
  const amounts = worlds.cells.get("errors", key, [requests, cost, rate], errorCost);
  return {
    id: "errors",
    title: "Wrong results",
    phase: "run",
    imputed: true,
    amounts,
    formula: "present value of requests × (1 − pass rate) × costPerError",
    facts: errorFacts,
    basis: "pass rate by section 4 of the decision model",
  };
}

function errorCost(requests: Column, cost: Column, rate: Column): Column {
  const sums = new Float64Array(requests.length);
  for (let world = 0; world < sums.length; world++)
    sums[world] = requests[world] * (1 - rate[world]) * cost[world];
  return sums;
}

/** Leaving at the end: what was built around one vendor's model is tested once more elsewhere. A job that runs once leaves nothing to move. */
export function exitLine(option: Option, worlds: Worlds): Line | undefined {
  if (worlds.facts.of("oneOff").code === 1) return undefined;
  const days = worlds.number("retestPersonDays");
  const month = worlds.number("engineerMonthCost");
  const discount = monthlyDiscount(worlds);
  const horizon = horizonMonths(worlds);
  const factor = option.maintenance?.retestFactor ?? 1;
  const inputs = [days, month, discount, horizon, factor] as const;
  const amounts = worlds.cells.get("exit", option.id, inputs, exitCost);
  return {
    id: "exit",
    title: "Moving away at the end",
    phase: "leave",
    amounts,
    formula:
      "retestPersonDays × engineerMonthCost ÷ working days × effort × discount over the horizon",
    facts: exitFacts,
    basis: "editorial: one re-test of everything that was built",
  };
}

function exitCost(
  days: Column,
  month: Column,
  discount: Column,
  horizon: Column,
  factor: number,
): Column {
  const sums = new Float64Array(days.length);
  for (let world = 0; world < sums.length; world++) {
    let weight = 1;
    for (let count = horizon[world]; count > 0; count--) weight *= discount[world];
    sums[world] = ((days[world] * month[world]) / workingDays) * factor * weight;
  }
  return sums;
}
