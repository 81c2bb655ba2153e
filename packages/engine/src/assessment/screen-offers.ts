import { accelerators } from "../costs/accelerators.ts";
import { apiTokens } from "../costs/api-tokens.ts";
import { billOf, offerLines, type Bill, type BillTerms } from "../costs/bill.ts";
import type { Line } from "../costs/line.ts";
import { withoutUndercut, type PricedOffer } from "../offers/cheaper-everywhere.ts";
import type { Known, Offer } from "../offers/offer.ts";
import type { Gating } from "../rules/apply-gates.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import { offerClasses, type Option } from "../vocabulary/option.ts";
import type { OfferNeed } from "../vocabulary/rule.ts";

/** Worlds over which an offer's expected cost is taken. */
export const screeningWorlds = 256;
/** Offers are ranked on so many worlds first; the best few go on to all screening worlds. */
const firstLookWorlds = 32;
const finalists = 2;

/** An offer kept for its class. */
export interface KeptOffer {
  readonly offer: Offer;
  readonly priceFactor: number;
  readonly bill: Bill;
  /** Mean cost over the screening worlds: building and running. */
  readonly expected: number;
  readonly passRate: () => Column;
  /** The next cheapest of its class. */
  readonly lost?: string;
}

/** What is left of an option's offers after the gates. */
export interface Sifted {
  readonly passing: readonly PricedOffer[];
  /** None is known to pass: these may. */
  readonly uncertain: boolean;
  /** How many passed before those were left out that another undercuts in everything. */
  readonly passed: number;
  /** Rules by which offers fell, and rules whose answer is not known for some offer. */
  readonly fellBy: readonly string[];
  readonly unknownBy: readonly string[];
  readonly closed: readonly string[];
}

/** What the case needs of a licence. */
type LicenceNeed = "any" | "commercial" | "permissive";

function fulfils(
  offer: Offer,
  need: OfferNeed,
  region: string,
  licence: LicenceNeed,
): { known: Known; factor: number } {
  const answers: Known[] = [];
  let factor = 1;
  if (need.zeroRetention !== undefined) answers.push(offer.zeroRetention);
  if (need.ownHardware !== undefined) answers.push(offer.ownHardware);
  if (need.ownAccount !== undefined) {
    answers.push(offer.ownAccount);
    // A vendor's model inside one's own account is sold by region, a tenth above the global price.
    if (offer.kind === "api" && offer.sale.region === "global") factor = ownAccountFactor;
  }
  if (need.soldInRegion !== undefined) {
    const sold = offer.soldIn(region);
    answers.push(sold.answer);
    factor = Math.max(factor, sold.factor);
  }
  if (need.licence !== undefined && licence !== "any") answers.push(offer.licence[licence]);
  if (need.maxClass !== undefined)
    answers.push(
      offerClasses.indexOf(offer.class) <= offerClasses.indexOf(need.maxClass) ? "yes" : "no",
    );
  return {
    known: answers.includes("no") ? "no" : answers.includes("unknown") ? "unknown" : "yes",
    factor,
  };
}

/** Region or own account × 1.1 (decision model, starting numbers). */
const ownAccountFactor = 1.1;

/** Keeps the offers that every certain need lets pass. */
export function siftOffers(
  offers: readonly Offer[],
  gating: Gating,
  region: string,
  licence: LicenceNeed,
): Sifted {
  const fellBy = new Set<string>();
  const unknownBy = new Set<string>();
  const closed: string[] = [];
  const passing: PricedOffer[] = [];
  const unknown: PricedOffer[] = [];
  for (const offer of offers) {
    if (offer.closed !== undefined) {
      closed.push(`${offer.title} (${offer.vendor}): ${offer.closed}`);
      continue;
    }
    let priceFactor = 1;
    let keeps: Known = "yes";
    for (const { gate, certain } of gating.offers) {
      const { known, factor } = fulfils(offer, gate.rule.offersMust!, region, licence);
      if (certain) priceFactor = Math.max(priceFactor, factor);
      if (known === "yes") continue;
      if (!certain) unknownBy.add(gate.rule.id);
      else {
        if (keeps !== "no") keeps = known;
        (known === "no" ? fellBy : unknownBy).add(gate.rule.id);
      }
    }
    if (keeps === "yes") passing.push({ offer, priceFactor });
    else if (keeps === "unknown") unknown.push({ offer, priceFactor });
  }
  // Where no offer is known to pass, those of which it is not known stand in for the option until it is.
  const uncertain = passing.length === 0 && unknown.length > 0;
  return {
    passing: withoutUndercut(uncertain ? unknown : passing),
    uncertain,
    passed: passing.length,
    fellBy: [...fellBy],
    unknownBy: [...unknownBy],
    closed,
  };
}

