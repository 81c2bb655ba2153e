import type { NumberFactId, Option } from "@tapeline/engine";
import type { Model, Offer } from "@tapeline/pricing";

import { acceleratorCost, type Fleet } from "./accelerators.ts";
import { exact, notPriced, one, share, sumOf, zero, type Exact } from "./decimal.ts";
import { holds, type KnownFacts } from "./known-facts.ts";
import type { Months } from "./months.ts";
import { entryOn, type Shop } from "./prices-of-days.ts";
import { tokenCost } from "./tokens.ts";
import { hostedTraining, labelCost, openTraining, pretraining } from "./training.ts";

const workingDays = 21;
const workingMinutes = workingDays * 8 * 60;
const hoursPerMonth = 730;

/** What realises an option: a model at a provider, accelerators, or nothing that is bought. */
export type Realised =
  | {
      readonly kind: "hosted";
      readonly model: Model;
      readonly offer: Offer;
      readonly priceFactor: Exact;
    }
  | { readonly kind: "own"; readonly model: Model | undefined; readonly fleet: Fleet }
  | { readonly kind: "nothing" };

/** A line of a bill: dollars, present value over the horizon. */
export interface BillLine {
  readonly id: string;
  readonly phase: "test" | "build" | "run" | "maintain" | "leave";
  readonly amount: Exact;
}

/** All that a bill is made of. */
export interface BillFor {
  readonly option: Option;
  readonly realised: Realised;
  /** A test on thirty items or more has been made. */
  readonly tested: boolean;
  /** A month of it costs less than an hour of work: an afternoon is its test. */
  readonly triedOut: boolean;
  readonly passRate: Exact;
  readonly facts: KnownFacts;
  readonly months: Months;
  readonly shop: Shop;
}

const hostingOf = (realised: Realised): string =>
  realised.kind === "hosted"
    ? "provider"
    : realised.kind === "nothing"
      ? "none"
      : realised.fleet.rental === undefined
        ? "owned"
        : "rented";

/** A line of the option's file, before it is spread over months. */
export function productOf(line: Option["lines"][number], facts: KnownFacts): Exact {
  if (line.when !== undefined && !holds(line.when, facts)) return zero;
  const factors = line.times.map((factor) =>
    typeof factor === "number" ? exact(factor) : facts.number(factor as NumberFactId),
  );
  const scales = line.scaled.filter(({ when }) => holds(when, facts)).map(({ by }) => exact(by));
  const contingency = line.contingency ? [facts.number("contingency")] : [];
  return [...factors, ...scales, ...contingency].reduce((product, by) => product.times(by), one);
}

/** The lines of an option that stand for this hosting. */
export const standingLines = (option: Option, realised: Realised): Option["lines"] =>
  option.lines.filter(({ hosting }) => hosting === undefined || hosting === hostingOf(realised));

/** Every line of the bill of an option realised in one way. */
export function billOf(order: BillFor): BillLine[] {
  const { option, realised, facts, months } = order;
  const has = (component: Option["components"][number]): boolean =>
    option.components.includes(component);
  const fromFile = standingLines(option, realised).map((line): BillLine => {
    const spread = { once: one, month: months.annuity, year: months.annuity.div(12) }[line.per];
    return {
      id: line.id,
      phase: line.per === "once" ? "build" : "run",
      amount: productOf(line, facts).times(spread),
    };
  });
  const lines: BillLine[] = [
    { id: "test", phase: "test", amount: testOf(order) },
    ...fromFile,
    ...boughtLines(order),
  ];
  if (has("labels")) lines.push({ id: "labels", phase: "build", amount: labelCost(facts) });
  const build = sumOf(lines.filter(({ phase }) => phase === "build").map(({ amount }) => amount));
  return [...lines, ...upkeepOf(order, build), ...byResult(order)];
}

/** A test that is done costs nothing more; an afternoon is four of the 168 hours of a reviewer's month. */
function testOf({ option, facts, tested, triedOut }: BillFor): Exact {
  if (tested) return zero;
  return triedOut
    ? facts.number("reviewerMonthCost").times(4).div(168)
    : exact(option.test.cost.value);
}

