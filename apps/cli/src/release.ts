import { knowledge } from "@tapeline/content";
import { priceBook } from "@tapeline/pricing";

/** The release inside this program. Texts, and what follows from a verdict, are loaded when they are first asked for. */
export const release = {
  knowledge,
  prices: priceBook,
  texts: async () => (await import("@tapeline/content/texts")).texts,
  practice: async () => (await import("@tapeline/content/practice")).practice,
};
