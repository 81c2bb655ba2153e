import { horizonMonths, monthlyDiscount } from "../costs/demand.ts";
import { bestPlan } from "../plan/best-plan.ts";
import { evaluatePlan, type PlanOutcome } from "../plan/evaluate-plan.ts";
import type { Economy, PlanOption } from "../plan/plan-option.ts";
import type { OptionId } from "../vocabulary/option.ts";
import type { Answer } from "../vocabulary/verdict.ts";
import { cheapestSufficing } from "./cheapest-sufficing.ts";
import type { Situation } from "./context.ts";
import type { Decision } from "./decision.ts";
import type { Judged, OptionJudged } from "./judge-options.ts";
import { requiredTests } from "./required-tests.ts";
import { valueFacts, valueOf } from "./value-of-reaching.ts";

/** The plan and answer with these options and no others. */
export function decideAmong(
  among: readonly OptionJudged[],
  judged: Judged,
  situation: Situation,
  assumedValue: number | undefined,
): Decision {
  const { worlds } = situation;
  const required = requiredTests(among, situation);
  const options = among.map((option) => planOptionOf(option, required, situation));
  const discount = monthlyDiscount(worlds);
  const horizon = horizonMonths(worlds);
  const columns = options.flatMap(
    ({ suffices, building, running, expected, recorded, required: needed }) => [
      suffices,
      building,
      running,
      expected,
      recorded,
      needed,
    ],
  );
  const worth = worlds.factsOf(valueFacts);
  const planned = worlds.cells.get(
    "plan",
    options.map(({ id }) => id).join(" "),
    [discount, horizon, assumedValue, worth, ...columns],
    () => {
      const value = valueOf(options, situation, assumedValue);
      const economy: Economy = { value: value.column, discount, horizon };
      const plan = bestPlan(options, economy, value.mean);
      const outcome = plan === undefined ? undefined : evaluatePlan(plan.steps, options, economy);
      return { value, economy, plan, outcome, ...cheapestSufficing(options, worlds) };
    },
  );
  const { plan, outcome } = planned;
  const base = { situation, judged, options, ...planned, decidedBy: [] };
  if (plan === undefined || outcome === undefined) {
    const none = { ...base, end: undefined, customChance: 0 };
    const kind = options.length === 0 ? "nothing-fits" : "keep-today";
    return lacksPrices(among, judged, "no")
      ? { ...none, ...forPrices, kind: options.length === 0 ? "not-priced" : kind }
      : { ...none, answer: "no", waitingFor: undefined, kind };
  }
  const ends = endsOf(outcome, options.length);
  const total = ends.reduce((sum, share) => sum + share, 0);
  const custom = ends.reduce((sum, share, index) => (options[index].custom ? sum + share : sum), 0);
  const customChance = total === 0 ? 0 : custom / total;
  const likeliest = ends.reduce((best, share, index) => (share > ends[best] ? index : best), 0);
  const first = options[plan.steps[0].option];
  const answer: Answer =
    customChance < 0.25 && planned.customShare < 0.5
      ? "no"
      : customChance >= 0.5 && first.custom
        ? "yes"
        : "not yet";
  return {
    ...base,
    customChance,
    end: { option: likeliest, chance: ends[likeliest] },
    kind: "adopt",
    ...(lacksPrices(among, judged, answer)
      ? forPrices
      : { answer, waitingFor: answer === "not yet" ? "test" : undefined }),
  };
}

const forPrices = { answer: "not yet", waitingFor: "prices" } as const;

/**
 * Whether an answer would rest on what happens to have a price. "No" and "yes" compare models: where models are left that no
 * limit rules out and none of them is priced, there is nothing to compare; and a custom model is not needed
 * merely because the ready-made ones, all of them, are not priced.
 */
function lacksPrices(among: readonly OptionJudged[], { options }: Judged, answer: Answer): boolean {
  const unpriced = options.filter(
    ({ state, option }) => state === "not-priced" && option.traits.usesModel,
  );
  const priced = among.filter(({ option }) => option.traits.usesModel);
  const readyMade = ({ option }: OptionJudged): boolean => !option.traits.custom;
  return (
    (unpriced.length > 0 && priced.length === 0) ||
    (answer !== "no" && unpriced.some(readyMade) && !priced.some(readyMade))
  );
}

/** Share of worlds that end in each option. */
export function endsOf({ adopted }: PlanOutcome, options: number): number[] {
  const counts = Array.from({ length: options }, () => 0);
  for (const index of adopted) if (index >= 0) counts[index]++;
  return counts.map((count) => count / adopted.length);
}

function planOptionOf(
  judged: OptionJudged,
  required: ReadonlySet<OptionId>,
  { ground }: Situation,
): PlanOption {
  const { option, suffices, building, running, expected, recorded } = judged;
  return {
    id: option.id,
    rank: ground.context.knowledge.options.indexOf(option),
    custom: option.traits.custom,
    suffices,
    building,
    running,
    expected,
    testCost: option.test.cost.value,
    testMonths: option.test.months.value,
    recorded: recorded !== undefined,
    required: required.has(option.id),
  };
}
