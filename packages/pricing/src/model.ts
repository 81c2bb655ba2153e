import { z } from "zod";
import {
  hyphenatedSchema,
  dayOrMonthSchema,
  daySchema,
  idSchema,
  precisionSchema,
  reviewBySchema,
  tokensSchema,
  urlSchema,
  yesNoUnknownSchema,
} from "./primitives.ts";
import { offerSchema } from "./offer.ts";
import { sourceSchema } from "./source.ts";

/** The shape of a transformer, as far as weights, KV cache and FLOP per token need it. */
export const architectureSchema = z
  .strictObject({
    layers: z.int().positive().max(512),
    fullAttentionLayers: z
      .int()
      .nonnegative()
      .describe("layers whose cache grows with the context"),
    windowLayers: z.int().positive().exactOptional().describe("layers that see a sliding window"),
    windowTokens: tokensSchema.exactOptional(),
    linearLayers: z
      .int()
      .positive()
      .exactOptional()
      .describe("layers with a state of constant size (linear attention, state space)"),
    hiddenSize: z.int().min(256).max(65_536),
    heads: z.int().positive().max(512),
    kvHeads: z.int().positive().exactOptional().describe("absent for latent attention (MLA)"),
    headDim: z.int().positive().exactOptional(),
    fullKvHeads: z
      .int()
      .positive()
      .exactOptional()
      .describe("KV heads of the full-attention layers where they differ from the others"),
    fullHeadDim: z
      .int()
      .positive()
      .exactOptional()
      .describe("head size of the full-attention layers where it differs from the others"),
    valueHeadDim: z.int().positive().exactOptional(),
    kvLoraRank: z.int().positive().exactOptional(),
    ropeHeadDim: z.int().positive().exactOptional(),
    experts: z.int().positive().max(8192).exactOptional(),
    expertsPerToken: z.int().positive().exactOptional(),
    attention: z.enum([
      "mha",
      "gqa",
      "mla",
      "window+full",
      "linear+full",
      "linear+mla",
      "mamba+full",
      "compressed",
    ]),
    kvBytesPerToken16bit: z
      .int()
      .positive()
      .exactOptional()
      .describe("bytes that each token of context adds at 16 bits; checked against the shape"),
    kvWindowBytesPerToken16bit: z
      .int()
      .positive()
      .exactOptional()
      .describe("further bytes per token for the first windowTokens tokens only"),
    source: sourceSchema,
  })
  .describe("the shape of the model");

/** What a licence of open weights allows. */
export const licenceTermsSchema = z
  .strictObject({
    commercial: yesNoUnknownSchema.describe("whether commercial use is allowed"),
    userCap: z.int().positive().exactOptional().describe("monthly users above which it is not"),
    revenueCap: z.number().positive().exactOptional().describe("yearly USD above which it is not"),
    fieldLimits: z.array(z.string()).exactOptional().describe("uses or conditions it names"),
    source: sourceSchema,
  })
  .describe("what the licence allows");

/** Weights that can be downloaded. */
export const openWeightsSchema = z
  .strictObject({
    parameters: z
      .number()
      .positive()
      .exactOptional()
      .describe("count of all parameters; left out where not known"),
    activeParameters: z
      .number()
      .positive()
      .exactOptional()
      .describe("count used for each token, all of them if dense; left out where not known"),
    repository: urlSchema.exactOptional().describe("where the publisher keeps the weights"),
    licence: z.string().min(1).describe("SPDX name, or the licence's own"),
    licenceTerms: licenceTermsSchema,
    architecture: architectureSchema.exactOptional(),
    note: z.string().exactOptional(),
    source: sourceSchema,
  })
  .describe("weights that can be downloaded");

/** What happens to a model, dated on both clocks. */
export const lifecycleEventSchema = z
  .strictObject({
    event: z.enum(["preview", "general", "deprecated", "shutdown", "notBefore"]),
    on: daySchema.describe(
      "shutdown: the first day without the model; notBefore: earliest shutdown",
    ),
    known: daySchema.describe("the day on which it became known"),
    provider: idSchema.exactOptional().describe("where it happens; everywhere if left out"),
    successor: idSchema.exactOptional().describe("id of the model to move to"),
    routed: z
      .literal(true)
      .exactOptional()
      .describe("requests are answered by the successor from that day and billed at its rates"),
    source: sourceSchema,
  })
  .describe("what happens to the model and when");

/** A name that leads to this model for a time. */
export const aliasSchema = z.strictObject({
  name: z.string().min(1),
  provider: idSchema,
  from: daySchema,
  until: daySchema.exactOptional(),
});

/** A language model and all its offers (`data/models/<publisher>/<id>.yaml`). */
export const modelSchema = z
  .strictObject({
    name: z.string().min(1),
    publisher: hyphenatedSchema,
    class: z
      .enum(["small", "mid", "top"])
      .describe(
        "our own, editorial: a vendor's cheapest line is small, its workhorse mid, its flagship top; open models up to 15 billion parameters small, up to 80 billion mid, larger top",
      ),
    family: z.string().exactOptional(),
    madeFor: z
      .enum(["code"])
      .exactOptional()
      .describe("the one kind of work its publisher made it for; left out for general use"),
    aliases: z
      .array(aliasSchema)
      .exactOptional()
      .describe("dated names; prices never hang on a name"),
    released: dayOrMonthSchema,
    announced: dayOrMonthSchema.exactOptional(),
    precision: precisionSchema.exactOptional().describe("of released; day if left out"),
    knowledgeCutoff: dayOrMonthSchema.exactOptional(),
    contextTokens: tokensSchema.exactOptional().describe("tokens; left out where not known"),
    maxOutputTokens: tokensSchema.exactOptional(),
    capabilities: z
      .strictObject({
        tools: yesNoUnknownSchema,
        structuredOutput: yesNoUnknownSchema,
        vision: yesNoUnknownSchema,
        audio: yesNoUnknownSchema,
        reasoning: yesNoUnknownSchema,
        caching: yesNoUnknownSchema,
        batch: yesNoUnknownSchema,
        fineTuning: yesNoUnknownSchema,
      })
      .describe("three-valued"),
    tokenizer: z.string().exactOptional(),
    weights: z.enum(["open", "closed"]),
    openWeights: openWeightsSchema.exactOptional().describe("required where weights are open"),
    lifecycle: z.array(lifecycleEventSchema).exactOptional(),
    offers: z.array(offerSchema),
    reviewBy: reviewBySchema,
  })
  .describe("a language model, its lifecycle and its offers");

/** A model as written in its file. */
export type ModelRecord = z.infer<typeof modelSchema>;
/** The shape of a transformer. */
export type Architecture = z.infer<typeof architectureSchema>;
/** Weights that can be downloaded. */
export type OpenWeights = z.infer<typeof openWeightsSchema>;
/** What happens to a model and when. */
export type LifecycleEvent = z.infer<typeof lifecycleEventSchema>;
/** The size class of a model: ours, editorial. */
export type ModelClass = ModelRecord["class"];
