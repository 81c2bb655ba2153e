import { z } from "zod";
import { daySchema, hyphenatedSchema, idSchema, urlSchema } from "./primitives.ts";

/** Where and when a figure was read. */
export const sourceSchema = z
  .strictObject({
    url: urlSchema
      .exactOptional()
      .describe(
        "the address at which the figure was read; never one that was not read; left out only for an announcement or a judgement, with a note",
      ),
    retrieved: daySchema.describe("the day on which it was read, or the date of the list"),
    kind: z
      .enum([
        "vendor-page",
        "vendor-api",
        "vendor-document",
        "announcement",
        "statistics",
        "benchmark-site",
        "list",
        "data-set",
        "editorial",
      ])
      .describe(
        "what was read; list = a price list kept by others; data-set = a published collection; editorial = our own judgement",
      ),
    quote: z.string().min(1).max(200).exactOptional().describe("the words that state the figure"),
    archivedUrl: urlSchema.exactOptional(),
    attribution: z
      .string()
      .exactOptional()
      .describe("the credit its licence asks for where the figure is shown"),
    note: z.string().min(1).max(300).exactOptional().describe("what a reader should know of it"),
  })
  .refine(
    ({ url, kind, note }) =>
      url !== undefined ||
      (note !== undefined && (kind === "announcement" || kind === "editorial")),
    {
      error:
        "url, the address at which the figure was read (only an announcement or an editorial figure may go without, and then needs a note)",
    },
  )
  .describe("where and when a figure was read");

/** Where and when a figure was read. */
export type Source = z.infer<typeof sourceSchema>;

/** What a price list says of an entry, kept whether it agrees or not. */
export const witnessSchema = z
  .strictObject({
    list: idSchema.describe("id of a record in sources/"),
    observed: daySchema.describe("date of the list"),
    component: z
      .string()
      .exactOptional()
      .describe("the price component compared; input where it is left out"),
    value: z.number().positive().describe("what the list says, in the entry's unit"),
  })
  .describe("what a price list says of this entry");

/** What a price list says of an entry. */
export type Witness = z.infer<typeof witnessSchema>;

/** How well a price is supported. */
export const standingSchema = z
  .enum(["confirmed", "read-once", "lists-agree", "single-list", "due-for-review", "disputed"])
  .describe(
    "confirmed = read at the vendor and lists agree; read-once = read at the vendor; lists-agree = two lineages or more agree, the newest at most 45 days old; due-for-review = they agree but are older; single-list = one lineage; disputed = lists differ (then because is required)",
  );

/** How well a price is supported. */
export type Standing = z.infer<typeof standingSchema>;

/** A price list or data set that stands as a witness (`data/sources/<id>.yaml`). */
export const listSourceSchema = z
  .strictObject({
    title: z.string(),
    url: urlSchema,
    licence: z.string().describe("SPDX name, or the licence in words"),
    attribution: z.string().exactOptional(),
    lineage: hyphenatedSchema.describe(
      "lists that copy one another share a lineage and have one vote",
    ),
    updates: z.enum(["daily", "weekly", "irregular"]),
    maxAgeDays: z.int().min(7).max(400),
    unit: z
      .literal([1, 1000, 10_000, 1_000_000])
      .describe("factor from the list's unit to USD per million tokens"),
    lastSeen: z.strictObject({ version: z.string(), day: daySchema }),
  })
  .describe("a price list or data set that stands as a witness");

/** A price list or data set that stands as a witness. */
export type ListSource = z.infer<typeof listSourceSchema>;
