import { knowledge } from "@tapeline/content";
import { addMonths, assess, caseSchema, type OptionResult, type Verdict } from "@tapeline/engine";
import { priceBook, type Model, type PriceBook } from "@tapeline/pricing";
import { describe, expect, test } from "vitest";

import { changedBook, onlyModel } from "./changed-book.ts";
import { realCases } from "./real-cases.ts";
import { proofDay, release } from "./release.ts";

const requests = 1_000_000;
const inputTokens = 1000;
const outputTokens = 200;
const months = 12;

/** A year of certain demand at list prices: nothing but the dates can move its bill. */
const certain = caseSchema(knowledge).parse({
  title: "A year of certain demand",
  answers: {
    taskTypes: ["summarisation"],
    isolation: 1,
    requestsPerMonth: requests,
    growthPerMonth: 0,
    rampMonths: 0,
    inputTokens,
    outputTokens,
    reasoningMultiplier: 1,
    tokenizerFactor: 1,
    cacheableInput: 0,
    callsPerRequest: 1,
    deferrable: 0,
    contractDiscount: 0,
    apiPriceDecline: 0,
    discountRate: 0,
    horizonMonths: months,
  },
});

const prompting = (verdict: Verdict): OptionResult =>
  verdict.options.find(({ id }) => id === "api-prompting")!;

const assessAt = (prices: PriceBook, asOf: string = proofDay): Verdict =>
  assess(certain, { ...release, prices, asOf, worlds: 64 });

const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / 86_400_000;

type Rate = readonly [from: string, input: number, output: number];

/** The bill for tokens, day by day: each month's requests are spread evenly over its days. */
function billByDay(asOf: string, rates: readonly Rate[]): number {
  let sum = 0;
  for (let month = 0; month < months; month++) {
    const start = dayNumber(addMonths(asOf, month));
    const end = dayNumber(addMonths(asOf, month + 1));
    for (let day = start; day < end; day++) {
      const [, input, output] = rates.findLast(([from]) => dayNumber(from) <= day)!;
      const perRequest = (inputTokens * input + outputTokens * output) / 1e6;
      sum += (requests / (end - start)) * perRequest;
    }
  }
  return sum;
}

interface Change {
  readonly what: string;
  readonly provider: string;
  readonly model: string;
  readonly followers: readonly string[];
  readonly rates: readonly Rate[];
  readonly says: readonly string[];
}

const rise = (model: string, name: string): Change => ({
  what: `${name} doubles when its promotion ends`,
  provider: "google",
  model,
  followers: [],
  rates: [
    ["2026-09-02", 0.75, 3.75],
    ["2027-01-01", 1.5, 7.5],
  ],
  says: [`${name} changes from $0.75/$3.75 to $1.5/$7.5 per million tokens on 1 Jan 2027`],
});

const doubling = (model: string, name: string): Change => ({
  what: `${name} doubles a week after the day`,
  provider: "google",
  model,
  followers: [],
  rates: [
    ["2026-10-15", 2, 10],
    ["2026-12-01", 4, 20],
  ],
  says: [`${name} changes from $2/$10 to $4/$20 per million tokens on 1 Dec 2026`],
});

const changes: readonly Change[] = [
  rise("google/gemini-3.6-flash", "Gemini 3.6 Flash"),
  rise("google/gemini-3.7-flash", "Gemini 3.7 Flash"),
  rise("google/gemini-3.8-flash", "Gemini 3.8 Flash"),
  doubling("google/gemini-4-argon", "Gemini 4 Argon"),
  doubling("google/gemini-4-carbon", "Gemini 4 Carbon"),
  {
    what: "GPT-5 ends without a named successor and the cheapest of its class takes over",
    provider: "openai",
    model: "openai/gpt-5",
    followers: ["openai/gpt-5.4"],
    rates: [
      ["2025-08-07", 1.25, 10],
      ["2026-12-11", 2.5, 15],
    ],
    says: [
      "GPT-5 ends on 11 Dec 2026; from then on billed as GPT-5.4 at $2.5/$15 per million tokens",
    ],
  },
  {
    what: "Gemini 2.5 Pro ends and is routed to a successor at its rates, whose promotion ends too",
    provider: "google",
    model: "google/gemini-2.5-pro",
    followers: ["google/gemini-3.8-flash"],
    rates: [
      ["2025-06-17", 1.25, 10],
      ["2026-12-01", 0.75, 3.75],
      ["2027-01-01", 1.5, 7.5],
    ],
    says: [
      "Gemini 2.5 Pro ends on 1 Dec 2026; from then on billed as Gemini 3.8 Flash at $0.75/$3.75 per million tokens",
    ],
  },
];

