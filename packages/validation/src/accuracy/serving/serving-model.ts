import { fitHierarchy, indexOf, logConstantsOf, type FittedConstants } from "./fit-hierarchy.ts";
import { constants, efficiencyOf, type Constant, type LogConstants } from "./hierarchy.ts";
import { servedBy, type MeasuredServing } from "./measured-serving.ts";

/** A measured row with what was published of it. */
export interface PublishedServing {
  readonly measured: MeasuredServing;
  readonly tokensPerSecond: number;
  readonly source: string;
}

/** How much is known of what a row measured: its software and generation, the generation alone, or neither. */
export type Knowledge = "software" | "generation" | "neither";

/** What the formulas say of a row with constants that were read off others. */
export interface ServingModel {
  readonly tokensPerSecond: (measured: MeasuredServing) => number;
  /** Mean seconds between two tokens of a request, the reading of others included. */
  readonly interTokenSeconds: (measured: MeasuredServing) => number;
  readonly knowledgeOf: (measured: MeasuredServing) => Knowledge;
  /** By how much a scenario with limits on latency serves fewer tokens. */
  readonly scenarioLoss: (measured: MeasuredServing) => number;
  /** Tokens a second where nobody says which software serves: as with the mean of current ones. */
  readonly withAnySoftware: (measured: MeasuredServing) => number;
}

/** What users run who do not say: products of 2025 and later, each weighing the same, on any accelerator. */
const currentProducts = ["vLLM", "SGLang", "TensorRT-LLM"] as const;

/** Constants of current software: the mean of its products. */
export function currentLogs(index: ReturnType<typeof indexOf>): LogConstants {
  const logs = Object.fromEntries(constants.map((constant) => [constant, 0])) as Record<
    Constant,
    number
  >;
  const add = (key: string, share: number) => {
    for (const [constant, value] of index.get(key) ?? []) logs[constant] += value * share;
  };
  add("all ", 1);
  add("era current", 1);
  for (const product of currentProducts) {
    add(`product ${product}`, 1 / currentProducts.length);
    add(`software ${product} 2025`, 1 / currentProducts.length);
  }
  return logs;
}

/** Scenarios with limits on latency serve fewer tokens than the replica could. */
const scenarioLoss = ({ scenario }: MeasuredServing, logs: LogConstants): number =>
  scenario === "mlperf-server" || scenario === "mlperf-interactive" ? logs[scenario] : 0;

const logTokens = (measured: MeasuredServing, logs: LogConstants): number =>
  Math.log(servedBy(measured, efficiencyOf(logs)).tokensPerSecond) - scenarioLoss(measured, logs);

/** The model with constants as they were fitted. */
export function servingModel(fitted: FittedConstants): ServingModel {
  const index = indexOf(fitted);
  const current = currentLogs(index);
  return {
    scenarioLoss: (measured) => Math.exp(scenarioLoss(measured, current)),
    withAnySoftware: (measured) => Math.exp(logTokens(measured, current)),
    tokensPerSecond: (measured) => Math.exp(logTokens(measured, logConstantsOf(index, measured))),
    interTokenSeconds: (measured) =>
      servedBy(measured, efficiencyOf(logConstantsOf(index, measured))).capacity.interTokenSeconds,
    knowledgeOf: ({ groups }) =>
      !index.has(`generation ${groups.generation}`)
        ? "neither"
        : index.has(`software ${groups.software}`)
          ? "software"
          : "generation",
  };
}

/** Reads constants off published rows; a source of many rows weighs by the root of their number. */
export function fitServing(rows: readonly PublishedServing[]): FittedConstants {
  const counts = new Map<string, number>();
  for (const { source } of rows) counts.set(source, (counts.get(source) ?? 0) + 1);
  const weights = rows.map(({ source }) => 1 / Math.sqrt(counts.get(source) ?? 1));
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / weights.length;
  return fitHierarchy(
    rows.map(({ measured, tokensPerSecond }, row) => ({
      measured,
      published: tokensPerSecond,
      weight: weights[row] / mean,
    })),
    logTokens,
  );
}
