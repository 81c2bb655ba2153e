import {
  defaultWorlds,
  informationWorlds,
  situationOf,
  whatIfWorlds,
  type Context,
} from "../assessment/context.ts";
import { decide } from "../assessment/decide.ts";
import type { Decision } from "../assessment/decision.ts";
import { takenTogether } from "../facts/taken-together.ts";
import { rounded } from "../format/round.ts";
import { longestPlan, searchPlans } from "../plan/search-plans.ts";
import type { PlanShape } from "../plan/plan-option.ts";
import type { Column } from "../uncertainty/cells.ts";
import { dimensions, type Worlds } from "../uncertainty/sample-worlds.ts";
import type { Case } from "../vocabulary/case.ts";
import type { FactWorth, Progress, TestWorth, ValueOfInformation } from "../vocabulary/explore.ts";
import { slotOf, type FactId } from "../vocabulary/facts.ts";
import { binsOfFact, normalBins } from "./bins.ts";
import { isFelt } from "./felt-facts.ts";
import { judgeInSteps } from "./judge-in-steps.ts";
import { follow, namedSteps, restage, type NamedSteps } from "./stage.ts";
import { openFacts, worthOfAnswer } from "./worth-of-answers.ts";
import { planWorths, worthOfKnowing, type PlanWorths } from "./worth-of-knowing.ts";
import { testable, testSizes, worthOfTests } from "./worth-of-tests.ts";

/** Plans among which knowing more may choose, besides keeping today's process. */
const plansCompared = 40;
/** Worlds in which it is seen whether plans feel a fact at all. */
const feelingWorlds = 64;
/** Dimensions without meaning by which chance is measured. */
const meaninglessDimensions = 10;

/**
 * What it is worth to know each uncertain fact exactly (EVPPI), and to grade items with an option (EVSI), before choosing the
 * plan (decision model §7). The best plans are found on 2,048 worlds and compared on 8,192; what ten dimensions without
 * meaning seem to be worth on average is taken off, and what is not above their largest is not worth asking, unless it
 * decides about an undetermined option. Facts of most worth first, then as the questions are numbered; tests by net worth, of
 * options that some of the plans try.
 */
export function* valueOfInformation(
  given: Case,
  context: Context,
): Generator<Progress, ValueOfInformation> {
  const whole = takenTogether(given);
  const few = situationOf(whole, context, defaultWorlds);
  const everyId = new Set(context.knowledge.options.map(({ id }) => id));
  const varying = few.facts.bySlot.filter(({ id }) => few.worlds.varies(slotOf[id]));
  const total = (3 + testSizes.length) * everyId.size + plansCompared + varying.length + 4;
  let done = 0;
  const step = (what: string): Progress => ({ done: done++, total, what });

  for (const option of judgeInSteps(few, everyId)) yield step(`judging ${option}`);
  const decision = decide(few);
  yield step("finding the best plans");
  const plans = bestPlans(decision);

  const many = situationOf(whole, context, informationWorlds);
  const { worlds } = many;
  const inPlay = new Set(plans.flatMap((plan) => plan.map(({ option }) => option)));
  for (const option of judgeInSteps(many, inPlay)) yield step(`judging ${option}`);
  const stage = restage(decision, many, inPlay);
  const columns: Column[] = [];
  for (const plan of plans) {
    columns.push(follow(plan, stage).utilities);
    yield step("following the best plans");
  }
  const worths = planWorths(columns);

  yield step("measuring chance");
  const { mean, largest } = worthOfNothing(worths, worlds);
  const noise = largest - mean;
  const deciding = new Set(decision.decidedBy.map(({ fact }) => fact));
  const facts: FactWorth[] = [];
  const add = (fact: FactId, worth: number): void => {
    facts.push({ fact, worth, worthAsking: worth > noise || deciding.has(fact) });
  };
  yield step("looking for facts that plans feel");
  const sample = situationOf(whole, context, feelingWorlds);
  const before = restage(decision, sample, inPlay);
  for (const fact of varying) {
    yield step(`knowing ${fact.question.short}`);
    const felt = isFelt(fact, before, decision, sample, inPlay);
    const worth = felt ? worthOfKnowing(worths, binsOfFact(fact, worlds)) - mean : 0;
    add(fact.id, Math.max(0, worth));
  }
  const open = openFacts(decision);
  const fewest = situationOf(whole, context, whatIfWorlds);
  // What no answer changes is computed once, before any is tried.
  if (open.length > 0)
    for (const option of judgeInSteps(fewest, everyId)) yield step(`judging ${option}`);
  for (const fact of open) {
    const asking: Progress = { done, total, what: `asking for ${fact.question.short}` };
    add(fact.id, yield* worthOfAnswer(fact, plans, fewest, decision.value, asking));
  }
  const tests: TestWorth[] = [];
  for (const id of testable(decision)) {
    if (!inPlay.has(id)) continue;
    for (const test of worthOfTests(id, worths, mean, stage.judged, worlds)) {
      tests.push(test);
      yield step(`testing ${id}`);
    }
  }
  const { questions } = context.knowledge;
  const place = (fact: FactId): string => questions[fact].number ?? "q99";
  return rounded({
    facts: facts.sort((a, b) => b.worth - a.worth || (place(a.fact) < place(b.fact) ? -1 : 1)),
    tests: tests.sort((a, b) => b.net - a.net),
    noise,
  });
}

/** The plans among which knowing more may choose: the advised one, and those of highest worth. */
function bestPlans({ options, economy, plan }: Decision): NamedSteps[] {
  const settings = { tolerance: 0, keep: plansCompared, goOn: true, longest: longestPlan };
  const best = searchPlans(options, economy, settings).slice(0, plansCompared);
  const advised =
    plan === undefined || best.some(({ steps }) => same(steps, plan.steps)) ? [] : [plan];
  return [...advised, ...best].map((shape) => namedSteps(shape, options));
}

const same = (a: PlanShape["steps"], b: PlanShape["steps"]): boolean =>
  a.length === b.length &&
  a.every(({ option, goOn }, at) => option === b[at].option && goOn === b[at].goOn);

/** What dimensions that mean nothing seem to be worth: the error of sorting few worlds into bins. */
function worthOfNothing(
  worths: PlanWorths,
  worlds: Worlds,
): { readonly mean: number; readonly largest: number } {
  let sum = 0;
  let largest = 0;
  for (let index = 0; index < meaninglessDimensions; index++) {
    const normals = worlds.normals(dimensions.meaningless(index));
    const worth = worthOfKnowing(worths, normalBins(normals));
    sum += worth;
    if (worth > largest) largest = worth;
  }
  return { mean: sum / meaninglessDimensions, largest };
}
