import { readFileSync } from "node:fs";

import { createLocalClient, type ApiClient } from "@tapeline/api";
import { knowledge } from "@tapeline/content";
import { readDocument, valueOrThrow } from "@tapeline/documents";
import type { Verdict } from "@tapeline/engine";
import { priceBook } from "@tapeline/pricing";
import { z } from "zod";

import type { WrittenCase } from "../../../cases/stored-case.ts";
import type { Told } from "../exports/exported.ts";

/** The router as the worker runs it, on the release that is built, on a fixed day. */
export const sampleClient: ApiClient = createLocalClient({
  knowledge,
  prices: priceBook,
  texts: async () => (await import("@tapeline/content/texts")).texts,
  practice: async () => (await import("@tapeline/content/practice")).practice,
  today: "2026-11-26",
});

/** A case of `examples/`, as its file holds it. */
export function exampleCase(name: string): WrittenCase {
  const file = new URL(`../../../../../../examples/${name}.yaml`, import.meta.url);
  const text = readFileSync(file, "utf8");
  return valueOrThrow(readDocument(text, { file: name, schema: z.unknown() })) as WrittenCase;
}

/** A case with its verdict, as exports take them. */
export async function toldOf(written: WrittenCase): Promise<Told> {
  const [verdict, questions] = await Promise.all([
    sampleClient.assessment.assess.query({ case: written }),
    sampleClient.knowledge.questions.query(),
  ]);
  return { written, verdict: verdict as Verdict, questions };
}
