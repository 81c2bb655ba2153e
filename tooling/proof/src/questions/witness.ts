import { knowledge, scenarios } from "@tapeline/content";
import {
  assess,
  caseSchema,
  type Case,
  type Context,
  type FactId,
  type Verdict,
} from "@tapeline/engine";

import { release } from "../release.ts";
import { tuningSold } from "../rules/tuning-sold.ts";
import { changesOf, type Change } from "./verdict-changes.ts";

/** A case in which another answer to a question changes what a reader is told. */
export interface Witness {
  /** The scenario, by its id. */
  readonly in: string;
  /** The other answer, as a case file states it. */
  readonly to: unknown;
  /** What else has to be answered first for the question to come up, as a case file states it. */
  readonly with?: Readonly<Record<string, unknown>>;
  /** At prices as they would be if tuning at a vendor had a whole one. */
  readonly tuningSold?: true;
}

const schema = caseSchema(knowledge);
const soldContext: Context = { ...release, prices: tuningSold(release.prices) };
const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]));

/** What changes in the scenario once the question is answered otherwise. */
export function changesBy(fact: FactId, witness: Witness, worlds?: number): readonly Change[] {
  const before = caseOf(fact, witness);
  const context = witness.tuningSold === true ? soldContext : release;
  const within: Context = worlds === undefined ? context : { ...context, worlds };
  const after = answered(before, { [fact]: witness.to });
  return changesOf(assessOnce(before, within), assess(after, within));
}

function caseOf(fact: FactId, { in: id, with: first }: Witness): Case {
  const scenario = byId.get(id);
  if (scenario === undefined) throw new Error(`${fact}: there is no scenario ${id}`);
  return first === undefined ? scenario.case : answered(scenario.case, first);
}

const kept = new WeakMap<
  Case,
  { readonly worlds: number | undefined; readonly verdict: Verdict }
>();

/** Many questions are tried on one scenario, whose own verdict is the same for all. */
function assessOnce(given: Case, context: Context): Verdict {
  const known = kept.get(given);
  if (known?.worlds === context.worlds && known !== undefined && context.prices === release.prices)
    return known.verdict;
  const verdict = assess(given, context);
  if (context.prices === release.prices) kept.set(given, { worlds: context.worlds, verdict });
  return verdict;
}

/** What the scenario answers now, in words. */
export function answerIn(fact: FactId, { in: id, with: first = {} }: Witness): unknown {
  return first[fact] ?? byId.get(id)?.case.answers[fact];
}

function answered(given: Case, answers: Readonly<Record<string, unknown>>): Case {
  const read = schema.parse({ title: given.title, answers });
  return { ...given, answers: { ...given.answers, ...read.answers } };
}
