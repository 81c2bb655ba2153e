import { z } from "zod";

import { claimSchema } from "./claim.ts";
import { hyphenatedSchema } from "./hyphenated.ts";

/** The name of a file of the practice, which is its id. */
export const practiceIdSchema = hyphenatedSchema;

/** Claims of the source article that something carries. */
export const claimsSchema = z.array(claimSchema).default([]);

/** Names that stand in braces. */
export const namesIn = (words: string): string[] =>
  [...words.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);
