import { canonicalJson, sha256, type PriceBook } from "@tapeline/pricing";

/** A price book changed by hand for a proof, under a digest of its own. */
export function changedBook(book: PriceBook, change: (copy: PriceBook) => PriceBook): PriceBook {
  const changed = change(structuredClone(book));
  const { digest: _, ...content } = changed;
  return { ...changed, digest: `sha256:${sha256(canonicalJson(content))}` };
}

/**
 * The book with one model alone and, on sale only from a later day on, those that may follow it; of each only what one
 * provider sells.
 */
export function onlyModel(
  book: PriceBook,
  provider: string,
  id: string,
  followers: readonly string[],
  followersFrom: string,
): PriceBook {
  return changedBook(book, (copy) => ({
    ...copy,
    models: Object.fromEntries(
      [id, ...followers].map((one) => {
        const model = copy.models[one]!;
        const offers = model.offers
          .filter((offer) => offer.provider === provider)
          .map((offer) => (one === id ? offer : { ...offer, available: { from: followersFrom } }));
        return [one, { ...model, offers }];
      }),
    ),
  }));
}
