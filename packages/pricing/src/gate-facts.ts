import type { Provider } from "./price-book.ts";
import type { YesNoUnknown } from "./primitives.ts";
import { firstDayOf } from "./primitives.ts";
import type { Retention } from "./provider.ts";

/** How zero retention is had from a provider; unknown where nothing is recorded. */
export function zeroRetentionOf(provider: Provider): Retention["zeroRetention"] {
  return provider.retention?.zeroRetention ?? "unknown";
}

/** Whether an offer is sold with processing in a region, and at how many times its stated price. */
export interface RegionAnswer {
  readonly answer: YesNoUnknown;
  /** Times the offer's price; 1 where the offer is sold in the region as it stands. */
  readonly factor: number;
}

/**
 * Whether an offer is sold in a region such as `eu`. An offer of that region is; a global one is
 * where its provider's residency terms cover the model, at their factor; an offer of another region
 * is not; all else is not known.
 */
export function soldIn(
  offer: { readonly region: string },
  model: { readonly released?: string },
  provider: Provider,
  region: string,
): RegionAnswer {
  if (offer.region === region) return { answer: "yes", factor: 1 };
  if (offer.region !== "global") return { answer: "no", factor: 1 };
  const released = model.released === undefined ? undefined : firstDayOf(model.released);
  for (const terms of provider.residency ?? []) {
    const covered = released !== undefined && released >= terms.appliesFrom;
    if (terms.region === region && covered) return { answer: "yes", factor: terms.factor };
  }
  return { answer: "unknown", factor: 1 };
}
