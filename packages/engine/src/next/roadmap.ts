import { longDay } from "../facts/calendar.ts";
import { rounded } from "../format/round.ts";
import type { EvaluationPlan } from "../vocabulary/evaluation-plan.ts";
import type { OptionId } from "../vocabulary/option.ts";
import type { LowToHigh, Roadmap, RoadmapStage } from "../vocabulary/roadmap.ts";
import type { CostLine, OptionResult, Phase, PlanStep, Verdict } from "../vocabulary/verdict.ts";
import { estimateOf, factNamed } from "./facts-of.ts";
import { addUp, certain } from "./low-to-high.ts";
import { wordsOf, type Draft, type RoadmapGround } from "./roadmap-words.ts";

/** What holds of a stage that is not timed. */
const untimed = "not known; it depends on you";
const unpriced = "not priced";

/**
 * The roadmap of a verdict: what is open, what is tested in which order, the build of the likeliest end point, its running, its
 * review and the way out, each with its criterion. Pure: the same bytes for the same verdict and plan.
 */
export function roadmap(verdict: Verdict, plan: EvaluationPlan, ground: RoadmapGround): Roadmap {
  const drafts = [...opening(verdict, plan), ...testing(verdict, plan), ...using(verdict)];
  const words = wordsOf(verdict, plan, ground);
  const { title, headline, nextStep, reviewBy } = verdict;
  return {
    ...rounded({
      title,
      headline: `${headline} ${nextStep}`,
      stages: timed(drafts.map((draft) => ({ ...toldDraft(draft), ...words(draft) }))),
      ...(reviewBy === undefined ? {} : { reviewBy }),
    }),
    receipt: verdict.receipt,
  };
}

function toldDraft({ next: _next, ...draft }: Draft): Omit<Draft, "next"> {
  return draft;
}

/** What is open: answers that decide, and the items to test on where there is something to test. */
function opening(verdict: Verdict, { shared, items }: EvaluationPlan): Draft[] {
  const needed = unrecorded(verdict).length > 0;
  const lines = shared.filter(({ id }) => id === "items" || id === "human-labels");
  return [
    ...(verdict.decidedBy.length === 0
      ? []
      : [{ stage: "answer" as const, monthsBasis: untimed, costBasis: "nothing is bought" }]),
    ...(needed && (items.missing > 0 || lines.length > 0)
      ? [
          {
            stage: "prepare" as const,
            monthsBasis: "within the months of the first test",
            cost: addUp(lines.map(({ amount }) => amount)),
            costBasis: lines.map(({ formula }) => formula).join(" + "),
          },
        ]
      : []),
  ];
}

const unrecorded = ({ plan }: Verdict): readonly PlanStep[] =>
  (plan?.steps ?? []).filter(({ recorded }) => !recorded);

/** The tests of the plan that are not recorded, in its order. */
function testing(verdict: Verdict, { arms }: EvaluationPlan): Draft[] {
  const steps = verdict.plan?.steps ?? [];
  const end = steps.findIndex(({ option }) => option === verdict.endPoint?.option);
  // What is tested after the likeliest end is tested only if that fails, unless the plan goes on beyond its pass.
  const enough = end < 0 || steps[end]!.goOn ? steps.length : end;
  return steps.flatMap(({ option: id, testCost, testMonths, recorded }, index): Draft[] => {
    if (recorded) return [];
    const runs = arms.filter(({ option }) => option.id === id);
    const priced = runs.length > 0 && runs.every(({ cost }) => cost !== undefined);
    const after = steps[index + 1];
    return [
      {
        stage: "test",
        option: id,
        ...(index > enough ? { fallBack: true } : {}),
        months: certain(testMonths),
        monthsBasis: "a figure of the ladder, our own",
        cost: addUp([certain(testCost), ...runs.flatMap(({ cost }) => cost ?? [])]),
        costBasis: `work of the test, and the runs of its arms${priced ? "" : " as far as they are priced"}`,
        chance: resultOf(id, verdict).sufficiency,
        next: after === undefined ? "today's process" : resultOf(after.option, verdict).short,
      },
    ];
  });
}

