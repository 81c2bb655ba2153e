import {
  constants,
  parametersFor,
  type Constant,
  type LogConstants,
  type Parameter,
} from "./hierarchy.ts";
import type { Level, MeasuredServing } from "./measured-serving.ts";

/** A measured row and what was published of it. */
export interface Observation {
  readonly measured: MeasuredServing;
  readonly published: number;
  /** Rows of one large table count less than those of many small ones. */
  readonly weight: number;
}

/** Constants by group, as fitted: `value` is a natural logarithm. */
export type FittedConstants = readonly (Pick<Parameter, "level" | "group" | "constant"> & {
  readonly value: number;
})[];

/** The logarithm of a figure from a row and its constants. */
export type LogFigure = (measured: MeasuredServing, logs: LogConstants) => number;

/** Beyond this residual of the logarithm a row pulls no harder: a few rows lie far off for reasons of their own. */
const ROBUST_SCALE = 0.15;
const STEPS = 14;
const DIFFERENCE = 1e-4;
/** No constant moves further than this in one step. */
const LARGEST_MOVE = 1;
const SMALL_GAIN = 1e-4;

/** The constants of a row: those of all, and what each of its groups adds; groups that were never seen add nothing. */
export function logConstantsOf(
  index: ReadonlyMap<string, readonly (readonly [Constant, number])[]>,
  { groups }: MeasuredServing,
): LogConstants {
  const logs = Object.fromEntries(constants.map((c) => [c, 0])) as Record<Constant, number>;
  const add = (key: string) => {
    for (const [constant, value] of index.get(key) ?? []) logs[constant] += value;
  };
  add("all ");
  for (const level of Object.keys(groups) as Level[]) add(`${level} ${groups[level]}`);
  return logs;
}

/** Fitted constants by level and group. */
export function indexOf(
  fitted: FittedConstants,
): ReadonlyMap<string, readonly (readonly [Constant, number])[]> {
  const index = new Map<string, [Constant, number][]>();
  for (const { level, group, constant, value } of fitted) {
    const key = `${level} ${group}`;
    const found = index.get(key) ?? [];
    found.push([constant, value]);
    index.set(key, found);
  }
  return index;
}

/**
 * Fits constants of all groups at once by damped Gauss–Newton on the logarithm of the figure, with a robust loss and
 * each group drawn towards the level above it (ridge, as in a hierarchical model with known spreads).
 */
export function fitHierarchy(
  observations: readonly Observation[],
  logFigure: LogFigure,
): FittedConstants {
  const parameters = parametersFor(observations.map(({ measured }) => measured));
  const places = new Map(parameters.map((p, i) => [`${p.level} ${p.group} ${p.constant}`, i]));
  const placesOf = observations.map(({ measured: { groups } }) =>
    constants.map((constant) =>
      [
        places.get(`all  ${constant}`),
        ...(Object.keys(groups) as Level[]).map((level) =>
          places.get(`${level} ${groups[level]} ${constant}`),
        ),
      ].filter((place) => place !== undefined),
    ),
  );
  const residualsAt = (x: Float64Array) =>
    observations.map(({ measured, published }, row) => {
      const logs = logsAt(x, placesOf[row]!);
      return logFigure(measured, logs) - Math.log(published);
    });
  const lossOf = (x: Float64Array, residuals: readonly number[]) => {
    let loss = 0;
    for (const [row, residual] of residuals.entries())
      loss += observations[row]!.weight * 2 * (Math.sqrt(1 + (residual / ROBUST_SCALE) ** 2) - 1);
    for (const [i, { start, spread }] of parameters.entries())
      loss += ((x[i]! - start) / spread) ** 2;
    return loss;
  };
  let x = Float64Array.from(parameters, ({ start }) => start);
  let residuals = residualsAt(x);
  let loss = lossOf(x, residuals);
  let damping = 1e-3;
  for (let step = 0; step < STEPS; step++) {
    const size = parameters.length;
    const normal = Array.from({ length: size }, () => new Float64Array(size));
    const gradient = new Float64Array(size);
    for (const [row, { measured, weight }] of observations.entries()) {
      const rowPlaces = placesOf[row]!;
      const logs = logsAt(x, rowPlaces);
      const at = logFigure(measured, logs);
      const residual = residuals[row]!;
      const pull = weight / ROBUST_SCALE ** 2 / Math.sqrt(1 + (residual / ROBUST_SCALE) ** 2);
      const slopes: [number, number][] = [];
      for (const [c, constant] of constants.entries()) {
        const slope =
          (logFigure(measured, { ...logs, [constant]: logs[constant] + DIFFERENCE }) - at) /
          DIFFERENCE;
        if (slope !== 0) for (const place of rowPlaces[c]!) slopes.push([place, slope]);
      }
      for (const [i, a] of slopes) {
        gradient[i]! += pull * a * residual;
        const line = normal[i]!;
        for (const [j, b] of slopes) line[j]! += pull * a * b;
      }
    }
    for (const [i, { start, spread }] of parameters.entries()) {
      normal[i]![i]! += 1 / spread ** 2;
      gradient[i]! += (x[i]! - start) / spread ** 2;
    }
    let gain = 0;
    for (let attempt = 0; attempt < 6 && gain <= 0; attempt++) {
      const damped = normal.map((line, i) => {
        const copy = Float64Array.from(line);
        copy[i]! *= 1 + damping;
        return copy;
      });
      const move = solve(damped, gradient);
      const next = x.map(
        (value, i) => value - Math.max(-LARGEST_MOVE, Math.min(LARGEST_MOVE, move[i]!)),
      );
      const nextResiduals = residualsAt(next);
      const nextLoss = lossOf(next, nextResiduals);
      gain = loss - nextLoss;
      if (gain > 0) {
        x = next;
        residuals = nextResiduals;
        loss = nextLoss;
        damping /= 4;
      } else damping = Math.max(damping, 1e-3) * 8;
    }
    if (gain < SMALL_GAIN * loss) break;
  }
  return parameters.map(({ level, group, constant }, i) => ({
    level,
    group,
    constant,
    value: x[i]!,
  }));
}

function logsAt(x: Float64Array, places: readonly (readonly number[])[]): LogConstants {
  const logs = {} as Record<Constant, number>;
  for (const [c, constant] of constants.entries()) {
    let sum = 0;
    for (const place of places[c]!) sum += x[place]!;
    logs[constant] = sum;
  }
  return logs;
}

/** Solves a symmetric positive definite system by Cholesky's decomposition, in place. */
function solve(matrix: Float64Array[], right: Float64Array): Float64Array {
  const size = right.length;
  for (let i = 0; i < size; i++) {
    const line = matrix[i]!;
    for (let j = 0; j <= i; j++) {
      const other = matrix[j]!;
      let sum = line[j]!;
      for (let k = 0; k < j; k++) sum -= line[k]! * other[k]!;
      line[j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / other[j]!;
    }
  }
  const solution = Float64Array.from(right);
  for (let i = 0; i < size; i++) {
    let sum = solution[i]!;
    for (let k = 0; k < i; k++) sum -= matrix[i]![k]! * solution[k]!;
    solution[i] = sum / matrix[i]![i]!;
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = solution[i]!;
    for (let k = i + 1; k < size; k++) sum -= matrix[k]![i]! * solution[k]!;
    solution[i] = sum / matrix[i]![i]!;
  }
  return solution;
}
