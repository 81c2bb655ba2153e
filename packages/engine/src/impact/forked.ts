import { groundOf, type Context, type Ground, type Situation } from "../assessment/context.ts";
import { trainingSupply } from "../costs/training.ts";
import { factsOf } from "../facts/derive-facts.ts";
import { Market } from "../offers/market.ts";
import type { CompiledRule } from "../rules/rule-set.ts";
import type { Rule } from "../vocabulary/rule.ts";
import { sameData } from "./same-data.ts";

/**
 * The ground of a release, of the same objects as another's where both hold the same, so that what was computed of them need not
 * be computed again. Both must have the same options.
 */
export function groundLike(context: Context, like: Ground): Ground {
  const own = groundOf(context);
  const { prices, asOf } = context;
  const isSameMarket =
    prices === like.context.prices && asOf === like.context.asOf && own.knownOn === like.knownOn;
  const market = isSameMarket
    ? like.market
    : new Market(prices, asOf, own.knownOn, { market: like.market, shared });
  const training = trainingSupply(market);
  const { gates, evidence, ladder, guidance } = own.rules;
  return {
    ...own,
    market,
    training: sameData(training, like.training) ? like.training : training,
    rules: {
      gates: rulesLike(gates, like.rules.gates),
      evidence: rulesLike(evidence, like.rules.evidence),
      ladder: rulesLike(ladder, like.rules.ladder),
      guidance: rulesLike(guidance, like.rules.guidance),
    },
  };
}

function rulesLike<R extends Rule>(
  rules: readonly CompiledRule<R>[],
  like: readonly CompiledRule<R>[],
): readonly CompiledRule<R>[] {
  const known = new Map(like.map((one) => [one.rule.id, one]));
  return rules.map((one) => {
    const other = known.get(one.rule.id);
    return other !== undefined && sameData(one.rule, other.rule) ? other : one;
  });
}

/** A case on a ground like that of another release, in the worlds that it has there: only what differs is computed. */
export function forked(situation: Situation, before: Situation, ground: Ground): Situation {
  const facts = factsOf(
    situation.facts.bySlot.map((fact, slot) => {
      const was = before.facts.bySlot[slot];
      return sameData(fact, was) ? was : fact;
    }),
  );
  return { ...situation, ground, facts, worlds: before.worlds.with(facts) };
}

/** What was made, of the same objects as another where they hold the same: the whole, its lists, what of them has an id. */
function shared<T>(made: T, other: T): T {
  if (sameData(made, other)) return other;
  if (Array.isArray(made) && Array.isArray(other)) {
    const known = new Map(other.map((one: unknown) => [idOf(one), one]));
    return made.map((one: unknown) => {
      const was = idOf(one) === undefined ? undefined : known.get(idOf(one));
      return was !== undefined && sameData(one, was) ? was : one;
    }) as T;
  }
  if (typeof made !== "object" || made === null || Array.isArray(made)) return made;
  return Object.fromEntries(
    Object.entries(made).map(([name, value]: [string, unknown]) => {
      const was = (other as Readonly<Record<string, unknown>>)[name];
      return [name, Array.isArray(value) && Array.isArray(was) ? shared(value, was) : value];
    }),
  ) as T;
}

const idOf = (one: unknown): unknown =>
  typeof one === "object" && one !== null && "id" in one ? one.id : undefined;
