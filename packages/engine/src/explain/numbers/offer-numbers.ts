import { ownedFacts } from "../../costs/accelerator-price.ts";
import { PREFIX_FOUND } from "../../serving/efficiency.ts";
import { servingErrorFactors as errs, wideMixture } from "../../serving/serving-error.ts";
import type { ExplanationInput } from "../../vocabulary/explore.ts";
import type { FactId } from "../../vocabulary/facts.ts";
import type { OfferUsed, OptionResult, Verdict } from "../../vocabulary/verdict.ts";
import type { NumberLeaf } from "../number-leaf.ts";
import { digits, dollars } from "../words.ts";
import {
  factInputs,
  factOf,
  numberInput,
  ofSpread,
  ownMethod,
  section,
  type At,
  type NumberEntry,
  type NumberWords,
} from "./entry.ts";
import { jobFormula, offerInput } from "./offers-in-lines.ts";

type Pattern = Extract<NumberLeaf<Verdict>, `options.*.offers.${string}`>;
type Accelerators = NonNullable<OfferUsed["accelerators"]>;

/** What an entry of an offer reads. */
interface OfferAt {
  readonly offer: OfferUsed;
  readonly option: OptionResult;
  /** The offer with its price and source. */
  readonly itself: ExplanationInput;
  /** Another number of the same offer. */
  readonly other: (name: string, key: string, unit?: string) => ExplanationInput[];
}

const ofOffer =
  (words: (where: OfferAt, at: At) => NumberWords): NumberEntry =>
  (at) => {
    const [option, offer] = at.found.members as [OptionResult, OfferUsed];
    const other: OfferAt["other"] = (name, key, unit) =>
      numberInput(at, name, `options.${option.id}.offers.${offer.id}.${key}`, unit);
    return words({ offer, option, itself: offerInput(option, offer), other }, at);
  };

const fromInWords: Readonly<Record<Accelerators["speedFrom"], string>> = {
  measured: "as the case measured it",
  interpolated: "between measured neighbours",
  formula: "by formula",
};

const fitInWords: Readonly<Record<Accelerators["fits"], string>> = {
  fits: "it fits",
  "too-close": "too close to call",
  "does-not-fit": "it does not fit",
};

const ofAccelerators = (
  words: (accelerators: Accelerators, where: OfferAt, at: At) => NumberWords,
): NumberEntry => ofOffer((where, at) => words(where.offer.accelerators!, where, at));

/** Whether the case is a job that runs once. */
const isJob = (at: At): boolean => factOf(at, "oneOff")?.value === true;

const requestFacts: readonly FactId[] = [
  "inputTokens",
  "outputTokens",
  "cacheableInput",
  "reasoningMultiplier",
  "tokenizerFactor",
  "callsPerRequest",
  "servingError",
];
const loadFacts: readonly FactId[] = [
  "requestsPerMonth",
  "growthPerMonth",
  "peakToAverage",
  "activeHoursPerMonth",
  "planningCapacity",
  "availability",
];

