import { kindOf, slotOf, type FactId, type NumberFactId } from "../vocabulary/facts.ts";
import type { Fact, Facts } from "../facts/derive-facts.ts";
import type { FactTable } from "../rules/compile-condition.ts";
import { Cells, type Column } from "./cells.ts";
import { normalCdf } from "./functions.ts";
import { sampleInterval, type Allowed } from "./interval.ts";
import type { WorldPoints } from "./world-points.ts";

/** Dimensions of the worlds: a common factor, eight options, then facts by slot; the rest lies beyond them. */
export const dimensions = {
  common: 0,
  option: (dimension: number): number => dimension,
  fact: (slot: number): number => 9 + slot,
  // Each test errs by itself: the first sixteen here, the next sixty-four behind all others.
  testNoise: (index: number): number => (index < 16 ? 160 + index : 192 + ((index - 16) % 64)),
  meaningless: (index: number): number => 180 + index,
  evidence: 190,
} as const;

/** The values a number fact can take; percentages within 0 and 100 are shares of a whole. */
export function allowedOf({ question }: Fact): Allowed {
  const { min, max } = question.allowed!;
  return question.unit === "%" && min >= 0 && max <= 100 ? { min, max, whole: 100 } : { min, max };
}

/**
 * The worlds of a case: every uncertain fact settled, once per world. Columns are made when first read; facts that
 * two cases share have the same column, which is what makes their difference exact (common random numbers).
 */
export class Worlds {
  readonly facts: Facts;
  readonly count: number;
  readonly points: WorldPoints;
  readonly cells: Cells;
  /** By slot, once asked for. */
  readonly #columns: (Column | undefined)[] = [];
  readonly #fewer = new Map<number, Worlds>();
  readonly #factLists = new Map<readonly FactId[], readonly Fact[]>();
  readonly #origins: readonly Worlds[];

  constructor(facts: Facts, count: number, points: WorldPoints, ...origins: readonly Worlds[]) {
    this.facts = facts;
    this.count = count;
    this.points = points;
    this.#origins = origins;
    this.cells = new Cells(...origins.map(({ cells }) => cells));
  }

  /**
   * The same worlds with a fact or two changed; whatever they do not feed is kept. Where others have one of the changes
   * already, what that one alone feeds is kept too.
   */
  with(facts: Facts, ...others: readonly Worlds[]): Worlds {
    const changed = new Worlds(facts, this.count, this.points, ...others, this);
    for (const [count, fewer] of this.#fewer) changed.#fewer.set(count, fewer.with(facts));
    return changed;
  }

  /** The first few of these worlds, with what was computed for them. */
  first(count: number): Worlds {
    let fewer = this.#fewer.get(count);
    if (fewer === undefined)
      this.#fewer.set(count, (fewer = new Worlds(this.facts, count, this.points)));
    return fewer;
  }

  /** A number fact, in its question's unit; NaN throughout where nothing is known. */
  number(id: NumberFactId): Column {
    return this.column(id);
  }

  /** A choice as codes (see `encode`); NaN where it is unknown and has no chances. */
  choice(id: FactId): Column {
    return this.column(id);
  }

  /** These facts as one thing that stays the same as long as none of them changes. `ids` is a constant list. */
  factsOf(ids: readonly FactId[]): readonly Fact[] {
    let kept = this.#factLists.get(ids);
    if (kept === undefined) {
      const facts = ids.map((id) => this.facts.of(id));
      kept =
        this.#origins
          .map((origin) => origin.factsOf(ids))
          .find((before) => before.every((fact, index) => fact === facts[index])) ?? facts;
      this.#factLists.set(ids, kept);
    }
    return kept;
  }

  normals(dimension: number): Column {
    return this.cells.get("normals", dimension, [this.points], () =>
      this.points.normals(dimension, this.count),
    );
  }

  /** Whether a fact differs between worlds. */
  varies(slot: number): boolean {
    const { interval, chances } = this.facts.bySlot[slot];
    return chances !== undefined || (interval !== undefined && interval.low !== interval.high);
  }

  private column(id: FactId): Column {
    const slot = slotOf[id];
    let column = this.#columns[slot];
    if (column === undefined) {
      const fact = this.facts.bySlot[slot];
      column = this.cells.get("fact", id, [fact], () => this.sample(fact));
      this.#columns[slot] = column;
    }
    return column;
  }

  private sample(fact: Fact): Column {
    const column = new Float64Array(this.count);
    const slot = slotOf[fact.id];
    if (fact.chances !== undefined)
      return this.draw(fact.chances, this.normals(dimensions.fact(slot)), column);
    if (kindOf(fact.id) !== "number" || fact.interval === undefined)
      return column.fill(fact.code ?? NaN);
    if (fact.interval.low === fact.interval.high) return column.fill(fact.interval.low);
    sampleInterval(fact.interval, allowedOf(fact), this.normals(dimensions.fact(slot)), column);
    if (fact.question.integer)
      for (let world = 0; world < column.length; world++) column[world] = Math.round(column[world]);
    return column;
  }

  private draw(chances: readonly number[], normals: Column, column: Column): Column {
    for (let world = 0; world < column.length; world++) {
      let left = normalCdf(normals[world]);
      let code = 0;
      while (code < chances.length - 1 && left >= chances[code]) left -= chances[code++];
      column[world] = code;
    }
    return column;
  }

  /** A table for conditions in which unanswered facts take their assumption, world by world. */
  table(): FactTable {
    const { bySlot, answered } = this.facts;
    const values = new Float64Array(bySlot.length);
    for (const [slot, { interval, code }] of bySlot.entries())
      values[slot] =
        interval === undefined
          ? (code ?? NaN)
          : interval.low === interval.high
            ? interval.low
            : NaN;
    return { values, answered: answered.answered };
  }
}
