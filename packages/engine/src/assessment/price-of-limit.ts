import { chosenAs, withFact, type Facts } from "../facts/derive-facts.ts";
import { meanOf } from "../uncertainty/quantiles.ts";
import type { LimitPrice } from "../vocabulary/verdict.ts";
import { decide } from "./decide.ts";
import { adviceOf, type Decision } from "./decision.ts";
import type { OptionJudged } from "./judge-options.ts";

/** From this level on the limit takes offers away. */
const takesOffers = 2;

/** What stands open about the limit: the answer at hand, and the one beside it. */
interface Reading {
  /** Whether the advice keeps to the limit as it stands. */
  readonly kept: boolean;
  /** The fact on which it hangs, and the answer under which the other reading holds. */
  readonly fact: "isolationSource" | "banOnPseudonyms";
  readonly answer: string;
}

/**
 * What a limit on where data may go costs, where it is a wish, falls for pseudonyms, or where nobody said what it rests on: the
 * advice with it beside that without it, in the same worlds and at the same value. Nothing for a limit that is a rule.
 */
export function priceOfLimit(decision: Decision): LimitPrice | undefined {
  const { situation, value } = decision;
  const reading = readingOf(situation.facts);
  if (reading === undefined) return undefined;
  const facts = withFact(
    situation.facts,
    chosenAs(situation.facts.of(reading.fact), reading.answer),
  );
  const changed = { ...situation, facts, worlds: situation.worlds.with(facts) };
  const other = decide(changed, value.stated ? undefined : value.mean);
  const [strict, loose] = reading.kept ? [decision, other] : [other, decision];
  const shutOut = strict.judged.options.flatMap((option, index): LimitPrice["options"] => {
    const without = loose.judged.options[index];
    if (option.state !== "excluded" || without.state === "excluded") return [];
    const cost = meanCost(without);
    return [{ option: option.option.id, ...(cost === undefined ? {} : { cost }) }];
  });
  if (shutOut.length === 0) return undefined;
  return {
    ...reading,
    options: shutOut,
    otherwise: adviceOf(other),
    price: (loose.plan?.utility ?? 0) - (strict.plan?.utility ?? 0),
  };
}

/** The reading beside the one at hand, or nothing where the limit takes no offer away or is a rule that somebody can cite. */
function readingOf(facts: Facts): Reading | undefined {
  const isolation = facts.of("isolation");
  if (isolation.origin === "assumed" || isolation.interval === undefined) return undefined;
  if ((isolation.interval.base ?? isolation.interval.low) < takesOffers) return undefined;
  const source = facts.of("isolationSource").value;
  const pseudonyms = facts.of("banOnPseudonyms").value;
  if (source === "wish") return { kept: false, fact: "isolationSource", answer: "policy" };
  if (pseudonyms === "lifted") return { kept: false, fact: "banOnPseudonyms", answer: "holds" };
  if (source === undefined && facts.of("isolationBasis").origin === "assumed")
    return { kept: true, fact: "isolationSource", answer: "wish" };
  const persons = facts.of("personalData");
  return pseudonyms !== "holds" && persons.origin !== "assumed" && persons.value !== "none"
    ? { kept: true, fact: "banOnPseudonyms", answer: "lifted" }
    : undefined;
}

/** Mean over the worlds of what an option costs to test, build and run; nothing where it is not priced. */
function meanCost({ option, kept, recorded, building, running }: OptionJudged): number | undefined {
  if (kept.length === 0) return undefined;
  const test = recorded === undefined ? option.test.cost.value : 0;
  return test + meanOf(building) + meanOf(running);
}
