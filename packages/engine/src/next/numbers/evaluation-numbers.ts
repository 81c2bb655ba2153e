import { factInputs, numberInput, ownMethod } from "../../explain/numbers/entry.ts";
import { basisSources, digits, dollars, inUnit } from "../../explain/words.ts";
import type {
  EvaluationPlan,
  PlanCostLine,
  PlannedArm,
  TestWork,
  TrialNumber,
} from "../../vocabulary/evaluation-plan.ts";
import type { FactId } from "../../vocabulary/facts.ts";
import { kappaFormula } from "../judge-agreement.ts";
import { pairedFormula } from "../paired-items.ts";
import { passRateFormulas } from "../pass-rate-interval.ts";
import {
  endOf,
  ends,
  parentOf,
  planInput,
  type PlanAt,
  type PlanEntry,
  type PlanPattern,
} from "./plan-entry.ts";

const because = "the plan to prove the verdict on one's own requests";
/** Facts that the formula of a line may name. */
const lineFacts: readonly FactId[] = [
  "inputTokens",
  "outputTokens",
  "reasoningMultiplier",
  "tokenizerFactor",
  "callsPerRequest",
  "costPerLabel",
  "retrievalPerThousandRequests",
];
const { lowerBound } = passRateFormulas;

const numberNames = {
  difference: "Smallest difference between two arms to detect",
  discordant: "Items on which two arms differ",
  power: "Chance to see that difference",
  significance: "Chance to see a difference that is none",
  repeats: "Runs of each item",
} as const satisfies Record<keyof EvaluationPlan["numbers"], string>;

/** A number that the plan is made with. */
const ofNumber =
  (name: keyof EvaluationPlan["numbers"]): PlanEntry =>
  ({ planned }) => {
    const { unit, origin, basis }: TrialNumber = planned.evaluation.numbers[name];
    return {
      title: numberNames[name],
      unit,
      formula: origin === "given" ? "as it was asked for" : "what stands in where nobody says",
      inputs: [],
      because,
      sources: basis === undefined ? ["given with the call"] : basisSources(basis),
    };
  };

const comparison = (at: PlanAt, ...names: readonly (keyof EvaluationPlan["numbers"])[]) =>
  names.flatMap((name) =>
    planInput(
      at,
      numberNames[name],
      `evaluation.numbers.${name}.value`,
      at.planned.evaluation.numbers[name].unit,
    ),
  );
const bar = (at: PlanAt) => planInput(at, "The bar", "evaluation.bar.share");
const needed = (at: PlanAt) => planInput(at, "Items needed", "evaluation.items.needed");

const halfWidth: PlanEntry = (at) => {
  const { passRate } = at.found.members[1] as { passRate: number };
  const { items } = at.found.members[0] as { items: number };
  return {
    title: `Half-width of a 95 % interval at a pass rate of ${digits(passRate)} on ${digits(items)} items`,
    unit: "points",
    formula: `100 × ${passRateFormulas.halfWidth.formula}`,
    withNumbers: `100 × 1.96 × √(${digits(passRate)} × ${digits(1 - passRate)} ÷ ${digits(items)})`,
    inputs: [
      ...planInput(at, "Pass rate", `${parentOf(at.found.path)}.passRate`),
      ...planInput(at, "Items", `${parentOf(parentOf(parentOf(at.found.path)))}.items`),
    ],
    because,
    sources: [passRateFormulas.halfWidth.source],
  };
};

/** A line of a cost: its formula and its price stand beside it. */
const lineEntry =
  (whose: (at: PlanAt) => string): PlanEntry =>
  (at) => {
    const { title, formula, basis } = at.found.members.at(-1) as PlanCostLine;
    const runs = /\bruns\b/.test(formula);
    return {
      title: `${title}, ${whose(at)}: ${endOf(at)}`,
      unit: "$",
      formula: formula.replaceAll(/\bruns\b/g, "items needed × runs of each item"),
      inputs: [
        ...(runs ? [...needed(at), ...comparison(at, "repeats")] : []),
        ...(formula.includes("missing")
          ? planInput(at, "Items that are missing", "evaluation.items.missing")
          : []),
        ...factInputs(
          at,
          lineFacts.filter((id) => formula.includes(id)),
        ),
      ],
      because,
      sources: [basis],
    };
  };

const inArm = ({ found }: PlanAt): string => (found.members[0] as PlannedArm).title;

