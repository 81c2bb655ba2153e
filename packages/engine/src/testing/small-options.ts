import { optionSchema, type Option } from "../vocabulary/option.ts";
import { valuesOf } from "../vocabulary/facts.ts";

const basis = { editorial: "a round figure for tests" };
const figure = (value: number) => ({ value, basis });
const needsKnowledge = { gap: { isOneOf: ["knowledge", "both"] } };

function line(id: string, times: readonly unknown[], more: object = {}): object {
  return { id, title: `The line ${id}`, times, basis, ...more };
}

function option(given: {
  readonly id: string;
  readonly code: string;
  readonly dimension: number;
  readonly traits: object;
  readonly offers: string;
  readonly offsets: object;
  readonly base: number;
  readonly test: { readonly cost: number; readonly months: number };
  readonly buildMonths: string;
  readonly lines: readonly object[];
  readonly components: readonly string[];
  readonly maintenance?: object;
}): Option {
  const { base, test, maintenance, ...rest } = given;
  return optionSchema.parse({
    ...rest,
    title: `The option ${given.id}`,
    short: given.id,
    description: `What the tests take ${given.id} to be.`,
    tailoring: "none",
    sufficiency: {
      byTask: Object.fromEntries(valuesOf("taskTypes").map((task) => [task, base])),
      notLanguage: -4,
      basis,
    },
    test: { cost: figure(test.cost), months: figure(test.months) },
    ...(maintenance === undefined ? {} : { maintenance: { ...maintenance, basis } }),
  });
}

/** Five rungs of the ladder, in its order. */
export const smallOptions: readonly Option[] = [
  option({
    id: "no-llm",
    code: "O0",
    dimension: 1,
    traits: {
      custom: false,
      adaptation: "none",
      weights: "none",
      hosting: "none",
      usesModel: false,
    },
    offers: "none",
    offsets: { small: 0, mid: 0, top: 0 },
    base: -2,
    test: { cost: 10_000, months: 2 },
    buildMonths: "noLlmBuildMonths",
    lines: [
      line("build", ["noLlmSetUp"]),
      line("people", ["fteNoLlm", "engineerMonthCost"], { per: "month" }),
    ],
    components: ["review", "errors"],
  }),
  option({
    id: "api-prompting",
    code: "O1",
    dimension: 2,
    traits: {
      custom: false,
      adaptation: "prompting",
      weights: "closed",
      hosting: "provider",
      usesModel: true,
    },
    offers: "api",
    offsets: { small: -1.2, mid: -0.4, top: 0 },
    base: 1.2,
    test: { cost: 8000, months: 0.5 },
    buildMonths: "apiPromptingBuildMonths",
    lines: [
      line("set-up", ["apiSetUp"], { contingency: true }),
      line("people", ["fteApi", "engineerMonthCost"], { per: "month" }),
    ],
    components: ["api-tokens", "forced-migration", "review", "errors", "exit"],
    maintenance: { retestFactor: 1 },
  }),
  option({
    id: "api-retrieval",
    code: "O2",
    dimension: 3,
    traits: {
      custom: false,
      adaptation: "retrieval",
      weights: "closed",
      hosting: "provider",
      usesModel: true,
    },
    offers: "api",
    offsets: { small: -1.2, mid: -0.4, top: 0 },
    base: 1.4,
    test: { cost: 20_000, months: 1.5 },
    buildMonths: "apiRetrievalBuildMonths",
    lines: [
      line("set-up", ["apiSetUp"], { contingency: true }),
      line("retrieval-set-up", ["retrievalBuildFteMonths", "engineerMonthCost"], {
        contingency: true,
      }),
      line("people", ["fteApi", "engineerMonthCost"], { per: "month" }),
      line("people-retrieval", ["retrievalFte", "engineerMonthCost"], { per: "month" }),
      line("index", ["retrievalPerMonth"], { per: "month" }),
    ],
    components: ["api-tokens", "retrieval", "forced-migration", "review", "errors", "exit"],
    maintenance: { retestFactor: 1.4 },
  }),
  option({
    id: "open-as-is",
    code: "O4",
    dimension: 5,
    traits: {
      custom: false,
      adaptation: "prompting",
      weights: "open",
      hosting: "self",
      usesModel: true,
    },
    offers: "open-model",
    offsets: { small: -1.2, mid: -0.5, top: 0 },
    base: 0.8,
    test: { cost: 15_000, months: 1 },
    buildMonths: "openAsIsBuildMonths",
    lines: [
      line("set-up-rented", ["rentedSetUp"], { contingency: true, hosting: "rented" }),
      line("set-up-owned", ["ownedSetUp"], { contingency: true, hosting: "owned" }),
      line("people", ["fteRented", "engineerMonthCost"], { per: "month" }),
      line("people-own-machines", ["fteOwned", "engineerMonthCost"], {
        per: "month",
        hosting: "owned",
      }),
      line("people-retrieval", ["retrievalFte", "engineerMonthCost"], {
        per: "month",
        when: needsKnowledge,
      }),
    ],
    components: ["accelerators", "review", "errors"],
  }),
  option({
    id: "open-fine-tuning",
    code: "O5",
    dimension: 6,
    traits: {
      custom: true,
      adaptation: "fine-tuning",
      weights: "open",
      hosting: "self",
      usesModel: true,
    },
    offers: "open-model",
    offsets: { small: -0.4, mid: -0.15, top: 0 },
    base: 1.6,
    test: { cost: 60_000, months: 3 },
    buildMonths: "openFineTuningBuildMonths",
    lines: [
      line("tuning-project", ["tuningProjectCost"], {
        scaled: [
          {
            when: {
              outputForm: { isOneOf: ["label", "fixed-schema"] },
              taskVariants: { atMost: 20 },
            },
            by: 0.45,
            because: "a narrow task needs less data",
          },
        ],
      }),
      line("people", ["fteTuned", "engineerMonthCost"], { per: "month" }),
      line("people-own-machines", ["fteOwned", "engineerMonthCost"], {
        per: "month",
        hosting: "owned",
      }),
    ],
    components: [
      "accelerators",
      "labels",
      "training",
      "retraining",
      "base-migration",
      "review",
      "errors",
    ],
    maintenance: { retrainingShare: 0.05 },
  }),
];
