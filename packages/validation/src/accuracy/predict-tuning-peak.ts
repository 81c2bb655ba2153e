import {
  guessedTuningPeakError,
  tuningActivations,
  tuningPeak,
  tuningPeakError,
  tuningStacks,
  tuningStates,
  type ModelShape,
  type TuningLoad,
  type TuningStack,
} from "@tapeline/engine/models";

import type { Inputs } from "./inputs.ts";
import { kindOf, modelFor, weightPrecisionOf } from "./known-row.ts";
import { groupsOf } from "./memory-conditions.ts";
import { within, type NotPredicted, type Prediction } from "./predictor.ts";
import { quantile } from "./score.ts";
import type { MemoryRow } from "./tables.ts";

type Stacks = Readonly<Record<string, readonly [frozen: TuningStack, quantised: TuningStack]>>;

const stacks: Stacks = {
  "Transformers+DeepSpeed": [tuningStacks.deepSpeed, tuningStacks.deepSpeedQuantised],
  LitGPT: [tuningStacks.litGpt, tuningStacks.litGpt],
  torchtune: [tuningStacks.torchtune, tuningStacks.torchtuneQuantised],
  Unsloth: [tuningStacks.unsloth, tuningStacks.unsloth],
  "Unsloth+FA2": [tuningStacks.unsloth, tuningStacks.unsloth],
  "Transformers+FA2": [tuningStacks.transformersFlash, tuningStacks.transformersFlash],
  Transformers: [tuningStacks.transformersPlain, tuningStacks.transformersPlain],
};

/** Where a library is not named or not known. */
const otherStack = [tuningStacks.transformersFlash, tuningStacks.transformersFlash] as const;

/** Longest example of data sets by their name, in tokens; Alpaca's is stated by LitGPT's table. */
const longestExample: readonly (readonly [RegExp, number])[] = [
  [/max length 1024/, 1024],
  [/LAION/, 512],
  [/Alpaca/, 1304],
];
const USUAL_SEQUENCE = 2048;

/** Libraries whose tables state the recipe of each row. */
const documented: ReadonlySet<string> = new Set(["Transformers+DeepSpeed", "LitGPT", "torchtune"]);

/** Sequences of a micro-batch: stated, or by the words of the source, which gave a smaller card fewer. */
const sequencesOf = ({ batch, gpu, notes }: MemoryRow): number =>
  batch ??
  (notes?.includes("bsz 4 (A100)") === true ? (gpu?.startsWith("T4") === true ? 2 : 4) : 1);

function loadOf(row: MemoryRow, byEngine: Stacks): TuningLoad | NotPredicted {
  const { method = "lora", engine = "", notes = "", id } = row;
  const precision = weightPrecisionOf(row.weight_precision);
  if (typeof precision === "object") return precision;
  const quantised = precision !== "bf16";
  const [frozenStack, quantisedStack] = byEngine[engine] ?? otherStack;
  const known = longestExample.find(([pattern]) => pattern.test(`${id} ${notes}`));
  return {
    method: method.startsWith("full")
      ? "full"
      : method === "adapter"
        ? "adapter"
        : method === "adapter_v2"
          ? "adapter-v2"
          : quantised
            ? "qlora"
            : "lora",
    stack: quantised ? quantisedStack : frozenStack,
    precision,
    sequenceTokens: row.context_tokens ?? known?.[1] ?? USUAL_SEQUENCE,
    sequences: sequencesOf(row),
    trainsEmbeddings: method.includes("embeddings"),
    // torchtune keeps weights, gradients and moments at 16 bits.
    ...(engine === "torchtune" && { stateBytes: 8 }),
  };
}

/** Bytes on one accelerator, or on all of them where the source adds them up. */
function bytesOf(model: ModelShape, load: TuningLoad, row: MemoryRow): number {
  const { engine, method = "", scope = "" } = row;
  const count = row.gpu_count ?? 1;
  const states = tuningStates(model, load);
  if (count === 1) return tuningPeak(model, load);
  if (engine === "LitGPT") {
    const sharded = { ...load, stack: { ...load.stack, checkpointing: true } };
    return states * (1 + tuningStacks.LITGPT_SHARDS / count) + tuningActivations(model, sharded);
  }
  const offloaded = method.includes("offload");
  const each =
    tuningActivations(model, load) +
    load.stack.fixedBytes +
    (method.includes("zero3") ? tuningStacks.STAGE3_BYTES : 0);
  const total = scope.startsWith("per GPU") ? 1 : count;
  // Stage 2 keeps whole weights on each accelerator.
  const shards = method.includes("zero2") ? 1 : count;
  return total * (each + (offloaded ? 0 : states / shards));
}

const predictWith =
  (byEngine: Stacks, withRecipe: ReadonlySet<string>) =>
  (row: MemoryRow, inputs: Inputs): Prediction | NotPredicted => {
    const model = modelFor(inputs, row.model);
    if ("skipped" in model) return model;
    const load = loadOf(row, byEngine);
    if ("skipped" in load) return load;
    const error = withRecipe.has(row.engine ?? "") ? tuningPeakError : guessedTuningPeakError;
    return within(bytesOf(model, load, row), error, groupsOf(row, kindOf(model)));
  };

/** Peak of a fine-tuning run. */
export const predictTuningPeak = predictWith(stacks, documented);

/**
 * The same as these rows alone support it: a library that none of them is of keeps what it is known to do, such as checkpointing,
 * while the bytes that were read off its peaks are the middles of those of the others.
 */
export function refitTuningPeak(rows: readonly MemoryRow[]): typeof predictTuningPeak {
  const engines = new Set(
    rows.filter(({ kind }) => kind === "finetune_peak").map(({ engine }) => engine),
  );
  const known = Object.entries(stacks).filter(([engine]) => engines.has(engine));
  const others = [...new Set(known.flatMap(([, pair]) => pair))];
  const middles = {
    logitBytes: quantile(others.map(({ logitBytes }) => logitBytes).toSorted(ascending), 0.5),
    fixedBytes: quantile(others.map(({ fixedBytes }) => fixedBytes).toSorted(ascending), 0.5),
  };
  const leftOut = Object.entries(stacks).filter(([engine]) => !engines.has(engine));
  const guessed = leftOut.map(
    ([engine, [frozen, quantised]]) =>
      [
        engine,
        [
          { ...frozen, ...middles },
          { ...quantised, ...middles },
        ],
      ] as const,
  );
  return predictWith(
    Object.fromEntries([...known, ...guessed]),
    new Set([...documented].filter((engine) => engines.has(engine))),
  );
}

const ascending = (a: number, b: number): number => a - b;
