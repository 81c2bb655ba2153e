import { readDocument, type Problem } from "@tapeline/documents";
import { daySchema } from "@tapeline/pricing";
import { config, z } from "zod";

import { fromBase64Url } from "./base64url.ts";
import { unpacked } from "./pack.ts";
import { linkLimits, linkVersion, type SharedCase } from "./shared-case.ts";

// The content policy lets nothing be compiled from text.
config({ jitless: true });

/** Why a link cannot be opened, and what to do. */
export interface LinkProblem {
  readonly says: string;
  readonly fix: string;
}

export type LinkReading =
  | { readonly ok: true; readonly shared: SharedCase }
  | { readonly ok: false; readonly problem: LinkProblem };

const text = z.string().max(200);
const sharedSchema = z.strictObject({
  // Its content is checked by the router, against the questions of this release.
  case: z.looseObject({
    title: z.string().min(1).max(120),
    answers: z.record(z.string(), z.unknown()).default({}),
  }),
  receipt: z.strictObject({
    engine: text,
    content: text,
    contentDigest: text,
    prices: text,
    asOf: daySchema,
    knownOn: daySchema,
    seed: z.int().min(0).max(4_294_967_295),
    worlds: z.int().min(64).max(8192),
    caseDigest: text,
  }),
  sent: z.strictObject({
    answer: z.enum(["no", "not yet", "yes"]),
    endPoint: text.optional(),
    firstStep: text.optional(),
    confidence: z.number().optional(),
    cost: z.strictObject({ p10: z.number(), p50: z.number(), p90: z.number() }).optional(),
  }),
});

/** Reads what stands after `#` in a share link. Whatever it holds, nothing of it is run, and nothing kept. */
export async function readLink(fragment: string): Promise<LinkReading> {
  const data = fragment.replace(/^#/, "");
  if (data === "") return refused("This link holds no case.", "Copy the whole link, to its end.");
  if (data.length > linkLimits.characters)
    return refused("This link is longer than any that Tapeline makes.", "Ask for the case's file.");
  const [version = "", body = ""] = data.split(".", 2);
  if (version !== linkVersion)
    return /^\d{1,3}$/.test(version)
      ? refused(
          `This link has layout ${version}; this page reads layout ${linkVersion}.`,
          "Open it where it was made, or ask for the case's file.",
        )
      : damaged;
  const bytes = fromBase64Url(body);
  if (bytes === undefined) return damaged;
  const whole = await unpacked(bytes, linkLimits.bytes);
  if (whole === "damaged") return damaged;
  if (whole === "too large")
    return refused("This link unpacks to more than a case holds.", "Ask for the case's file.");
  return readJson(whole);
}

function readJson(bytes: Uint8Array): LinkReading {
  let json: string;
  try {
    json = new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return damaged;
  }
  const reading = readDocument(json, {
    file: "the link",
    format: "json",
    schema: sharedSchema,
    limits: { depth: linkLimits.depth },
  });
  if (reading.ok) return { ok: true, shared: reading.value as unknown as SharedCase };
  return refused(
    `This link holds something else than a case: ${inWords(reading.problems[0])}`,
    again,
  );
}

const inWords = (problem: Problem | undefined): string =>
  problem === undefined
    ? "it could not be read."
    : `${problem.field}: expected ${problem.expected}, found ${problem.found}.`;

const again = "Copy the link again, or ask for the case's file.";
const refused = (says: string, fix: string): LinkReading => ({ ok: false, problem: { says, fix } });
const damaged = refused("This link is damaged: a part of it is missing or was changed.", again);
