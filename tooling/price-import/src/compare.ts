import type { OfferRecord, Price } from "@tapeline/pricing";
import { priceOn } from "@tapeline/pricing";
import type { CuratedModel, CuratedOffer } from "./curated.ts";
import { agree } from "./decide.ts";
import type { Component } from "./observation.ts";
import type { Evidence, ListAddresses, Proposal } from "./propose.ts";
import { entryOf, proposeOffer } from "./propose.ts";

/** What became of an offer since its record was written. */
export type Finding =
  | { readonly kind: "unchanged" }
  /** No list prices it any more. */
  | { readonly kind: "vanished" }
  /** Lists differ from the record as they did when it was written. */
  | { readonly kind: "known-difference"; readonly differences: string }
  /** A person read the vendor's page and lists differ from it: never overwritten. */
  | { readonly kind: "conflict"; readonly differences: string }
  /** Only the newest lineage has it: a review, not a record. */
  | { readonly kind: "review"; readonly differences: string }
  /** Enough of the lists have a newer price: a draft entry is proposed. */
  | { readonly kind: "changed"; readonly differences: string; readonly entry: Price };

/** An offer and what was found. */
export interface OfferFinding {
  readonly model: CuratedModel;
  readonly offer: CuratedOffer;
  readonly finding: Finding;
}

const compared: readonly Component[] = [
  "input",
  "output",
  "cachedInput",
  "cacheWrite",
  "perThousandSearches",
];

function differences(entry: Price, proposal: Proposal): string {
  return compared
    .flatMap((component) => {
      const [recorded, listed] = [entry[component], proposal.rates[component]];
      if (listed === undefined || (recorded !== undefined && agree(recorded, listed))) return [];
      return [`${component} ${recorded ?? "not priced"} in the record, ${listed} in the lists`];
    })
    .join("; ");
}

/** Whether all that the lists say stands in the entry already, as witnesses that differ. */
function allKnown(entry: Price, proposal: Proposal): boolean {
  const known = new Set((entry.witnesses ?? []).map((witness) => JSON.stringify(witness)));
  return proposal.witnesses.every((witness) => known.has(JSON.stringify(witness)));
}

/** Compares the record of an offer with what the lists say on a day. */
export function compareOffer(
  evidence: Evidence,
  curated: CuratedOffer,
  recorded: OfferRecord,
  on: string,
  addresses: ListAddresses,
): Finding {
  const proposal = proposeOffer(evidence, curated, on, addresses);
  const entry = priceOn(recorded.history, on);
  if (proposal === undefined) {
    const listed = recorded.history.some(({ witnesses }) => (witnesses ?? []).length > 0);
    return listed ? { kind: "vanished" } : { kind: "unchanged" };
  }
  if (entry === undefined) return { kind: "unchanged" };
  const text = differences(entry, proposal);
  if (text === "") return { kind: "unchanged" };
  if (entry.standing === "confirmed" || entry.standing === "read-once") {
    return { kind: "conflict", differences: text };
  }
  // Lists that were read for the record, or older ones, bring nothing new.
  const newest = proposal.source.retrieved;
  if (newest <= entry.source.retrieved || newest <= entry.from || allKnown(entry, proposal)) {
    return { kind: "known-difference", differences: text };
  }
  if (proposal.standing === "single-list" || proposal.standing === "disputed") {
    return { kind: "review", differences: text };
  }
  return { kind: "changed", differences: text, entry: entryOf(proposal, newest) };
}
