import type { PriceBook } from "@tapeline/pricing";

import { deriveFacts, withFact, type Fact, type Facts } from "../facts/derive-facts.ts";
import { withMonthsUntilGoLive } from "../facts/months-until-go-live.ts";
import { cardsNamed } from "../offers/at-hand.ts";
import { Market } from "../offers/market.ts";
import { compileRules, type CompiledRule } from "../rules/rule-set.ts";
import { trainingSupply, type TrainingSupply } from "../costs/training.ts";
import { Worlds } from "../uncertainty/sample-worlds.ts";
import { WorldPoints } from "../uncertainty/world-points.ts";
import type { Case } from "../vocabulary/case.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";
import { isGuidance } from "../vocabulary/rule-kinds.ts";
import type { EvidenceRule, Gate, GuidanceRule, LadderRule, Rule } from "../vocabulary/rule.ts";

/** Everything an assessment depends on besides the case. */
export interface Context {
  readonly knowledge: Knowledge;
  readonly prices: PriceBook;
  /** The day whose prices hold in the first month. */
  readonly asOf: string;
  /** Prices and events known by this day count; `asOf` if left out. */
  readonly knownOn?: string;
  readonly seed?: number;
  /** A power of two. */
  readonly worlds?: number;
}

/** One constant for all cases, so that a changed fact meets the same worlds. */
export const defaultSeed = 20_260_101;
export const defaultWorlds = 2048;
/** Worlds of a what-if, a flip's search and a slider. */
export const whatIfWorlds = 512;
/** Worlds of the value of information. */
export const informationWorlds = 8192;

/** A release's rules by kind, ready to be asked. */
interface RulesByKind {
  readonly gates: readonly CompiledRule<Gate>[];
  readonly evidence: readonly CompiledRule<EvidenceRule>[];
  readonly ladder: readonly CompiledRule<LadderRule>[];
  readonly guidance: readonly CompiledRule<GuidanceRule>[];
}

/** What a release and a day fix for every case: compiled once, then shared. */
export interface Ground {
  readonly context: Context;
  readonly knownOn: string;
  readonly rules: RulesByKind;
  readonly market: Market;
  readonly training: TrainingSupply | undefined;
  readonly points: WorldPoints;
}

const grounds = new WeakMap<Knowledge, Map<string, Ground>>();
const pointsBySeed = new Map<number, WorldPoints>();

function pointsOf(seed: number): WorldPoints {
  let points = pointsBySeed.get(seed);
  if (points === undefined) {
    // A handful of seeds is in use at a time; more would be a leak.
    if (pointsBySeed.size >= 12) pointsBySeed.clear();
    pointsBySeed.set(seed, (points = new WorldPoints(seed)));
  }
  return points;
}

/** Compiles a release for a day; the same object is given back for the same release, prices, days and seed. */
export function groundOf(context: Context): Ground {
  const { knowledge, prices, asOf } = context;
  const knownOn = context.knownOn ?? asOf;
  const seed = context.seed ?? defaultSeed;
  let byKey = grounds.get(knowledge);
  if (byKey === undefined) grounds.set(knowledge, (byKey = new Map()));
  const key = `${prices.digest} ${asOf} ${knownOn} ${seed}`;
  let ground = byKey.get(key);
  if (ground === undefined) {
    if (byKey.size >= 16) byKey.clear();
    const market = new Market(prices, asOf, knownOn);
    const ofKind = <K extends Rule["kind"]>(
      kind: K,
    ): readonly CompiledRule<Extract<Rule, { kind: K }>>[] =>
      // By their names: sums of weights round alike then, in whatever order rules are given.
      compileRules(
        knowledge.rules
          .filter((rule): rule is Extract<Rule, { kind: K }> => rule.kind === kind)
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
      ).rules;
    const rules = {
      gates: ofKind("gate"),
      evidence: ofKind("evidence"),
      ladder: ofKind("ladder"),
      guidance: compileRules(
        knowledge.rules.filter(isGuidance).sort((a, b) => (a.id < b.id ? -1 : 1)),
      ).rules,
    };
    byKey.set(
      key,
      (ground = {
        context,
        knownOn,
        rules,
        market,
        training: trainingSupply(market),
        points: pointsOf(seed),
      }),
    );
  }
  return ground;
}

/** A case in its worlds: what every stage reads. */
export interface Situation {
  readonly ground: Ground;
  readonly given: Case;
  readonly facts: Facts;
  readonly worlds: Worlds;
}

function scaled(fact: Fact, by: number): Fact {
  const { interval } = fact;
  if (interval === undefined) return fact;
  const { low, base, high } = interval;
  return {
    ...fact,
    interval: {
      low: low * by,
      high: high * by,
      ...(base === undefined ? {} : { base: base * by }),
    },
  };
}

/** Of accelerators that a case owns, those that fall to a part of it: each card is there once. At least one, where there are any. */
function sharedCards(fact: Fact, share: number): Fact {
  const named = typeof fact.value === "string" ? cardsNamed(fact.value) : undefined;
  if (named === undefined) return fact;
  const count = Math.max(1, Math.floor((named.count * share) / 100));
  return { ...fact, value: `${count} ${named.name}` };
}

/** Puts a case into its worlds; for a part of a case with its share of the requests and of the cards, in per cent. */
export function situationOf(
  given: Case,
  context: Context,
  count: number = context.worlds ?? defaultWorlds,
  share = 100,
): Situation {
  const ground = groundOf(context);
  const whole = withMonthsUntilGoLive(deriveFacts(given, context.knowledge), context.asOf);
  const facts =
    share === 100
      ? whole
      : withFact(
          withFact(whole, scaled(whole.of("requestsPerMonth"), share / 100)),
          sharedCards(whole.of("ownedAccelerators"), share),
        );
  return { ground, given, facts, worlds: new Worlds(facts, count, ground.points) };
}
