import { factInputs, numberInput, ownMethod } from "../../explain/numbers/entry.ts";
import type { RoadmapStage } from "../../vocabulary/roadmap.ts";
import { ofVerdict } from "./evaluation-numbers.ts";
import {
  endOf,
  ends,
  planInput,
  type PlanAt,
  type PlanEntry,
  type PlanPattern,
} from "./plan-entry.ts";

const because = "the way from the verdict to a system in use";

const stageOf = ({ found }: PlanAt): RoadmapStage => found.members[0] as RoadmapStage;
/** Where a stage stands among the stages. */
const placeOf = (at: PlanAt): number => at.planned.roadmap.stages.indexOf(stageOf(at));

/** When a stage begins: what comes before it, added up. */
const from: PlanEntry = (at) => {
  const end = at.found.key;
  const before = at.planned.roadmap.stages.slice(0, placeOf(at));
  return {
    title: `Months until “${stageOf(at).title}” begins: ${endOf(at)}`,
    unit: "months",
    formula: "sum of the months of the stages before it that have to end first",
    inputs: before.flatMap(({ title, fallBack }, place) =>
      fallBack === undefined
        ? planInput(at, title, `roadmap.stages[${place}].months.${end}`, "months")
        : [],
    ),
    because,
    sources: [ownMethod],
  };
};

/** What is behind a stage in the verdict: its test, the way to first users, the horizon. */
const behind = (at: PlanAt) => {
  const { stage, option } = stageOf(at);
  const test = `plan.steps.${option ?? ""}`;
  return [
    ...(stage === "test"
      ? [
          ...numberInput(at, "Months of the test", `${test}.testMonths`, "months"),
          ...numberInput(at, "Work of the test", `${test}.testCost`, "$"),
        ]
      : []),
    ...(option !== undefined && (stage === "build" || stage === "run")
      ? numberInput(at, "Months to first users", `options.${option}.monthsToUse`, "months")
      : []),
    ...(stage === "run" ? factInputs(at, ["horizonMonths"]) : []),
  ];
};

const months: PlanEntry = (at) => {
  const { title, monthsBasis } = stageOf(at);
  return {
    title: `Months of “${title}”: ${endOf(at)}`,
    unit: "months",
    formula: monthsBasis,
    inputs: behind(at),
    because,
    sources: [ownMethod],
  };
};

const cost: PlanEntry = (at) => {
  const { title, costBasis, option, stage } = stageOf(at);
  const { evaluation } = at.planned;
  const end = at.found.key;
  const phases: readonly string[] =
    stage === "build" ? ["build"] : stage === "run" ? ["run", "maintain"] : [];
  const lines = at.explored.options.find(({ id }) => id === option)?.lines ?? [];
  return {
    title: `What “${title}” costs: ${endOf(at)}`,
    unit: "$",
    formula: costBasis,
    inputs: [
      ...(stage === "test"
        ? evaluation.arms.flatMap((arm) =>
            arm.option.id === option
              ? planInput(at, arm.title, `evaluation.arms.${arm.arm}.cost.${end}`, "$")
              : [],
          )
        : []),
      ...(stage === "prepare"
        ? evaluation.shared.flatMap((line) =>
            line.id === "items" || line.id === "human-labels"
              ? planInput(at, line.title, `evaluation.shared.${line.id}.amount.${end}`, "$")
              : [],
          )
        : []),
      ...lines.flatMap((line) =>
        phases.includes(line.phase)
          ? numberInput(at, line.title, `options.${option!}.lines.${line.id}.amount`, "$")
          : [],
      ),
      ...behind(at),
    ],
    because,
    sources: [ownMethod],
  };
};

const chance: PlanEntry = (at) => {
  const { title, option, stage } = stageOf(at);
  const path =
    stage === "test" ? `options.${option ?? ""}.sufficiency` : `plan.ends.${option ?? ""}.chance`;
  return {
    title: `Chance that “${title}” meets its criterion`,
    formula: "that of the verdict, over its worlds",
    inputs: numberInput(at, "In the verdict", path),
    because,
    sources: [ownMethod],
  };
};

/** The stages to a system in use and out of it, number by number. */
export const roadmapNumbers: Readonly<Record<PlanPattern<"roadmap">, PlanEntry>> = {
  ...ends("roadmap.stages.*.from", from),
  ...ends("roadmap.stages.*.months", months),
  ...ends("roadmap.stages.*.cost", cost),
  "roadmap.stages.*.chance": chance,
  "roadmap.receipt.seed": ofVerdict("Seed of the worlds", "receipt.seed"),
  "roadmap.receipt.worlds": ofVerdict("Worlds", "receipt.worlds"),
};
