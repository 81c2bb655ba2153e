/**
 * `npx -y pnpm@12.4.2 --filter @tapeline/proof find-witness [fact]...` looks for a witness of each question: the scenario
 * and the other answer that change most, for `witnesses.ts`. Seconds for each question.
 */
import { knowledge, scenarios } from "@tapeline/content";
import { factIds, isFactId, kindOf, valuesOf, type FactId } from "@tapeline/engine";

import { changeKinds, type Change } from "./verdict-changes.ts";
import { changesBy, type Witness } from "./witness.ts";

/** Enough to see what changes much. */
const worlds = 256;
/** Cases in the words of people first: they are read most easily. */
const tried = scenarios.toSorted(
  (a, b) => Number(b.story !== undefined) - Number(a.story !== undefined),
);
/** After so many cases a standing that changes is taken, rather than to look for more. */
const patience = 40;

/** Answers worth trying: each value of a choice; of a number the ends of what is assumed, or of what is allowed. */
function otherAnswers(fact: FactId): unknown[] {
  const { values, assume, allowed } = knowledge.questions[fact];
  if (values !== undefined) {
    const named = valuesOf(fact);
    return kindOf(fact) === "multi" ? named.map((one) => [one]) : [...named];
  }
  const [first] = assume;
  if (first?.low !== undefined && first.high !== undefined) return [first.low, first.high];
  if (first?.base !== undefined) return [first.base / 2, first.base * 2, 0, 1, 4];
  if (allowed !== undefined)
    return [1, 10, 100, 1000, 1e6].filter((one) => one >= allowed.min && one <= allowed.max);
  return [true, false, "2027-01-15", "Named for a trial"];
}

const weights = Object.fromEntries(
  changeKinds.map((kind, place) => [kind, changeKinds.length - place]),
) as Record<Change["kind"], number>;
const weightOf = (change: Change | undefined): number =>
  change === undefined ? 0 : weights[change.kind];

function best(fact: FactId): [Witness, Change] | undefined {
  let found: [Witness, Change] | undefined;
  for (const [index, { id }] of tried.entries()) {
    for (const to of otherAnswers(fact)) {
      const witness = { in: id, to };
      const [change] = changesOrNone(fact, witness);
      if (weightOf(change) > weightOf(found?.[1])) found = [witness, change!];
    }
    const enough = index < patience ? weights.answer : weights.standing;
    if (weightOf(found?.[1]) >= enough) break;
  }
  return found;
}

/** Nothing where the question does not allow the answer that is tried. */
function changesOrNone(fact: FactId, witness: Witness): readonly Change[] {
  try {
    return changesBy(fact, witness, worlds);
  } catch {
    return [];
  }
}

const asked = process.argv.slice(2);
for (const fact of asked.length > 0 ? asked.filter(isFactId) : factIds) {
  const found = best(fact);
  console.log(
    found === undefined
      ? `${fact}: none`
      : `${fact}: ${JSON.stringify(found[0])}, // ${found[1].words}`,
  );
}
