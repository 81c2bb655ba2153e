import type { Column } from "../uncertainty/cells.ts";
import type { Economy, PlanOption, PlanShape } from "./plan-option.ts";
import { timeTableOf, type TimeTable } from "./time-factors.ts";

/** What a plan comes to, world by world. */
export interface PlanOutcome {
  /** Dollars. */
  readonly utilities: Column;
  /** Index of the option that is adopted, or −1. */
  readonly adopted: Int8Array;
  /** `U = constant + slope × factor`, were the value of every world multiplied by one factor. */
  readonly constant: number;
  readonly slope: number;
}

/** Walks one plan through every world. */
export function evaluatePlan(
  steps: PlanShape["steps"],
  options: readonly PlanOption[],
  economy: Economy,
  times: TimeTable = timeTableOf(economy),
): PlanOutcome {
  const { value } = economy;
  const count = value.length;
  const utilities = new Float64Array(count);
  const adopted = new Int8Array(count).fill(-1);
  let slope = 0;
  const months: number[] = [0];
  for (const { option } of steps)
    months.push(months.at(-1)! + (options[option].recorded ? 0 : options[option].testMonths));
  const factors = months.map((spent) => times.at(spent));
  for (let world = 0; world < count; world++) {
    let utility = 0;
    let kept = -1;
    let done = steps.length;
    for (let at = 0; at < steps.length; at++) {
      const { option: index, goOn } = steps[at];
      const option = options[index];
      if (!option.recorded) utility -= factors[at].discount[world] * option.testCost;
      if (option.suffices[world] !== 1) continue;
      if (kept < 0 || option.expected[world] < options[kept].expected[world]) kept = index;
      if (!goOn) {
        done = at + 1;
        break;
      }
    }
    if (kept >= 0) {
      const { discount, left } = factors[done];
      const { running, building } = options[kept];
      utility +=
        discount[world] * ((value[world] - running[world]) * left[world] - building[world]);
      slope += discount[world] * left[world] * value[world];
      adopted[world] = kept;
    }
    utilities[world] = utility;
  }
  let sum = 0;
  for (let world = 0; world < count; world++) sum += utilities[world];
  return { utilities, adopted, slope: slope / count, constant: (sum - slope) / count };
}
