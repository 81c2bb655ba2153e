import type { Column } from "./cells.ts";

/** How deep columns lie in what is remembered: rows of lines of amounts. */
const deepest = 3;

/**
 * Columns of many cases, each held once: cases that assume the same of a fact have the same column of it, and of all that follows
 * from it. What is not read any more is let go of with the whole.
 */
export class SharedColumns {
  readonly #byMark = new Map<number, Column[]>();

  /** What was just computed, before anybody else has it: its columns become those that hold the same numbers already. */
  within<T>(made: T, depth = 0): T {
    if (made instanceof Float64Array) return this.#like(made) as T;
    if (typeof made !== "object" || made === null || depth === deepest) return made;
    if (!Array.isArray(made) && Object.getPrototypeOf(made) !== Object.prototype) return made;
    const entries = made as Record<string, unknown>;
    for (const name in entries) {
      const entry = entries[name];
      const known = this.within(entry, depth + 1);
      if (known !== entry) entries[name] = known;
    }
    return made;
  }

  #like(column: Column): Column {
    // A view of a longer array lets go of nothing.
    if (column.byteLength !== column.buffer.byteLength) return column;
    const mark = markOf(column);
    const alike = this.#byMark.get(mark);
    const known = alike?.find((one) => isSame(one, column));
    if (known !== undefined) return known;
    if (alike === undefined) this.#byMark.set(mark, [column]);
    else alike.push(column);
    return column;
  }
}

/** A number that equal columns share. */
function markOf(column: Column): number {
  const words = new Int32Array(column.buffer);
  let mark = words.length;
  for (let at = 0; at < words.length; at++) mark = (Math.imul(mark, 31) + words[at]!) | 0;
  return mark;
}

/** To the last bit: a zero below nothing is another than one above it. */
function isSame(one: Column, other: Column): boolean {
  if (one.length !== other.length) return false;
  const [a, b] = [new Int32Array(one.buffer), new Int32Array(other.buffer)];
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false;
  return true;
}
