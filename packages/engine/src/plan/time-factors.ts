import { exp, log } from "../uncertainty/functions.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Economy } from "./plan-option.ts";

/** For one number of months spent on tests: δ^T, and what is left of the horizon, `1 − T/H`, in each world. */
export interface TimeFactors {
  readonly discount: Column;
  readonly left: Column;
  /** The greatest of their products: no option is worth more than this share of what it is worth at once. */
  readonly greatestShare: number;
}

/** Time factors by months, made when first asked for. */
export class TimeTable {
  readonly #economy: Economy;
  readonly #byMonths = new Map<number, TimeFactors>();

  constructor(economy: Economy) {
    this.#economy = economy;
  }

  isOf({ discount, horizon }: Economy): boolean {
    return this.#economy.discount === discount && this.#economy.horizon === horizon;
  }

  at(months: number): TimeFactors {
    let factors = this.#byMonths.get(months);
    if (factors === undefined) this.#byMonths.set(months, (factors = this.make(months)));
    return factors;
  }

  private make(months: number): TimeFactors {
    const { discount, horizon } = this.#economy;
    const count = discount.length;
    const powers = new Float64Array(count);
    const left = new Float64Array(count);
    let greatestShare = 0;
    for (let world = 0; world < count; world++) {
      powers[world] =
        world > 0 && discount[world] === discount[world - 1]
          ? powers[world - 1]
          : months === 0
            ? 1
            : exp(months * log(discount[world]));
      left[world] = Math.max(0, 1 - months / horizon[world]);
      greatestShare = Math.max(greatestShare, powers[world] * left[world]);
    }
    return { discount: powers, left, greatestShare };
  }
}

const tables = new WeakMap<Column, TimeTable>();

/** The time factors of an economy: one table for all that share discount and horizon, whatever the value. */
export function timeTableOf(economy: Economy): TimeTable {
  let table = tables.get(economy.discount);
  if (table === undefined || !table.isOf(economy))
    tables.set(economy.discount, (table = new TimeTable(economy)));
  return table;
}
