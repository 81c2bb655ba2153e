import { type Case, type Context } from "@tapeline/engine";
import { fitBudget, fitCards, fitDevice, mostCards, type Fit } from "@tapeline/engine/sizing";
import { z } from "zod";

import { acceleratorOf } from "./accelerator-of.ts";

/** What is there already, from which a case is sized backwards. */
export const fitOnSchema = z
  .discriminatedUnion("kind", [
    z.strictObject({
      kind: z.literal("cards"),
      accelerator: z.string().min(1).max(100).describe("id or name of an accelerator"),
      count: z.int().min(1).max(mostCards).default(1),
    }),
    z.strictObject({
      kind: z.literal("budget"),
      dollarsPerMonth: z.number().positive().max(1e9),
    }),
    z.strictObject({
      kind: z.literal("device"),
      memoryGb: z.number().min(0.5).max(2048).describe("memory of the device, GB"),
      bandwidthGbPerS: z
        .number()
        .min(1)
        .max(20_000)
        .optional()
        .describe("of its memory, GB a second; without it speed is not predicted"),
    }),
  ])
  .describe("what there is: cards, a sum of money a month, or a device");
export type FitOn = z.infer<typeof fitOnSchema>;

/** What fits on what there is, at the shape of a case. */
export function fitOn(given: Case, on: FitOn, context: Context): Fit {
  switch (on.kind) {
    case "budget":
      return fitBudget(given, on.dollarsPerMonth, context);
    case "device":
      return fitDevice(
        given,
        {
          memoryGb: on.memoryGb,
          ...(on.bandwidthGbPerS === undefined ? {} : { bandwidthGbPerS: on.bandwidthGbPerS }),
        },
        context,
      );
    case "cards": {
      const gpu = acceleratorOf(on.accelerator, context.prices.gpus, "on.accelerator");
      return fitCards(given, gpu, on.count, context);
    }
  }
}
