import { factIds } from "../vocabulary/facts.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Evaluate, FactTable } from "./compile-condition.ts";

/** The truth of a condition in every world: 0 false, 1 true, NaN unknown; or one number where it is the same in all. */
export type Judgement = number | Column;

/**
 * Judges a condition world by world. With `unknown: "assume"` unanswered facts take their assumption; with `"keep"` they
 * stay unknown, as gates want it, and only answered intervals vary.
 */
export function judgeWorlds(
  key: string,
  holds: Evaluate,
  slots: readonly number[],
  worlds: Worlds,
  unknown: "assume" | "keep",
): Judgement {
  const { bySlot, answered } = worlds.facts;
  const inputs = [holds, ...slots.map((slot) => bySlot[slot])];
  return worlds.cells.get(unknown, key, inputs, () => {
    const varying = slots.filter(
      (slot) => worlds.varies(slot) && (unknown === "assume" || answered.answered[slot] === 1),
    );
    const table: FactTable =
      unknown === "assume"
        ? worlds.table()
        : { values: Float64Array.from(answered.values), answered: answered.answered };
    if (varying.length === 0) return numberOf(holds(table));
    const columns = varying.map((slot) => worlds.choice(factIds[slot]));
    return judgeEach(holds, table, varying, columns, worlds.count);
  });
}

const numberOf = (truth: number): number => (truth === 2 ? NaN : truth);

function judgeEach(
  holds: Evaluate,
  table: FactTable,
  varying: readonly number[],
  columns: readonly Column[],
  count: number,
): Column {
  const judged = new Float64Array(count);
  for (let world = 0; world < count; world++) {
    for (let index = 0; index < varying.length; index++)
      table.values[varying[index]] = columns[index][world];
    judged[world] = numberOf(holds(table));
  }
  return judged;
}

/** Share of the worlds in which a judgement is true. */
export function shareOf(judgement: Judgement): number {
  if (typeof judgement === "number") return judgement === 1 ? 1 : 0;
  let sum = 0;
  for (let world = 0; world < judgement.length; world++) if (judgement[world] === 1) sum++;
  return sum / judgement.length;
}

/** Whether a judgement is unknown in any world. */
export function isUnknown(judgement: Judgement): boolean {
  return typeof judgement === "number" ? Number.isNaN(judgement) : judgement.some(Number.isNaN);
}