const armCost: PlanEntry = (at) => {
  const { title, lines, arm } = at.found.members[0] as PlannedArm;
  const end = at.found.key as "low" | "base" | "high";
  return {
    title: `What the arm “${title}” costs to run: ${endOf(at)}`,
    unit: "$",
    formula: "sum of its lines, without rounding",
    withNumbers: lines.map(({ amount }) => dollars(amount[end])).join(" + ") || "no line",
    inputs: lines.flatMap((line) =>
      planInput(at, line.title, `evaluation.arms.${arm}.lines.${line.id}.amount.${end}`, "$"),
    ),
    because,
    sources: [ownMethod],
  };
};

const total: PlanEntry = (at) => {
  const { arms, shared } = at.planned.evaluation;
  const end = at.found.key;
  return {
    title: `What all arms and what they share cost: ${endOf(at)}`,
    unit: "$",
    formula: "sum of the arms that have a price and of what all share, without rounding",
    inputs: [
      ...arms.flatMap(({ arm, title }) =>
        planInput(at, title, `evaluation.arms.${arm}.cost.${end}`, "$"),
      ),
      ...shared.flatMap(({ id, title }) =>
        planInput(at, title, `evaluation.shared.${id}.amount.${end}`, "$"),
      ),
    ],
    because,
    sources: [ownMethod],
  };
};

const workEntry =
  (key: "cost" | "months"): PlanEntry =>
  ({ found }) => {
    const { short, option, recorded, basis } = found.members[0] as TestWork;
    return {
      title: `${key === "cost" ? "Work" : "Months"} of the test of ${short}, beside its runs`,
      unit: key === "cost" ? "$" : "months",
      formula: recorded ? "the test is done: nothing more" : "stated for the option",
      inputs: [{ name: short, value: "its test", path: option, sources: [] }],
      because,
      sources: basisSources(basis),
    };
  };

