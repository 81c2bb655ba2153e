import { fitHierarchy, indexOf, logConstantsOf, type FittedConstants } from "./fit-hierarchy.ts";
import { efficiencyOf, type LogConstants } from "./hierarchy.ts";
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
}

/** Scenarios with limits on latency serve fewer tokens than the replica could. */
const scenarioLoss = ({ scenario }: MeasuredServing, logs: LogConstants): number =>
  scenario === "mlperf-server" || scenario === "mlperf-interactive" ? logs[scenario] : 0;

const logTokens = (measured: MeasuredServing, logs: LogConstants): number =>
  Math.log(servedBy(measured, efficiencyOf(logs)).tokensPerSecond) - scenarioLoss(measured, logs);

/** The model with constants as they were fitted. */
export function servingModel(fitted: FittedConstants): ServingModel {
  const index = indexOf(fitted);
  return {
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