/** Building, running, reviewing and leaving the likeliest end point. */
function using(verdict: Verdict): Draft[] {
  const { endPoint, reviewBy } = verdict;
  const review: Draft = {
    stage: "review",
    monthsBasis:
      reviewBy === undefined ? "no rule names a day" : `by ${longDay(reviewBy)}, as rules say`,
    costBasis: "an assessment with the answers and prices of that day",
  };
  if (endPoint === undefined) return [review];
  const option = resultOf(endPoint.option, verdict);
  const horizon = estimateOf("horizonMonths", verdict);
  const { monthsToUse } = option;
  const tested = verdict.plan?.steps.find((step) => step.option === option.id);
  const testMonths = tested === undefined || tested.recorded ? 0 : tested.testMonths;
  const building: LowToHigh = {
    low: Math.max(0, monthsToUse.p10 - testMonths),
    base: Math.max(0, monthsToUse.p50 - testMonths),
    high: Math.max(0, monthsToUse.p90 - testMonths),
  };
  const running = horizon && {
    low: Math.max(0, horizon.base - monthsToUse.p90),
    base: Math.max(0, horizon.base - monthsToUse.p50),
    high: Math.max(0, horizon.base - monthsToUse.p10),
  };
  const next = nextAfter(option.id, verdict);
  const id = option.id;
  return [
    {
      stage: "build",
      option: id,
      months: building,
      monthsBasis: "P10, median and P90 over the worlds",
      ...costOf(option, ["build"]),
      chance: endPoint.chance,
      next,
    },
    {
      stage: "run",
      option: id,
      ...(running === undefined ? {} : { months: running }),
      monthsBasis: "what the horizon leaves after the way to first users",
      ...costOf(option, ["run", "maintain"]),
      next,
    },
    // A job that is done once ends by itself.
    ...(factNamed("oneOff", verdict)?.value === true
      ? []
      : [
          review,
          {
            stage: "leave" as const,
            option: id,
            monthsBasis: untimed,
            ...costOf(option, ["leave"]),
            next,
          },
        ]),
  ];
}

/** The lines of some phases together: present value, all lines low to all lines high, the mean between. */
function costOf(option: OptionResult, phases: readonly Phase[]): Pick<Draft, "cost" | "costBasis"> {
  const lines = option.lines.filter(({ phase }) => phases.includes(phase));
  if (option.cost === undefined) return { costBasis: unpriced };
  if (lines.length === 0) return { costBasis: "the bill has no line for it" };
  return {
    cost: addUp(lines.map(spanOf)),
    costBasis: `present value of ${lines.map(({ title }) => title.toLowerCase()).join(", ")}; all lines low to all lines high, the mean between`,
  };
}

const spanOf = ({ amount }: CostLine): LowToHigh => ({
  low: amount.p10,
  base: amount.mean,
  high: amount.p90,
});

const resultOf = (id: OptionId, { options }: Verdict): OptionResult =>
  options.find((option) => option.id === id)!;

/** The step of the plan after an option, else the end of the runner-up where the plan has not been there, else today's process. */
function nextAfter(id: OptionId, verdict: Verdict): string {
  const steps = verdict.plan?.steps.map(({ option }) => option) ?? [];
  const other = verdict.runnerUp?.endPoint;
  const following =
    steps[steps.indexOf(id) + 1] ??
    (other === undefined || other === id || steps.includes(other) ? undefined : other);
  return following === undefined ? "today's process" : resultOf(following, verdict).short;
}

/** When each stage begins, as long as all before it have a duration; a preparation lies within the first test. */
function timed(stages: readonly Omit<RoadmapStage, "from">[]): RoadmapStage[] {
  let from: LowToHigh | undefined = certain(0);
  return stages.map((stage) => {
    const begun = from;
    if (stage.stage === "answer") from = undefined;
    else if (stage.fallBack === undefined && stage.months !== undefined && from !== undefined)
      from = addUp([from, stage.months]);
    const hasStart = begun !== undefined && stage.stage !== "review" && stage.stage !== "leave";
    return hasStart ? { ...stage, from: begun } : stage;
  });
}
