import type { Price, Source } from "@tapeline/pricing";
import type { CuratedModel, CuratedOffer } from "./curated.ts";
import { agree } from "./decide.ts";
import type { Component, DatedRates, Listing } from "./observation.ts";
import type { Evidence, ListAddresses, Proposal } from "./propose.ts";
import { entryOf, ofOffer, proposeOffer } from "./propose.ts";
import type { Plain } from "./yaml-text.ts";

/** Lists that keep dated prices, the ones stated by the day before those seen between two versions. */
const datedLists = ["flagships", "genai-prices", "pi-ai-changes"];

function isDay(text: string | undefined): text is string {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text);
}

function sameRates(
  a: Partial<Record<Component, number>>,
  b: Partial<Record<Component, number>>,
): boolean {
  return (["input", "output", "cachedInput"] as const).every((component) => {
    const [left, right] = [a[component], b[component]];
    return left === undefined || right === undefined || agree(left, right);
  });
}

function dayBefore(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() - 1);
  return date.toISOString().slice(0, 10);
}

/** The source of a figure in a list; a list without an address restates announcements. */
function sourceIn(
  list: string,
  retrieved: string,
  scheduled: boolean,
  addresses: ListAddresses,
): Source {
  const url = addresses[list];
  if (url === undefined) {
    return {
      retrieved,
      kind: "announcement",
      note: "announced by the vendor, as restated in a working list of that day; not yet read at the vendor",
    };
  }
  return scheduled
    ? {
        url,
        retrieved,
        kind: "announcement",
        note: "announced by the vendor; read in this list, not at the vendor",
      }
    : { url, retrieved, kind: "list" };
}

function datedEntry(dated: DatedRates, from: string, on: string, addresses: ListAddresses): Price {
  const scheduled = from > on;
  return {
    from,
    ...(scheduled ? { known: dated.observedOn } : from < dated.observedOn ? { known: from } : {}),
    ...dated.rates,
    ...(dated.tiers.length === 0
      ? {}
      : {
          longContext: dated.tiers.map(({ above, rates }) => ({
            aboveInputTokens: above,
            input: rates.input ?? 0,
            output: rates.output ?? 0,
            ...(rates.cachedInput === undefined ? {} : { cachedInput: rates.cachedInput }),
            ...(rates.cacheWrite === undefined ? {} : { cacheWrite: rates.cacheWrite }),
            covers: "wholeRequest" as const,
          })),
        }),
    source: sourceIn(dated.list, dated.observedOn, scheduled, addresses),
    standing: "single-list",
  };
}

/** The price history of an offer: what dated lists say, then the current price, then what is to come. */
function historyOf(
  evidence: Evidence,
  offer: CuratedOffer,
  proposal: Proposal,
  released: string | undefined,
  on: string,
  addresses: ListAddresses,
): Price[] {
  const dated = ofOffer(evidence.history, offer).toSorted(
    (a, b) => datedLists.indexOf(a.list) - datedLists.indexOf(b.list),
  );
  const start = isDay(released) && proposal.because === undefined ? released : proposal.firstSeen;
  const past: { from: string; dated: DatedRates }[] = [];
  const genai = dated.filter(({ list }) => list === "genai-prices");
  const undated = genai.find(({ from }) => from === undefined);
  const firstChange = genai.flatMap(({ from }) => from ?? []).toSorted()[0];
  if (firstChange !== undefined && firstChange <= on && undated !== undefined) {
    if (isDay(released) && released < firstChange) past.push({ from: released, dated: undated });
  }
  for (const one of dated) {
    if (one.from === undefined || one.from > on) continue;
    if (past.some(({ from }) => from === one.from)) continue;
    past.push({ from: one.from, dated: one });
  }
  past.sort((a, b) => (a.from < b.from ? -1 : 1));
  const steps: typeof past = [];
  for (const step of past) {
    const before = steps.at(-1);
    if (before === undefined || !sameRates(step.dated.rates, before.dated.rates)) steps.push(step);
  }
  const entries: Price[] = [];
  const last = steps.at(-1);
  const lastIsCurrent = last !== undefined && sameRates(last.dated.rates, proposal.rates);
  for (const step of lastIsCurrent ? steps.slice(0, -1) : steps) {
    if (step.from < proposal.firstSeen || !lastIsCurrent) {
      entries.push(datedEntry(step.dated, step.from, on, addresses));
    }
  }
  const before = entries.at(-1);
  let from = lastIsCurrent && steps.length > 1 ? last.from : start;
  if (lastIsCurrent && steps.length === 1 && last.from < from) from = last.from;
  if (before !== undefined && from <= before.from) from = proposal.source.retrieved;
  entries.push(entryOf(proposal, from));
  return withScheduled(entries, dated, on, addresses);
}

