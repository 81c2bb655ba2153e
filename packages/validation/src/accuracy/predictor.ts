import type { Inputs } from "./inputs.ts";

/** A predicted figure in the unit of its quantity, with the interval that should hold the published one in 80 of 100 rows. */
export interface Prediction {
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** What the row is scored with besides all others: `MoE`, `TP4`, `engine vLLM`. */
  readonly groups: readonly string[];
}

/** A row that cannot be predicted, with what is missing. */
export interface NotPredicted {
  readonly skipped: string;
}

/** Predicts one quantity from rows of one table. */
export interface Predictor<Row> {
  readonly quantity: string;
  readonly unit: string;
  /** The published figure, or undefined where the row does not state this quantity. */
  readonly published: (row: Row) => number | undefined;
  readonly predict: (row: Row, inputs: Inputs) => Prediction | NotPredicted;
  /** The same with constants that these rows alone support, whichever quantity they state; without it no constant was read off the rows. */
  readonly refit?: (rows: readonly Row[], inputs: Inputs) => Predictor<Row>["predict"];
}

/** A prediction whose error is a factor: the interval is the value ÷ and × it. */
export const within = (
  value: number,
  { low, high }: { readonly low: number; readonly high: number },
  groups: readonly string[],
): Prediction => ({ value, low: value * low, high: value * high, groups });
