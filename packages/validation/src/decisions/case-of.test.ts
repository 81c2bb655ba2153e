import { knowledge } from "@tapeline/content";
import { caseSchema } from "@tapeline/engine";
import fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";

import { inputsWith } from "../testing/decision-with.ts";
import { caseOf } from "./case-of.ts";
import { decisionInputsSchema, type DecisionInputs } from "./decision-inputs.ts";
import { decisionLabelsSchema, type DecisionLabels } from "./decision-labels.ts";

const answersWith = (known: Partial<DecisionInputs>) =>
  caseOf(inputsWith(known), knowledge.questions).written.answers;

/** Any inputs that the table allows. */
const anyInputs: fc.Arbitrary<DecisionInputs> = fc.record({
  task_type: fc.constantFrom("classification (13 classes)", "code completion", "x"),
  domain: fc.option(fc.constantFrom("health care", "law"), { nil: undefined }),
  languages: fc.option(fc.constantFrom("en", "multi, low-resource"), { nil: undefined }),
  volume_class: fc.constantFrom(
    undefined,
    "tiny",
    "small",
    "large",
    "huge",
    "one-off",
    "not-applicable",
  ),
  volume_requests_month: fc.option(fc.nat({ max: 2 ** 40 }), { nil: undefined }),
  volume_basis: fc.constantFrom(undefined, "stated", "lower-bound", "illustrative"),
  data_constraint: fc.constantFrom(undefined, "none", "own-cloud", "on-prem", "air-gapped"),
  regulated: fc.constantFrom(undefined, "yes"),
  domain_distance: fc.constantFrom(undefined, "low", "med", "high", "ood"),
  freshness: fc.constantFrom(undefined, "static", "daily", "real-time"),
  problem_kind: fc.constantFrom(undefined, "knowledge", "behaviour", "both"),
  labelled_examples: fc.option(fc.nat({ max: 1e7 }), { nil: undefined }),
  labelled_note: fc.option(fc.constantFrom("24B tokens", "100 evaluation questions"), {
    nil: undefined,
  }),
  latency_class: fc.constantFrom(
    undefined,
    "batch",
    "interactive",
    "near-real-time",
    "hard-real-time",
  ),
  latency_ms_stated: fc.option(fc.nat({ max: 1e7 }), { nil: undefined }),
  ml_team_class: fc.constantFrom(undefined, "small", "medium", "large", "frontier-lab"),
  value_at_stake: fc.constantFrom(undefined, "low", "medium", "high", "critical"),
}) as fc.Arbitrary<DecisionInputs>;

describe("the case of a decision", () => {
  test("cannot be made of what was done or of what came of it", () => {
    const inputs = Object.keys(decisionInputsSchema.shape);
    const labels = Object.keys(decisionLabelsSchema.shape);
    expect(inputs.filter((name) => labels.includes(name))).toEqual([]);
    type Read = keyof Parameters<typeof caseOf>[0];
    expectTypeOf<Extract<Read, keyof DecisionLabels>>().toBeNever();
    expectTypeOf<
      Extract<Read, "id" | "group" | "organisation" | "outcome_metric" | "budget_class">
    >().toBeNever();
  });

  test("is one that its questions allow, whatever the inputs", () => {
    const schema = caseSchema(knowledge);
    fc.assert(
      fc.property(anyInputs, (inputs) => {
        const { written } = caseOf(inputs, knowledge.questions);
        expect(schema.safeParse(written).error).toBeUndefined();
      }),
    );
  });

  test("leaves unknown what the table leaves empty", () => {
    expect(answersWith({})).toEqual({
      licenceNeed: "commercial",
      trainingRights: "yes",
      taskTypes: ["other"],
    });
  });

  test("takes a stated volume before its class, and says where it had to be bent", () => {
    const known = { volume_class: "huge", volume_requests_month: 78e9 } as const;
    const { written, notes } = caseOf(inputsWith(known), knowledge.questions);
    expect(written.answers.requestsPerMonth).toEqual({ low: 1e10, high: 1e10 });
    expect(notes[0]).toBe(
      "requestsPerMonth: 78000000000 was taken as 10000000000, the nearest that is allowed",
    );
    expect(answersWith({ volume_class: "small" }).requestsPerMonth).toEqual({
      low: 10_000,
      high: 1e6,
    });
    expect(answersWith({ volume_class: "one-off" })).toMatchObject({ oneOff: true });
    expect(answersWith({ volume_class: "not-applicable" })).not.toHaveProperty("requestsPerMonth");
  });

  test("takes a bound or a capacity for the end of a range", () => {
    const volume = (volume_basis: "stated" | "lower-bound" | "capacity" | "illustrative") =>
      answersWith({ volume_requests_month: 2e6, volume_basis, volume_class: "large" })
        .requestsPerMonth;
    expect(volume("stated")).toEqual({ low: 2e6, high: 2e6 });
    expect(volume("lower-bound")).toEqual({ low: 2e6, high: 2e7 });
    expect(volume("capacity")).toEqual({ low: 2e5, high: 2e6 });
    expect(volume("illustrative")).toEqual({ low: 1e6, high: 1e8 });
  });

  test("reads a constraint on place as a level, and an air gap as offline too", () => {
    expect(answersWith({ data_constraint: "none" }).isolation).toBe(1);
    expect(answersWith({ data_constraint: "own-cloud" })).toMatchObject({
      isolation: 4,
      region: "anywhere",
    });
    expect(answersWith({ data_constraint: "on-prem" }).isolation).toBe(5);
    expect(answersWith({ data_constraint: "air-gapped" })).toMatchObject({
      isolation: 5,
      worksOffline: true,
    });
  });

  test("takes data that is no language for an input of another kind", () => {
    expect(answersWith({ domain_distance: "ood" })).toMatchObject({ inputKind: "not-language" });
    expect(answersWith({ domain_distance: "ood" })).not.toHaveProperty("domainDistance");
    expect(answersWith({ domain_distance: "med" })).toMatchObject({
      inputKind: "language",
      domainDistance: "medium",
    });
  });

  test("takes examples for evaluation as a test set, and tokens in a note as a body of text", () => {
    const known = { labelled_examples: 100, labelled_note: "100 evaluation questions" };
    expect(answersWith(known)).toMatchObject({ testSetSize: 100 });
    expect(answersWith(known)).not.toHaveProperty("labelledExamples");
    expect(answersWith({ labelled_note: "about 24B tokens domain text" }).domainTokens).toBe(24e9);
  });

  test("bills a short output where the limit leaves no time for a long one", () => {
    expect(answersWith({ latency_class: "interactive" })).not.toHaveProperty("latencyLimit");
    expect(answersWith({ latency_class: "hard-real-time", latency_ms_stated: 100 })).toMatchObject({
      latencyLimit: 0.1,
      outputTokens: { high: 40 },
    });
  });
});
