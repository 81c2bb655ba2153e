import type { Receipt } from "@tapeline/engine";
import { daySchema } from "@tapeline/pricing";
import { z } from "zod";

import { seedSchema, worldsSchema } from "../case-input.ts";

const text = z.string().max(200);
const offers = z.array(text).max(10_000);

/** A verdict's receipt as it comes back to be replayed. */
export const receiptSchema: z.ZodType<Receipt> = z
  .strictObject({
    engine: text,
    content: text,
    contentDigest: text,
    prices: text,
    asOf: daySchema,
    knownOn: daySchema,
    seed: seedSchema,
    worlds: worldsSchema,
    caseDigest: text,
    offers,
    offersLost: offers,
  })
  .describe("the receipt of a verdict");
