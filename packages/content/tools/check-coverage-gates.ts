import {
  caseSchema,
  evaluateCondition,
  factsReadBy,
  type Answers,
  type Condition,
  type FactId,
  type Gate,
  type Knowledge,
} from "@tapeline/engine";

import { comparisonsIn } from "./comparisons-in.ts";
import { fileOf, type Finding } from "./check-coverage-finding.ts";

/** A gate is shown whole where each of its comparisons is met in one example and not in another, and where all it waits for is asked. */
export function gapsOfGates(knowledge: Knowledge): Finding[] {
  const schema = caseSchema(knowledge);
  const gates = knowledge.rules.filter((rule) => rule.kind === "gate");
  return gates.flatMap((gate) => {
    const shown = gate.examples.map(
      (example) => schema.parse({ title: example.case, answers: example.facts }).answers,
    );
    return [...oneSided(gate, shown), ...unasked(gate, knowledge)];
  });
}

/** One bound of a comparison: `isolation` with `atLeast: 4`. */
interface Bound {
  readonly fact: FactId;
  readonly condition: Condition;
  readonly words: string;
}

const boundsOf = ({ when }: Gate): Bound[] =>
  comparisonsIn(when, []).flatMap(({ fact, matcher }) =>
    Object.entries(typeof matcher === "object" ? matcher : { is: matcher }).map(([key, value]) => ({
      fact,
      condition: { [fact]: { [key]: value } },
      words: `${boundWords[key] ?? key} ${[value].flat().join(", ")}`,
    })),
  );

const boundWords: Readonly<Record<string, string>> = {
  atLeast: "at least",
  atMost: "at most",
  isOneOf: "one of",
  includesAnyOf: "includes any of",
  includesOnly: "includes only",
};

function oneSided(gate: Gate, shown: readonly Answers[]): Finding[] {
  return boundsOf(gate).flatMap(({ fact, condition, words }) => {
    const met = shown.map((answers) => evaluateCondition(condition, answers));
    return [true, false]
      .filter((side) => !met.includes(side))
      .map((side): Finding => ({
        weight: "problem",
        file: fileOf(gate),
        field: "examples",
        says: `no example in which ${fact} ${side ? "is" : "is not"}: ${words}`,
        fix: `add an example on ${side ? "this" : "the other"} side`,
      }));
  });
}

function unasked(gate: Gate, { questions }: Knowledge): Finding[] {
  if (gate.whenUnknown !== "ask") return [];
  return factsReadBy(gate.when)
    .filter((fact) => !questions[fact].asked)
    .map((fact): Finding => ({
      weight: "problem",
      file: fileOf(gate),
      field: "whenUnknown",
      says: `it waits for ${fact}, which nobody is asked for`,
      fix: "ask for it, or write `whenUnknown: not-met`",
    }));
}
