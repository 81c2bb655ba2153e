import { architectureOf } from "../memory/architecture-of.ts";
import { kvBytes, kvCacheOf } from "../memory/kv-cache.ts";
import { batchedTokens, memoryFit, type MemoryFit } from "../memory/memory-fit.ts";
import type { AcceleratorShape, ModelShape } from "../memory/model-shape.ts";
import { weightBytes, type KvPrecision, type WeightPrecision } from "../memory/weights.ts";
import { exp, log } from "../uncertainty/functions.ts";
import {
  currentSoftware,
  HOST_BUS_GB_PER_S,
  HOST_BUS_WAIT,
  SCHEDULER_LIMIT,
  type ServingEfficiency,
} from "./efficiency.ts";

/** One model on one group of accelerators: a replica. */
export interface Replica {
  readonly model: ModelShape;
  readonly accelerator: AcceleratorShape;
  /** Accelerators that share the model (tensor parallel). Beyond eight they are still taken as one server. */
  readonly count: number;
  readonly precision: WeightPrecision;
  readonly kvPrecision?: KvPrecision;
  readonly targets?: ServingTargets;
  /** What the software makes of the accelerator; that of current engines if left out. */
  readonly efficiency?: ServingEfficiency;
}

/** What a request may take; what is left out is not limited. Compared with means, not with percentiles. */
export interface ServingTargets {
  readonly timeToFirstTokenSeconds?: number;
  readonly interTokenSeconds?: number;
  readonly endToEndSeconds?: number;
  /** Most sequences at once; the engine's default if left out. */
  readonly maximumBatch?: number;
}

/** What keeps the batch from being larger. */
export type ServingLimit = "memory" | "latency" | "scheduler";

/** What a replica does with requests of one length, working without pause. */
export interface ServingCapacity {
  /** Time of the replica that a request takes: 1 ÷ requests per second. */
  readonly secondsPerRequest: number;
  /** Sequences at once. */
  readonly batch: number;
  /** Output tokens a second of the whole replica. */
  readonly tokensPerSecond: number;
  /** Of a request that finds no queue: under load it is not predicted. */
  readonly timeToFirstTokenSeconds: number;
  /** Mean time between two tokens of a request, the prefill of others included. */
  readonly interTokenSeconds: number;
  readonly fits: MemoryFit["fits"];
  readonly limit: ServingLimit;
  /** Whether the targets are met; where they cannot be, the batch is one. */
  readonly meetsTargets: boolean;
}

/** A replica with everything folded that does not depend on the requests. */
export interface PreparedServing {
  /**
   * Seconds of computing one input, `cached` tokens of which were kept from an earlier request, when a pass computes so many
   * inputs of that length; alone if left out.
   */
  readonly prefillSeconds: (inputTokens: number, cachedTokens?: number, inputs?: number) => number;
  /** Seconds of one step that adds a token to each of `batch` sequences whose context is `contextTokens` long. */
  readonly stepSeconds: (batch: number, contextTokens: number) => number;
  /** Seconds of the replica's time that a request takes; infinite where the model does not fit. */
  readonly secondsPerRequest: (
    inputTokens: number,
    outputTokens: number,
    cachedTokens?: number,
  ) => number;
  readonly capacity: (
    inputTokens: number,
    outputTokens: number,
    cachedTokens?: number,
  ) => ServingCapacity;
}

/** Tangents after which the search for a batch ends, and the gain below which it does: enough for a thousandth. */
const TANGENTS = 12;
const CLOSE_ENOUGH = 1e-4;

/** Operations a second at the precision that weights are multiplied in, and the share of them that is reached. */
function computeRate({ accelerator, count, precision }: Replica, reach: ServingEfficiency): number {
  const { bf16DenseTflops: bf16, fp8DenseTflops: fp8, fp4DenseTflops: fp4 } = accelerator;
  const wide = bf16 * reach.computeShare;
  const eight = fp8 === undefined ? wide : Math.max(wide, fp8 * reach.fp8ComputeShare);
  const four = fp4 === undefined ? eight : Math.max(eight, fp4 * reach.fp4ComputeShare);
  // A narrow peak never serves worse than the wider one.
  const narrow = precision === "fp4" || precision === "mxfp4";
  const reached = narrow ? four : precision === "fp8" ? eight : wide;
  return reached * 1e12 * count;
}

