import { whatIfWorlds, type Context } from "../assessment/context.ts";
import { chosenAs, type Fact, type Facts } from "../facts/derive-facts.ts";
import type { Case } from "../vocabulary/case.ts";
import type { Advice } from "../vocabulary/explore.ts";
import type { FactId } from "../vocabulary/facts.ts";
import { explored, knownToBe } from "./advice-at.ts";

/** Facts as if they had been answered so: a number exactly, or one choice. */
export type Changes = { readonly [id in FactId]?: number | string | boolean };

/**
 * Lays out a case to ask it again and again with facts changed, as a slider does: the advice then, in 512 worlds. Only what
 * a changed fact feeds is computed anew.
 */
export function whatIf(given: Case, context: Context): (changes: Changes) => Advice {
  const { base, at } = explored(given, context, whatIfWorlds);
  return (changes) =>
    at(Object.entries(changes).map(([id, value]) => changedFact(base.facts, id, value)));
}

/** A fact as if it had been answered so. */
export function changedFact(facts: Facts, id: string, value: number | string | boolean): Fact {
  const fact = facts.of(id as FactId);
  return typeof value === "number" ? knownToBe(fact, value) : chosenAs(fact, value);
}