describe("announced changes are billed from their day on, and the verdict says so", () => {
  test.each(changes)("$what", ({ provider, model, followers, rates, says }) => {
    const verdict = assessAt(onlyModel(priceBook, provider, model, followers, "2026-11-25"));
    const line = prompting(verdict).lines.find(({ id }) => id === "api-tokens")!;
    expect(line.amount.mean / billByDay(proofDay, rates)).toBeCloseTo(1, 5);
    const said = verdict.notices.map((notice) => notice.replace(/ \([^)]*\)$/, ""));
    expect(said).toEqual(expect.arrayContaining([...says]));
  });
});

describe("hosted tuning that can no longer be bought", () => {
  const tuning = (verdict: Verdict): OptionResult =>
    verdict.options.find(({ id }) => id === "api-fine-tuning")!;
  const advised = ({ standing }: OptionResult): boolean => standing.startsWith("recommended");

  test("is recommended in no case that the project keeps", () => {
    const verdicts = realCases.map(({ given }) => assess(given, { ...release, worlds: 512 }));
    expect(verdicts.map(tuning).filter(advised)).toEqual([]);
    expect(verdicts.flatMap(({ notices }) => notices)).toContainEqual(
      expect.stringMatching(
        /^GPT-4\.1 mini, tuned \(OpenAI\): no new tuning job can be started by a new customer after /,
      ),
    );
  });

  /** Labels in plenty, a gap in behaviour and no time to lose: what tuning at a vendor is for. */
  const madeForTuning = caseSchema(knowledge).parse({
    title: "A case made for hosted tuning",
    answers: {
      ...Object.fromEntries(
        ["promptMaturity", "retrievalMaturity"].map((fact) => [fact, 3] as const),
      ),
      taskTypes: ["classification"],
      taskVariants: 5,
      outputForm: "label",
      inputKind: "language",
      isolation: 1,
      worksOffline: false,
      searchAnswersIt: false,
      gap: "behaviour",
      symptoms: ["reasoning"],
      requestsPerMonth: 300_000,
      valuePerResult: 5,
      labelledExamples: 20_000,
      trainingRights: "yes",
      skillMl: 1,
      mlTeamSize: 0,
      canHire: false,
      minimumPassRate: 90,
    },
    tests: [
      { option: "api-prompting", passed: 600, of: 1000 },
      { option: "api-retrieval", passed: 610, of: 1000 },
      { option: "no-llm", passed: 500, of: 1000 },
      { option: "open-as-is", passed: 550, of: 1000 },
    ],
  });

  /** The book as if nobody had announced an end of tuning. */
  const withoutEnds = changedBook(priceBook, (copy) => ({
    ...copy,
    models: Object.fromEntries(
      Object.entries(copy.models).map(([id, { lifecycle: _, ...model }]) => {
        const offers = model.offers.map((offer): Model["offers"][number] =>
          offer.mode === "fineTuned"
            ? { ...offer, available: { from: offer.available.from } }
            : offer,
        );
        return [id, { ...model, offers }];
      }),
    ),
  }));

  test("is out although it would have been the advice", () => {
    const then = assess(madeForTuning, { ...release, prices: withoutEnds });
    expect(tuning(then).standing).toBe("recommended");
    const now = assess(madeForTuning, release);
    // Some offers are closed and the others have no price: nobody can say that it is out.
    expect(tuning(now).standing).toBe("not-priced");
    expect(now.firstStep?.option).not.toBe("api-fine-tuning");
  });
});

describe("an offer whose model ends", () => {
  const book = onlyModel(
    priceBook,
    "openai",
    "openai/gpt-4.1",
    ["openai/gpt-6-luna", "openai/gpt-6-sol"],
    "2026-11-25",
  );

  const verdict = assessAt(book);

  test("is billed as its named successor", () => {
    expect(verdict.notices.join(" ")).toContain(
      "GPT-4.1 ends on 14 Jan 2027; from then on billed as GPT-6 Luna at $0.1/$0.5",
    );
  });

  // GPT-4.1 (mid) is billed as GPT-6 Luna (small) from 2027-01-14 on.
  test("does not keep its class when a weaker model takes over", () => {
    const offer = prompting(verdict).offers.find(({ id }) => id.includes("gpt-4.1"));
    expect(offer?.class).not.toBe("mid");
  });
});
