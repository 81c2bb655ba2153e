import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { FactId } from "../vocabulary/facts.ts";
import type { Option } from "../vocabulary/option.ts";
import { annuity } from "./demand.ts";
import type { Line } from "./line.ts";
import { basisInWords } from "./product-lines.ts";

/** Working days of an engineer's month. */
export const workingDays = 21;

type Component = Option["components"][number];

/** A yearly or monthly sum that follows from what was built, or from what changes around it; nothing for a job that runs once. */
interface UpkeepRule {
  readonly component: Component;
  readonly title: string;
  readonly formula: string;
  readonly facts: readonly FactId[];
  /** Dollars a month in one world. */
  readonly monthly: (
    world: number,
    columns: readonly Column[],
    build: Column,
    option: Option,
  ) => number;
}

const maintenance = (option: Option): NonNullable<Option["maintenance"]> =>
  option.maintenance ?? {
    retrainingShare: 0,
    yearlyShare: 0,
    retestFactor: 0,
    basis: { editorial: "no upkeep is stated for this option" },
  };

const rules: readonly UpkeepRule[] = [
  {
    component: "retraining",
    title: "Retraining",
    formula: "build × share of it × retrainingsPerYear ÷ 12 × present value of the months",
    facts: ["retrainingsPerYear"],
    monthly: (world, [perYear], build, option) =>
      (build[world] * maintenance(option).retrainingShare * perYear[world]) / 12,
  },
  {
    component: "upkeep",
    title: "Keeping it current",
    formula: "build × yearly share ÷ 12 × present value of the months",
    facts: [],
    monthly: (world, _, build, option) => (build[world] * maintenance(option).yearlyShare) / 12,
  },
  {
    component: "base-migration",
    title: "Moving to newer base models",
    formula: "build × baseMigrationShare ÷ baseMigrationMonths × present value of the months",
    facts: ["baseMigrationShare", "baseMigrationMonths"],
    monthly: (world, [share, months], build) => (build[world] * share[world]) / 100 / months[world],
  },
  {
    component: "forced-migration",
    title: "Models withdrawn by the vendor: re-tests",
    formula:
      "forcedMigrationsPerYear × retestPersonDays × engineerMonthCost ÷ working days × effort ÷ 12 × present value of the months",
    facts: ["forcedMigrationsPerYear", "retestPersonDays", "engineerMonthCost"],
    monthly: (world, [events, days, month], _, option) =>
      (events[world] *
        days[world] *
        (month[world] / workingDays) *
        maintenance(option).retestFactor) /
      12,
  },
];

/** Facts that the maintaining lines of an option read. */
export const upkeepFacts = ({ components }: Option): readonly FactId[] => [
  "oneOff",
  "discountRate",
  "horizonMonths",
  ...rules.flatMap(({ component, facts }) => (components.includes(component) ? facts : [])),
];

/** The maintaining lines of an option, of what was built under a key: option and offer. */
export function upkeepLines(option: Option, key: string, build: Column, worlds: Worlds): Line[] {
  if (worlds.facts.of("oneOff").code === 1) return [];
  const months = annuity(worlds);
  return rules
    .filter(({ component }) => option.components.includes(component))
    .map(({ component, title, formula, facts, monthly }) => {
      const columns = facts.map((id) => worlds.number(id as never));
      const amounts = worlds.cells.get(component, key, [build, months, ...columns], () => {
        const sums = new Float64Array(worlds.count);
        for (let world = 0; world < sums.length; world++)
          sums[world] = monthly(world, columns, build, option) * months[world];
        return sums;
      });
      return {
        id: component,
        title,
        phase: "maintain",
        amounts,
        formula,
        facts: [...facts, "discountRate", "horizonMonths"],
        basis: basisInWords(maintenance(option).basis),
      };
    });
}
