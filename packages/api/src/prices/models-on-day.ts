import type { Model, Offer, PriceBook } from "@tapeline/pricing";

import { offerOnDay, type Days, type OfferOnDay } from "./offers-on-day.ts";

/** Which models, and which of their offers, to list. */
export interface ModelFilter {
  /** Words that the id or name must all hold. */
  readonly words?: string | undefined;
  readonly weights?: Model["weights"] | undefined;
  readonly class?: Model["class"] | undefined;
  readonly provider?: string | undefined;
  readonly region?: string | undefined;
  readonly mode?: Offer["mode"] | undefined;
}

/** A model in a list, with its offers on a day. */
export interface ModelOnDay extends Pick<
  Model,
  | "id"
  | "name"
  | "publisher"
  | "class"
  | "released"
  | "weights"
  | "contextTokens"
  | "capabilities"
  | "reviewBy"
> {
  readonly licence?: string;
  readonly offers: readonly OfferOnDay[];
}

/** Whether a thing has all that is wanted of it; what is undefined is not wanted. */
export function fits<Thing extends object>(
  thing: Thing,
  wanted: { readonly [Key in keyof Thing]?: Thing[Key] | undefined },
): boolean {
  return (Object.keys(wanted) as (keyof Thing)[]).every(
    (key) => wanted[key] === undefined || wanted[key] === thing[key],
  );
}

/** The models that fit, in the order of their ids; those that no wanted offer sells are left out. */
export function modelsOnDay(
  book: PriceBook,
  filter: ModelFilter,
  days: Days,
): readonly ModelOnDay[] {
  const { words = "", weights, class: size, provider, region, mode } = filter;
  const wantsOffer = (provider ?? region ?? mode) !== undefined;
  const parts = words.toLowerCase().split(/\s+/);
  return Object.values(book.models)
    .filter((model) => fits(model, { weights, class: size }))
    .filter(({ id, name }) => parts.every((part) => `${id} ${name}`.toLowerCase().includes(part)))
    .map((model) => ({
      ...summary(model),
      offers: model.offers
        .filter((offer) => fits(offer, { provider, region, mode }))
        .map((offer) => offerOnDay(model, offer, days)),
    }))
    .filter(({ offers }) => offers.length > 0 || !wantsOffer);
}

function summary(model: Model): Omit<ModelOnDay, "offers"> {
  const { id, name, publisher, released, weights, capabilities, reviewBy } = model;
  return {
    id,
    name,
    publisher,
    class: model.class,
    released,
    weights,
    capabilities,
    reviewBy,
    ...(model.contextTokens === undefined ? {} : { contextTokens: model.contextTokens }),
    ...(model.openWeights === undefined ? {} : { licence: model.openWeights.licence }),
  };
}
