/** One number per world. Shared between assessments: read it, do not write to it. */
export type Column = Float64Array;

interface Cell {
  readonly inputs: readonly unknown[];
  readonly value: unknown;
}

/**
 * Results remembered with what they were made of. A fork looks into its parent first, so that exploring
 * recomputes only what the changed fact feeds: equal inputs (by identity) give the same result.
 */
export class Cells {
  readonly #parent: Cells | undefined;
  readonly #cells = new Map<string, Cell>();

  constructor(parent?: Cells) {
    this.#parent = parent;
  }

  get<T>(key: string, inputs: readonly unknown[], compute: () => T): T {
    const found = this.#cells.get(key) ?? this.#parent?.find(key);
    if (found !== undefined && same(found.inputs, inputs)) return found.value as T;
    const value = compute();
    this.#cells.set(key, { inputs, value });
    return value;
  }

  private find(key: string): Cell | undefined {
    return this.#cells.get(key) ?? this.#parent?.find(key);
  }
}

function same(before: readonly unknown[], now: readonly unknown[]): boolean {
  if (before.length !== now.length) return false;
  for (let index = 0; index < before.length; index++)
    if (before[index] !== now[index]) return false;
  return true;
}
