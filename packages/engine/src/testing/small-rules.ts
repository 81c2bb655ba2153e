import { ruleSchema, type Rule } from "../vocabulary/rule.ts";

/** Rules in tests show by what they do, not by examples: each gets the two that the schema asks for. */
const examples = [
  { case: "a case where it holds", facts: {}, fires: true },
  { case: "a case where it does not", facts: {}, fires: false },
];

/** A rule with the fields that a test is not about filled in. */
export function rule(id: string, given: object): Rule {
  const shared = {
    title: `The rule ${id}`,
    because: `The tests want ${id} to hold here.`,
    evidence: "editorial",
    reviewBy: "2027-05-20",
    examples,
  };
  return { id, ...ruleSchema.parse({ ...shared, ...given }) };
}

/** Gates, evidence and the ladder, each in its simplest form; in the order of their ids. */
export const smallRules: readonly Rule[] = [
  rule("gap/behaviour", {
    kind: "evidence",
    when: { gap: "behaviour" },
    weigh: {
      "no-llm": 0,
      "api-prompting": -0.2,
      "api-retrieval": -0.2,
      "open-as-is": -0.2,
      "open-fine-tuning": 0.6,
    },
  }),
  rule("gap/knowledge", {
    kind: "evidence",
    when: { gap: { isOneOf: ["knowledge", "both"] } },
    weigh: {
      "no-llm": -1,
      "api-prompting": -1.6,
      "api-retrieval": 0.5,
      "open-as-is": 0.2,
      "open-fine-tuning": -1.2,
    },
  }),
  rule("labels/many", {
    kind: "evidence",
    when: { labelledExamples: { atLeast: 1000 } },
    weigh: { "no-llm": 0.6, "open-fine-tuning": 0.5 },
  }),
  rule("ladder/prompt", {
    kind: "ladder",
    when: { worksOffline: false },
    requireTest: "api-prompting",
  }),
  rule("ladder/retrieval", {
    kind: "ladder",
    when: { gap: { isOneOf: ["knowledge", "both"] } },
    requireTest: "api-retrieval",
  }),
  rule("privacy/own-machines", {
    kind: "gate",
    when: { isolation: { atLeast: 5 } },
    whenUnknown: "not-met",
    hard: true,
    exclude: { hosting: "provider" },
  }),
  rule("privacy/own-machines-offers", {
    kind: "gate",
    when: { isolation: { atLeast: 5 } },
    whenUnknown: "not-met",
    hard: true,
    of: { hosting: "self" },
    offersMust: { ownHardware: true },
  }),
  rule("privacy/zero-retention", {
    kind: "gate",
    when: { isolation: { atLeast: 2 } },
    whenUnknown: "not-met",
    hard: true,
    of: { hosting: "provider" },
    offersMust: { zeroRetention: true },
  }),
  rule("rights/none", {
    kind: "gate",
    when: { trainingRights: "no" },
    whenUnknown: "not-met",
    hard: true,
    exclude: { custom: true },
  }),
];