/** A scheduled change makes the price before it a promotion that ends the day before. */
function withScheduled(
  entries: Price[],
  dated: readonly DatedRates[],
  on: string,
  addresses: ListAddresses,
): Price[] {
  const scheduled = dated.find(({ from }) => from !== undefined && from > on);
  const current = entries.at(-1);
  if (scheduled?.from === undefined || current === undefined) return entries;
  const { from, ...rest } = current;
  return [
    ...entries.slice(0, -1),
    { from, until: dayBefore(scheduled.from), ...rest, promotion: true },
    datedEntry(scheduled, scheduled.from, on, addresses),
  ];
}

const listingOrder = ["pi-ai", "flagships", "models-dev", "pi-catalog", "litellm", "genai-prices"];

function firstKnown<Key extends keyof Listing>(
  listings: readonly Listing[],
  key: Key,
  order: readonly string[] = listingOrder,
): Listing[Key] | undefined {
  for (const list of order) {
    const found = listings.find((one) => one.list === list && one[key] !== undefined);
    if (found !== undefined) return found[key];
  }
  return undefined;
}

/** The stated context; where a price tier lies above it, the largest that any list states. */
function contextTokens(
  listings: readonly Listing[],
  offers: readonly { readonly history: readonly Plain[] }[],
): number | undefined {
  const stated = firstKnown(listings, "contextTokens");
  const tiers = offers.flatMap(({ history }) =>
    (history as unknown as Price[]).flatMap(({ longContext }) =>
      (longContext ?? []).map(({ aboveInputTokens }) => aboveInputTokens),
    ),
  );
  const highestTier = Math.max(0, ...tiers);
  if (stated === undefined || stated > highestTier) return stated;
  const largest = Math.max(...listings.map((one) => one.contextTokens ?? 0));
  return largest > highestTier ? largest : undefined;
}

function threeValued(value: boolean | undefined): string {
  return value === undefined ? "unknown" : value ? "yes" : "no";
}

/** A draft of a model's record, or undefined where no list prices any of its offers. */
export function draftModel(
  evidence: Evidence,
  model: CuratedModel,
  on: string,
  addresses: ListAddresses,
): Plain | undefined {
  const listings = model.offers.flatMap((offer) => ofOffer(evidence.listings, offer));
  const [publisher = "", short = ""] = model.id.split("/");
  const release = firstKnown(listings, "released", ["flagships", "models-dev"]);
  const offers = model.offers.flatMap((offer) => {
    const proposal =
      proposeOffer(evidence, offer, on, addresses) ?? noted(evidence, offer, addresses);
    if (proposal === undefined) return [];
    const own = offer.provider === publisher;
    const history = historyOf(evidence, offer, proposal, own ? release : undefined, on, addresses);
    const from = history[0]?.from ?? proposal.firstSeen;
    return [
      {
        provider: offer.provider,
        providerModelId: offer.providerModelId,
        region: offer.region,
        mode: "standard",
        available: { from },
        history: history as unknown as Plain[],
      },
    ];
  });
  if (offers.length === 0) return undefined;
  const earliest = offers.map(({ available }) => available.from).toSorted()[0] ?? on;
  const cached = offers.some(({ history }) =>
    history.some((entry) => "cachedInput" in (entry as Record<string, Plain>)),
  );
  const optional = (key: string, value: Plain | undefined) =>
    value === undefined ? {} : { [key]: value };
  return {
    name: firstKnown(listings, "name") ?? short,
    publisher,
    class: model.class,
    released: release ?? earliest,
    ...(release === undefined ? { precision: "first-listed" } : {}),
    ...optional("knowledgeCutoff", firstKnown(listings, "knowledgeCutoff")),
    ...optional("contextTokens", contextTokens(listings, offers)),
    ...optional("maxOutputTokens", firstKnown(listings, "maxOutputTokens")),
    capabilities: {
      tools: threeValued(firstKnown(listings, "tools")),
      structuredOutput: "unknown",
      vision: threeValued(firstKnown(listings, "vision")),
      audio: "unknown",
      reasoning: threeValued(firstKnown(listings, "reasoning")),
      caching: cached ? "yes" : "unknown",
      batch: "unknown",
      fineTuning: "unknown",
    },
    weights: model.weights === undefined ? "closed" : "open",
    offers,
    reviewBy: reviewDay(on, 60),
  };
}

/** A price that only a release note states: no list has a vote, so it stands as a single witness. */
function noted(
  evidence: Evidence,
  offer: CuratedOffer,
  addresses: ListAddresses,
): Proposal | undefined {
  const note = ofOffer(evidence.history, offer).find(
    ({ list, from }) => list === "flagships" && from === undefined,
  );
  if (note === undefined) return undefined;
  return {
    rates: note.rates,
    tiers: note.tiers,
    standing: "single-list",
    witnesses: [],
    source: sourceIn(note.list, note.observedOn, false, addresses),
    rejected: [],
    firstSeen: note.observedOn,
  };
}

/** The day some days after another. */
function reviewDay(on: string, days: number): string {
  const date = new Date(`${on}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}
