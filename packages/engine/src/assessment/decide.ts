import { discountedRequests, horizonMonths, monthlyDiscount } from "../costs/demand.ts";
import { evaluatePlan, type PlanOutcome } from "../plan/evaluate-plan.ts";
import type { Economy, PlanOption, PlanShape } from "../plan/plan-option.ts";
import { longestPlan, searchPlans } from "../plan/search-plans.ts";
import { factAskedBy } from "../rules/apply-gates.ts";
import { judgeWorlds, shareOf } from "../rules/judge-worlds.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { Advice } from "../vocabulary/explore.ts";
import { slotOf, type FactId } from "../vocabulary/facts.ts";
import type { OptionId } from "../vocabulary/option.ts";
import type { Answer } from "../vocabulary/verdict.ts";
import type { Situation } from "./context.ts";
import { judgeOptions, type Judged, type OptionJudged } from "./judge-options.ts";

/** The advised plan and what it comes to. */
export interface Decision {
  readonly situation: Situation;
  readonly judged: Judged;
  /** Options that the plan may use. */
  readonly options: readonly PlanOption[];
  readonly economy: Economy;
  readonly value: { readonly mean: number; readonly stated: boolean; readonly factor?: number };
  readonly plan: PlanShape | undefined;
  readonly outcome: PlanOutcome | undefined;
  /** Index into `options` of the end point. */
  readonly end: { readonly option: number; readonly chance: number } | undefined;
  readonly customChance: number;
  readonly customShare: number;
  /** By option: share of worlds with a sufficient option in which it is the cheapest such. */
  readonly acceptability: ReadonlyMap<OptionId, number>;
  readonly answer: Answer;
  readonly waitingFor: "answers" | "test" | undefined;
  readonly kind: "adopt" | "keep-today" | "nothing-fits";
  readonly decidedBy: readonly {
    readonly fact: FactId;
    readonly option: OptionId;
    readonly answerWith: Answer;
  }[];
}

/** Plans within this share of the value of the best are equals. */
const tieShare = 0.01;
/** Times the cheapest sufficient option, by what is at stake (q89 and decision model, "Accuracy is measured"). */
const valueFactors = { low: 2, medium: 3, high: 5, critical: 10 } as const;

/** Facts by which the value is counted, besides what the options cost. */
const valueFacts: readonly FactId[] = [
  "valuePerResult",
  "valueAtStake",
  "minimumPassRate",
  "requestsPerMonth",
  "growthPerMonth",
  "rampMonths",
  "oneOff",
];

/** Assesses a case up to its plan and answer: what exploring repeats. A part of a case takes its share of the whole's assumed value. */
export function decide(
  situation: Situation,
  assumedValue?: number,
  price: "all" | "eligible" = "all",
): Decision {
  const judged = judgeOptions(situation, price);
  const eligible = judged.options.filter(({ state }) => state === "eligible");
  const undetermined = judged.options.filter(
    ({ state, kept }) => state === "undetermined" && kept.length > 0,
  );
  const decision = decideAmong(eligible, judged, situation, assumedValue);
  if (undetermined.length === 0) return decision;
  const decidedBy: Decision["decidedBy"][number][] = [];
  for (const option of undetermined) {
    const letIn = judged.options.filter((other) => other === option || eligible.includes(other));
    const other = decideAmong(letIn, judged, situation, assumedValue);
    if (sameAdvice(decision, other)) continue;
    for (const fact of missingFacts(option, situation))
      decidedBy.push({ fact, option: option.option.id, answerWith: other.answer });
  }
  if (decidedBy.length === 0) return decision;
  // The plan uses eligible options only; but where letting in the others changes the first step, there is no step to take
  // before the question is answered, and the one shown is that of all options that may be left.
  const open = decideAmong(
    judged.options.filter((option) => eligible.includes(option) || undetermined.includes(option)),
    judged,
    situation,
    assumedValue,
  );
  const shown = firstStepOf(open) === firstStepOf(decision) ? decision : open;
  return {
    ...shown,
    answer: "not yet",
    waitingFor: "answers",
    decidedBy: mostDecidingFirst(decidedBy),
  };
}

const sameAdvice = (one: Decision, other: Decision): boolean =>
  one.answer === other.answer && one.kind === other.kind && endPointOf(one) === endPointOf(other);

export const endPointOf = ({ end, options }: Decision): OptionId | undefined =>
  end === undefined ? undefined : options[end.option].id;
export const firstStepOf = ({ plan, options }: Decision): OptionId | undefined =>
  plan === undefined ? undefined : options[plan.steps[0].option].id;

/** The advice in three words. */
export function adviceOf(decision: Decision): Advice {
  const firstStep = firstStepOf(decision);
  const endPoint = endPointOf(decision);
  return {
    answer: decision.answer,
    ...(firstStep === undefined ? {} : { firstStep }),
    ...(endPoint === undefined ? {} : { endPoint }),
  };
}

/** The fact that decides about most options first, then in the order of the facts: whatever the order of the rules. */
function mostDecidingFirst(decidedBy: Decision["decidedBy"]): Decision["decidedBy"] {
  const options = (fact: FactId): number => decidedBy.filter((other) => other.fact === fact).length;
  return [...decidedBy].sort(
    (a, b) => options(b.fact) - options(a.fact) || slotOf[a.fact] - slotOf[b.fact],
  );
}

function missingFacts({ gating, sifted }: OptionJudged, { facts }: Situation): FactId[] {
  const missing = [
    ...gating.undeterminedBy.flatMap(({ asks }) => asks ?? []),
    ...gating.offers.flatMap(({ gate }) =>
      sifted.unknownBy.includes(gate.rule.id) ? (factAskedBy(gate, facts) ?? []) : [],
    ),
  ];
  return [...new Set(missing)];
}