/** What is bought by use, and the training of a model. */
function boughtLines({ option, realised, facts, months, shop }: BillFor): BillLine[] {
  const lines: BillLine[] = [];
  const has = (component: Option["components"][number]): boolean =>
    option.components.includes(component);
  if (realised.kind === "hosted") {
    const { model, offer, priceFactor } = realised;
    const tokens = tokenCost(model, offer, priceFactor, facts, months, shop) ?? notPriced;
    lines.push({ id: "api-tokens", phase: "run", amount: tokens });
    const tuning = entryOn(offer.history, shop.asOf, shop.knownOn)?.fineTuning;
    const perMillion = tuning?.trainingPerMillionTokens;
    if (perMillion !== undefined)
      lines.push({ id: "training", phase: "build", amount: hostedTraining(perMillion, facts) });
    if (tuning?.hostingPerHour !== undefined)
      lines.push({
        id: "hosting",
        phase: "run",
        amount: months.annuity.times(tuning.hostingPerHour).times(hoursPerMonth),
      });
  }
  if (realised.kind === "own") {
    const { model, fleet } = realised;
    const amount = acceleratorCost(fleet, facts, months, shop);
    const id = fleet.rental === undefined ? "own-accelerators" : "rented-accelerators";
    lines.push({ id, phase: "run", amount });
    if (has("training") && model !== undefined) {
      const training = openTraining(model, facts, shop) ?? notPriced;
      lines.push({ id: "training", phase: "build", amount: training });
    }
  }
  if (has("training-compute")) {
    const continued = option.traits.adaptation === "continued-pretraining";
    const compute = pretraining(continued, facts, shop) ?? notPriced;
    lines.push({ id: "training-compute", phase: "build", amount: compute });
  }
  return lines;
}

/** Retraining, upkeep, moves to a newer base and forced changes of model; a job that runs once is not kept up. */
function upkeepOf({ option, facts, months }: BillFor, build: Exact): BillLine[] {
  if (months.oneOff) return [];
  const { retrainingShare = 0, yearlyShare = 0, retestFactor = 0 } = option.maintenance ?? {};
  const yearly: Partial<Record<Option["components"][number], () => Exact>> = {
    retraining: () => build.times(retrainingShare).times(facts.number("retrainingsPerYear")),
    upkeep: () => build.times(yearlyShare),
    "base-migration": () =>
      build
        .times(share(facts.number("baseMigrationShare")))
        .times(12)
        .div(facts.number("baseMigrationMonths")),
    "forced-migration": () =>
      retestOf(facts).times(retestFactor).times(facts.number("forcedMigrationsPerYear")),
  };
  return option.components.flatMap((id) => {
    const perYear = yearly[id];
    return perYear === undefined
      ? []
      : [{ id, phase: "maintain", amount: perYear().div(12).times(months.annuity) } as const];
  });
}

/** One test of all that was built: days of an engineer. */
const retestOf = (facts: KnownFacts): Exact =>
  facts.number("retestPersonDays").times(facts.number("engineerMonthCost")).div(workingDays);

/** What is paid for each request or result, and for leaving. */
function byResult({ option, facts, months, passRate }: BillFor): BillLine[] {
  const { discountedRequests } = months;
  const has = (component: Option["components"][number]): boolean =>
    option.components.includes(component);
  const lines: BillLine[] = [];
  if (has("retrieval")) {
    const price = facts.number("retrievalPerThousandRequests").div(1000);
    lines.push({ id: "retrieval", phase: "run", amount: discountedRequests.times(price) });
  }
  if (has("review") && facts.answered("reviewMinutes")) {
    const minutes = discountedRequests.times(facts.number("reviewMinutes"));
    const amount = minutes.times(facts.number("reviewerMonthCost")).div(workingMinutes);
    lines.push({ id: "review", phase: "run", amount });
  }
  if (has("errors") && facts.answered("costPerError")) {
    const wrong = discountedRequests.times(one.minus(passRate));
    lines.push({ id: "errors", phase: "run", amount: wrong.times(facts.number("costPerError")) });
  }
  // A job that runs once leaves nothing to move elsewhere.
  if (has("exit") && !months.oneOff) {
    const again = retestOf(facts).times(option.maintenance?.retestFactor ?? 1);
    lines.push({ id: "exit", phase: "leave", amount: again.times(months.worthAtEnd) });
  }
  return lines;
}
