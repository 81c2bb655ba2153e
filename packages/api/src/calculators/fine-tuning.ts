import { formatMoney, formatNumber, priceOf } from "@tapeline/engine/format";
import {
  acceleratorShapeOf,
  tuningAcceleratorHours,
  tuningAccelerators,
  tuningUtilisation,
  type TuningMethod,
} from "@tapeline/engine/models";
import {
  availableOn,
  priceOn,
  tuningOpenOn,
  type PriceBook,
  type Source,
  type Standing,
} from "@tapeline/pricing";

import type { Days } from "../prices/offers-on-day.ts";
import { Draws, estimate, middleOf, type Estimate, type Figure } from "./figure.ts";
import { acceleratorBy, openModel } from "./named.ts";
import { rentedBy, type HourPrice } from "./rental.ts";

/** A model to be tuned, how, on what, and on how much. */
export interface TuningInput {
  readonly model: string;
  readonly method: TuningMethod;
  readonly accelerator: string;
  readonly examples: Figure;
  readonly tokensPerExample: Figure;
  readonly epochs: number;
  /** All runs ÷ the one that is kept. */
  readonly runs: Figure;
}

/** Tuning at a provider. */
export interface TuningOffer {
  readonly offer: string;
  readonly name: string;
  readonly provider: string;
  readonly perMillionTokens: number;
  readonly cost: Estimate;
  readonly hostingPerHour?: number;
  readonly hostingNote?: string;
  /** Whether a new customer may begin a job on the day. */
  readonly open: boolean;
  readonly standing: Standing;
  readonly source: Source;
}

/** What tuning takes on rented cards and at providers: compute alone, without data and people. */
export interface TuningResult {
  readonly model: string;
  readonly accelerator: string;
  readonly tokens: Estimate;
  /** Fewest cards that hold a run; absent where one card does not hold a single sequence. */
  readonly cards?: number;
  readonly cardHours?: Estimate;
  readonly utilisation: { readonly low: number; readonly base: number; readonly high: number };
  readonly hour?: HourPrice;
  readonly cost?: Estimate;
  readonly formula?: string;
  readonly offers: readonly TuningOffer[];
}

/** Counts a fine-tuning. */
export function countTuning(input: TuningInput, prices: PriceBook, days: Days): TuningResult {
  const { model, shape } = openModel(input.model, prices);
  const gpu = acceleratorBy(input.accelerator, prices);
  const accelerator = acceleratorShapeOf(gpu);
  const draws = new Draws();
  const positive = { min: 0, max: Infinity };
  const examples = draws.of(input.examples, positive);
  const perExample = draws.of(input.tokensPerExample, positive);
  const runs = draws.of(input.runs, { min: 1, max: Infinity });
  const utilisation = tuningUtilisation[input.method === "full" ? "full" : "other"];
  const share = draws.of(utilisation, { min: 0, max: 1 });
  const { epochs } = input;
  const tokens = (world: number): number => examples[world]! * perExample[world]! * epochs;
  const told = {
    model: model.name,
    accelerator: gpu.name,
    tokens: estimate(tokens),
    utilisation,
    offers: atProviders(prices, days, (world) => tokens(world) * runs[world]!),
  };
  const cards = tuningAccelerators(shape, input.method, accelerator);
  if (!Number.isFinite(cards)) return told;
  const hours = (world: number): number =>
    tuningAcceleratorHours(
      {
        model: shape,
        accelerator,
        examples: examples[world]!,
        tokensPerExample: perExample[world]!,
        epochs,
        utilisation: share[world]!,
        runs: runs[world]!,
      },
      cards,
    );
  const hour = rentedBy(gpu, cards, prices, days);
  const paid = hour === undefined ? 1 : hour.paidFor / cards;
  const middleHours = tuningAcceleratorHours(
    {
      model: shape,
      accelerator,
      examples: middleOf(input.examples),
      tokensPerExample: middleOf(input.tokensPerExample),
      epochs,
      utilisation: utilisation.base,
      runs: middleOf(input.runs),
    },
    cards,
  );
  const middle = middleOf(input.examples) * middleOf(input.tokensPerExample) * epochs;
  return {
    ...told,
    cards,
    cardHours: estimate(hours),
    ...(hour === undefined
      ? {}
      : { hour, cost: estimate((world) => hours(world) * paid * hour.perGpuHour) }),
    formula: `${formatNumber(middleOf(input.runs))} runs × (${formatNumber(middle)} tokens × 6 × ${formatNumber(shape.activeParameters)} parameters, attention besides, ÷ (${formatNumber(gpu.bf16DenseTflops)} × 10¹² × ${formatNumber(utilisation.base)} × 3,600) + ¼ hour × ${cards} ${cards === 1 ? "card" : "cards"}) = ${formatNumber(middleHours)} card-hours${hour === undefined ? "" : ` × ${priceOf(hour.perGpuHour)} = ${formatMoney(middleHours * paid * hour.perGpuHour)}`}`,
  };
}

/** Training by the token at every provider that prices it, the cheapest first. */
function atProviders(
  prices: PriceBook,
  days: Days,
  tokens: (world: number) => number,
): readonly TuningOffer[] {
  const found: TuningOffer[] = [];
  for (const model of Object.values(prices.models))
    for (const offer of model.offers) {
      if (offer.mode !== "fineTuned" || !availableOn(model, offer, days.asOf, days.knownOn))
        continue;
      const price = priceOn(offer.history, days.asOf, days.knownOn);
      const tuning = price?.fineTuning;
      const each = tuning?.trainingPerMillionTokens;
      if (price === undefined || tuning === undefined || each === undefined) continue;
      found.push({
        offer: offer.id,
        name: model.name,
        provider: prices.providers[offer.provider]?.name ?? offer.provider,
        perMillionTokens: each,
        cost: estimate((world) => Math.max((tokens(world) / 1e6) * each, tuning.minimum ?? 0)),
        ...(tuning.hostingPerHour === undefined ? {} : { hostingPerHour: tuning.hostingPerHour }),
        ...(tuning.hostingNote === undefined ? {} : { hostingNote: tuning.hostingNote }),
        open: tuningOpenOn(offer, days.asOf),
        standing: price.standing,
        source: price.source,
      });
    }
  return found.toSorted((a, b) => a.cost.p50 - b.cost.p50 || (a.offer < b.offer ? -1 : 1));
}
