import { derivationSchema, type Derivation } from "../vocabulary/derivation.ts";
import { smallQuestions } from "./small-questions.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";

const basis = { editorial: "a round figure for tests" };

const users = derivationSchema.parse({
  id: "users",
  fact: "requestsPerMonth",
  title: "People who use it",
  inputs: {
    users: { ask: "How many people?", unit: "people", allowed: { min: 1, max: 1e6 } },
    usesPerDay: {
      ask: "How often a day?",
      unit: "times/day",
      allowed: { min: 0.01, max: 1000 },
      assume: { low: 1, base: 2, high: 8, basis },
    },
    workingDays: {
      ask: "On how many days?",
      unit: "days/month",
      allowed: { min: 1, max: 31 },
      assume: { base: 20, basis },
    },
  },
  multiply: ["users", "usesPerDay", "workingDays"],
});

const sample = derivationSchema.parse({
  id: "sample",
  fact: "inputTokens",
  title: "A typical text",
  inputs: {
    sample: {
      ask: "What does one look like?",
      unit: "bytes",
      allowed: { min: 1, max: 1000 },
      counts: "bytes",
    },
    language: {
      ask: "In which language is it?",
      unit: "bytes/token",
      allowed: { min: 0.5, max: 12 },
      values: { english: { low: 4, high: 5 }, german: { low: 3, base: 4, high: 5 } },
      valuesBasis: basis,
      assume: { is: "english", basis },
      countsIn: "tokenizerFactor",
    },
  },
  multiply: ["sample"],
  divide: ["language"],
});

const withThem = (...derivations: readonly Derivation[]): Knowledge["questions"] => {
  const questions: Record<string, unknown> = { ...smallQuestions };
  for (const derivation of derivations)
    questions[derivation.fact] = {
      ...smallQuestions[derivation.fact],
      derivations: [derivation],
    };
  return questions as Knowledge["questions"];
};

/** The small questions, two of which can be told in other units: by users, and by a pasted text. */
export const questionsToldByOthers: Knowledge["questions"] = withThem(users, sample);
