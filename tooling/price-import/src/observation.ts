/** A rate that a price list can state, in USD per million tokens or per thousand searches. */
export type Component =
  | "input"
  | "output"
  | "cachedInput"
  | "cacheWrite"
  | "cacheWriteOneHour"
  | "perThousandSearches";

/** How an observed price is bought. */
export type ObservedMode = "standard" | "batch" | "fineTuned";

/** What one list says of one rate of one offer. */
export interface Observation {
  /** Id of the list in `data/sources/`. */
  readonly list: string;
  /** Lists of one lineage copy one another and have one vote. */
  readonly lineage: string;
  readonly observedOn: string;
  /** Our id of the provider. */
  readonly provider: string;
  /** The provider's name of the model, folded: see `fold`. */
  readonly model: string;
  readonly mode: ObservedMode;
  readonly component: Component;
  /** Long-context tier: the rate applies above this many input tokens. */
  readonly above?: number;
  readonly amount: number;
}

/** What a list says of a model beside its price. */
export interface Listing {
  readonly list: string;
  readonly observedOn: string;
  readonly provider: string;
  readonly model: string;
  /** The provider's name as the list writes it. */
  readonly providerModelId: string;
  readonly name?: string;
  readonly contextTokens?: number;
  readonly maxOutputTokens?: number;
  readonly released?: string;
  readonly knowledgeCutoff?: string;
  readonly shutdown?: string;
  readonly vision?: boolean;
  readonly tools?: boolean;
  readonly reasoning?: boolean;
  readonly openWeights?: boolean;
}

/** A price with a date, from a list that keeps history. */
export interface DatedRates {
  readonly list: string;
  readonly observedOn: string;
  readonly provider: string;
  readonly model: string;
  /** First day; undefined for the price before all others. */
  readonly from?: string;
  readonly rates: Partial<Record<Component, number>>;
  readonly tiers: readonly {
    readonly above: number;
    readonly rates: Partial<Record<Component, number>>;
  }[];
}

/** All that a reader finds in one list. */
export interface Reading {
  readonly list: string;
  readonly observedOn: string;
  readonly observations: readonly Observation[];
  readonly listings: readonly Listing[];
  readonly history: readonly DatedRates[];
}

/** A list as its reader knows it. */
export interface ListIdentity {
  readonly list: string;
  readonly lineage: string;
  readonly observedOn: string;
}

/** The rates of one offer as a list states them, still with zeros. */
export type StatedRates = Partial<Record<Component, number | null | undefined>>;

/** Observations of an offer's rates. Zero means not known in these lists, so zeros are dropped. */
export function observe(
  identity: ListIdentity,
  offer: {
    readonly provider: string;
    readonly model: string;
    readonly mode?: ObservedMode;
    readonly above?: number;
  },
  stated: StatedRates,
): Observation[] {
  return Object.entries(clean(stated)).map(([component, amount]) => ({
    ...identity,
    provider: offer.provider,
    model: offer.model,
    mode: offer.mode ?? "standard",
    component: component as Component,
    ...(offer.above === undefined ? {} : { above: offer.above }),
    amount,
  }));
}

/** The stated rates without zeros and gaps, rounded to the six decimals that prices have. */
export function clean(stated: StatedRates): Partial<Record<Component, number>> {
  const kept: Partial<Record<Component, number>> = {};
  for (const [component, amount] of Object.entries(stated)) {
    if (typeof amount !== "number" || !(amount > 0)) continue;
    kept[component as Component] = Math.round(amount * 1e6) / 1e6;
  }
  return kept;
}

/** A list's name of a model, folded so that spellings meet: small letters, dots as dashes. */
export function fold(name: string): string {
  return name.toLowerCase().replaceAll(".", "-").replaceAll("@", "-");
}
