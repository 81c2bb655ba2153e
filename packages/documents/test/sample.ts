import { z } from "zod";

/** A document of every kind of field, for damage. */
export const sampleSchema = z.strictObject({
  title: z.string().min(1).max(80),
  kind: z.enum(["support", "extraction", "search"]),
  asOf: z.iso.date(),
  offline: z.boolean(),
  answers: z.strictObject({
    requestsPerMonth: z.union([
      z.int().min(0).max(10_000_000_000),
      z.strictObject({ low: z.number().min(0), base: z.number(), high: z.number() }),
    ]),
    growthPerMonth: z.number().min(-20).max(50).meta({
      expected: "a percentage from -20 to 50",
      fix: "give the growth a month in per cent",
    }),
  }),
  offers: z
    .array(
      z.discriminatedUnion("by", [
        z.strictObject({ by: z.literal("token"), input: z.number(), output: z.number() }),
        z.strictObject({ by: z.literal("hour"), hourly: z.number() }),
      ]),
    )
    .min(1),
  labels: z.record(z.string().regex(/^[a-z-]+$/), z.int()),
});

export const sampleYaml = `# A case
title: Support for a web shop
kind: support
asOf: 2026-11-24
offline: false
answers:
  requestsPerMonth: { low: 900000, base: 1000000, high: 1200000 }
  growthPerMonth: 3.5
offers:
  - by: token
    input: 0.4
    output: 1.6
  - by: hour
    hourly: 2.25
labels:
  in-house: 800
  bought: 200
`;
