import { formatMoney, formatNumber, priceOf } from "@tapeline/engine/format";
import {
  acceleratorHours,
  acceleratorShapeOf,
  experimentFactor,
  pretrainingUtilisation,
  trainingFlops,
} from "@tapeline/engine/models";
import type { PriceBook } from "@tapeline/pricing";

import { badRequest } from "../bad-request.ts";
import type { Days } from "../prices/offers-on-day.ts";
import { Draws, estimate, middleOf, type Estimate, type Figure } from "./figure.ts";
import { acceleratorBy } from "./named.ts";
import { rentedBy, type HourPrice } from "./rental.ts";

/** A model to be trained from scratch. */
export interface PretrainingInput {
  readonly parameters: Figure;
  /** Per cent of the parameters that a token uses; 100 = dense. */
  readonly activeShare: number;
  readonly tokens: Figure;
  readonly accelerator: string;
  readonly count: number;
  /** What an accelerator-hour costs, where one knows it. */
  readonly perGpuHour?: Figure | undefined;
}

/** What pre-training takes: compute alone, without data and people. */
export interface PretrainingResult {
  readonly accelerator: string;
  readonly operations: Estimate;
  readonly tokensPerParameter: Estimate;
  readonly utilisation: { readonly low: number; readonly base: number; readonly high: number };
  readonly experiments: { readonly low: number; readonly base: number; readonly high: number };
  readonly finalRun: {
    readonly cardHours: Estimate;
    readonly days: Estimate;
    readonly cost?: Estimate;
  };
  readonly allRuns: { readonly cardHours: Estimate; readonly cost?: Estimate };
  readonly hour?: HourPrice;
  readonly formula: string;
}

/** Counts a pre-training. */
export function countPretraining(
  input: PretrainingInput,
  prices: PriceBook,
  days: Days,
): PretrainingResult {
  const gpu = acceleratorBy(input.accelerator, prices);
  const accelerator = acceleratorShapeOf(gpu);
  const draws = new Draws();
  const positive = { min: 0, max: Infinity };
  const parameters = draws.of(input.parameters, positive);
  const tokens = draws.of(input.tokens, positive);
  const active = input.activeShare / 100;
  const shapeOf = (count: number) => ({ parameters: count, activeParameters: count * active });
  const middle = shapeOf(middleOf(input.parameters));
  const utilisation = pretrainingUtilisation(middle, accelerator, { count: input.count });
  const share = draws.of(utilisation, { min: 0, max: 1 });
  const experiments = draws.of(experimentFactor, { min: 1, max: Infinity });
  const hour = rentedBy(gpu, input.count, prices, days);
  const stated = input.perGpuHour;
  if (stated !== undefined && middleOf(stated) <= 0)
    throw badRequest([
      {
        field: "perGpuHour",
        expected: "a price above zero",
        found: String(middleOf(stated)),
        fix: "leave it out where it is not known",
      },
    ]);
  const price =
    stated !== undefined
      ? draws.of(stated, positive)
      : hour === undefined
        ? undefined
        : draws.of(hour.perGpuHour, positive);
  const operations = (world: number): number =>
    trainingFlops(shapeOf(parameters[world]!), tokens[world]!);
  const hours = (world: number): number =>
    acceleratorHours(accelerator, operations(world), share[world]!);
  const all = (world: number): number => hours(world) * experiments[world]!;
  const priced = (of: (world: number) => number): { cost?: Estimate } =>
    price === undefined ? {} : { cost: estimate((world) => of(world) * price[world]!) };
  const perHour = stated === undefined ? hour?.perGpuHour : middleOf(stated);
  const middleHours = acceleratorHours(
    accelerator,
    trainingFlops(middle, middleOf(input.tokens)),
    utilisation.base,
  );
  return {
    accelerator: gpu.name,
    operations: estimate(operations),
    tokensPerParameter: estimate((world) => tokens[world]! / parameters[world]!),
    utilisation,
    experiments: experimentFactor,
    finalRun: {
      cardHours: estimate(hours),
      days: estimate((world) => hours(world) / input.count / 24),
      ...priced(hours),
    },
    allRuns: { cardHours: estimate(all), ...priced(all) },
    ...(hour === undefined || stated !== undefined ? {} : { hour }),
    formula: `6 × ${formatNumber(middle.activeParameters)} parameters × ${formatNumber(middleOf(input.tokens))} tokens ÷ (${formatNumber(gpu.bf16DenseTflops)} × 10¹² × ${formatNumber(utilisation.base)} × 3,600) = ${formatNumber(middleHours)} hours × ${formatNumber(experimentFactor.base)} for experiments${perHour === undefined ? "" : ` × ${priceOf(perHour)} = ${formatMoney(middleHours * experimentFactor.base * perHour)}`}`,
  };
}
