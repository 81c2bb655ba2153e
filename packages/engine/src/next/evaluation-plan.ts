import type { PriceBook } from "@tapeline/pricing";

import { asTested } from "../assessment/too-small.ts";
import { rounded } from "../format/round.ts";
import type {
  EvaluationPlan,
  PlanCostLine,
  PlannedArm,
  TestWork,
  TrialNumber,
  TrialSettings,
} from "../vocabulary/evaluation-plan.ts";
import type { FactId } from "../vocabulary/facts.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";
import type { Option } from "../vocabulary/option.ts";
import type { Practice } from "../vocabulary/practice.ts";
import type { Basis } from "../vocabulary/source.ts";
import type { OptionResult, Verdict } from "../vocabulary/verdict.ts";
import { chooseArms, type ChosenArm } from "./choose-arms.ts";
import { dryRun, type DryRunLine } from "./dry-run.ts";
import { sumOf, told } from "./exact-range.ts";
import { factNamed, isKnown } from "./facts-of.ts";
import { judgeOf } from "./grading.ts";
import { barOf, itemsFor } from "./items-needed.ts";
import { kappaFormula } from "./judge-agreement.ts";
import { pairedFormula } from "./paired-items.ts";
import { halfWidth, holdsBar, passRateFormulas } from "./pass-rate-interval.ts";
import { cautions, stopRule } from "./plan-sentences.ts";
import { sharedLines } from "./shared-lines.ts";

/** What a plan is made with besides the verdict. */
export interface PlanGround {
  readonly knowledge: Pick<Knowledge, "options">;
  readonly prices: PriceBook;
  readonly practice: Pick<Practice, "trial" | "arms">;
}

const tableItems = [50, 100, 200, 400, 1000] as const;
const tableRates = [0.8, 0.9, 0.95] as const;

/** Facts that the plan reads. */
const factsRead = [
  "minimumPassRate",
  "inputTokens",
  "outputTokens",
  "reasoningMultiplier",
  "tokenizerFactor",
  "callsPerRequest",
  "outputForm",
  "testSetSize",
  "costPerLabel",
] as const satisfies readonly FactId[];

/**
 * The plan to prove a verdict. Pure: the same verdict, ground and settings give the same bytes. Where the difference to detect is
 * larger than the discordant share it throws a `RangeError`.
 */
export function evaluationPlan(
  verdict: Verdict,
  { knowledge, prices, practice }: PlanGround,
  settings: TrialSettings = {},
): EvaluationPlan {
  const { trial } = practice;
  const form = factNamed("outputForm", verdict)?.value;
  const fixedForm = form === "label" || form === "fixed-schema";
  const numbers = {
    difference: numberOf(settings.difference, trial.difference, "points"),
    discordant: numberOf(settings.discordant, trial.discordant, "%"),
    power: numberOf(settings.power, trial.power, "%"),
    significance: numberOf(undefined, trial.significance, "%"),
    repeats: numberOf(
      settings.repeats,
      fixedForm ? trial.repeatsOfFixedForm : trial.repeats,
      "runs an item",
    ),
  };
  const bar = barOf(verdict);
  const items = itemsFor(bar.share, numbers, trial, verdict);
  const runs = items.needed * numbers.repeats.value;
  const { chosen, leftOut } = chooseArms(verdict, practice.arms);
  const dry = chosen.map((arm) => ({ arm, run: dryRun(arm, runs, trial, prices, verdict) }));
  const judged = form !== "code" && !fixedForm;
  const shared = sharedLines({ items, judged, chosen, runs, trial, prices, verdict });
  const priced = dry.filter(({ run }) => run.notPriced.length === 0);
  const total = sumOf([
    ...priced.flatMap(({ run }) => run.lines.map(({ amount }) => amount)),
    ...shared.lines.map(({ amount }) => amount),
  ]);
  const plan: Omit<EvaluationPlan, "receipt"> = {
    title: verdict.title,
    bar,
    tasks: tasksOf(verdict),
    numbers,
    items,
    halfWidths: [...new Set([...tableItems, items.needed])]
      .toSorted((a, b) => a - b)
      .map((count) => ({
        items: count,
        points: tableRates.map((passRate) => ({
          passRate,
          halfWidth: 100 * halfWidth(passRate, count),
        })),
      })),
    grading: judged
      ? judgeOf(bar.share, trial, settings.judged)
      : {
          by: "rule",
          why: "the output is code, a label or a fixed schema: a program can grade it",
        },
    arms: dry.map(({ arm, run }) => plannedArm(arm, run, bar.share, tellsOfTest(arm, chosen))),
    leftOut,
    shared: shared.lines.map(toldLine),
    total: told(total),
    notPriced: [...new Set([...dry.flatMap(({ run }) => run.notPriced), ...shared.notPriced])],
    work: workOf(chosen, knowledge.options, verdict),
    stopRule: stopRule(bar.share, items, numbers.repeats.value, chosen),
    cautions: cautions({ numbers, fixedForm, items, chosen, verdict }),
    assumed: factsRead.filter((id) => {
      const fact = factNamed(id, verdict);
      return fact === undefined || !isKnown(fact);
    }),
    formulas: [
      { name: "items for a pair of arms", ...pairedFormula },
      { name: "half-width of a pass rate", ...passRateFormulas.halfWidth },
      { name: "lower bound of a pass rate", ...passRateFormulas.lowerBound },
      ...(judged ? [{ name: "agreement beyond chance", ...kappaFormula }] : []),
    ],
  };
  // The digits of exact amounts are text, so that rounding leaves them as they are; a seed has more digits than a result.
  return { ...rounded(plan), receipt: verdict.receipt };
}

