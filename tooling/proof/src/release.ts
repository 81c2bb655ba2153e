import { knowledge } from "@tapeline/content";
import type { Context } from "@tapeline/engine";
import { priceBook } from "@tapeline/pricing";

/** The day of all proofs. One fixed day, so that a proof says the same next year. */
export const proofDay = "2026-11-24";

/** What we know and what things cost, on the day of the proofs. */
export const release: Context = { knowledge, prices: priceBook, asOf: proofDay };