/** Share of the weights that every token reads, and of the experts that one token reads (0 for dense models). */
function expertsOf({ parameters, activeParameters }: ModelShape, chosen: number | undefined) {
  if (activeParameters >= parameters) return { shared: 1, share: 1 };
  // Experts = what is not active ÷ what is not chosen. Without their number the shared part is taken as a fifth.
  const share = chosen ?? (0.8 * activeParameters) / parameters;
  const routed = Math.min(1, (1 - activeParameters / parameters) / (1 - share));
  return { shared: 1 - routed, share };
}

/**
 * The roofline of a replica. Prefill: `2 · active parameters` operations a token plus attention `2 · layers · heads ·
 * width · tokens²`, at the compute rate. A step of decoding: the weights read once for the batch – for a mixture of
 * experts the share `1 − (1 − chosen)^batch` of them – or their products, whichever takes longer, and each sequence's
 * cache, plus overheads per step, layer and sequence and two all-reduces per layer. A request takes `prefill + output ·
 * step ÷ batch` (continuous batching, no pause between requests). Roofline: Williams et al. 2009; transformer
 * inference: Pope et al. 2022 (arXiv 2211.05102).
 */
export function prepareServing(replica: Replica): PreparedServing {
  const { model, accelerator, count, precision, kvPrecision, targets = {} } = replica;
  const reach = replica.efficiency ?? currentSoftware;
  const shape = architectureOf(model);
  const mixture = model.activeParameters < model.parameters;
  const denseRate = computeRate(replica, reach);
  const rate = denseRate * (mixture ? reach.expertComputeShare : 1);
  const attentionRate = accelerator.bf16DenseTflops * 1e12 * count * reach.attentionShare;
  const peakBandwidth = accelerator.memoryBandwidthGbPerS * 1e9 * count;
  const bandwidth = peakBandwidth * reach.bandwidthShare;
  // Latent attention keeps one row for all heads, which tensor parallelism cannot split: each accelerator holds it whole.
  const copies = shape.kvLoraRank === undefined ? 1 : count;
  const cacheBandwidth = (peakBandwidth * reach.cacheShare) / copies;
  const cache = kvCacheOf(shape, kvPrecision);
  const weightsSeconds = weightBytes(model, precision) / bandwidth;
  const experts = expertsOf(
    model,
    shape.experts && shape.expertsPerToken ? shape.expertsPerToken / shape.experts : undefined,
  );
  const logNotChosen = experts.share < 1 ? log(1 - experts.share) : 0;

  const linkGb = accelerator.interconnectGbPerS ?? 32;
  const link = linkGb * 1e9 * reach.linkShare;
  // Two ring all-reduces a layer: each link carries 2 (n − 1)/n of the 16-bit hidden state.
  const allReduceToken = (2 * shape.layers * shape.hiddenSize * 2 * 2 * (count - 1)) / count / link;
  const allReduceWait =
    count > 1
      ? reach.allReduceSeconds *
        (1 + reach.allReduceGrowth * (count - 2)) *
        (linkGb <= HOST_BUS_GB_PER_S ? HOST_BUS_WAIT : 1)
      : 0;
  const layerSeconds = reach.layerSeconds + (mixture ? reach.expertLayerSeconds : 0);
  const passSeconds = shape.layers * (layerSeconds + 2 * allReduceWait);
  const stepFixed = reach.stepSeconds + passSeconds;
  const prefillFixed = reach.prefillSeconds + passSeconds;
  const productToken = (2 * model.activeParameters) / rate;
  const width = shape.heads * (shape.headDim ?? 128);
  const attentionFull = (2 * shape.fullAttentionLayers * width) / attentionRate;
  const attentionWindow = (4 * (shape.windowLayers ?? 0) * width) / attentionRate;
  const window = shape.windowTokens ?? 0;
  const perSequence = reach.sequenceSeconds + allReduceToken;
  const fitAt = (contextTokens: number) =>
    memoryFit(model, accelerator, count, {
      precision,
      contextTokens,
      ...(kvPrecision && { kvPrecision }),
    });
  const pool = fitAt(0).kvPoolBytes;
  const scheduler = targets.maximumBatch ?? SCHEDULER_LIMIT;

  const most = (input: number, output: number) =>
    Math.max(1, Math.min(memoryLimit(input, output), scheduler));
  /** Inputs that one pass computes when the replica is full. */
  const together = (input: number, output: number) =>
    Math.max(1, Math.min(batchedTokens(accelerator) / input, most(input, output)));

  /** Share of the weights that a pass over so many tokens reads. */
  const readShare = (tokens: number) =>
    experts.share < 1
      ? experts.shared + (1 - experts.shared) * (1 - exp(tokens * logNotChosen))
      : 1;

  function prefillSeconds(input: number, cached = 0, inputs = 1): number {
    const fresh = input - cached;
    if (fresh <= 0) return 0;
    return (
      Math.max(fresh * productToken, (weightsSeconds * readShare(fresh * inputs)) / inputs) +
      prefillFixed / inputs +
      fresh * allReduceToken +
      attentionFull * (input * input - cached * cached) +
      attentionWindow * fresh * Math.min(input, window)
    );
  }

  /** What a step takes besides what grows in proportion with the batch. */
  const sharedSeconds = (batch: number) =>
    stepFixed + Math.max(weightsSeconds * readShare(batch), batch * productToken);
  const sequenceSeconds = (context: number) =>
    perSequence + kvBytes(cache, context) / cacheBandwidth;
  const stepSeconds = (batch: number, context: number) =>
    sharedSeconds(batch) + batch * sequenceSeconds(context);

  /** The longest time between tokens that meets the targets, given what the prefill takes. */
  function interTokenLimit(prefill: number, output: number): number {
    const endToEnd = targets.endToEndSeconds;
    const rest = endToEnd === undefined ? Infinity : (endToEnd - prefill) / Math.max(1, output);
    return Math.min(targets.interTokenSeconds ?? Infinity, rest);
  }

  const memoryLimit = (input: number, output: number) => {
    const bytes = kvBytes(cache, input + output);
    return bytes > 0 ? pool / bytes / copies : Infinity;
  };

  /** The largest batch that memory, scheduler and latency allow; the time between tokens rises with the batch. */
  function batchFor(input: number, output: number, prefill: number): number {
    const largest = most(input, output);
    const limit = interTokenLimit(prefill, output);
    if (limit === Infinity) return largest;
    const perBatch = sequenceSeconds(input + output / 2) + prefill / Math.max(1, output);
    return Math.max(1, Math.min(largest, largestWithin(limit - stepFixed, perBatch)));
  }

  /** The batch whose step takes so many seconds, given what each sequence adds besides products and weights. */
  function largestWithin(seconds: number, perBatch: number): number {
    const byProducts = seconds / (productToken + perBatch);
    // Where all weights are read it is a line; a mixture of experts reads fewer while the batch is small.
    const byWeights = Math.max(1, (seconds - weightsSeconds) / perBatch);
    if (experts.share >= 1 || byProducts <= byWeights) return Math.min(byProducts, byWeights);
    // Weights read rise ever more slowly, so that each tangent ends short of the batch that is looked for.
    let batch = byWeights;
    for (let i = 0; i < TANGENTS; i++) {
      const notRead = exp(batch * logNotChosen) * (1 - experts.shared) * weightsSeconds;
      const left = seconds - (weightsSeconds - notRead) - batch * perBatch;
      const next = batch + left / (perBatch - notRead * logNotChosen);
      if (!(next > batch * (1 + CLOSE_ENOUGH))) break;
      batch = next;
      if (batch >= byProducts) return byProducts;
    }
    return batch;
  }

  function secondsPerRequest(input: number, output: number, cached = 0): number {
    if (memoryLimit(input, output) < 1) return Infinity;
    const prefill = prefillSeconds(input, cached, together(input, output));
    const batch = batchFor(input, output, prefill);
    return prefill + (output * stepSeconds(batch, input + output / 2)) / batch;
  }

  function capacity(input: number, output: number, cached = 0): ServingCapacity {
    const prefill = prefillSeconds(input, cached, together(input, output));
    const batch = batchFor(input, output, prefill);
    const step = stepSeconds(batch, input + output / 2);
    const interToken = step + (batch * prefill) / Math.max(1, output);
    const firstToken = prefillSeconds(input, cached) + stepSeconds(1, input);
    const seconds = secondsPerRequest(input, output, cached);
    const allowed = Math.min(memoryLimit(input, output), scheduler);
    return {
      secondsPerRequest: seconds,
      batch,
      tokensPerSecond: output / seconds,
      timeToFirstTokenSeconds: firstToken,
      interTokenSeconds: interToken,
      fits: fitAt(input + output).fits,
      limit: batch < allowed ? "latency" : allowed < scheduler ? "memory" : "scheduler",
      meetsTargets:
        firstToken <= (targets.timeToFirstTokenSeconds ?? Infinity) &&
        // The search ends within a thousandth of the limit, or at one sequence above it.
        interToken <= interTokenLimit(prefill, output) * 1.001,
    };
  }

  return { prefillSeconds, stepSeconds, secondsPerRequest, capacity };
}
