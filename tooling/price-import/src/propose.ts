import type { Price, Source, Standing, Witness } from "@tapeline/pricing";
import type { CuratedOffer } from "./curated.ts";
import { agree, decide, worstStanding } from "./decide.ts";
import type { Decision, Rejected } from "./decide.ts";
import type { Component, DatedRates, Listing, Observation, Reading } from "./observation.ts";

/** All readings, indexed by offer. */
export interface Evidence {
  readonly observations: ReadonlyMap<string, readonly Observation[]>;
  readonly listings: ReadonlyMap<string, readonly Listing[]>;
  readonly history: ReadonlyMap<string, readonly DatedRates[]>;
  /** Why lists differ on an offer, found by people. */
  readonly reasons: ReadonlyMap<string, readonly string[]>;
}

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

/** Puts all readings together, by provider and folded name. */
export function indexReadings(
  readings: readonly Reading[],
  reasons: Evidence["reasons"] = new Map(),
): Evidence {
  const observations = new Map<string, Observation[]>();
  const listings = new Map<string, Listing[]>();
  const history = new Map<string, DatedRates[]>();
  for (const reading of readings) {
    for (const one of reading.observations) push(observations, `${one.provider} ${one.model}`, one);
    for (const one of reading.listings) push(listings, `${one.provider} ${one.model}`, one);
    for (const one of reading.history) push(history, `${one.provider} ${one.model}`, one);
  }
  return { observations, listings, history, reasons };
}

/** All that an index holds of an offer, under any of its names. */
export function ofOffer<Value>(
  index: ReadonlyMap<string, readonly Value[]>,
  offer: CuratedOffer,
): Value[] {
  return offer.names.flatMap((name) => index.get(`${offer.provider} ${name}`) ?? []);
}

/** What the lists say of an offer's current price. */
export interface Proposal {
  readonly rates: Partial<Record<Component, number>>;
  readonly tiers: readonly {
    readonly above: number;
    readonly rates: Partial<Record<Component, number>>;
  }[];
  readonly standing: Standing;
  readonly witnesses: readonly Witness[];
  readonly because?: string;
  readonly source: Source;
  readonly rejected: readonly Rejected[];
  /** First day on which a list had this price. */
  readonly firstSeen: string;
}

const baseComponents: readonly Component[] = ["input", "output", "perThousandSearches"];
const furtherComponents: readonly Component[] = ["cachedInput", "cacheWrite", "cacheWriteOneHour"];

/** The lists' own addresses: the only ones that may stand as the source of what they say. */
export type ListAddresses = Readonly<Record<string, string>>;

function chosenRates(
  observations: readonly Observation[],
  from: Observation,
  on: string,
): Partial<Record<Component, number>> {
  const rates: Partial<Record<Component, number>> = {};
  for (const component of [...baseComponents, ...furtherComponents]) {
    const own = observations.filter((one) => one.component === component);
    const same = own.find((one) => one.list === from.list && one.observedOn === from.observedOn);
    const amount = same?.amount ?? decide(component, own, on)?.amount;
    // A rate filled in from another list must fit: that list may carry it for an older price.
    if (amount !== undefined && fits(component, amount, rates.input)) rates[component] = amount;
  }
  return rates;
}

/** Whether a rate can belong to an input price; what cannot is left out rather than guessed. */
function fits(component: Component, amount: number, input: number | undefined): boolean {
  if (input === undefined) return true;
  if (component === "cachedInput") return amount <= input && amount * 200 >= input;
  if (component === "cacheWrite") return amount <= 3 * input && amount * 5 >= input;
  return true;
}