function decideAmong(
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
    const kind = options.length === 0 ? "nothing-fits" : "keep-today";
    return { ...base, end: undefined, customChance: 0, answer: "no", waitingFor: undefined, kind };
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
    answer,
    end: { option: likeliest, chance: ends[likeliest] },
    waitingFor: answer === "not yet" ? "test" : undefined,
    kind: "adopt",
  };
}

/** Share of worlds that end in each option. */
export function endsOf({ adopted }: PlanOutcome, options: number): number[] {
  const counts = Array.from({ length: options }, () => 0);
  for (const index of adopted) if (index >= 0) counts[index]++;
  return counts.map((count) => count / adopted.length);
}

/** The best plan after ties: fewest steps, then highest worth, then lower codes; undefined where none pays. */
export function bestPlan(
  options: readonly PlanOption[],
  economy: Economy,
  meanValue: number,
): PlanShape | undefined {
  const tolerance = tieShare * Math.max(0, meanValue);
  const plans = searchPlans(options, economy, {
    tolerance,
    keep: 1,
    goOn: true,
    longest: longestPlan,
  });
  const top = plans[0];
  if (top === undefined || top.utility <= 0) return undefined;
  return plans
    .filter(({ utility }) => utility >= top.utility - tolerance)
    .sort(
      (a, b) =>
        a.steps.length - b.steps.length ||
        b.utility - a.utility ||
        (ranksOf(a, options) < ranksOf(b, options) ? -1 : 1),
    )[0];
}
const ranksOf = (plan: PlanShape, options: readonly PlanOption[]): string =>
  plan.steps.map(({ option }) => options[option].rank).join("");

/** Tests that the ladder wants before any custom LLM, and that are neither recorded nor waived. */
function requiredTests(
  among: readonly OptionJudged[],
  { ground, given, worlds }: Situation,
): ReadonlySet<OptionId> {
  const eligible = new Set(among.map(({ option }) => option.id));
  const required = new Set<OptionId>();
  for (const { rule, holds, slots } of ground.rules.ladder) {
    const judgement = judgeWorlds(rule.id, holds, slots, worlds, "keep");
    const unknown =
      typeof judgement === "number" ? Number.isNaN(judgement) : judgement.some(Number.isNaN);
    // A test is required unless it is clear that it is not.
    const applies = unknown ? rule.whenUnknown === "met" : shareOf(judgement) > 0;
    if (
      applies &&
      eligible.has(rule.requireTest) &&
      !(rule.onlyIfNoneOf ?? []).some((id) => eligible.has(id))
    )
      required.add(rule.requireTest);
  }
  for (const { option, recorded } of among)
    if (recorded !== undefined || given.waive[option.id] !== undefined) required.delete(option.id);
  return required;
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

/** Who is the cheapest that suffices, test costs left out. */
function cheapestSufficing(
  options: readonly PlanOption[],
  worlds: Worlds,
): { customShare: number; acceptability: Map<OptionId, number> } {
  const wins = options.map(() => 0);
  let any = 0;
  for (let world = 0; world < worlds.count; world++) {
    let best = -1;
    let least = Infinity;
    for (let index = 0; index < options.length; index++) {
      if (options[index].suffices[world] === 0) continue;
      const cost = options[index].building[world] + options[index].running[world];
      if (cost < least) {
        least = cost;
        best = index;
      }
    }
    if (best < 0) continue;
    any++;
    wins[best]++;
  }
  const share = (count: number): number => (any === 0 ? 0 : count / any);
  return {
    customShare: share(
      wins.reduce((sum, count, index) => (options[index].custom ? sum + count : sum), 0),
    ),
    acceptability: new Map(options.map(({ id }, index) => [id, share(wins[index])])),
  };
}

/** What reaching the bar is worth over the horizon: stated per result, or a multiple of the cheapest sufficient option (assumed). */
export function valueOf(
  options: readonly PlanOption[],
  { facts, worlds }: Situation,
  assumedValue: number | undefined,
): Decision["value"] & { column: Column } {
  const perResult = facts.of("valuePerResult");
  if (perResult.origin !== "assumed") {
    const requests = discountedRequests(worlds);
    const bar = worlds.number("minimumPassRate");
    const worth = worlds.number("valuePerResult");
    const column = worlds.cells.get("value", "", [requests, bar, worth], () => {
      const values = new Float64Array(worlds.count);
      for (let world = 0; world < values.length; world++)
        values[world] = (requests[world] * bar[world] * worth[world]) / 100;
      return values;
    });
    let sum = 0;
    for (let world = 0; world < column.length; world++) sum += column[world];
    return { column, mean: sum / column.length, stated: true };
  }
  if (assumedValue !== undefined)
    return {
      column: new Float64Array(worlds.count).fill(assumedValue),
      mean: assumedValue,
      stated: false,
    };
  const stake = facts.of("valueAtStake").value;
  const factor =
    valueFactors[
      typeof stake === "string" && stake in valueFactors
        ? (stake as keyof typeof valueFactors)
        : "medium"
    ];
  let sum = 0;
  let any = 0;
  for (let world = 0; world < worlds.count; world++) {
    let least = Infinity;
    for (const { suffices, building, running, testCost, recorded } of options) {
      if (suffices[world] === 0) continue;
      const cost = (recorded ? 0 : testCost) + building[world] + running[world];
      if (cost < least) least = cost;
    }
    if (least === Infinity) continue;
    sum += least;
    any++;
  }
  const mean = any === 0 ? 0 : (factor * sum) / any;
  return { column: new Float64Array(worlds.count).fill(mean), mean, stated: false, factor };
}
