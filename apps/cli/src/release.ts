import { knowledge } from "@tapeline/content";
import { priceBook } from "@tapeline/pricing";

/** The release inside this program. Texts are loaded when they are first asked for. */
export const release = {
  knowledge,
  prices: priceBook,
  texts: async () => (await import("@tapeline/content/texts")).texts,
};