/** Offers kept for an option, and the accelerators behind them. */
export const offerNumbers: Readonly<Record<Pattern, NumberEntry>> = {
  "options.*.offers.*.expectedCost": ofOffer(({ offer, option, itself, other }, at) => ({
    title: `What ${option.short} is expected to cost with ${offer.title}: building and running`,
    unit: "$",
    formula:
      "mean over all worlds of building + running; per class the cheapest offer is kept, of those that their means do not tell apart the one that is cheaper in most worlds",
    withNumbers: `${dollars(at.value)} for ${offer.title}${offer.price === undefined ? "" : ` at ${offer.price}`}`,
    // The offer itself is what is explained: its price and source, without a path that leads back here.
    inputs: [
      withoutPath(itself),
      ...other("Share of worlds that adopt it", "adopted"),
      ...numberInput(at, "Whole cost of the option", `options.${option.id}.cost`, "$"),
    ],
    because: section(5),
    sources: [ownMethod],
  })),

  "options.*.offers.*.adopted": ofOffer(({ offer, option, itself }, at) => ({
    title: `Share of worlds that adopt ${offer.title}, of those in which ${option.short} suffices`,
    formula:
      "worlds in which it is the offer of lowest expected cost that reaches the bar within the budgets ÷ worlds in which the option suffices",
    withNumbers: `${digits(at.value * 100)} % of such worlds`,
    inputs: [
      itself,
      ...numberInput(
        at,
        "Chance that the option reaches the bar",
        `options.${option.id}.sufficiency`,
      ),
      ...factInputs(at, ["oneOffBudget", "monthlyBudget"]),
    ],
    because: section(4),
    sources: [ownMethod],
  })),

  "options.*.offers.*.accelerators.count": ofAccelerators(({ accelerator }, { itself }, at) => ({
    title: `Accelerators that one replica needs`,
    unit: "accelerators",
    formula:
      "the smallest number whose memory holds the weights and the keys and values of the longest requests, at least four at once",
    withNumbers: `${digits(at.value)} × ${accelerator}`,
    inputs: [
      itself,
      ...factInputs(at, [
        "inputTokens",
        "outputTokens",
        "reasoningMultiplier",
        "interTokenLatency",
      ]),
    ],
    because: section(5),
    sources: [ownMethod],
  })),

  "options.*.offers.*.accelerators.atHand": ofAccelerators(({ accelerator }, { itself }, at) => ({
    title: `Accelerators of this kind that the case owns already`,
    unit: "accelerators",
    formula:
      "as ownedAccelerators says, of the slowest kind that its words may mean; so many cost power and space alone, only more are bought",
    withNumbers: `${digits(at.value)} × ${accelerator}`,
    inputs: [itself, ...factInputs(at, ["ownedAccelerators"])],
    because: section(5),
  })),

  "options.*.offers.*.accelerators.margin": ofAccelerators(
    ({ accelerator, count, fits }, { itself, other }, at) => ({
      title: "Share of a replica's memory that is left",
      formula:
        "(memory − weights − what the engine keeps free − keys and values of four requests of the longest length) ÷ memory; below 0.03 it is too close to call",
      withNumbers: `${digits(at.value * 100)} % of ${digits(count)} × ${accelerator}: ${fitInWords[fits]}`,
      inputs: [
        ...other("Accelerators of a replica", "accelerators.count"),
        ...factInputs(at, ["inputTokens", "outputTokens", "reasoningMultiplier"]),
        itself,
      ],
      because: section(5),
      sources: [ownMethod],
    }),
  ),

  "options.*.offers.*.accelerators.perGpuHour": ofAccelerators(
    ({ accelerator, billing, atHand }, { offer, itself }, at) =>
      atHand !== undefined
        ? {
            title: `What a ${accelerator} that is at hand costs an hour`,
            unit: "$",
            formula: "(power + space) ÷ 730 hours, in the first world",
            withNumbers: `${dollars(at.value)} an hour`,
            inputs: [
              itself,
              ...factInputs(at, [
                "ownedAccelerators",
                "electricityPrice",
                "powerUsageEffectiveness",
                "facilityPerServerMonth",
                "serverBasePower",
              ]),
            ],
            because: section(5),
            sources: [ownMethod],
          }
        : billing === "owned"
          ? {
              title: `What an owned ${accelerator} costs an hour`,
              unit: "$",
              formula:
                "(annuity of price less residual over hardwareLifeYears + upkeep + power + space) ÷ 730 hours, in the first world",
              withNumbers: `${offer.price ?? ""} comes to ${dollars(at.value)} an hour`,
              inputs: [itself, ...factInputs(at, [...ownedFacts, "discountRate"])],
              because: section(5),
              sources: [ownMethod],
            }
          : {
              title: `Price of an hour of one ${accelerator}, ${billing}`,
              unit: "$",
              formula: "the price in force on the day of the assessment",
              withNumbers: `${offer.price ?? ""} from ${offer.priceFrom ?? "an unknown day"}, ${offer.standing ?? "standing not known"}`,
              inputs: [itself],
              because: section(5),
            },
  ),

  "options.*.offers.*.accelerators.replicas.<spread>": ofAccelerators(
    ({ secondsPerRequest }, { itself, other }, at) => ({
      ...ofSpread(
        at,
        isJob(at) ? "Replicas that finish the job in time" : "Replicas at full volume",
        isJob(at)
          ? "max(1, ⌈requests × seconds per request ÷ (horizonMonths × activeHoursPerMonth × 3,600 × planningCapacity)⌉)"
          : "max(replicas for availability, ⌈requests × seconds per request × peakToAverage ÷ (activeHoursPerMonth × 3,600 × planningCapacity)⌉)",
      ),
      unit: "replicas",
      withNumbers: isJob(at)
        ? `${digits(secondsPerRequest.p50)} seconds a request, spread evenly until the deadline`
        : `${digits(secondsPerRequest.p50)} seconds a request; availability below 99 % asks for 1 replica, from 99 % for 2, from 99.95 % for 3`,
      inputs: [
        ...other("Seconds of a replica per request", "accelerators.secondsPerRequest", "s"),
        ...factInputs(at, isJob(at) ? [...loadFacts, "horizonMonths"] : loadFacts),
        itself,
      ],
      because: section(5),
      sources: [
        "editorial: replicas by availability, since one that fails is away for minutes to hours",
      ],
    }),
  ),

  "options.*.offers.*.accelerators.utilisation.<spread>": ofAccelerators(
    ({ replicas }, { other, itself }, at) => ({
      ...ofSpread(
        at,
        "Share of paid accelerator time in use",
        isJob(at)
          ? "planningCapacity: what is rented by the hour stands idle for the headroom alone"
          : "requests × replicas per request ÷ peakToAverage × planningCapacity ÷ replicas",
      ),
      withNumbers: `${digits(replicas.p50)} replicas at the middle`,
      inputs: [
        ...other("Replicas", "accelerators.replicas"),
        ...other("Seconds of a replica per request", "accelerators.secondsPerRequest", "s"),
        ...factInputs(at, loadFacts),
        itself,
      ],
      because: section(5),
      sources: [ownMethod],
    }),
  ),

  "options.*.offers.*.accelerators.perMillionTokens.<spread>": ofAccelerators(
    ({ replicas, count, perGpuHour }, { other, itself }, at) => ({
      ...ofSpread(
        at,
        "Dollars per million tokens",
        isJob(at)
          ? `${jobFormula} × 1,000,000 ÷ (requests × callsPerRequest × tokenizerFactor × (inputTokens + outputTokens × reasoningMultiplier))`
          : "accelerators of the replicas, in whole instances × price a month × 1,000,000 ÷ (requests × callsPerRequest × tokenizerFactor × (inputTokens + outputTokens × reasoningMultiplier))",
      ),
      unit: "$",
      withNumbers: `${digits(replicas.p50)} replicas × ${digits(count)} accelerators × ${dollars(perGpuHour)} an hour at the middle`,
      inputs: [
        ...other("Replicas", "accelerators.replicas"),
        ...other("Accelerators of a replica", "accelerators.count"),
        ...other("Price of an hour", "accelerators.perGpuHour", "$"),
        ...factInputs(at, [
          "requestsPerMonth",
          "growthPerMonth",
          "inputTokens",
          "outputTokens",
          "reasoningMultiplier",
          "tokenizerFactor",
          "callsPerRequest",
          "activeHoursPerMonth",
        ]),
        itself,
      ],
      because: section(5),
      sources: [ownMethod],
    }),
  ),

  "options.*.offers.*.accelerators.secondsPerRequest.<spread>": ofAccelerators(
    ({ count, accelerator, speedFrom }, { other, itself }, at) => ({
      ...ofSpread(
        at,
        "Seconds of one replica's time that a request costs",
        `(time to read the input less ${PREFIX_FOUND} × what is the same from call to call + time to write the output, batched, by memory bandwidth and arithmetic) × callsPerRequest × error of the speed`,
      ),
      unit: "s",
      withNumbers: `on ${digits(count)} × ${accelerator}, ${fromInWords[speedFrom]}`,
      inputs: [
        ...factInputs(at, requestFacts),
        ...other("Error of the speed", "accelerators.speedError", "×"),
        ...other("Accelerators of a replica", "accelerators.count"),
        itself,
      ],
      because: section(5),
      sources: [ownMethod],
    }),
  ),

  "options.*.offers.*.accelerators.speedError.<spread>": ofAccelerators(
    ({ accelerator, count, speedFrom }, { itself }, at) => ({
      ...ofSpread(
        at,
        "True ÷ predicted time of a request",
        `one draw for all offers, as wide for each as published speeds lie from predicted ones with their source held out: ×/÷ ${errs.accelerator} on an accelerator of which several published figures, ${errs.generation} on others of its generation, ${errs.neither} on any other, ${wideMixture.factor} for a mixture of experts over ${wideMixture.count} or more; what the case states of the error holds as it is stated`,
      ),
      unit: "×",
      withNumbers: `the speed on ${digits(count)} × ${accelerator} is ${fromInWords[speedFrom]}`,
      inputs: [...factInputs(at, ["servingError"]), itself],
      because: section(5),
      sources: [ownMethod],
    }),
  ),
};

function withoutPath({ path: _path, ...input }: ExplanationInput): ExplanationInput {
  return input;
}
