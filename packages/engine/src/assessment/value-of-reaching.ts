import { discountedRequests } from "../costs/demand.ts";
import type { PlanOption } from "../plan/plan-option.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { FactId } from "../vocabulary/facts.ts";
import type { Situation } from "./context.ts";
import type { Decision } from "./decision.ts";

/** Times the cheapest sufficient option, by what is at stake (q89 and decision model, "Accuracy is measured"). */
const valueFactors = { low: 2, medium: 3, high: 5, critical: 10 } as const;

/** Facts by which the value is counted, besides what the options cost. */
export const valueFacts: readonly FactId[] = [
  "valuePerResult",
  "valueAtStake",
  "minimumPassRate",
  "requestsPerMonth",
  "growthPerMonth",
  "rampMonths",
  "oneOff",
];

/**
 * What reaching the bar is worth over the horizon: stated per result, or a multiple of the cheapest sufficient option (assumed).
 * The cost that is multiplied is all of section 5, with the time of people who review and what wrong results cost: a plan's worth
 * takes them off again, once, so that a value that left them out would make every case keep today's process in which people check
 * results.
 */
export function valueOf(
  options: readonly PlanOption[],
  { facts, worlds }: Situation,
  assumedValue: number | undefined,
): Decision["value"] & { column: Column } {
  const perResult = facts.of("valuePerResult");
  if (perResult.origin !== "assumed") {
    const requests = discountedRequests(worlds);
    const bar = worlds.number("minimumPassRate");
    const worth = worlds.number("valuePerResult");
    const column = worlds.cells.get("value", "", [requests, bar, worth], () => {
      const values = new Float64Array(worlds.count);
      for (let world = 0; world < values.length; world++)
        values[world] = (requests[world] * bar[world] * worth[world]) / 100;
      return values;
    });
    let sum = 0;
    for (let world = 0; world < column.length; world++) sum += column[world];
    return { column, mean: sum / column.length, stated: true };
  }
  if (assumedValue !== undefined)
    return {
      column: new Float64Array(worlds.count).fill(assumedValue),
      mean: assumedValue,
      stated: false,
    };
  const stake = facts.of("valueAtStake").value;
  const factor =
    valueFactors[
      typeof stake === "string" && stake in valueFactors
        ? (stake as keyof typeof valueFactors)
        : "medium"
    ];
  let sum = 0;
  let any = 0;
  for (let world = 0; world < worlds.count; world++) {
    let least = Infinity;
    for (const { suffices, building, running, testCost, recorded } of options) {
      if (suffices[world] === 0) continue;
      const cost = (recorded ? 0 : testCost) + building[world] + running[world];
      if (cost < least) least = cost;
    }
    if (least === Infinity) continue;
    sum += least;
    any++;
  }
  const mean = any === 0 ? 0 : (factor * sum) / any;
  return { column: new Float64Array(worlds.count).fill(mean), mean, stated: false, factor };
}
