import { defaultWorlds, type Context, type Situation } from "../assessment/context.ts";
import { judgeOptions, type OptionJudged } from "../assessment/judge-options.ts";
import { situationTogether } from "../assessment/parts.ts";
import { billOf, commonLines } from "../costs/bill.ts";
import { horizonMonths } from "../costs/demand.ts";
import { withFact } from "../facts/derive-facts.ts";
import { rounded } from "../format/round.ts";
import type { Column } from "../uncertainty/cells.ts";
import { wideSpreadOf } from "../uncertainty/spread.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { Case } from "../vocabulary/case.ts";
import type { Progress } from "../vocabulary/explore.ts";
import type { OptionId } from "../vocabulary/option.ts";
import type { WideSpread } from "../vocabulary/verdict.ts";
import { judgeInSteps } from "./judge-in-steps.ts";
import { settleNumber } from "./settle-fact.ts";

/** What an option has cost by each month in use: dollars, present value, testing and building at the start. */
export interface CostCurve {
  readonly option: OptionId;
  /** One for each of `months`. */
  readonly spent: readonly WideSpread[];
}
export interface CostCurves {
  /** Months in use, from 0 to the end of the horizon. */
  readonly months: readonly number[];
  readonly curves: readonly CostCurve[];
}

/** Most months that are computed; a longer horizon takes every second or third. */
const mostMonths = 36;

/**
 * What each option that is left has cost month by month: the bill of the offers that are adopted over a shorter horizon, so that
 * the last month is the cost of the verdict. What is paid on leaving is in the last month alone.
 */
export function* costCurves(given: Case, context: Context): Generator<Progress, CostCurves> {
  const { worlds: count = defaultWorlds } = context;
  const situation = situationTogether(given, { ...context, worlds: count });
  const ids = new Set(context.knowledge.options.map(({ id }) => id));
  let done = 0;
  for (const option of judgeInSteps(situation, ids))
    yield { done: done++, total: ids.size + mostMonths, what: `judging ${option}` };
  return yield* costCurvesIn(situation);
}

/** The same of a case that lies in its worlds, in at most so many months. */
export function* costCurvesIn(
  situation: Situation,
  most: number = mostMonths,
): Generator<Progress, CostCurves> {
  const left = judgeOptions(situation).options.filter(
    ({ state, kept }) => kept.length > 0 && (state === "eligible" || state === "undetermined"),
  );
  const months = monthsUntil(longest(horizonMonths(situation.worlds)), most);
  const before = situation.ground.context.knowledge.options.length;
  const spent = left.map((): WideSpread[] => []);
  for (const [at, month] of months.entries()) {
    yield { done: before + at, total: before + months.length, what: `month ${month}` };
    const shorter = month === 0 ? undefined : inUseFor(month, situation);
    left.forEach((judged, index) => {
      spent[index].push(wideSpreadOf(spentBy(month, judged, situation, shorter)));
    });
  }
  const curves = left.map(({ option }, index) => ({ option: option.id, spent: spent[index] }));
  return rounded({ months, curves });
}

const longest = (column: Column): number =>
  column.reduce((most, value) => Math.max(most, value), 1);

/** Months from the start to the end, evenly, the end always among them. */
function monthsUntil(end: number, most: number): number[] {
  const step = Math.ceil(end / most);
  const months: number[] = [];
  for (let month = 0; month < end; month += step) months.push(month);
  return [...months, end];
}

/** The same worlds with a horizon of so many months. */
function inUseFor(months: number, { facts, worlds }: Situation): Worlds {
  return worlds.with(withFact(facts, settleNumber(facts.of("horizonMonths"), months)));
}

/** Dollars spent by a month, world by world; what ends earlier stays at its whole cost. */
function spentBy(
  month: number,
  { option, kept, chosen, building, running, recorded }: OptionJudged,
  { ground, worlds }: Situation,
  shorter: Worlds | undefined,
): Column {
  const test = recorded === undefined ? option.test.cost.value : 0;
  const horizon = horizonMonths(worlds);
  const once = worlds.facts.of("oneOff").code === 1;
  const { training } = ground;
  const used = shorter === undefined || once ? [] : new Set(chosen);
  const common = shorter && commonLines(option, { training }, shorter);
  const byOffer = new Map<number, readonly Column[]>();
  for (const index of used) {
    const { offer, priceFactor, passRate } = kept[index];
    const { lines } = billOf(option, offer, common!, { training, priceFactor, passRate }, shorter!);
    const counted = lines.filter(({ phase }) => phase !== "build" && phase !== "leave");
    byOffer.set(
      index,
      counted.map(({ amounts }) => amounts),
    );
  }
  return building.map((built, world) => {
    const before = test + built;
    if (month >= horizon[world]) return before + running[world];
    // A job that runs once is spread evenly over its months.
    if (once) return before + (running[world] * month) / horizon[world];
    const lines = byOffer.get(chosen[world]) ?? [];
    return lines.reduce((sum, amounts) => sum + amounts[world], before);
  });
}
