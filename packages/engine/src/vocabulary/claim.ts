import { z } from "zod";

/** A claim of the source article (S1 to S58), or one of its contradictions (C1 to C9), by its number. */
export const claimSchema = z
  .string()
  .regex(/^[SC]\d+$/)
  .meta({
    expected: "the number of a claim, S1 to S58 or C1 to C9",
    fix: "write numbers alone, as in [S25, C9]; CLAIMS.md lists what carries each",
  });
