import type { SharedColumns } from "./shared-columns.ts";

/** One number per world. Shared between assessments: read it, do not write to it. */
export type Column = Float64Array;

interface Cell {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
}

/**
 * Results remembered with what they were made of. A fork looks into the cells it was forked from, so that exploring
 * recomputes only what the changed fact feeds: equal inputs (by identity) give the same result.
 */
export class Cells {
  readonly #origins: readonly Cells[];
  readonly #byName = new Map<string, Map<string | number, Cell>>();
  #columns: SharedColumns | undefined;

  constructor(...origins: readonly Cells[]) {
    this.#origins = origins;
  }

  /** Has columns that are computed from now on held once with those of others. Not handed on to forks. */
  shareColumns(columns: SharedColumns): void {
    this.#columns = columns;
  }

  /**
   * The result called `name` of `subject`, an option, offer or fact; "" where there is but one. What loops over worlds is a
   * function of its module: what is compiled of a closure is thrown away with it, and compiled again for the next.
   */
  get<Inputs extends unknown[], T>(
    name: string,
    subject: string | number,
    inputs: readonly [...Inputs],
    compute: (...inputs: NoInfer<Inputs>) => T,
  ): T {
    const found = this.find(name, subject, inputs);
    if (found !== undefined) return found.value as T;
    const made = compute(...inputs);
    const value = this.#columns === undefined ? made : this.#columns.within(made);
    let subjects = this.#byName.get(name);
    if (subjects === undefined) this.#byName.set(name, (subjects = new Map()));
    subjects.set(subject, { inputs, value });
    return value;
  }

  private find(
    name: string,
    subject: string | number,
    inputs: readonly unknown[],
  ): Cell | undefined {
    const mine = this.#byName.get(name)?.get(subject);
    if (mine !== undefined && same(mine.inputs, inputs)) return mine;
    for (const origin of this.#origins) {
      const found = origin.find(name, subject, inputs);
      if (found !== undefined) return found;
    }
    return undefined;
  }
}

function same(before: readonly unknown[], now: readonly unknown[]): boolean {
  if (before.length !== now.length) return false;
  for (let index = 0; index < before.length; index++)
    if (before[index] !== now[index]) return false;
  return true;
}
