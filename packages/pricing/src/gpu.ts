import { z } from "zod";
import {
  daySchema,
  dayOrMonthSchema,
  hyphenatedSchema,
  moneySchema,
  reviewBySchema,
} from "./primitives.ts";
import { sourceSchema, standingSchema } from "./source.ts";

const tflops = (what: string) =>
  z.number().positive().describe(`10¹² operations a second at ${what}, dense (no sparsity)`);

/** What an accelerator was sold for. */
export const purchasePriceSchema = z
  .strictObject({
    from: daySchema,
    low: moneySchema,
    central: moneySchema,
    high: moneySchema,
    per: z.enum(["gpu", "server"]).describe("what the amounts buy"),
    gpus: z.int().positive().max(128).describe("accelerators in it"),
    source: sourceSchema,
    standing: standingSchema,
    because: z.string().exactOptional(),
  })
  .describe("USD, what it was sold for");

/** An accelerator: what it can do, draws and costs to buy (`data/gpus/<id>.yaml`). */
export const gpuSchema = z
  .strictObject({
    name: z.string().min(1),
    vendor: hyphenatedSchema,
    form: z.enum(["sxm", "pcie", "nvl", "oam", "superchip", "consumer", "workstation", "tpu"]),
    memoryGb: z.number().positive().describe("GB (10⁹ bytes) as sold"),
    memoryBandwidthGbPerS: z.number().positive().describe("GB a second"),
    bf16DenseTflops: tflops("16 bits"),
    fp8DenseTflops: tflops("8 bits floating point").exactOptional(),
    fp4DenseTflops: tflops("4 bits floating point").exactOptional(),
    int8DenseTops: tflops("8 bits integer").exactOptional(),
    interconnectGbPerS: z
      .number()
      .positive()
      .exactOptional()
      .describe("GB a second between accelerators of one server, one direction"),
    powerWatts: z.number().positive().exactOptional(),
    released: dayOrMonthSchema.exactOptional(),
    gpusPerServer: z.int().positive().max(128).exactOptional(),
    serverPowerKw: z
      .number()
      .positive()
      .exactOptional()
      .describe("kW that a full server draws at most"),
    purchase: z
      .strictObject({ history: z.array(purchasePriceSchema).min(1) })
      .exactOptional()
      .describe("left out = no price may be shown: not priced"),
    sources: z.array(sourceSchema).min(1).describe("where the specification was read"),
    note: z.string().exactOptional(),
    reviewBy: reviewBySchema,
  })
  .describe("an accelerator: specification and purchase price");

/** An accelerator as written in its file. */
export type GpuRecord = z.infer<typeof gpuSchema>;
/** What an accelerator was sold for. */
export type PurchasePrice = z.infer<typeof purchasePriceSchema>;
