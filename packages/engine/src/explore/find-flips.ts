import { whatIfWorlds, defaultWorlds, type Context } from "../assessment/context.ts";
import { rounded } from "../format/round.ts";
import { normalCdf } from "../uncertainty/functions.ts";
import { positionOf, prepareInterval } from "../uncertainty/interval.ts";
import { allowedOf } from "../uncertainty/sample-worlds.ts";
import { chosenAs, type Fact } from "../facts/derive-facts.ts";
import type { Case } from "../vocabulary/case.ts";
import { factIds, kindOf, valuesOf, type FactId } from "../vocabulary/facts.ts";
import type { Advice, Flip, Progress } from "../vocabulary/explore.ts";
import { explored, knownToBe, sameAdvice, standsAt, type Explored } from "./advice-at.ts";
import { searchScale, type SearchScale } from "./search-points.ts";

/** A place where the advice changes: the nearest value on one side at which it is another. */
interface Crossing {
  readonly at: number;
  readonly becomes: Advice;
  readonly side: "up" | "down";
}

/**
 * For every fact the nearest change of it alone that changes the advice – answer, first step or end point. Numbers are searched
 * at 13 points, today's value being one, the change bisected to 2 % and confirmed in all worlds; choices by every value. Yields each flip when found.
 */
export function* findFlips(
  given: Case,
  context: Context,
): Generator<Progress | Flip, readonly Flip[]> {
  const quick = explored(given, context, Math.min(whatIfWorlds, context.worlds ?? defaultWorlds));
  yield { done: 0, total: 1, what: "laying out the case" };
  const full = explored(given, context, context.worlds ?? defaultWorlds);
  const facts = quick.base.facts.bySlot.filter((fact) => searchable(fact, quick));
  const flips: Flip[] = [];
  for (const [index, fact] of facts.entries()) {
    yield { done: index, total: facts.length, what: fact.question.short };
    const flip =
      kindOf(fact.id) === "number"
        ? yield* flipOfNumber(fact, quick, full)
        : yield* flipOfChoice(fact, quick, full);
    flips.push(flip);
    if (flip.at !== undefined) yield flip;
  }
  return flips.sort(byDistance);
}

/** Costs that count where they are stated: without a statement there is nothing to move. */
const countedWhereStated: readonly FactId[] = [
  "reviewMinutes",
  "costPerError",
  "gpuHourPrice",
  "valuePerResult",
];

function searchable(fact: Fact, { conditions }: Explored): boolean {
  if (fact.origin === "assumed" && countedWhereStated.includes(fact.id)) return false;
  const kind = kindOf(fact.id);
  if (kind === "number") return fact.interval !== undefined;
  if (kind !== "enum" && kind !== "boolean") return false;
  // Where nothing stands in for an answer, only a rule that scores can wait for one.
  return fact.code !== undefined || fact.chances !== undefined || conditions.has(fact.id);
}

function* flipOfNumber(fact: Fact, quick: Explored, full: Explored): Generator<Progress, Flip> {
  const scale = searchScale(fact);
  const now = standsAt(fact)!;
  const outermost = scale.up.at(-1) ?? scale.down.at(-1);
  if (outermost === undefined) return rounded({ fact: fact.id, now });
  const tried = quick.settle(knownToBe(fact, outermost));
  if (!tried.felt) return rounded({ fact: fact.id, now });
  const adviceAt = (point: number): Advice =>
    point === outermost ? tried.advice : quick.at([knownToBe(fact, point)]);
  // Today's value is one of the thirteen: known exactly, it may change what its uncertainty decided. Then any value near it does,
  // and to bisect towards it from either side would tell of an edge that is not there.
  const today = fact.question.integer ? Math.round(now) : Number(now.toPrecision(6));
  if (!sameAdvice(adviceAt(today), quick.advice)) {
    const becomes = full.at([knownToBe(fact, today)]);
    if (!sameAdvice(becomes, full.advice)) {
      const { low, high } = fact.interval!;
      const distance = low === high ? { factor: 1 } : { sigmas: 0 };
      return { fact: fact.id, now, at: today, direction: "to", becomes, distance };
    }
  }
  const crossings: Crossing[] = [];
  for (const side of ["down", "up"] as const) {
    const crossing = yield* crossingOn(side, fact, now, scale, adviceAt, quick, full);
    if (crossing !== undefined) crossings.push(crossing);
  }
  const nearest = crossings.sort((a, b) => distanceOf(fact, a.at) - distanceOf(fact, b.at))[0];
  if (nearest === undefined) return rounded({ fact: fact.id, now });
  return {
    fact: fact.id,
    now,
    at: nearest.at,
    direction: nearest.side,
    becomes: nearest.becomes,
    ...farness(fact, nearest),
  };
}

