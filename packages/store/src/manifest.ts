import { z } from "zod";

/** The parts of a release, each a file of JSON. */
export const partNames = ["knowledge", "prices", "texts", "practice", "scenarios"] as const;
/** The name of a part. */
export type PartName = (typeof partNames)[number];

const hashSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ expected: "a SHA-256 hash, 64 digits of 0 to 9 and a to f" });
const partSchema = z.strictObject({
  sha256: hashSchema.describe("hash of the file's bytes"),
  bytes: z.int().positive().describe("size of the file in bytes"),
});

/** `manifest.json`: what a release is and which files it consists of. */
export const manifestSchema = z
  .strictObject({
    format: z.literal(1).describe("version of this layout"),
    version: z
      .string()
      .regex(/^20\d\d\.([1-9]|1[0-2])\.[1-9]\d*$/)
      .meta({ expected: "year, month and number of a release, as in 2026.11.1" }),
    day: z.iso.date().describe("the day on which the content was last read through"),
    hash: hashSchema.describe("hash of version, day and parts: one for one content"),
    engine: z.string().min(1).max(50).describe("version of the engine that it was made with"),
    content: z.string().max(100).describe("digest of the knowledge, as receipts name it"),
    prices: z.string().max(100).describe("digest of the price book, as receipts name it"),
    recordedUntil: z.iso.date().describe("the last day on which a price was read"),
    parts: z.strictObject({
      knowledge: partSchema,
      prices: partSchema,
      texts: partSchema,
      practice: partSchema,
      scenarios: partSchema,
    }),
  })
  .describe("a release");
/** What a release is and which files it consists of. */
export type ReleaseManifest = z.infer<typeof manifestSchema>;

/** The name under which a release is kept: its version and the beginning of its hash. */
export const releaseId = ({ version, hash }: Pick<ReleaseManifest, "version" | "hash">): string =>
  `${version}-${hash.slice(0, 12)}`;

/** The name under which a part is served: its hash, so that the same bytes are fetched once. */
export const partFile = (manifest: ReleaseManifest, part: PartName): string =>
  `${manifest.parts[part].sha256}.json`;
