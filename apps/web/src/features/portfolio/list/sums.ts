import { advisedBy, type CaseSummary } from "./case-summary.ts";
import type { Options } from "./order.ts";

/** What all cases come to together. */
export interface Sums {
  readonly measured: number;
  /** Cases whose advice is an option, and those of them whose option trains no weights. */
  readonly advised: number;
  readonly withoutTraining: number;
  /** Sum of the median costs, over the months that most cases count. */
  readonly cost: number;
  readonly months: number | undefined;
  /** Whether all cases count the same months. */
  readonly sameMonths: boolean;
  /** How many cases end at each option, by its id, the commonest of the ladder in its order. */
  readonly byOption: ReadonlyMap<string, number>;
}

export function sumsOf(cases: readonly CaseSummary[], options: Options): Sums {
  const byOption = new Map<string, number>();
  const months = new Map<number, number>();
  let cost = 0;
  let measured = 0;
  let advised = 0;
  let withoutTraining = 0;
  for (const { outcome } of cases) {
    if (outcome === undefined) continue;
    measured += 1;
    cost += outcome.cost?.p50 ?? 0;
    if (outcome.horizonMonths !== undefined)
      months.set(outcome.horizonMonths, (months.get(outcome.horizonMonths) ?? 0) + 1);
    const id = advisedBy(outcome);
    if (id === undefined) continue;
    advised += 1;
    if (options.get(id)?.custom === false) withoutTraining += 1;
    byOption.set(id, (byOption.get(id) ?? 0) + 1);
  }
  const [commonest] = [...months].sort(([, a], [, b]) => b - a);
  return {
    measured,
    advised,
    withoutTraining,
    cost,
    months: commonest?.[0],
    sameMonths: months.size <= 1,
    byOption: new Map(
      [...options.keys()].flatMap((id) => {
        const count = byOption.get(id);
        return count === undefined ? [] : [[id, count] as const];
      }),
    ),
  };
}
