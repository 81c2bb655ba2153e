import type { Plan, PlanStep, Verdict } from "../../vocabulary/verdict.ts";
import type { NumberLeaf } from "../number-leaf.ts";
import { basisSources, digits, dollars, inWorlds } from "../words.ts";
import {
  factInputs,
  numberInput,
  overWorlds,
  ownMethod,
  section,
  type At,
  type NumberEntry,
} from "./entry.ts";
import { knownOption } from "./option-numbers.ts";

type Pattern = Extract<NumberLeaf<Verdict>, `${"plan" | "runnerUp"}.${string}`>;

/** Where a plan stands, and the plan. */
interface PlanAt {
  readonly base: "plan" | "runnerUp.plan";
  readonly whose: string;
  readonly plan: Plan;
}

function planAt({ found, explored }: At): PlanAt {
  return found.path.startsWith("plan.")
    ? { base: "plan", whose: "the advised plan", plan: explored.plan! }
    : { base: "runnerUp.plan", whose: "the runner-up", plan: explored.runnerUp!.plan };
}

const optionOf = (at: At, id: string) =>
  knownOption(
    at.explored.options.find((option) => option.id === id)!,
    at,
  );

/** A figure of a step's test: what the option's file states, or nothing where the test is recorded. */
const testEntry =
  (key: "cost" | "months"): NumberEntry =>
  (at) => {
    const { option, recorded } = at.found.members[0] as PlanStep;
    const { test, short } = optionOf(at, option);
    const { whose } = planAt(at);
    const written = key === "cost" ? dollars(test[key].value) : `${digits(test[key].value)} months`;
    return {
      title: `${key === "cost" ? "Cost" : "Time"} of the test of ${short} in ${whose}`,
      unit: key === "cost" ? "$" : "months",
      formula: recorded
        ? "a recorded test (at least 30 items) costs nothing more and takes no time"
        : "stated for the option",
      withNumbers: recorded ? "0" : written,
      inputs: [
        ...numberInput(at, "Items that were graded", `options.${option}.tested.of`),
        {
          name: short,
          value: `its test: ${written}`,
          path: option,
          sources: basisSources(test[key].basis),
        },
      ],
      because: section(6),
    };
  };

const utility: NumberEntry = (at) => {
  const { plan, whose, base } = planAt(at);
  const tests = plan.steps.map(
    ({ option, testCost, testMonths }) =>
      `${option} ${dollars(testCost)} and ${digits(testMonths)} months`,
  );
  return {
    title: `What ${whose} is worth: U`,
    unit: "$",
    formula: `mean ${overWorlds(at)} of −Σ δ^T × test + δ^T × ((V − running) × (1 − T ÷ H) − building) of the option adopted, if any; T months spent on tests, H horizon, δ discount a month`,
    withNumbers: `V ${dollars(at.explored.value.amount)}; tests in order: ${tests.join(", ")}; an option is adopted ${inWorlds(plan.success)}`,
    inputs: [
      ...numberInput(at, "V: value of reaching the bar", "value.amount", "$"),
      ...plan.steps.flatMap(({ option }) => [
        ...numberInput(at, `Test of ${option}`, `${base}.steps.${option}.testCost`, "$"),
        ...numberInput(at, `Time of that test`, `${base}.steps.${option}.testMonths`, "months"),
        ...numberInput(at, `Whole cost of ${option}`, `options.${option}.cost`, "$"),
        ...numberInput(
          at,
          `Chance that ${option} reaches the bar`,
          `options.${option}.sufficiency`,
        ),
      ]),
      ...factInputs(at, ["discountRate", "horizonMonths"]),
    ],
    because: section(6),
    sources: [ownMethod],
  };
};

const success: NumberEntry = (at) => {
  const { plan, whose, base } = planAt(at);
  return {
    title: `Chance that ${whose} ends in an option`,
    formula: "Σ chances of its end points: the share of worlds in which some step reaches the bar",
    withNumbers: plan.ends.map(({ chance }) => digits(chance)).join(" + ") || "0",
    inputs: plan.ends.flatMap(({ option }) =>
      numberInput(at, `It ends in ${option}`, `${base}.ends.${option}.chance`),
    ),
    because: section(6),
    sources: [ownMethod],
  };
};

const endChance: NumberEntry = (at) => {
  const { plan, whose } = planAt(at);
  const { option } = at.found.members[0] as Plan["ends"][number];
  const until = plan.steps.findIndex((step) => step.option === option);
  const tried = plan.steps.slice(0, until + 1);
  return {
    title: `Chance that ${whose} ends in ${option}`,
    formula: `share of worlds in which ${option} is the option adopted: it reaches the bar, no limit forbids it and no step before it is adopted`,
    withNumbers: `${digits(at.value * at.explored.receipt.worlds)} of ${digits(at.explored.receipt.worlds)} worlds`,
    inputs: [
      ...tried.flatMap((step) =>
        numberInput(
          at,
          `Chance that ${step.option} reaches the bar`,
          `options.${step.option}.sufficiency`,
        ),
      ),
      ...numberInput(at, "Worlds", "receipt.worlds"),
    ],
    because: section(6),
    sources: [ownMethod],
  };
};

/** The advised plan and the runner-up. */
export const planNumbers: Readonly<Record<Pattern, NumberEntry>> = {
  "plan.steps.*.testCost": testEntry("cost"),
  "plan.steps.*.testMonths": testEntry("months"),
  "plan.utility": utility,
  "plan.success": success,
  "plan.ends.*.chance": endChance,
  "runnerUp.plan.steps.*.testCost": testEntry("cost"),
  "runnerUp.plan.steps.*.testMonths": testEntry("months"),
  "runnerUp.plan.utility": utility,
  "runnerUp.plan.success": success,
  "runnerUp.plan.ends.*.chance": endChance,
  "runnerUp.behindBy": (at) => ({
    title: "How much less the runner-up is worth than the advised plan",
    unit: "$",
    formula:
      "U of the advised plan − U of the runner-up; below zero where fewer steps settled a tie",
    withNumbers: `${dollars(at.explored.plan?.utility ?? 0)} − ${dollars(at.explored.runnerUp?.plan.utility ?? 0)}`,
    inputs: [
      ...numberInput(at, "The advised plan", "plan.utility", "$"),
      ...numberInput(at, "The runner-up", "runnerUp.plan.utility", "$"),
    ],
    because: section(6),
    sources: [ownMethod],
  }),
};
