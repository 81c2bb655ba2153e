import { factAskedBy } from "../rules/apply-gates.ts";
import { slotOf, type FactId } from "../vocabulary/facts.ts";
import type { Situation } from "./context.ts";
import { decideAmong } from "./decide-among.ts";
import { endPointOf, firstStepOf, type Decision } from "./decision.ts";
import { judgeOptions, type OptionJudged } from "./judge-options.ts";

/** Assesses a case up to its plan and answer: what exploring repeats. A part of a case takes its share of the whole's assumed value. */
export function decide(
  situation: Situation,
  assumedValue?: number,
  price: "all" | "eligible" = "all",
): Decision {
  const judged = judgeOptions(situation, price);
  const eligible = judged.options.filter(({ state }) => state === "eligible");
  const undetermined = judged.options.filter(
    ({ state, kept }) => state === "undetermined" && kept.length > 0,
  );
  const decision = decideAmong(eligible, judged, situation, assumedValue);
  if (undetermined.length === 0) return decision;
  const decidedBy: Decision["decidedBy"][number][] = [];
  for (const option of undetermined) {
    const letIn = judged.options.filter((other) => other === option || eligible.includes(other));
    const other = decideAmong(letIn, judged, situation, assumedValue);
    if (sameAdvice(decision, other)) continue;
    for (const fact of missingFacts(option, situation))
      decidedBy.push({ fact, option: option.option.id, answerWith: other.answer });
  }
  if (decidedBy.length === 0) return decision;
  // The plan uses eligible options only; but where letting in the others changes the first step, there is no step to take
  // before the question is answered, and the one shown is that of all options that may be left.
  const open = decideAmong(
    judged.options.filter((option) => eligible.includes(option) || undetermined.includes(option)),
    judged,
    situation,
    assumedValue,
  );
  const shown = firstStepOf(open) === firstStepOf(decision) ? decision : open;
  return {
    ...shown,
    answer: "not yet",
    waitingFor: "answers",
    decidedBy: mostDecidingFirst(decidedBy),
  };
}

const sameAdvice = (one: Decision, other: Decision): boolean =>
  one.answer === other.answer &&
  one.waitingFor === other.waitingFor &&
  one.kind === other.kind &&
  endPointOf(one) === endPointOf(other);

/** The fact that decides about most options first, then in the order of the facts: whatever the order of the rules. */
function mostDecidingFirst(decidedBy: Decision["decidedBy"]): Decision["decidedBy"] {
  const options = (fact: FactId): number => decidedBy.filter((other) => other.fact === fact).length;
  return [...decidedBy].sort(
    (a, b) => options(b.fact) - options(a.fact) || slotOf[a.fact] - slotOf[b.fact],
  );
}

function missingFacts({ gating, sifted }: OptionJudged, { facts }: Situation): FactId[] {
  const missing = [
    ...gating.undeterminedBy.flatMap(({ asks }) => asks ?? []),
    ...gating.offers.flatMap(({ gate }) =>
      sifted.unknownBy.includes(gate.rule.id) ? (factAskedBy(gate, facts) ?? []) : [],
    ),
  ];
  return [...new Set(missing)];
}
