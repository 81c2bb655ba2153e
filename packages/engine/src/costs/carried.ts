import { assumptionFor } from "../facts/derive-facts.ts";
import type { Column } from "../uncertainty/cells.ts";
import { exp, log } from "../uncertainty/functions.ts";
import type { Interval } from "../uncertainty/interval.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { NumberFactId } from "../vocabulary/facts.ts";

/**
 * A fact as it is for the thing at hand, in every world. Where nothing was answered its draw is carried from the interval that its question
 * assumes to that of the thing, on the logarithmic scale, so that one draw serves all: where one is worse than expected, so are
 * the others. What a case states holds for all as it is stated.
 */
export function carried(id: NumberFactId, to: Required<Interval>, worlds: Worlds): Column {
  const drawn = worlds.number(id);
  const { origin, question } = worlds.facts.of(id);
  const { low, base, high } = assumptionFor(question, []) ?? {};
  if (origin !== "assumed" || low === undefined || base === undefined || high === undefined)
    return drawn;
  const inputs = [drawn, low, base, high, to.low, to.base, to.high] as const;
  return worlds.cells.get(`carried ${id}`, `${to.low} ${to.base} ${to.high}`, inputs, carry);
}

function carry(
  drawn: Column,
  low: number,
  base: number,
  high: number,
  toLow: number,
  toBase: number,
  toHigh: number,
): Column {
  const middle = log(base);
  const down = low < base ? log(toBase / toLow) / log(base / low) : 0;
  const up = high > base ? log(toHigh / toBase) / log(high / base) : 0;
  const column = new Float64Array(drawn.length);
  for (let world = 0; world < column.length; world++) {
    const off = log(drawn[world]) - middle;
    column[world] = toBase * exp(off * (off < 0 ? down : up));
  }
  return column;
}
