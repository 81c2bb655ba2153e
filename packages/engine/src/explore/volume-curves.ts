import { whatIfWorlds, type Context, type Situation } from "../assessment/context.ts";
import { decide } from "../assessment/decide.ts";
import { endPointOf, firstStepOf } from "../assessment/decision.ts";
import { judgeOptions, type OptionJudged } from "../assessment/judge-options.ts";
import { situationTogether } from "../assessment/parts.ts";
import { annuity } from "../costs/demand.ts";
import { middleOf, withFact } from "../facts/derive-facts.ts";
import { rounded } from "../format/round.ts";
import type { Column } from "../uncertainty/cells.ts";
import { exp, log } from "../uncertainty/functions.ts";
import { spreadOf } from "../uncertainty/spread.ts";
import type { Case } from "../vocabulary/case.ts";
import type { Progress } from "../vocabulary/explore.ts";
import type { NumberFactId } from "../vocabulary/facts.ts";
import type { OptionId } from "../vocabulary/option.ts";
import type { Spread } from "../vocabulary/verdict.ts";
import { settleNumber } from "./settle-fact.ts";

/** What an option costs a month, all in, at each of so many volumes. */
export interface VolumeCurve {
  readonly option: OptionId;
  /** Dollars a month, one for each of `requestsPerMonth`. */
  readonly monthly: readonly Spread[];
}

/** A volume from which on another option costs less than the one the advice leads to, or up to which it does. */
export interface Undercut {
  readonly option: OptionId;
  readonly cheaper: "above" | "below";
  /** Over the worlds in which the two cross. */
  readonly requestsPerMonth: Spread;
  /** Their share. */
  readonly share: number;
}

export interface VolumeCurves {
  /** Constant volumes; none for a job that runs once. */
  readonly requestsPerMonth: readonly number[];
  /** The option that the others are compared with: the end point, or the first step. */
  readonly leader?: OptionId;
  readonly curves: readonly VolumeCurve[];
  readonly undercuts: readonly Undercut[];
}

/** Volumes of a decade that are computed; and how many decades lie below and above the case's own. */
const volumesPerDecade = 5;
const decadesBelow = 2;
const decadesAbove = 3;
/** Fewest worlds, as a share, in which two options must cross for it to be told. */
const leastShare = 0.1;

/**
 * What each option that is left costs a month at constant volumes, all else as in the case: its whole bill, with the offers that
 * are the best at that volume, spread over the months of the horizon. And where the others undercut the leader.
 */
export function* volumeCurves(given: Case, context: Context): Generator<Progress, VolumeCurves> {
  const count = context.worlds ?? whatIfWorlds;
  return yield* volumeCurvesIn(situationTogether(given, { ...context, worlds: count }));
}

/** A case at volumes that were computed before, by volume. */
export type VolumesBefore = Map<number, Situation>;

/**
 * The same of a case that lies in its worlds, at so many volumes of a decade. Whoever asks again and again with facts changed brings
 * the volumes before: what a changed fact does not feed is not computed anew.
 */
export function* volumeCurvesIn(
  situation: Situation,
  perDecade = volumesPerDecade,
  before: VolumesBefore = new Map(),
): Generator<Progress, VolumeCurves> {
  const { interval, question } = situation.facts.of("requestsPerMonth");
  if (situation.facts.of("oneOff").code === 1 || interval === undefined)
    return { requestsPerMonth: [], curves: [], undercuts: [] };
  const volumes = volumesAround(middleOf(interval), perDecade, question.allowed!);
  const total = volumes.length + 1;
  yield { done: 0, total, what: "judging the options" };
  const decision = decide(situation);
  const leader = endPointOf(decision) ?? firstStepOf(decision);
  const costs = new Map<OptionId, Column[]>(
    decision.judged.options
      .filter(
        ({ state, kept }) => kept.length > 0 && (state === "eligible" || state === "undetermined"),
      )
      .map(({ option }) => [option.id, []]),
  );
  for (const [at, volume] of volumes.entries()) {
    yield { done: at + 1, total, what: "computing bills at other volumes" };
    const constant = constantAt(volume, situation, before.get(volume));
    if (!before.has(volume)) before.set(volume, constant);
    for (const [option, monthly] of monthlyAt(constant)) costs.get(option)?.push(monthly);
  }
  // What has no price at one of the volumes is left out: a line with a gap would say that it is free there.
  const whole = [...costs].filter(([, columns]) => columns.length === volumes.length);
  return rounded({
    requestsPerMonth: volumes,
    ...(leader === undefined ? {} : { leader }),
    curves: whole.map(([option, columns]) => ({ option, monthly: columns.map(spreadOf) })),
    undercuts: undercuts(leader, new Map(whole), volumes),
  });
}

