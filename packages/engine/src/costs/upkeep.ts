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
  /** Dollars over the present value of the months, world by world; the columns are those of the facts. */
  readonly over: (
    months: Column,
    build: Column,
    upkeep: NonNullable<Option["maintenance"]>,
    columns: readonly Column[],
  ) => Column;
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
    over: (months, build, { retrainingShare }, [perYear]) => {
      const sums = new Float64Array(months.length);
      for (let world = 0; world < sums.length; world++)
        sums[world] = ((build[world] * retrainingShare * perYear[world]) / 12) * months[world];
      return sums;
    },
  },
  {
    component: "upkeep",
    title: "Keeping it current",
    formula: "build × yearly share ÷ 12 × present value of the months",
    facts: [],
    over: (months, build, { yearlyShare }) => {
      const sums = new Float64Array(months.length);
      for (let world = 0; world < sums.length; world++)
        sums[world] = ((build[world] * yearlyShare) / 12) * months[world];
      return sums;
    },
  },
  {
    component: "base-migration",
    title: "Moving to newer base models",
    formula: "build × baseMigrationShare ÷ baseMigrationMonths × present value of the months",
    facts: ["baseMigrationShare", "baseMigrationMonths"],
    over: (months, build, _, [share, between]) => {
      const sums = new Float64Array(months.length);
      for (let world = 0; world < sums.length; world++)
        sums[world] = ((build[world] * share[world]) / 100 / between[world]) * months[world];
      return sums;
    },
  },
  {
    component: "forced-migration",
    title: "Models withdrawn by the vendor: re-tests",
    formula:
      "forcedMigrationsPerYear × retestPersonDays × engineerMonthCost ÷ working days × effort ÷ 12 × present value of the months",
    facts: ["forcedMigrationsPerYear", "retestPersonDays", "engineerMonthCost"],
    over: (months, _, { retestFactor }, [events, days, month]) => {
      const sums = new Float64Array(months.length);
      for (let world = 0; world < sums.length; world++)
        sums[world] =
          ((events[world] * days[world] * (month[world] / workingDays) * retestFactor) / 12) *
          months[world];
      return sums;
    },
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
    .map(({ component, title, formula, facts, over }) => {
      const columns = facts.map((id) => worlds.number(id as never));
      const amounts = worlds.cells.get(component, key, [build, months, ...columns], () =>
        over(months, build, maintenance(option), columns),
      );
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
