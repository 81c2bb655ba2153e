import type { Decision } from "../assessment/decision.ts";
import type { Judged, OptionJudged } from "../assessment/judge-options.ts";
import { workingDays } from "../costs/upkeep.ts";
import { barLogOdds } from "../sufficiency/pass-rates.ts";
import { logistic } from "../uncertainty/functions.ts";
import { meanOf } from "../uncertainty/quantiles.ts";
import { dimensions, type Worlds } from "../uncertainty/sample-worlds.ts";
import type { TestWorth } from "../vocabulary/explore.ts";
import type { Option, OptionId } from "../vocabulary/option.ts";
import { equalCountBins } from "./bins.ts";
import { worthOfKnowing, type PlanWorths } from "./worth-of-knowing.ts";

/** Items of the tests that are valued. */
export const testSizes = [50, 100, 200, 400] as const;
/** Dollars for grading one item of one's own requests. Editorial: ten minutes of somebody who knows the subject. */
const costPerGradedItem = 5;
/** Days of an engineer for setting up a small test. Editorial. */
const testSetUpDays = 0.5;

/**
 * What a small test costs: setting it up and grading its items. Where a prompt is all that it takes, that is all; anything
 * else must be built or trained before there is something to grade, which is the option's own test.
 */
export function smallTestCost(option: Option, items: number, worlds: Worlds): number {
  const engineer = meanOf(worlds.number("engineerMonthCost")) / workingDays;
  const build = option.traits.adaptation === "prompting" ? 0 : option.test.cost.value;
  return build + testSetUpDays * engineer + costPerGradedItem * items;
}

/** Options that a test could tell more about: those that may be adopted and have no recorded test. */
export const testable = ({ judged }: Decision): OptionId[] =>
  judged.options
    .filter(({ state, recorded }) => state === "eligible" && recorded === undefined)
    .map(({ option }) => option.id);

/**
 * What grading items with an option is worth (EVSI, decision model §7), one size after another: learning
 * `y = x + √(1 ÷ (n·θ·(1 − θ)))·e`, the option's log-odds above the bar with the error of a test of n items. Less `noise`,
 * what learning something meaningless seems to be worth.
 */
export function* worthOfTests(
  id: OptionId,
  plans: PlanWorths,
  noise: number,
  judged: Judged,
  worlds: Worlds,
): Generator<TestWorth> {
  const { option, score } = judged.options.find((other) => other.option.id === id) as OptionJudged;
  const bar = barLogOdds(worlds);
  const errors = worlds.normals(dimensions.evidence);
  const error = new Float64Array(worlds.count);
  for (let world = 0; world < error.length; world++) {
    const passRate = logistic(bar[world] + score[world]);
    error[world] = errors[world] / Math.sqrt(passRate * (1 - passRate));
  }
  for (const items of testSizes) {
    const perItem = 1 / Math.sqrt(items);
    const seen = score.map((x, world) => x + perItem * error[world]);
    const worth = Math.max(0, worthOfKnowing(plans, equalCountBins(seen)) - noise);
    const cost = smallTestCost(option, items, worlds);
    yield { option: id, items, worth, cost, net: worth - cost };
  }
}