/** The plan to prove a verdict, number by number. */
export const evaluationNumbers: Readonly<Record<PlanPattern<"evaluation">, PlanEntry>> = {
  "evaluation.bar.share": (at) => ({
    title: "The bar that a test has to hold, as a share",
    formula: "minimumPassRate ÷ 100, at most 0.995: no test of a sensible size holds more",
    inputs: factInputs(at, ["minimumPassRate"]),
    because,
  }),
  "evaluation.numbers.difference.value": ofNumber("difference"),
  "evaluation.numbers.discordant.value": ofNumber("discordant"),
  "evaluation.numbers.power.value": ofNumber("power"),
  "evaluation.numbers.significance.value": ofNumber("significance"),
  "evaluation.numbers.repeats.value": ofNumber("repeats"),
  "evaluation.items.needed": (at) => ({
    title: "Items that the test needs",
    unit: "items",
    formula: "the largest of what pairs, the bar and the practice ask for",
    inputs: [
      ...planInput(at, "For pairs", "evaluation.items.forPairs"),
      ...planInput(at, "For the bar", "evaluation.items.forBar"),
      ...planInput(at, "At least", "evaluation.items.least"),
    ],
    because,
    sources: [ownMethod],
  }),
  "evaluation.items.forPairs": (at) => ({
    title: "Items on which two arms have to be compared",
    unit: "items",
    formula: pairedFormula.formula,
    inputs: comparison(at, "difference", "discordant", "power", "significance"),
    because,
    sources: [pairedFormula.source],
  }),
  "evaluation.items.forBar": (at) => ({
    title: "Fewest items of which all have to pass so that the bar is held",
    unit: "items",
    formula: `the fewest n of which n passes have a lower bound at the bar or above; lower bound ${lowerBound.formula}`,
    inputs: bar(at),
    because,
    sources: [lowerBound.source],
  }),
  "evaluation.items.least": () => ({
    title: "Items below which no test counts",
    unit: "items",
    formula: "stated for every test",
    inputs: [],
    because,
    sources: ["editorial: our own choice, as the practice has it"],
  }),
  "evaluation.items.have": (at) => ({
    title: "Items that there are",
    unit: "items",
    formula: "testSetSize, its middle",
    inputs: factInputs(at, ["testSetSize"]),
    because,
  }),
  "evaluation.items.missing": (at) => ({
    title: "Items that are missing",
    unit: "items",
    formula: "max(0, items needed − items that there are); where nobody says how many, all are",
    inputs: [...needed(at), ...planInput(at, "There are", "evaluation.items.have")],
    because,
    sources: [ownMethod],
  }),
  "evaluation.items.passes": (at) => ({
    title: "Passes of the needed items that hold the bar",
    unit: "items",
    formula: `the fewest passes whose lower bound is at the bar or above; lower bound ${lowerBound.formula}`,
    inputs: [...needed(at), ...bar(at)],
    because,
    sources: [lowerBound.source],
  }),
  "evaluation.items.detectable": (at) => ({
    title: "Smallest difference that the items which are there can show",
    unit: "points",
    formula: `the smallest difference for which they are enough: ${pairedFormula.formula}`,
    inputs: [
      ...planInput(at, "There are", "evaluation.items.have"),
      ...comparison(at, "discordant", "power", "significance"),
    ],
    because,
    sources: [pairedFormula.source],
  }),
  "evaluation.halfWidths.*.items": (at) => ({
    title: "Items of a row of half-widths",
    unit: "items",
    formula: "usual sizes of a test, and the items that this one needs",
    inputs: needed(at),
    because,
    sources: [ownMethod],
  }),
  "evaluation.halfWidths.*.points.*.passRate": () => ({
    title: "Pass rate for which a half-width is given",
    formula: "usual pass rates",
    inputs: [],
    because,
    sources: [ownMethod],
  }),
  "evaluation.halfWidths.*.points.*.halfWidth": halfWidth,
  "evaluation.grading.labels": () => ({
    title: "Outputs that people grade before a model may grade",
    unit: "outputs",
    formula: "stated for every test",
    inputs: [],
    because,
    sources: ["editorial: our own choice, as the practice has it"],
  }),
  "evaluation.grading.kappa": () => ({
    title: "Agreement beyond chance from which on a model may grade: κ",
    formula: "stated for every test",
    inputs: [],
    because,
    sources: ["editorial: our own choice, as the practice has it"],
  }),
  "evaluation.grading.agreement": (at) => ({
    title: "Raw agreement at which κ is reached where the pass rate is the bar",
    formula: "κ + (1 − κ) × by chance; by chance = bar^2 + (1 − bar)^2",
    inputs: [...planInput(at, "κ", "evaluation.grading.kappa"), ...bar(at)],
    because,
    sources: [kappaFormula.source],
  }),
  "evaluation.grading.found.labels": graded("Outputs that both graded", "counts that were given"),
  "evaluation.grading.found.agreement": graded(
    "Share on which people and model say the same",
    "(both pass + both fail) ÷ graded",
  ),
  "evaluation.grading.found.byChance": graded(
    "What chance alone would give",
    "passes of people × passes of the model + fails of people × fails of the model, in shares",
  ),
  "evaluation.grading.found.kappa": graded("Agreement beyond chance: κ", kappaFormula.formula),
  "evaluation.grading.found.baseRate": graded(
    "Share that people pass",
    "passes of people ÷ graded",
  ),
  "evaluation.arms.*.tested.passed": testedEntry("passed"),
  "evaluation.arms.*.tested.of": testedEntry("of"),
  ...ends("evaluation.arms.*.lines.*.amount", lineEntry(inArm)),
  ...ends("evaluation.arms.*.cost", armCost),
  ...ends(
    "evaluation.shared.*.amount",
    lineEntry(() => "shared by all arms"),
  ),
  ...ends("evaluation.total", total),
  "evaluation.work.*.cost": workEntry("cost"),
  "evaluation.work.*.months": workEntry("months"),
  "evaluation.receipt.seed": ofVerdict("Seed of the worlds", "receipt.seed"),
  "evaluation.receipt.worlds": ofVerdict("Worlds", "receipt.worlds"),
};

/** A figure of outputs that people and a model graded already. */
function graded(title: string, formula: string): PlanEntry {
  return () => ({
    title,
    formula,
    inputs: [],
    because,
    sources: ["given with the call", kappaFormula.source],
  });
}

function testedEntry(key: "passed" | "of"): PlanEntry {
  return (at) => {
    const { option } = at.found.members[0] as PlannedArm;
    return {
      title: `Items that ${key === "passed" ? "passed" : "were graded"} when ${option.short} was tested`,
      unit: "items",
      formula: "as the case says",
      inputs: numberInput(at, "In the verdict", `options.${option.id}.tested.${key}`),
      because,
      sources: ["answered in the case"],
    };
  };
}

/** A number of the verdict that the plan repeats. */
export function ofVerdict(title: string, path: string): PlanEntry {
  return (at) => ({
    title,
    formula: "that of the verdict",
    withNumbers: inUnit(at.value, undefined),
    inputs: numberInput(at, "In the verdict", path),
    because,
    sources: [ownMethod],
  });
}
