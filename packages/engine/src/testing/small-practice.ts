import {
  armSchema,
  briefSchema,
  failureKindSchema,
  type FailureKind,
  pillarSchema,
  stageKinds,
  stageSchema,
  trialSchema,
  type Arm,
  type Practice,
} from "../vocabulary/practice.ts";

const basis = { editorial: "a round figure for tests" };
const figure = (value: number) => ({ value, basis });

const arm = (given: object): Arm =>
  armSchema.parse({ do: "What the tests take it to be.", ...given });

const failure = (kind: string, place: number, options: readonly string[]): FailureKind =>
  failureKindSchema.parse({
    id: kind,
    place,
    title: `Failures of ${kind}`,
    recognise: `One sees at once that it is ${kind}.`,
    tries: options.map((option) => ({ option, do: `try it on ${option}` })),
    because: "The tests want it so.",
    evidence: "editorial",
    reviewBy: "2027-05-20",
  });

/** The practice of the tests of this package: the usual figures and four arms. */
export const smallPractice: Practice = {
  digest: "0".repeat(64),
  trial: trialSchema.parse({
    difference: figure(5),
    discordant: figure(20),
    power: figure(80),
    significance: figure(5),
    repeats: figure(8),
    repeatsOfFixedForm: figure(1),
    leastItems: figure(30),
    humanLabels: figure(200),
    kappa: figure(0.6),
    judgeOutputTokens: figure(200),
    leastFailures: figure(20),
    leastHours: figure(1),
  }),
  brief: briefSchema.parse({
    facts: ["requestsPerMonth", "minimumPassRate", "gap", "labelledExamples", "isolation"],
    questions: [
      { ask: "Would {end} reach {bar} here?" },
      { ask: "When would you prefer {runnerUp}?" },
      { ask: "Is the rule as strict as it is told?", when: { isolation: { atLeast: 3 } } },
      { ask: "Who keeps it up to date?", options: { custom: true } },
      { ask: "What would you test before {first}?" },
    ],
  }),
  failures: [
    failure("knowledge", 1, ["api-retrieval", "open-as-is"]),
    failure("format", 2, ["api-prompting", "open-fine-tuning"]),
    failure("tone", 3, ["open-fine-tuning"]),
    failure("unclear", 4, []),
  ],
  pillars: [
    pillarSchema.parse({
      id: "data",
      place: 1,
      title: "Data",
      asks: "Is there enough of it?",
      because: "The tests want to know.",
      reviewBy: "2027-05-20",
      marks: [
        {
          title: "Enough examples",
          when: { labelledExamples: { atLeast: 500 } },
          options: { custom: true },
          raise: "Collect examples.",
        },
        {
          title: "A test set",
          when: { testSetSize: { atLeast: 200 } },
          raise: "Write test items.",
        },
        {
          title: "The rule is written",
          when: { any: [{ isolation: { below: 3 } }, { isolationBasis: { answered: true } }] },
          raise: "Write down the rule.",
        },
      ],
    }),
    pillarSchema.parse({
      id: "evaluation",
      place: 2,
      title: "Evaluation",
      asks: "Can you tell good from bad?",
      because: "The tests want to know.",
      reviewBy: "2027-05-20",
      marks: [
        {
          title: "A bar",
          when: { minimumPassRate: { answered: true } },
          raise: "Set a bar.",
        },
        {
          title: "A tested prompt",
          when: { promptMaturity: { atLeast: 3 } },
          raise: "Test the prompt.",
        },
      ],
    }),
  ],
  stages: stageKinds.map((id) =>
    stageSchema.parse({
      id,
      title: `The stage ${id}`,
      do: `Do ${id} with {option} on {items} items.`,
      exit: `At least {passes} of {items} pass at {bar}.`,
      ifFails: `Go on to {next} by {day}, after {questions}.`,
      ...(id === "run"
        ? {
            once: {
              do: "Run {option} in parts.",
              exit: "The last part is checked.",
              ifFails: "Do the part again.",
            },
          }
        : {}),
      who: [
        { role: "an engineer", does: "does the work" },
        { role: "a trainer", does: "trains it", options: { custom: true } },
      ],
    }),
  ),
  arms: [
    arm({
      id: "plain",
      place: 1,
      title: "A plain prompt",
      options: ["api-prompting", "open-as-is"],
      choose: "first",
      model: "most-capable",
    }),
    arm({
      id: "retrieval",
      place: 2,
      title: "With retrieval",
      options: ["api-retrieval"],
      choose: "first",
      model: "most-capable",
    }),
    arm({
      id: "smaller",
      place: 3,
      title: "A smaller model",
      options: ["api-retrieval", "api-prompting"],
      choose: "best",
      model: "smallest",
      onlyIfNew: true,
      afterAPass: true,
    }),
    arm({
      id: "open",
      place: 4,
      title: "An open model",
      options: ["open-as-is"],
      choose: "first",
      model: "likeliest",
      onlyIfNew: true,
    }),
    arm({
      id: "tuned",
      place: 5,
      title: "A tuned model",
      options: ["open-fine-tuning"],
      choose: "best",
      model: "likeliest",
    }),
  ],
};
