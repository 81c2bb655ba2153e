import { z } from "zod";

const claimSchema = z
  .string()
  .regex(/^(S([1-9]|[1-4]\d|5[0-8])|C[1-9])$/)
  .describe("a claim of the knowledge, S1 to S58 or C1 to C9")
  .meta({ expected: "S1 to S58 or C1 to C9", fix: "name a claim that exists" });
const reviewBySchema = z.iso.date().describe("the day to read it again");
/** Topics by which texts are found. */
export const textTags = [
  "basics",
  "cost",
  "data",
  "method",
  "operations",
  "privacy",
  "quality",
  "strategy",
  "team",
  "vendors",
] as const;

/** The kinds of text: an answer to a question, an article, the page of an option. */
const textKinds = ["faq", "article", "option"] as const;
export type TextKind = (typeof textKinds)[number];

/** What stands between the two `---` of a text. */
export const frontMatterSchema = z
  .strictObject({
    title: z.string().min(5).max(90).describe("the question or the subject, without a figure"),
    summary: z.string().min(20).max(240).describe("the answer in one or two sentences"),
    kind: z.enum(textKinds).describe("faq, article or option, as its folder says"),
    tags: z.array(z.enum(textTags)).min(1).describe("topics by which it is found"),
    claims: z.array(claimSchema).default([]).describe("claims that it carries"),
    rules: z.array(z.string()).default([]).describe("rules that it explains, by their path"),
    related: z
      .array(z.string())
      .default([])
      .describe("texts to read next, by folder and name, as in `faq/cost` or `glossary/retrieval`"),
    reviewBy: reviewBySchema,
  })
  .describe("the head of a text in texts/faq, texts/articles or texts/options");
export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** `texts/glossary/<topic>.yaml`: words of one topic. */
export const glossarySchema = z
  .strictObject({
    topic: z.string().min(3).max(60).describe("what its words have in common"),
    reviewBy: reviewBySchema,
    terms: z
      .array(
        z.strictObject({
          id: z
            .string()
            .regex(/^[a-z0-9][a-z0-9-]*$/)
            .describe("its address: lower case with hyphens"),
          term: z.string().min(2).max(60),
          also: z.array(z.string().min(2).max(60)).default([]).describe("other words for it"),
          means: z.string().min(20).max(500).describe("what it means, in one to three sentences"),
          see: z
            .array(z.string())
            .default([])
            .describe("ids of other terms, or addresses of texts"),
        }),
      )
      .min(1),
  })
  .describe("words of one topic");
export type Glossary = z.infer<typeof glossarySchema>;

/** `texts/partner.yaml`: an offer of help that an operator may change or switch off. */
export const partnerSchema = z
  .strictObject({
    shown: z.boolean().describe("false: the block is left out everywhere"),
    title: z.string().min(5).max(90),
    body: z.string().min(20).max(500),
    link: z
      .strictObject({ url: z.url({ protocol: /^https$/ }), title: z.string().min(5).max(60) })
      .optional()
      .describe("where to go; without it the block is words alone"),
    interest: z
      .string()
      .min(20)
      .max(300)
      .describe("who is paid, by whom and for what; always shown with the block"),
    reviewBy: reviewBySchema,
  })
  .describe("an offer of help, shown where a text says {{partner}}; no rule can read it");

export type PartnerFile = z.infer<typeof partnerSchema>;

/** Where a number comes from: pages with the day on which they were read, or our own judgement. */
export interface Origin {
  readonly sources: readonly {
    readonly url?: string;
    readonly title?: string;
    /** The day on which it was read. */
    readonly retrieved: string;
    /** What stands behind it: a class of evidence, or the kind of a price source. */
    readonly kind: string;
  }[];
  /** Our own judgement and what it rests on. */
  readonly editorial?: string;
}

/** A number of the records that the engine uses, as it stood on the day of the release. */
export interface NumberSegment {
  readonly kind: "number";
  /** The reference as it was written, such as `assume:tuningProjectCost`. */
  readonly reference: string;
  /** What it is, in words. */
  readonly title: string;
  /** The middle, or the value if it is certain; absent where the record has its two ends alone. */
  readonly value?: number;
  /** The P10, or the value if it is certain. */
  readonly low: number;
  /** The P90, or the value if it is certain. */
  readonly high: number;
  readonly unit: string;
  /** The number as it is shown, with range and unit. */
  readonly text: string;
  /** The day for which it holds: the latest on which a source was read, else that of the release. */
  readonly day: string;
  readonly origin: Origin;
}

/** A piece of a line. */
export type Segment =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "strong" | "emphasis"; readonly inside: readonly Segment[] }
  /** `to` is the address of a text, `rules/…` or `questions/…`, or begins with https. */
  | { readonly kind: "link"; readonly to: string; readonly inside: readonly Segment[] }
  | {
      readonly kind: "day";
      readonly reference: string;
      readonly title: string;
      readonly day: string;
      readonly text: string;
      readonly origin: Origin;
    }
  | NumberSegment;

/** A piece of a page. */
export type Block =
  | { readonly kind: "heading"; readonly level: 2 | 3; readonly inside: readonly Segment[] }
  | { readonly kind: "paragraph"; readonly inside: readonly Segment[] }
  | {
      readonly kind: "list";
      readonly ordered: boolean;
      readonly items: readonly (readonly Segment[])[];
    }
  | { readonly kind: "code"; readonly text: string }
  | { readonly kind: "partner" };

/** An answer, an article or a page; its id is its address. */
export interface Text extends Omit<FrontMatter, "summary"> {
  readonly id: string;
  readonly summary: readonly Segment[];
  readonly blocks: readonly Block[];
  /** The school grade that its language asks for. */
  readonly grade: number;
}

/** A word with its meaning; its id is its address. */
export interface Term {
  readonly id: string;
  readonly term: string;
  readonly also: readonly string[];
  readonly topic: string;
  readonly means: readonly Segment[];
  readonly see: readonly string[];
}

/** An offer of help, with the interest behind it. */
export interface Partner {
  readonly title: string;
  readonly body: readonly Segment[];
  readonly link?: { readonly url: string; readonly title: string };
  readonly interest: string;
}

/** A claim of the source article (S1 to S58), or how one of its contradictions or omissions is settled (C1 to C9), in our words. */
export interface Claim {
  readonly id: string;
  readonly says: string;
}

/** All texts of a release, numbers filled in. */
export interface Texts {
  readonly version: string;
  /** The day as of which numbers were filled in. */
  readonly day: string;
  readonly texts: readonly Text[];
  readonly glossary: readonly Term[];
  /** Every claim, in order; rules, texts and practice name those that they carry. */
  readonly claims: readonly Claim[];
  /** Texts by the id of a rule that they explain. */
  readonly byRule: Readonly<Record<string, readonly string[]>>;
  /** Absent where the operator switched it off. */
  readonly partner?: Partner;
}
