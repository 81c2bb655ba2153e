import type { ServingEfficiency } from "@tapeline/engine/models";

import type { Level, MeasuredServing } from "./measured-serving.ts";

/** What is fitted: the constants of the engine, a factor on all time, and what two scenarios of MLPerf cost. */
export const constants = [
  "computeShare",
  "fp8ComputeShare",
  "fp4ComputeShare",
  "expertComputeShare",
  "attentionShare",
  "bandwidthShare",
  "cacheShare",
  "linkShare",
  "stepSeconds",
  "layerSeconds",
  "expertLayerSeconds",
  "sequenceSeconds",
  "allReduceSeconds",
  "allReduceGrowth",
  "prefillSeconds",
  "time",
  "mlperf-server",
  "mlperf-interactive",
] as const;
export type Constant = (typeof constants)[number];

/** Logarithms of every constant. */
export type LogConstants = Readonly<Record<Constant, number>>;

interface Prior {
  readonly start: number;
  /** Standard deviation of the logarithm. */
  readonly spread: number;
}

/** Where the fit starts and how far it may be drawn from there: editorial, wide, the same for every fold. */
const globalPriors: Readonly<Record<Constant, Prior>> = {
  computeShare: { start: 0.55, spread: 0.5 },
  fp8ComputeShare: { start: 0.45, spread: 0.5 },
  fp4ComputeShare: { start: 0.3, spread: 0.7 },
  expertComputeShare: { start: 0.5, spread: 0.5 },
  attentionShare: { start: 0.4, spread: 0.7 },
  bandwidthShare: { start: 0.75, spread: 0.3 },
  cacheShare: { start: 0.55, spread: 0.4 },
  linkShare: { start: 0.5, spread: 0.7 },
  stepSeconds: { start: 2e-3, spread: 1 },
  layerSeconds: { start: 2e-5, spread: 1 },
  expertLayerSeconds: { start: 1e-5, spread: 1.2 },
  sequenceSeconds: { start: 2e-5, spread: 1 },
  allReduceSeconds: { start: 1e-5, spread: 1 },
  allReduceGrowth: { start: 0.05, spread: 1 },
  prefillSeconds: { start: 5e-3, spread: 1.2 },
  time: { start: 1, spread: 0.5 },
  "mlperf-server": { start: 1.15, spread: 0.2 },
  "mlperf-interactive": { start: 2, spread: 0.4 },
};

/** How far the constants of a group may be drawn from those above it, as standard deviations of the logarithm. Editorial. */
const groupPriors: Readonly<Record<Level, Partial<Record<Constant, number>>>> = {
  generation: {
    computeShare: 0.3,
    fp8ComputeShare: 0.2,
    fp4ComputeShare: 0.2,
    bandwidthShare: 0.15,
    time: 0.15,
    layerSeconds: 0.3,
    allReduceSeconds: 0.3,
  },
  era: {
    computeShare: 0.2,
    expertComputeShare: 0.3,
    linkShare: 0.3,
    stepSeconds: 0.5,
    layerSeconds: 0.5,
    expertLayerSeconds: 0.5,
    sequenceSeconds: 0.5,
    allReduceSeconds: 0.5,
    time: 0.3,
  },
  product: {
    computeShare: 0.3,
    expertComputeShare: 0.3,
    layerSeconds: 0.5,
    stepSeconds: 0.5,
    sequenceSeconds: 0.5,
    allReduceSeconds: 0.4,
    time: 0.15,
  },
  software: {
    computeShare: 0.2,
    fp8ComputeShare: 0.2,
    fp4ComputeShare: 0.2,
    cacheShare: 0.2,
    prefillSeconds: 0.5,
    expertComputeShare: 0.2,
    layerSeconds: 0.3,
    sequenceSeconds: 0.3,
    allReduceSeconds: 0.3,
    time: 0.2,
    expertLayerSeconds: 0.5,
    bandwidthShare: 0.15,
    stepSeconds: 0.5,
    linkShare: 0.3,
    attentionShare: 0.3,
  },
  both: { time: 0.25 },
};

/** One fitted number: the logarithm of a constant, or what a group adds to it. */
export interface Parameter {
  readonly level: Level | "all";
  readonly group: string;
  readonly constant: Constant;
  readonly start: number;
  readonly spread: number;
}

/** All numbers that rows of these groups can speak to. */
export function parametersFor(rows: readonly MeasuredServing[]): Parameter[] {
  const parameters: Parameter[] = constants.map((constant) => ({
    level: "all",
    group: "",
    constant,
    start: Math.log(globalPriors[constant].start),
    spread: globalPriors[constant].spread,
  }));
  for (const level of Object.keys(groupPriors) as Level[])
    for (const group of [...new Set(rows.map(({ groups }) => groups[level]))].toSorted())
      for (const [constant, spread] of Object.entries(groupPriors[level]))
        parameters.push({ level, group, constant: constant as Constant, start: 0, spread });
  return parameters;
}

const isShare = (constant: string): boolean =>
  constant.endsWith("Share") && constant !== "expertComputeShare";

/** The constants of the engine, with the factor on all time within each of them. */
export function efficiencyOf(logs: LogConstants): ServingEfficiency {
  const time = Math.exp(logs.time);
  const efficiency: Record<string, number> = {};
  for (const constant of constants) {
    if (constant === "time" || constant.startsWith("mlperf")) continue;
    const value = Math.exp(logs[constant]);
    efficiency[constant] = isShare(constant)
      ? value / time
      : constant.endsWith("Seconds")
        ? value * time
        : value;
  }
  return efficiency as unknown as ServingEfficiency;
}