/** Volumes evenly on a log scale, among them the case's own decade, within what may be answered. */
function volumesAround(
  middle: number,
  perDecade: number,
  { min, max }: { min: number; max: number },
): number[] {
  const decade = Math.floor(log(Math.max(middle, 1)) / log(10));
  const from = Math.max(0, decade - decadesBelow);
  const steps = (decade + decadesAbove - from) * perDecade;
  return Array.from({ length: steps + 1 }, (_, step) =>
    Math.round(exp((from + step / perDecade) * log(10))),
  ).filter((volume) => volume >= Math.max(min, 1) && volume <= max);
}

/** A case at a constant volume. */
function constantAt(volume: number, situation: Situation, before?: Situation): Situation {
  const constant: readonly (readonly [NumberFactId, number])[] = [
    ["requestsPerMonth", volume],
    ["growthPerMonth", 0],
    ["rampMonths", 0],
  ];
  const facts = constant.reduce((changed, [id, value]) => {
    const settled = settleNumber(changed.of(id), value);
    const was = before?.facts.of(id);
    // The very same, so that it is seen that nothing changed.
    return withFact(changed, was?.origin === settled.origin ? was : settled);
  }, situation.facts);
  const worlds = situation.worlds.with(facts, ...(before === undefined ? [] : [before.worlds]));
  return { ...situation, facts, worlds };
}

/** Dollars a month of every priced option, world by world. */
function monthlyAt(situation: Situation): [OptionId, Column][] {
  const months = annuity(situation.worlds);
  return judgeOptions(situation)
    .options.filter(({ kept }) => kept.length > 0)
    .map((judged) => [judged.option.id, monthlyOf(judged, months)]);
}

function monthlyOf({ option, recorded, building, running }: OptionJudged, months: Column): Column {
  const test = recorded === undefined ? option.test.cost.value : 0;
  return running.map((amount, world) => (test + building[world] + amount) / months[world]);
}

/** Where the others' costs cross the leader's: in each world the first crossing, between two volumes on a log scale. */
function undercuts(
  leader: OptionId | undefined,
  costs: ReadonlyMap<OptionId, readonly Column[]>,
  volumes: readonly number[],
): Undercut[] {
  const leading = leader === undefined ? undefined : costs.get(leader);
  if (leading === undefined) return [];
  const worlds = leading[0]?.length ?? 0;
  return [...costs].flatMap(([option, columns]): Undercut[] => {
    if (option === leader) return [];
    const crossings = { above: [] as number[], below: [] as number[] };
    for (let world = 0; world < worlds; world++) {
      const dearer = columns.map((column, at) => log(column[world] / leading[at][world]));
      const at = dearer.findIndex(
        (more, index) => index > 0 && Math.sign(more) !== Math.sign(dearer[index - 1]),
      );
      if (at < 0) continue;
      const [before, after] = [dearer[at - 1], dearer[at]];
      const along = before / (before - after);
      const [from, to] = [log(volumes[at - 1]), log(volumes[at])];
      crossings[after < before ? "above" : "below"].push(exp(from + along * (to - from)));
    }
    return (["above", "below"] as const)
      .filter((side) => crossings[side].length >= leastShare * worlds)
      .map((cheaper) => ({
        option,
        cheaper,
        requestsPerMonth: spreadOf(Float64Array.from(crossings[cheaper])),
        share: crossings[cheaper].length / worlds,
      }));
  });
}