const numberOf = (
  given: number | undefined,
  { value, basis }: { readonly value: number; readonly basis: Basis },
  unit: string,
): TrialNumber =>
  given === undefined
    ? { value, unit, origin: "assumed", basis }
    : { value: given, unit, origin: "given" };

/** Types of tasks, each to be drawn from in the share in which it is asked for. */
function tasksOf(verdict: Verdict): readonly string[] {
  const tasks = factNamed("taskTypes", verdict)?.value;
  return Array.isArray(tasks) ? (tasks as readonly string[]) : [];
}

/**
 * Whether a recorded test of its option is told beside an arm: at the last of the option's arms alone, since a test is made with
 * the best there is, and never at a smaller model's.
 */
const tellsOfTest = ({ arm, option }: ChosenArm, chosen: readonly ChosenArm[]): boolean =>
  chosen.findLast((one) => one.option.id === option.id && !one.arm.afterAPass)?.arm === arm;

function plannedArm(
  { arm, option, offer }: ChosenArm,
  { lines, notPriced }: ReturnType<typeof dryRun>,
  bar: number,
  telling: boolean,
): PlannedArm {
  const { id, title, vendor, price, priceFrom } = offer;
  const tested = option.tested;
  return {
    arm: arm.id,
    title: arm.title,
    do: arm.do,
    option: { id: option.id, code: option.code, short: option.short },
    offer: {
      id,
      title,
      vendor,
      class: offer.class,
      ...(price === undefined ? {} : { price }),
      ...(priceFrom === undefined ? {} : { priceFrom }),
    },
    afterAPass: arm.afterAPass,
    ...(tested === undefined || !tested.recorded || !telling
      ? {}
      : {
          tested: {
            passed: tested.passed,
            of: tested.of,
            holds: holdsBar(tested.passed, tested.of, bar),
          },
        }),
    lines: lines.map(toldLine),
    ...(notPriced.length > 0 ? {} : { cost: told(sumOf(lines.map(({ amount }) => amount))) }),
    notPriced,
  };
}

const toldLine = ({ amount, ...line }: DryRunLine): PlanCostLine => ({
  ...line,
  amount: told(amount),
});

/** The work of the tests, once for each option whatever its arms. */
function workOf(
  chosen: readonly ChosenArm[],
  options: readonly Option[],
  verdict: Verdict,
): readonly TestWork[] {
  const results = new Map<string, OptionResult>(chosen.map(({ option }) => [option.id, option]));
  return options.flatMap((option): TestWork[] => {
    const { id, short } = option;
    const result = results.get(id);
    if (result === undefined) return [];
    const { test } = asTested(option, result, verdict);
    return [
      {
        option: id,
        short,
        cost: test.cost.value,
        months: test.months.value,
        recorded: result.tested?.recorded === true,
        basis: test.cost.basis,
      },
    ];
  });
}