function reasonFor(decisions: readonly Decision[], reasons: readonly string[]): string | undefined {
  const parts: string[] = [];
  const errors = decisions.flatMap(({ component, rejected }) =>
    rejected.map(({ because }) => `${component}: ${because}`),
  );
  for (const { component, amount, from, witnesses } of decisions) {
    const others = witnesses.filter((one) => !agree(one.amount, amount));
    if (others.length === 0) continue;
    const says = others.map((one) => `${one.list} ${one.amount} on ${one.observedOn}`).join(", ");
    parts.push(`${component} ${amount} of ${from.list}, ${from.observedOn}, against ${says}`);
  }
  const set = errors.length === 0 ? "" : `Set aside as ${errors.join("; ")}.`;
  if (parts.length === 0) return set === "" ? undefined : set;
  const known = reasons.length === 0 ? "" : ` Reason: ${[...new Set(reasons)].join("; ")}.`;
  return `Lists differ: ${parts.join("; ")}.${known} The newest list is kept until the vendor's page is read.${set === "" ? "" : ` ${set}`}`;
}

/** What the lists say of an offer on a day; undefined where none prices it. */
export function proposeOffer(
  evidence: Evidence,
  offer: CuratedOffer,
  on: string,
  addresses: ListAddresses,
): Proposal | undefined {
  const all = ofOffer(evidence.observations, offer).filter(({ mode }) => mode === "standard");
  const plain = all.filter(({ above }) => above === undefined);
  const decisions = baseComponents
    .map((component) =>
      decide(
        component,
        plain.filter((one) => one.component === component),
        on,
      ),
    )
    .filter((decision) => decision !== undefined);
  const first = decisions[0];
  if (first === undefined) return undefined;
  const { from } = first;
  const rates = chosenRates(plain, from, on);
  const thresholds = new Set(
    all.filter((one) => one.list === from.list).flatMap(({ above }) => above ?? []),
  );
  const because = reasonFor(decisions, ofOffer(evidence.reasons, offer));
  return {
    rates,
    tiers: [...thresholds]
      .toSorted((a, b) => a - b)
      .map((above) => ({
        above,
        rates: chosenRates(
          all.filter((one) => one.above === above),
          from,
          on,
        ),
      })),
    standing: worstStanding(decisions.map(({ standing }) => standing)),
    witnesses: decisions.flatMap(({ component, witnesses, rejected }) =>
      [...witnesses, ...rejected.map(({ observation }) => observation)].map((one) => ({
        list: one.list,
        observed: one.observedOn,
        ...(component === "input" ? {} : { component }),
        value: one.amount,
      })),
    ),
    ...(because === undefined ? {} : { because }),
    source: { url: addresses[from.list] ?? "", retrieved: from.observedOn, kind: "list" },
    rejected: decisions.flatMap(({ rejected }) => rejected),
    firstSeen: firstSeen(decisions),
  };
}

/** The oldest list that already had the price that is kept, in all its rates. */
function firstSeen(decisions: readonly Decision[]): string {
  const lists = decisions.map(({ amount, witnesses }) =>
    witnesses.filter((one) => agree(one.amount, amount)).map((one) => one.observedOn),
  );
  const days = lists[0] ?? [];
  const common = days.filter((day) => lists.every((other) => other.includes(day)));
  return common.toSorted()[0] ?? decisions[0]?.from.observedOn ?? "";
}

/** A price entry of a proposal that begins on a day. */
export function entryOf(proposal: Proposal, from: string): Price {
  const longContext = proposal.tiers
    .filter(({ rates }) => rates.input !== undefined && rates.output !== undefined)
    .map(({ above, rates }) => ({
      aboveInputTokens: above,
      input: rates.input ?? 0,
      output: rates.output ?? 0,
      ...(rates.cachedInput === undefined ? {} : { cachedInput: rates.cachedInput }),
      ...(rates.cacheWrite === undefined ? {} : { cacheWrite: rates.cacheWrite }),
      covers: "wholeRequest" as const,
    }));
  return {
    from,
    ...(from < proposal.source.retrieved ? { known: from } : {}),
    ...proposal.rates,
    ...(longContext.length === 0 ? {} : { longContext }),
    source: proposal.source,
    ...(proposal.witnesses.length === 0 ? {} : { witnesses: [...proposal.witnesses] }),
    standing: proposal.standing,
    ...(proposal.because === undefined ? {} : { because: proposal.because }),
  };
}
