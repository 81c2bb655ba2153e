import { z } from "zod";

/** The name of a file of the practice, which is its id. */
export const practiceIdSchema = z.string().regex(/^[a-z][a-z0-9-]*$/);

/** Claims of the source article that something carries. */
export const claimsSchema = z.array(z.string().regex(/^[SC]\d+$/)).default([]);

/** Names that stand in braces. */
export const namesIn = (words: string): string[] =>
  [...words.matchAll(/\{([^}]*)\}/g)].map(([, name = ""]) => name);
