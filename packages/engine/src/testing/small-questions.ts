import { factIds, kindOf, valuesOf, type FactId } from "../vocabulary/facts.ts";
import { questionSchema, type Question } from "../vocabulary/question.ts";

const basis = { editorial: "a round figure for tests" };

/** A range, a value or chances that stand in for an answer, with the bounds of an answer. */
interface Plain {
  readonly assume?: object;
  readonly unit?: string;
  readonly integer?: boolean;
  readonly allowed?: { readonly min: number; readonly max: number };
  readonly asked?: boolean;
}

const point = (base: number, more: Plain = {}): Plain => ({ assume: { base }, ...more });
const range = (low: number, base: number, high: number, more: Plain = {}): Plain => ({
  assume: { low, base, high },
  ...more,
});
const percent = { unit: "%", allowed: { min: 0, max: 100 } } as const;
const unasked = { asked: false } as const;

/** What differs from a question whose fact is unknown and may be anything from nothing on. */
const particular: { readonly [Id in FactId]?: Plain } = {
  outputForm: { assume: { is: "free-text" } },
  inputKind: { assume: { is: "language" } },
  gap: { assume: { chances: { knowledge: 0.4, behaviour: 0.4, both: 0.2 } } },
  domainDistance: { assume: { chances: { low: 0.7, medium: 0.2, high: 0.1 } } },
  worksOffline: { assume: { is: false } },
  region: { assume: { is: "anywhere" } },
  licenceNeed: { assume: { is: "commercial" } },
  valueAtStake: { assume: { is: "medium" } },
  oneOff: { assume: { is: false } },
  isolation: point(1, { integer: true, allowed: { min: 0, max: 5 } }),
  taskVariants: range(1, 5, 50, { integer: true, allowed: { min: 1, max: 100_000 } }),
  requestsPerMonth: range(1e4, 1e5, 1e6, { allowed: { min: 0, max: 1e10 } }),
  growthPerMonth: range(0, 3, 8, { unit: "%/month", allowed: { min: -20, max: 50 } }),
  rampMonths: point(6),
  inputTokens: range(500, 2000, 4000, { allowed: { min: 1, max: 2e6 } }),
  outputTokens: range(100, 300, 600, { allowed: { min: 1, max: 128_000 } }),
  reasoningMultiplier: range(1, 1, 3, { allowed: { min: 1, max: 50 } }),
  tokenizerFactor: point(1),
  cacheableInput: range(0, 30, 70, { unit: "%", allowed: { min: 0, max: 95 } }),
  callsPerRequest: range(1, 1.2, 4, { allowed: { min: 1, max: 100 } }),
  deferrable: range(0, 20, 80, percent),
  peakToAverage: range(1.5, 3, 10, { allowed: { min: 1, max: 50 } }),
  activeHoursPerMonth: { assume: { low: 176, high: 730 }, allowed: { min: 1, max: 744 } },
  minimumPassRate: range(80, 90, 97, { unit: "%", allowed: { min: 50, max: 100 } }),
  promptMaturity: point(1, { integer: true, allowed: { min: 0, max: 4 } }),
  interTokenLatency: { assume: { low: 25, high: 45 }, allowed: { min: 5, max: 1000 } },
  latencyLimit: { assume: { low: 7, high: 90 }, allowed: { min: 0.005, max: 3600 } },
  availability: point(99.5, { unit: "%", allowed: { min: 90, max: 99.99 } }),
  labelledExamples: range(0, 500, 10_000, { integer: true, allowed: { min: 0, max: 1e8 } }),
  costPerLabel: range(1, 5, 50),
  costPerError: range(0, 5, 100),
  horizonMonths: point(36, { integer: true, allowed: { min: 1, max: 84 } }),
  discountRate: point(8, { unit: "%", allowed: { min: 0, max: 30 } }),
  apiPriceDecline: range(0, 20, 50, { unit: "%/year", allowed: { min: -20, max: 90 } }),
  gpuPriceDecline: range(0, 15, 30, { unit: "%/year", allowed: { min: -20, max: 60 } }),
  contractDiscount: point(0, percent),
  electricityPrice: point(0.12),
  powerUsageEffectiveness: point(1.4),
  hardwareLifeYears: point(4, { allowed: { min: 2, max: 7 } }),
  hardwareResidual: point(20, percent),
  hardwareMaintenance: point(5, percent),
  facilityPerServerMonth: point(200),
  serverBasePower: point(450),
  planningCapacity: point(90, { unit: "%", allowed: { min: 30, max: 100 } }),
  contingency: range(1.2, 1.5, 2.5, { allowed: { min: 1, max: 5 } }),
  engineerMonthCost: point(18_000),
  reviewerMonthCost: point(6000),
  fteApi: point(0.05),
  fteRented: point(0.2),
  fteOwned: point(0.3),
  apiSetUp: point(15_000),
  rentedSetUp: point(40_000),
  ownedSetUp: point(100_000),
  retrievalBuildFteMonths: point(2),
  retrievalFte: point(0.1),
  tuningProjectCost: range(200_000, 450_000, 1e6, { allowed: { min: 5000, max: 1e7 } }),
  retrainingsPerYear: point(2),
  baseMigrationMonths: range(6, 12, 24, { allowed: { min: 3, max: 36 } }),
  baseMigrationShare: point(30, percent),
  retestPersonDays: point(5),
  forcedMigrationsPerYear: point(1.5),
  pretrainParameters: range(3e9, 7e9, 7e10, { allowed: { min: 1e8, max: 1e13 } }),
  pretrainTokens: range(6e10, 1.4e11, 1.4e12, { allowed: { min: 1e9, max: 1e14 } }),
  noLlmSetUp: range(30_000, 80_000, 250_000, unasked),
  noLlmBuildMonths: range(2, 4, 9, unasked),
  apiPromptingBuildMonths: range(0.5, 1, 2, unasked),
  apiRetrievalBuildMonths: range(1, 2.5, 5, unasked),
  openAsIsBuildMonths: range(1, 2, 4, unasked),
  openFineTuningBuildMonths: range(3, 5, 9, unasked),
  retrievalPerMonth: point(500, unasked),
  retrievalPerThousandRequests: point(0.2, unasked),
  fteNoLlm: point(0.15, unasked),
  fteTuned: point(0.3, unasked),
  servingError: range(1 / 1.45, 1, 1.45, { ...unasked, allowed: { min: 0.2, max: 5 } }),
  trainingUtilisation: range(18, 29, 41, { ...unasked, unit: "%", allowed: { min: 5, max: 70 } }),
  trainingOverhead: range(1.2, 1.5, 3, { ...unasked, allowed: { min: 1, max: 20 } }),
};

function questionFor(fact: FactId): Question {
  const { assume, unit = "units", integer = false, allowed, asked = true } = particular[fact] ?? {};
  const number = { unit, integer, allowed: allowed ?? { min: 0, max: 1e12 } };
  const values = valuesOf(fact);
  return questionSchema.parse({
    fact,
    group: "problem",
    ask: `What is ${fact}?`,
    short: fact,
    why: `A test reads ${fact}.`,
    help: `Whatever the test says of ${fact}.`,
    asked,
    assume: assume === undefined ? [] : [{ ...assume, basis }],
    ...(kindOf(fact) === "number" ? number : {}),
    ...(values.length === 0
      ? {}
      : { values: Object.fromEntries(values.map((value) => [value, `It is ${value}.`])) }),
  });
}

/** A question for every fact, with simple assumptions. */
export const smallQuestions = Object.fromEntries(
  factIds.map((fact) => [fact, questionFor(fact)]),
) as Record<FactId, Question>;
