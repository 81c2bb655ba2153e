import type {
  Advice,
  BreakEven,
  Explorations,
  FactUsed,
  Flip,
  Guidance,
  OptionResult,
  PairFlip,
  RuleTrace,
  Sensitivity,
  Spread,
  ValueOfInformation,
  Verdict,
  WideSpread,
} from "@tapeline/engine";

const wide = (p10: number, p50: number, p90: number): WideSpread => ({
  ...spread(p10, p50, p90),
  p25: (p10 + p50) / 2,
  p75: (p50 + p90) / 2,
});

const spread = (p10: number, p50: number, p90: number): Spread => ({ p10, p50, p90, mean: p50 });

function option(
  place: number,
  id: string,
  short: string,
  given: Partial<OptionResult> & Pick<OptionResult, "standing">,
): OptionResult {
  return {
    id,
    code: `O${place}`,
    title: short,
    short,
    custom: [3, 5, 6, 7].includes(place),
    excludedBy: [],
    undeterminedBy: [],
    notPriced: [],
    evidence: "guess",
    sufficiency: 0.5,
    acceptability: 0,
    monthsToUse: spread(2.1, 2.8, 3.7),
    lines: [],
    offers: [],
    offersSeen: 0,
    offersKept: 0,
    ...given,
  };
}

const excluded = (
  rule: string,
  because: string,
): Pick<OptionResult, "standing" | "excludedBy"> => ({
  standing: "excluded",
  excludedBy: [{ rule, title: because, because, share: 1 }],
});

function rule(
  id: string,
  kind: RuleTrace["kind"],
  because: string,
  options: RuleTrace["options"],
): RuleTrace {
  return {
    rule: id,
    kind,
    title: because,
    because,
    share: 1,
    options,
    readings: [],
    sources: [],
    claims: [],
    evidence: "editorial",
  };
}

const fact = (id: FactUsed["id"], given: Partial<FactUsed>): FactUsed => ({
  id,
  origin: "answered",
  sources: [],
  ...given,
});

const offerUsed: OptionResult["offers"][number] = {
  id: "example/small@example:eu:standard",
  class: "small",
  title: "Example Small",
  vendor: "Example",
  expectedCost: 228_000,
  adopted: 1,
  changes: [],
};

/** What is told of guidance beside what a test is about. */
function said(given: Pick<Guidance, "rule" | "kind" | "title"> & Partial<Guidance>): Guidance {
  return {
    text: "What to do about it stands here.",
    because: "The reason stands here.",
    share: 1,
    readings: [],
    sources: [],
    claims: [],
    evidence: "editorial",
    concerns: [],
    ...given,
  };
}

/** A verdict written by hand: a support bot whose facts change weekly. Its figures are illustrations. */
export const supportBotVerdict: Verdict = {
  title: "Support reply drafting",
  answer: "no",
  outcome: "adopt",
  headline:
    "You do not need a custom LLM. Alter one off the rack: a commercial API with retrieval.",
  nextStep: "First test a good prompt on a commercial API.",
  customChance: 0.04,
  customShare: 0.05,
  confidence: 95,
  endPoint: { option: "api-retrieval", chance: 0.83 },
  firstStep: { option: "api-prompting", action: "test" },
  plan: {
    steps: [
      { option: "api-prompting", goOn: false, testCost: 8000, testMonths: 0.5, recorded: false },
      { option: "api-retrieval", goOn: false, testCost: 20_000, testMonths: 1.5, recorded: false },
    ],
    utility: 1_200_000,
    success: 0.94,
    ends: [
      { option: "api-prompting", chance: 0.13 },
      { option: "api-retrieval", chance: 0.81 },
    ],
  },
  runnerUp: {
    endPoint: "open-as-is",
    plan: { steps: [], utility: 980_000, success: 0.9, ends: [] },
    behindBy: 220_000,
    argument:
      "Self-hosted open model reaches the bar in 84 in 100 worlds, should API + retrieval fail.",
  },
  plansByValue: [],
  value: { amount: 2_000_000, stated: false, factor: 3 },
  decidedBy: [],
  options: [
    option(
      0,
      "no-llm",
      "Without a language model",
      excluded("task/free-text", "Free text needs a language model."),
    ),
    option(1, "api-prompting", "API + prompting", {
      standing: "recommended",
      sufficiency: 0.2,
      acceptability: 0.13,
      cost: wide(95_000, 122_000, 158_000),
    }),
    option(2, "api-retrieval", "API + retrieval", {
      offers: [offerUsed],
      standing: "recommended-after-test",
      sufficiency: 0.9,
      acceptability: 0.83,
      cost: wide(181_000, 228_000, 290_000),
      perThousandRequests: spread(17, 21, 27),
    }),
    option(3, "api-fine-tuning", "Hosted fine-tune", {
      standing: "viable",
      acceptability: 0.04,
      cost: wide(369_000, 450_000, 544_000),
    }),
    option(4, "open-as-is", "Self-hosted open model", {
      standing: "dominated",
      dominatedBy: "api-retrieval",
      acceptability: 0.003,
      cost: wide(499_000, 600_000, 740_000),
    }),
    option(5, "open-fine-tuning", "Self-hosted fine-tune", {
      ...excluded("budget/ceiling", "It costs more than the budget."),
      cost: wide(842_000, 1_000_000, 1_200_000),
    }),
    option(6, "continued-pretraining", "Continued pre-training", {
      ...excluded("data/corpus-floor", "There is too little text."),
      cost: wide(3_000_000, 4_500_000, 6_900_000),
    }),
    option(7, "pretraining", "Pre-training from scratch", {
      standing: "undetermined",
      undeterminedBy: [{ rule: "team/researchers", fact: "skillMl" }],
    }),
  ],
  fired: [
    rule(
      "cost/too-little-spend",
      "evidence",
      "At this volume there is not enough token spend to save.",
      [{ option: "open-as-is", weight: -0.4 }],
    ),
    rule(
      "knowledge/changes-weekly",
      "evidence",
      "Facts change weekly: an index is refreshed nightly, weights are not.",
      [{ option: "api-fine-tuning", weight: -2 }],
    ),
    rule("task/free-text", "gate", "Free text needs a language model.", [{ option: "no-llm" }]),
  ],
  nearMisses: [],
  facts: [
    fact("requestsPerMonth", {
      unit: "requests/month",
      low: 180_000,
      base: 220_000,
      high: 260_000,
    }),
    fact("horizonMonths", { unit: "months", low: 36, base: 36, high: 36 }),
    fact("oneOffBudget", { unit: "$", low: 240_000, base: 240_000, high: 240_000 }),
    fact("monthlyBudget", { unit: "$/month", low: 10_000, base: 10_000, high: 10_000 }),
    fact("minimumPassRate", { unit: "%", low: 90, base: 90, high: 90 }),
    fact("retrievalFte", { unit: "FTE", origin: "assumed", low: 0.15, base: 0.2, high: 0.3 }),
    fact("isolation", { unit: "level", low: 1, base: 1, high: 1 }),
  ],
  unknown: ["retrievalFte", "skillMl", "peakToAverage"],
  guidance: [
    said({
      rule: "warning/answers-go-out-unread",
      kind: "warning",
      title: "Answers reach customers unread",
      concerns: ["api-prompting", "api-retrieval"],
    }),
    said({
      rule: "warning/personal-data-in-prompts",
      kind: "warning",
      title: "Prompts hold personal data",
    }),
    said({
      rule: "prerequisite/an-owner-of-the-index",
      kind: "prerequisite",
      title: "Somebody has to keep the index fresh",
      concerns: ["api-retrieval"],
    }),
    said({
      rule: "expiry/skill-gaps-close",
      kind: "expiry",
      title: "A gap in skill closes within a year",
      reviewWithinMonths: 6,
    }),
  ],
  guidanceMisses: [],
  reviewBy: "2027-05-20",
  notices: ["The list price of one model rises on 2027-01-15; it is billed from that day."],
  receipt: {
    engine: "0.1.0",
    content: "2026.11.2",
    contentDigest: "abc",
    prices: "sha256:def",
    asOf: "2026-11-20",
    knownOn: "2026-11-20",
    seed: 1,
    worlds: 2048,
    caseDigest: "123",
    offers: [],
    offersLost: [],
  },
};

