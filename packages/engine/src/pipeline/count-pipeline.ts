import { situationOf, whatIfWorlds, type Context, type Situation } from "../assessment/context.ts";
import { judgeOptions } from "../assessment/judge-options.ts";
import { costPerRequest } from "../costs/api-tokens.ts";
import { middleOf } from "../facts/derive-facts.ts";
import { takenTogether } from "../facts/taken-together.ts";
import { rounded } from "../format/round.ts";
import type { ApiOffer } from "../offers/offer.ts";
import type { Column } from "../uncertainty/cells.ts";
import { sampleInterval } from "../uncertainty/interval.ts";
import { meanOf } from "../uncertainty/quantiles.ts";
import { dimensions, type Worlds } from "../uncertainty/sample-worlds.ts";
import { spreadOf } from "../uncertainty/spread.ts";
import type { Case } from "../vocabulary/case.ts";
import type { OfferClass } from "../vocabulary/offer-class.ts";
import type { Pipeline, PipelineCounted, StepCounted, StepRange } from "../vocabulary/pipeline.ts";

type Step = Pipeline["steps"][number];

/** What is known of a step in every world. */
interface Known {
  readonly step: Step;
  readonly dollars: Column | undefined;
  readonly seconds: Column | undefined;
  readonly offer: ApiOffer | undefined;
}

/**
 * Price and delay of a pipeline, step by step and for a minute of speech: what the steps state, and the language model of the case at
 * the cheapest offer of its class that may be used. Steps follow one another, and are independent: in each of 512 worlds they add up.
 * What a step does not state is not known, and no sum hides it.
 */
export function countPipeline(given: Case, pipeline: Pipeline, context: Context): PipelineCounted {
  const situation = situationOf(takenTogether(given), context, whatIfWorlds);
  const { worlds, facts } = situation;
  const steps = pipeline.steps.map((step, index) => knownOf(step, index, pipeline, situation));
  const dollars = sumOf(
    steps.map((step) => step.dollars),
    worlds,
  );
  const seconds = sumOf(
    steps.map((step) => step.seconds),
    worlds,
  );
  const requests = worlds.number("requestsPerMonth");
  const limit = facts.of("latencyLimit");
  return rounded({
    steps: steps.map((step) => told(step, meanOf(dollars), meanOf(seconds))),
    dollarsPerRequest: spreadOf(dollars),
    ...(pipeline.minutes === undefined
      ? {}
      : { dollarsPerMinute: spreadOf(dollars.map((cost) => cost / pipeline.minutes!)) }),
    dollarsPerMonth: spreadOf(dollars.map((cost, world) => cost * requests[world])),
    seconds: spreadOf(seconds),
    missing: {
      price: namesWithout("dollars", steps),
      seconds: namesWithout("seconds", steps),
    },
    ...(limit.origin === "assumed" || limit.interval === undefined
      ? {}
      : { limit: withinLimit(middleOf(limit.interval), seconds, steps) }),
  });
}

const namesWithout = (what: "dollars" | "seconds", steps: readonly Known[]): string[] =>
  steps.filter((step) => step[what] === undefined).map(({ step }) => step.name);

function knownOf(step: Step, index: number, { minutes }: Pipeline, situation: Situation): Known {
  const { worlds } = situation;
  const times = step.times ?? 1;
  const secondsOfCall = sampled(step.seconds, 2 * index, worlds);
  const seconds = secondsOfCall?.map((each) => each * times);
  if (step.model === true) {
    const model = modelStep(step, situation);
    return { step, dollars: model?.dollars, seconds, offer: model?.offer };
  }
  const stated = sampled(step.dollars, 2 * index + 1, worlds);
  const by = { request: times, minute: minutes ?? 0, thousand: times / 1000 }[step.per];
  return { step, dollars: stated?.map((each) => each * by), seconds, offer: undefined };
}

/** Dimensions that only tests use, of which a pipeline has none. */
const ownDimension = (index: number): number => dimensions.testNoise(16 + index);
const anyAmount = { min: 0, max: 1e9 };

function sampled(range: StepRange | undefined, index: number, worlds: Worlds): Column | undefined {
  if (range === undefined) return undefined;
  const ends = typeof range === "number" ? { low: range, base: range, high: range } : range;
  const { low, high, base } = ends;
  const interval = { low, high, ...(base === undefined ? {} : { base }) };
  const normals = Float64Array.from(worlds.normals(ownDimension(index)));
  return sampleInterval(interval, anyAmount, normals, new Float64Array(worlds.count));
}

/** The model's tokens for one request: the calls that the step states, else those of the case. */
function modelStep(
  { class: wanted, times }: Step,
  situation: Situation,
): { readonly dollars: Column; readonly offer: ApiOffer } | undefined {
  const { worlds } = situation;
  const kept = hostedOffer(situation, wanted);
  if (kept === undefined) return undefined;
  const cost = costPerRequest(kept.offer, 0, kept.priceFactor, worlds);
  if (times === undefined) return { dollars: cost, offer: kept.offer };
  const calls = worlds.number("callsPerRequest");
  return {
    dollars: cost.map((dollars, world) => (dollars * times) / calls[world]),
    offer: kept.offer,
  };
}

/** The cheapest hosted offer of a ready-made model that the case may use, of one class where one is named. */
function hostedOffer(
  situation: Situation,
  wanted: OfferClass | undefined,
): { readonly offer: ApiOffer; readonly priceFactor: number } | undefined {
  const { options } = judgeOptions(situation, "eligible");
  const [cheapest] = options
    .filter(({ option }) => option.traits.usesModel && !option.traits.custom)
    .flatMap(({ kept }) => kept)
    .flatMap(({ offer, priceFactor, expected }) =>
      offer.kind === "api" && (wanted === undefined || offer.class === wanted)
        ? [{ offer, priceFactor, expected }]
        : [],
    )
    .sort((a, b) => a.expected - b.expected);
  return cheapest;
}

function sumOf(columns: readonly (Column | undefined)[], worlds: Worlds): Column {
  const sum = new Float64Array(worlds.count);
  for (const column of columns)
    if (column !== undefined)
      for (let world = 0; world < sum.length; world++) sum[world] += column[world];
  return sum;
}

function told({ step, dollars, seconds, offer }: Known, price: number, delay: number): StepCounted {
  return {
    name: step.name,
    ...(dollars === undefined
      ? {}
      : {
          dollarsPerRequest: spreadOf(dollars),
          ...(price > 0 ? { shareOfPrice: meanOf(dollars) / price } : {}),
        }),
    ...(seconds === undefined
      ? {}
      : {
          seconds: spreadOf(seconds),
          ...(delay > 0 ? { shareOfDelay: meanOf(seconds) / delay } : {}),
        }),
    ...(offer === undefined
      ? {}
      : { offer: { id: offer.id, title: offer.title, class: offer.class } }),
  };
}

function withinLimit(
  limit: number,
  seconds: Column,
  steps: readonly Known[],
): NonNullable<PipelineCounted["limit"]> {
  let within = 0;
  for (const taken of seconds) if (taken <= limit) within++;
  const model = steps.find(({ step }) => step.model === true);
  const left =
    model === undefined
      ? undefined
      : seconds.map((taken, world) => Math.max(0, limit - taken + (model.seconds?.[world] ?? 0)));
  return {
    seconds: limit,
    within: within / seconds.length,
    ...(left === undefined ? {} : { leftForModel: spreadOf(left) }),
  };
}
