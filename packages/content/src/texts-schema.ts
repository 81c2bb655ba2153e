import { z } from "zod";

import { frontMatterSchema, type Block, type Segment } from "./text.ts";

const words = z.string().max(20_000);
const idSchema = z
  .string()
  .regex(/^[a-z]+\/[a-z0-9][a-z0-9-]*$/)
  .meta({ expected: "the address of a text, as in faq/cost" });
/** Nothing but a text of ours, or a page that is fetched safely: an address may be a script. */
const targetSchema = z
  .string()
  .max(2000)
  .regex(/^(https:\/\/|[a-z]+\/)/)
  .meta({ expected: "the address of a text, or one that begins with https://" });

const originSchema = z.strictObject({
  sources: z.array(
    z.strictObject({
      url: z.url({ protocol: /^https?$/ }).optional(),
      title: words.optional(),
      retrieved: z.iso.date(),
      kind: words,
    }),
  ),
  editorial: words.optional(),
});
const dated = {
  reference: words,
  title: words,
  day: z.iso.date(),
  text: words,
  origin: originSchema,
};

const segmentSchema: z.ZodType<Segment> = z.lazy(() =>
  z.discriminatedUnion("kind", [
    z.strictObject({ kind: z.enum(["text", "code"]), text: words }),
    z.strictObject({ kind: z.enum(["strong", "emphasis"]), inside: segmentsSchema }),
    z.strictObject({ kind: z.literal("link"), to: targetSchema, inside: segmentsSchema }),
    z.strictObject({ kind: z.literal("day"), ...dated }),
    z.strictObject({
      kind: z.literal("number"),
      ...dated,
      value: z.number().optional(),
      low: z.number(),
      high: z.number(),
      unit: words,
    }),
  ]),
) as z.ZodType<Segment>;
const segmentsSchema: z.ZodType<Segment[]> = z.array(segmentSchema);

const blockSchema: z.ZodType<Block> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("heading"), level: z.literal([2, 3]), inside: segmentsSchema }),
  z.strictObject({ kind: z.literal("paragraph"), inside: segmentsSchema }),
  z.strictObject({ kind: z.literal("list"), ordered: z.boolean(), items: z.array(segmentsSchema) }),
  z.strictObject({ kind: z.literal("code"), text: words }),
  z.strictObject({ kind: z.literal("partner") }),
]);

/** A text as a release holds it, its numbers filled in. */
export const textSchema = frontMatterSchema.extend({
  id: idSchema,
  summary: segmentsSchema,
  blocks: z.array(blockSchema),
  grade: z.number(),
});

/** A word as a release holds it. */
export const termSchema = z.strictObject({
  id: idSchema,
  term: words,
  also: z.array(words),
  topic: words,
  means: segmentsSchema,
  see: z.array(words),
});

/** An offer of help as a release holds it. */
export const shownPartnerSchema = z.strictObject({
  title: words,
  body: segmentsSchema,
  link: z.strictObject({ url: z.url({ protocol: /^https$/ }), title: words }).optional(),
  interest: words.min(20),
});