/** The two cheapest of a class. */
interface Ranked {
  readonly best: PricedOffer;
  readonly second?: PricedOffer;
}

/** Per class the cheapest in expectation, before any world is known. */
export function screenOffers(
  option: Option,
  passing: Sifted["passing"],
  common: readonly Line[],
  terms: Omit<BillTerms, "priceFactor" | "passRate">,
  passRateOf: (offer: Offer) => () => Column,
  worlds: Worlds,
): KeptOffer[] {
  const count = Math.min(screeningWorlds, worlds.count);
  const full = worlds.first(count);
  const firstLook = worlds.first(Math.min(firstLookWorlds, worlds.count));
  return offerClasses.flatMap((offerClass) => {
    const ranked = rankClass(passing.filter(({ offer }) => offer.class === offerClass));
    if (ranked === undefined) return [];
    const { offer, priceFactor } = ranked.best;
    const passRate = passRateOf(offer);
    const bill = billOf(option, offer, common, { ...terms, priceFactor, passRate }, worlds);
    let sum = 0;
    for (let world = 0; world < count; world++) sum += bill.building[world] + bill.running[world];
    const lost = ranked.second === undefined ? {} : { lost: ranked.second.offer.id };
    return { offer, priceFactor, bill, passRate, expected: sum / count, ...lost };
  });

  function rankClass(group: readonly PricedOffer[]): Ranked | undefined {
    const [only] = group;
    if (only === undefined) return undefined;
    if (group.length === 1) return { best: only };
    const [best, second] = rank(
      group.length <= finalists ? group : finalistsOf(group),
      full,
      costOf,
    );
    return { best: best!, ...(second === undefined ? {} : { second }) };
  }

  /** The cheapest few of each hosting on a first look: set-up and people differ between them, not within. */
  function finalistsOf(group: readonly PricedOffer[]): PricedOffer[] {
    return (["provider", "rented", "owned"] as const).flatMap((hosting) =>
      rank(
        group.filter(({ offer }) => offer.hosting === hosting),
        firstLook,
        useOf,
      ).slice(0, finalists),
    );
  }

  /** Everything that an offer changes in the bill. */
  function costOf(candidate: PricedOffer, over: Worlds): number {
    const { offer, priceFactor } = candidate;
    const lines = offerLines(
      option,
      offer,
      { ...terms, priceFactor, passRate: passRateOf(offer) },
      over,
    );
    return lines.reduce((sum, { amounts }) => sum + meanOver(amounts, over), 0);
  }
}

/** Tokens or accelerators alone. */
function useOf({ offer, priceFactor }: PricedOffer, over: Worlds): number {
  if (offer.kind === "plain") return 0;
  return meanOver(
    offer.kind === "accelerators"
      ? accelerators(offer, over).amounts
      : apiTokens(offer, priceFactor, over).amounts,
    over,
  );
}

const means = new WeakMap<Column, number>();
function meanOver(column: Column, { count }: Worlds): number {
  let mean = means.get(column);
  if (mean === undefined) {
    let sum = 0;
    for (let world = 0; world < count; world++) sum += column[world];
    means.set(column, (mean = sum / count));
  }
  return mean;
}

function rank(
  group: readonly PricedOffer[],
  over: Worlds,
  costOf: (candidate: PricedOffer, over: Worlds) => number,
): PricedOffer[] {
  const costs = new Map(group.map((candidate) => [candidate, costOf(candidate, over)]));
  return [...group].sort(
    (a, b) => costs.get(a)! - costs.get(b)! || (a.offer.id < b.offer.id ? -1 : 1),
  );
}
