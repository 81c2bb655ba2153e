import { situationOf, whatIfWorlds, type Context } from "../assessment/context.ts";
import { takenTogether } from "../facts/taken-together.ts";
import { rounded } from "../format/round.ts";
import { architectureOf } from "../memory/architecture-of.ts";
import { kvBytes, kvCacheOf } from "../memory/kv-cache.ts";
import { weightBytes, type WeightPrecision } from "../memory/weights.ts";
import { servingErrorOf, speedFrom } from "../costs/serving-error.ts";
import { prepareServing } from "../serving/prepare-serving.ts";
import { servingErrorFactor } from "../serving/serving-error.ts";
import { quantilesAt, scan } from "../uncertainty/quantiles.ts";
import { spreadOf } from "../uncertainty/spread.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { Case } from "../vocabulary/case.ts";
import type { DeviceFit, LeftOut, ModelOnDevice } from "../vocabulary/fit.ts";
import type { Spread } from "../vocabulary/verdict.ts";
import { openModels, toldOf, type Candidate } from "./open-models.ts";

/** A phone, tablet, laptop or board: what of it bounds a model. */
export interface Device {
  readonly memoryGb: number;
  /** Of its memory, GB a second; without it speed is not predicted. */
  readonly bandwidthGbPerS?: number;
}

/** Share of a device's memory that one app may take: the system and other apps keep the rest. Editorial. */
const usableShare = { low: 0.4, base: 0.55, high: 0.7 } as const;
/** On devices weights are stored in few bits, in eight where there is room. */
const precisions: readonly WeightPrecision[] = ["int8", "int4"];
/** Where nothing is known of a device's arithmetic: so much that reading the weights bounds each token, as it does on phones. */
const ampleTflops = 1000;

/**
 * Which open models fit into the memory of a device with the case's requests, one at a time; and how fast they write, which the
 * memory's bandwidth bounds. Time to read the input is not predicted: it hangs on arithmetic that data sheets of phones seldom state.
 */
export function fitDevice(given: Case, device: Device, context: Context): DeviceFit {
  const { facts, worlds, ground } = situationOf(takenTogether(given), context, whatIfWorlds);
  const { candidates, leftOut } = openModels(ground.market.day, facts);
  const models: ModelOnDevice[] = [];
  const tooLarge: LeftOut[] = [];
  const usual = usualContext(worlds);
  for (const candidate of candidates) {
    const placed = place(candidate, device, usual);
    if ("needsGb" in placed) {
      const { id, name } = candidate.model;
      tooLarge.push({ model: id, title: name, because: "memory", needsGb: placed.needsGb });
      continue;
    }
    const speed = speedOn(candidate, device, placed.precision, worlds);
    models.push({
      ...toldOf(candidate),
      ...placed,
      ...(speed === undefined ? {} : { tokensPerSecond: speed, speedFrom: speedFrom(worlds) }),
    });
  }
  return rounded({
    kind: "device",
    memoryGb: device.memoryGb,
    usableShare,
    models,
    leftOut: [...tooLarge, ...leftOut],
  });
}

type Placed = Pick<ModelOnDevice, "weightsGb" | "contextTokens" | "fits"> & {
  readonly precision: WeightPrecision;
};

/** The most bits that fit with certainty, else the fewest that fit where an app may take much. */
function place(
  { model, servable }: Candidate,
  { memoryGb }: Device,
  contextTokens: number,
): Placed | { readonly needsGb: number } {
  const bytes = memoryGb * 1e9;
  const cache = kvCacheOf(architectureOf(servable.shape));
  const sequence = kvBytes(cache, contextTokens);
  const weightsAt = (precision: WeightPrecision): number => weightBytes(servable.shape, precision);
  const fitsAt = (share: number) => (precision: WeightPrecision) =>
    weightsAt(precision) + sequence <= share * bytes;
  const sure = precisions.find(fitsAt(usableShare.low));
  const precision = sure ?? precisions.findLast(fitsAt(usableShare.high));
  if (precision === undefined)
    return { needsGb: (weightsAt("int4") + sequence) / usableShare.high / 1e9 };
  const share = sure === undefined ? usableShare.high : usableShare.base;
  const left = share * bytes - weightsAt(precision) - cache.constant;
  const longest = cache.perToken > 0 ? left / cache.perToken : Infinity;
  return {
    precision,
    weightsGb: weightsAt(precision) / 1e9,
    contextTokens: Math.max(0, Math.floor(Math.min(longest, model.contextTokens ?? Infinity))),
    fits: sure === undefined ? "too-close" : "fits",
  };
}

function usualContext(worlds: Worlds): number {
  const input = worlds.number("inputTokens");
  const output = worlds.number("outputTokens");
  const factor = worlds.number("tokenizerFactor");
  const tokens = input.map((count, world) => (count + output[world]) * factor[world]);
  return quantilesAt(tokens, [0.5], scan(tokens))[0]!;
}

function speedOn(
  { servable }: Candidate,
  { memoryGb, bandwidthGbPerS }: Device,
  precision: WeightPrecision,
  worlds: Worlds,
): Spread | undefined {
  if (bandwidthGbPerS === undefined) return undefined;
  const accelerator = {
    memoryGb,
    memoryBandwidthGbPerS: bandwidthGbPerS,
    bf16DenseTflops: ampleTflops,
  };
  const replica = { model: servable.shape, accelerator, count: 1, precision };
  const { stepSeconds } = prepareServing(replica);
  const input = worlds.number("inputTokens");
  const output = worlds.number("outputTokens");
  const factor = worlds.number("tokenizerFactor");
  const error = servingErrorOf({ errorFactor: servingErrorFactor(replica) }, worlds);
  return spreadOf(
    input.map(
      (count, world) =>
        1 / (stepSeconds(1, (count + output[world] / 2) * factor[world]) * error[world]),
    ),
  );
}