const endingAt = (endPoint: string, answer: Advice["answer"] = "no"): Advice => ({
  answer,
  endPoint,
  firstStep: endPoint,
});

/** Flips of the same hand-written verdict. */
const flips: readonly Flip[] = [
  {
    fact: "retrievalFte",
    now: 0.2,
    at: 0.59,
    direction: "up",
    distance: { sigmas: 3.1 },
    chance: 0.003,
    becomes: endingAt("api-fine-tuning", "yes"),
  },
  {
    fact: "requestsPerMonth",
    now: 220_000,
    at: 3_000_000,
    direction: "up",
    distance: { sigmas: 2.5 },
    chance: 0.006,
    becomes: endingAt("open-as-is"),
  },
  {
    fact: "isolation",
    now: 1,
    at: 5,
    direction: "up",
    distance: { factor: 5 },
    becomes: endingAt("open-as-is"),
  },
  { fact: "minimumPassRate", now: 90 },
];

/** What further evidence is worth in it. */
const information: ValueOfInformation = {
  facts: [
    { fact: "peakToAverage", worth: 900, worthAsking: true },
    { fact: "retrievalFte", worth: 3, worthAsking: false },
  ],
  tests: [
    { option: "api-retrieval", items: 200, worth: 12_200, cost: 1900, net: 10_300 },
    { option: "api-fine-tuning", items: 200, worth: 500, cost: 20_000, net: -19_500 },
  ],
  noise: 100,
};

const pairFlips: readonly PairFlip[] = [
  {
    facts: ["retrievalFte", "requestsPerMonth"],
    at: [0.35, 350_000],
    distance: 2,
    becomes: endingAt("open-as-is"),
  },
];

const sensitivity: Sensitivity = {
  utility: 1_200_000,
  bars: [
    { fact: "requestsPerMonth", atLow: -90_000, atHigh: 2_100_000, varianceShare: 0.42 },
    { fact: "retrievalFte", atLow: 1_260_000, atHigh: 1_020_000, varianceShare: 0.03 },
  ],
};

const against = {
  between: ["open-as-is", "example/small@example:eu:standard"],
  hostedFor: "api-retrieval",
  against: "cheapest passing",
} as const;
const breakEvens: readonly BreakEven[] = [
  {
    ...against,
    kind: "running",
    outcome: "reached",
    requestsPerMonth: spread(2_400_000, 4_100_000, 10_000_000),
    crossingShare: 0.98,
  },
  {
    ...against,
    kind: "total",
    outcome: "reached",
    requestsPerMonth: spread(3_100_000, 6_000_000, 14_000_000),
    crossingShare: 0.96,
    month: spread(9, 14, 30),
    monthShare: 0.9,
  },
];

/** All that was explored around the hand-written verdict. */
export const supportBotExplored: Required<Explorations> = {
  flips,
  pairFlips,
  sensitivity,
  breakEvens,
  information,
};