function* crossingOn(
  side: "up" | "down",
  fact: Fact,
  now: number,
  scale: SearchScale,
  adviceAt: (point: number) => Advice,
  quick: Explored,
  full: Explored,
): Generator<Progress, Crossing | undefined> {
  const step: Progress = { done: 0, total: 1, what: fact.question.short };
  let same = now;
  for (const point of scale[side]) {
    yield step;
    if (sameAdvice(adviceAt(point), quick.advice)) {
      same = point;
      continue;
    }
    const bisected = yield* bisect(quick, same, point);
    // Confirmed in all worlds, at a value that people can enter: six digits, on the side where the advice has changed.
    const near = sixDigitsBeyond(bisected, side);
    yield step;
    const atNear = full.at([knownToBe(fact, near)]);
    if (!sameAdvice(atNear, full.advice)) return { at: near, becomes: atNear, side };
    const far = sixDigitsBeyond(point, side);
    yield step;
    if (!sameAdvice(full.at([knownToBe(fact, far)]), full.advice)) {
      const at = sixDigitsBeyond(yield* bisect(full, near, far), side);
      const becomes = full.at([knownToBe(fact, at)]);
      if (!sameAdvice(becomes, full.advice)) return { at, becomes, side };
    }
    same = point;
  }
  return undefined;

  /** The nearest value, to 2 %, at which the advice of these worlds is no longer the same. */
  function* bisect(worlds: Explored, from: number, to: number): Generator<Progress, number> {
    let before = from;
    let after = to;
    while (!scale.close(before, after)) {
      const middle = scale.between(before, after);
      if (middle === before || middle === after) break;
      yield step;
      if (sameAdvice(worlds.at([knownToBe(fact, middle)]), worlds.advice)) before = middle;
      else after = middle;
    }
    return after;
  }
}

/** Six digits, rounded away from where the advice was the same. */
function sixDigitsBeyond(value: number, side: "up" | "down"): number {
  const near = Number(value.toPrecision(6));
  if (side === "up" ? near >= value : near <= value) return near;
  const step = Number(`1e${Math.floor(Number(near.toExponential(0).split("e")[1])) - 5}`);
  return Number((near + (side === "up" ? step : -step)).toPrecision(6));
}

/** In σ of the fact's interval, or as the factor's distance from one. */
function distanceOf(fact: Fact, at: number): number {
  const far = farness(fact, { at }).distance;
  if (far === undefined) return Infinity;
  if ("sigmas" in far) return far.sigmas;
  return far.factor >= 1 ? far.factor : 1 / far.factor;
}

function farness(
  fact: Fact,
  { at }: Pick<Crossing, "at">,
): { distance?: NonNullable<Flip["distance"]>; chance?: number } {
  const interval = fact.interval!;
  if (interval.low === interval.high)
    // From nothing no factor leads anywhere.
    return interval.low === 0
      ? {}
      : { distance: { factor: Number((at / interval.low).toPrecision(6)) } };
  const z = positionOf(prepareInterval(interval, allowedOf(fact)), at);
  const beyond = at >= standsAt(fact)! ? 1 - normalCdf(z) : normalCdf(z);
  return {
    distance: { sigmas: Number(Math.abs(z).toPrecision(6)) },
    chance: Number(beyond.toPrecision(6)),
  };
}

function* flipOfChoice(fact: Fact, quick: Explored, full: Explored): Generator<Progress, Flip> {
  const values: readonly (string | boolean)[] =
    kindOf(fact.id) === "boolean" ? [true, false] : valuesOf(fact.id);
  const now =
    fact.value === undefined
      ? "unknown"
      : typeof fact.value === "boolean"
        ? fact.value
          ? "yes"
          : "no"
        : String(fact.value);
  let best: Flip = { fact: fact.id, now };
  const other = values.find((value) => value !== fact.value);
  if (other === undefined) return best;
  const tried = quick.settle(chosenAs(fact, other));
  if (!tried.felt) return best;
  let likeliest = -1;
  for (const [index, value] of values.entries()) {
    if (value === fact.value) continue;
    yield { done: 0, total: 1, what: fact.question.short };
    const chance = fact.chances?.[typeof value === "boolean" ? Number(value) : index] ?? 0;
    if (chance <= likeliest) continue;
    const advice = value === other ? tried.advice : quick.at([chosenAs(fact, value)]);
    if (sameAdvice(advice, quick.advice)) continue;
    const becomes = full.at([chosenAs(fact, value)]);
    if (sameAdvice(becomes, full.advice)) continue;
    likeliest = chance;
    const name = typeof value === "boolean" ? (value ? "yes" : "no") : value;
    best = {
      fact: fact.id,
      now,
      at: name,
      direction: "to",
      becomes,
      ...(fact.chances === undefined ? {} : { chance }),
    };
  }
  return best;
}

/** Nearest first: by σ, then by factor, then choices; those that nothing flips last. */
function byDistance(a: Flip, b: Flip): number {
  return rankOf(a) - rankOf(b) || factIds.indexOf(a.fact) - factIds.indexOf(b.fact);
}
function rankOf({ at, distance }: Flip): number {
  if (at === undefined) return 1e9;
  if (distance === undefined) return 1e6;
  if ("sigmas" in distance) return distance.sigmas;
  return 1000 + (distance.factor >= 1 ? distance.factor : 1 / distance.factor);
}
