import { readFile } from "node:fs/promises";
import { readDocument, valueOrThrow } from "@tapeline/documents";
import { z } from "zod";
import { fold } from "./observation.ts";

/** An offer that has a record, and the names that lists have for it. */
export interface CuratedOffer {
  readonly provider: string;
  readonly providerModelId: string;
  readonly region: string;
  /** Folded names under which lists may keep it. */
  readonly names: readonly string[];
}

/** A model that has a record. */
export interface CuratedModel {
  readonly id: string;
  readonly class: "small" | "mid" | "top";
  /** The publisher's repository of the weights, where they are open. */
  readonly weights?: string;
  readonly offers: readonly CuratedOffer[];
}

const fileSchema = z.array(
  z.strictObject({
    id: z.string(),
    class: z.enum(["small", "mid", "top"]),
    weights: z.string().optional(),
    offers: z.array(z.string()),
  }),
);

const offerPattern = /^(\S+) (\S+)(?: @([a-z0-9-]+))?(?: = (.+))?$/;

/** Reads `provider name @region = further names`. */
export function parseOffer(text: string): CuratedOffer {
  const parts = offerPattern.exec(text);
  if (parts === null) {
    throw new Error(
      `expected an offer such as "amazon-bedrock eu.example @eu = other.name", found "${text}"`,
    );
  }
  const [, provider = "", providerModelId = "", region = "global", further = ""] = parts;
  const names = [providerModelId, ...further.split(" ").filter((name) => name !== "")].map(fold);
  return { provider, providerModelId, region, names: [...new Set(names)] };
}

/** Reads the table of models that have a record. */
export async function readCurated(path: string): Promise<CuratedModel[]> {
  const text = await readFile(path, "utf8");
  const rows = valueOrThrow(readDocument(text, { file: path, schema: fileSchema }));
  return rows.map(({ weights, offers, ...row }) => ({
    ...row,
    ...(weights === undefined ? {} : { weights }),
    offers: offers.map(parseOffer),
  }));
}
