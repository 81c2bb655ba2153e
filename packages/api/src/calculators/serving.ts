import {
  acceleratorShapeOf,
  acceleratorsNeeded,
  deviceBytes,
  memoryFit,
  nearnessOf,
  prepareServing,
  servingErrorFactor,
  type KvPrecision,
  type MemoryFit,
  type Nearness,
  type WeightPrecision,
} from "@tapeline/engine/models";
import { formatNumber } from "@tapeline/engine/format";
import type { PriceBook } from "@tapeline/pricing";

import type { Days } from "../prices/offers-on-day.ts";
import type { Estimate } from "./figure.ts";
import { acceleratorBy, openModel } from "./named.ts";
import { rentedBy, type HourPrice } from "./rental.ts";

/** What is to be served, and on what. */
export interface ServingInput {
  readonly model: string;
  readonly accelerator: string;
  readonly count: number;
  readonly precision: WeightPrecision;
  readonly kvPrecision: KvPrecision;
  readonly inputTokens: number;
  readonly outputTokens: number;
  /** Requests at once that must fit. */
  readonly sequences: number;
}

/** How many cards can share one model. */
export const groupSizes = [1, 2, 4, 8, 16] as const;

/** How a model lies on accelerators, how fast it serves there and what that costs. */
export interface ServingResult {
  readonly model: {
    readonly id: string;
    readonly name: string;
    readonly licence: string;
    readonly parameters: number;
    readonly activeParameters: number;
  };
  readonly accelerator: { readonly id: string; readonly name: string; readonly memoryGb: number };
  readonly memory: {
    readonly fits: MemoryFit["fits"];
    /** What is left beyond what was asked for, as a share of the memory. */
    readonly margin: number;
    readonly totalGb: number;
    readonly weightsGb: number;
    readonly reserveGb: number;
    readonly cacheGb: number;
    readonly cachePerRequestGb: number;
    /** Requests of this length that fit at once. */
    readonly sequences: number;
    /** Fewest cards that hold it; absent where sixteen do not. */
    readonly needed?: number;
    /** The same question at other numbers of cards. */
    readonly byCount: readonly { readonly count: number; readonly fits: MemoryFit["fits"] }[];
    readonly formula: string;
  };
  /** Absent where the model does not fit. */
  readonly speed?: {
    /** Whether figures were published of this accelerator, of its generation, or of neither. */
    readonly from: Nearness;
    /** The interval of 80 % is the middle ÷ and × this. */
    readonly errorFactor: number;
    readonly batch: number;
    readonly limit: string;
    readonly tokensPerSecond: Estimate;
    readonly requestsPerHour: Estimate;
    readonly firstTokenSeconds: Estimate;
    readonly tokensPerSecondEach: Estimate;
    readonly formula: string;
  };
  readonly hour?: HourPrice;
  /** Absent where it does not fit or the accelerator is not rented by the hour. */
  readonly perThousandRequests?: Estimate;
  readonly perMillionOutputTokens?: Estimate;
}

/** Memory, speed and price of one replica. */
export function serve(input: ServingInput, prices: PriceBook, days: Days): ServingResult {
  const { model, shape } = openModel(input.model, prices);
  const gpu = acceleratorBy(input.accelerator, prices);
  const accelerator = acceleratorShapeOf(gpu);
  const { count, precision, kvPrecision, inputTokens, outputTokens, sequences } = input;
  const load = { precision, kvPrecision, contextTokens: inputTokens + outputTokens, sequences };
  const fit = memoryFit(shape, accelerator, count, load);
  const needed = acceleratorsNeeded(shape, accelerator, load);
  const total = deviceBytes(accelerator) * count;
  const replica = { model: shape, accelerator, count, precision, kvPrecision };
  const hour = rentedBy(gpu, count, prices, days);
  return {
    model: {
      id: model.id,
      name: model.name,
      licence: model.openWeights.licence,
      parameters: shape.parameters,
      activeParameters: shape.activeParameters,
    },
    accelerator: { id: gpu.id, name: gpu.name, memoryGb: gpu.memoryGb },
    memory: {
      fits: fit.fits,
      margin: fit.margin,
      totalGb: gb(total),
      weightsGb: gb(fit.weightBytes),
      reserveGb: gb(fit.reserveBytes),
      cacheGb: gb(fit.kvPoolBytes),
      cachePerRequestGb: gb(fit.kvBytesPerSequence),
      sequences: fit.sequences,
      ...(needed === undefined ? {} : { needed }),
      byCount: groupSizes.map((size) => ({
        count: size,
        fits: memoryFit(shape, accelerator, size, load).fits,
      })),
      formula: `${formatNumber(gb(total))} GB of memory − ${formatNumber(gb(fit.weightBytes))} GB weights − ${formatNumber(gb(fit.reserveBytes))} GB reserve = ${formatNumber(gb(fit.kvPoolBytes))} GB cache; ${formatNumber(gb(fit.kvBytesPerSequence))} GB × ${sequences} ${sequences === 1 ? "request" : "requests"} needed`,
    },
    ...(hour === undefined ? {} : { hour }),
    ...(fit.fits === "does-not-fit" ? {} : speedOf(replica, { inputTokens, outputTokens }, hour)),
  };
}

function speedOf(
  replica: Parameters<typeof prepareServing>[0],
  { inputTokens, outputTokens }: Pick<ServingInput, "inputTokens" | "outputTokens">,
  hour: HourPrice | undefined,
): Pick<ServingResult, "speed" | "perThousandRequests" | "perMillionOutputTokens"> {
  const told = prepareServing(replica).capacity(inputTokens, outputTokens);
  const factor = servingErrorFactor(replica);
  const around = (middle: number): Estimate => ({
    p10: middle / factor,
    p50: middle,
    p90: middle * factor,
  });
  const perHour = 3600 / told.secondsPerRequest;
  const dollarsPerHour = hour === undefined ? undefined : hour.perGpuHour * hour.paidFor;
  return {
    speed: {
      from: nearnessOf(replica.accelerator),
      errorFactor: factor,
      batch: told.batch,
      limit: told.limit,
      tokensPerSecond: around(told.tokensPerSecond),
      requestsPerHour: around(perHour),
      firstTokenSeconds: around(told.timeToFirstTokenSeconds),
      tokensPerSecondEach: around(1 / told.interTokenSeconds),
      formula: `${formatNumber(Math.round(told.batch))} requests at once, ${formatNumber(told.secondsPerRequest)} s of the cards’ time each: 3,600 ÷ ${formatNumber(told.secondsPerRequest)} = ${formatNumber(perHour)} requests an hour`,
    },
    ...(dollarsPerHour === undefined
      ? {}
      : {
          perThousandRequests: around((dollarsPerHour / perHour) * 1000),
          perMillionOutputTokens: around(dollarsPerHour / ((told.tokensPerSecond * 3600) / 1e6)),
        }),
  };
}

const gb = (bytes: number): number => bytes / 1e9;
