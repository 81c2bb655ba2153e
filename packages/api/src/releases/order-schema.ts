import { manifestSchema } from "@tapeline/store";
import { z } from "zod";

const order = { by: z.string().min(1).max(200), because: z.string().min(1).max(2000) };
const text = z.string();

/** What an editor sends: a release to publish, or the way back. */
export const orderSchema = z.discriminatedUnion("operation", [
  z.strictObject({
    operation: z.literal("publish"),
    release: z.strictObject({
      manifest: manifestSchema,
      parts: z.strictObject({
        knowledge: text,
        prices: text,
        texts: text,
        practice: text,
        scenarios: text,
      }),
    }),
    from: z.iso.datetime().optional(),
    ...order,
  }),
  z.strictObject({
    operation: z.literal("rollback"),
    to: z.string().min(1).max(100).optional(),
    ...order,
  }),
]);
