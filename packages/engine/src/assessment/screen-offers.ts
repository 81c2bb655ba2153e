import { billOf, offerDollars, type Bill, type BillTerms } from "../costs/bill.ts";
import type { Line } from "../costs/line.ts";
import { withoutUndercut, type PricedOffer } from "../offers/cheaper-everywhere.ts";
import { onConditionOfRegion } from "../offers/in-region.ts";
import type { Known, Offer, UnpricedOffer } from "../offers/offer.ts";
import type { Gating } from "../rules/apply-gates.ts";
import type { Column } from "../uncertainty/cells.ts";
import { meanOf, sumOf } from "../uncertainty/quantiles.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import { offerClasses, type Option } from "../vocabulary/option.ts";
import type { OfferNeed } from "../vocabulary/rule.ts";

/** Worlds over which offers are compared. */
export const screeningWorlds = 256;
/**
 * Means that lie less than so many standard errors apart do not tell offers apart: the difference rests on a few worlds of the
 * tail, and another seed would turn it round.
 */
const apart = 3;

/** An offer kept for its class. */
export interface KeptOffer {
  readonly offer: Offer;
  readonly priceFactor: number;
  readonly bill: Bill;
  /** Mean cost over all worlds: building and running. */
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
  /** How many without a price no gate takes away: what is left is not priced, and not excluded. */
  readonly passingUnpriced: number;
}

/** The answer that data may be processed in any region: every offer is sold there, at its listed price. */
const anyRegion = "anywhere";
/** Stands for a region that nobody has named: no offer is known to be sold there. */
export const unstatedRegion = "unstated";

/** What the case needs of a licence. */
type LicenceNeed = "any" | "commercial" | "permissive";

function fulfils(
  offer: Offer | UnpricedOffer,
  need: OfferNeed,
  region: string,
  licence: LicenceNeed,
): { known: Known; factor: number; onCondition: boolean } {
  const answers: Known[] = [];
  let factor = 1;
  if (need.zeroRetention !== undefined) answers.push(offer.zeroRetention);
  if (need.ownHardware !== undefined) answers.push(offer.ownHardware);
  if (need.ownAccount !== undefined) {
    answers.push(offer.ownAccount);
    // A vendor's model inside one's own account is sold by region, a tenth above the global price.
    if (offer.kind === "api" && offer.sale.region === "global") factor = ownAccountFactor;
  }
  let onCondition = false;
  if (need.soldInRegion !== undefined && region !== anyRegion) {
    const sold = offer.soldIn(region);
    onCondition = offer.kind === "accelerators" && sold.answer === "unknown";
    answers.push(onCondition ? "yes" : sold.answer);
    if (!onCondition) factor = Math.max(factor, sold.factor);
  }
  if (need.licence !== undefined && licence !== "any") answers.push(offer.licence[licence]);
  if (need.maxClass !== undefined)
    answers.push(
      offerClasses.indexOf(offer.class) <= offerClasses.indexOf(need.maxClass) ? "yes" : "no",
    );
  return {
    known: answers.includes("no") ? "no" : answers.includes("unknown") ? "unknown" : "yes",
    factor,
    onCondition,
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
  unpriced: readonly UnpricedOffer[] = [],
): Sifted {
  const fellBy = new Set<string>();
  const unknownBy = new Set<string>();
  const closed: string[] = [];
  const passing: PricedOffer[] = [];
  const unknown: PricedOffer[] = [];
  for (const offer of offers) {
    let priceFactor = 1;
    let keeps: Known = "yes";
    let offered: Offer = offer;
    for (const { gate, certain } of gating.offers) {
      const { known, factor, onCondition } = fulfils(offer, gate.rule.offersMust!, region, licence);
      if (certain) priceFactor = Math.max(priceFactor, factor);
      if (certain && onCondition && offer.kind === "accelerators")
        offered = onConditionOfRegion(offer);
      if (known === "yes") continue;
      if (!certain) unknownBy.add(gate.rule.id);
      else {
        if (keeps !== "no") keeps = known;
        (known === "no" ? fellBy : unknownBy).add(gate.rule.id);
      }
    }
    if (keeps === "yes") passing.push({ offer: offered, priceFactor });
    else if (keeps === "unknown") unknown.push({ offer: offered, priceFactor });
  }
  let passingUnpriced = 0;
  for (const offer of unpriced) {
    if (offer.closed !== undefined)
      closed.push(`${offer.title} (${offer.vendor}): ${offer.closed}`);
    else if (
      gating.offers.every(
        ({ gate, certain }) =>
          !certain || fulfils(offer, gate.rule.offersMust!, region, licence).known !== "no",
      )
    )
      passingUnpriced++;
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
    passingUnpriced,
  };
}

/** The offer of a class that is kept, and the next cheapest. */
interface ClassScreened {
  readonly best: PricedOffer;
  readonly second: PricedOffer | undefined;
}

/**
 * Per class the cheapest in expectation, before any world is known; where means do not tell offers apart, the one that is
 * cheaper in most worlds.
 */
export function screenClasses(
  option: Option,
  passing: Sifted["passing"],
  terms: Pick<BillTerms, "training">,
  worlds: Worlds,
): ClassScreened[] {
  const count = Math.min(screeningWorlds, worlds.count);
  const dollarsOf = offerDollars(option, terms, worlds, count);
  return offerClasses.flatMap((offerClass) => {
    const group = passing.filter(({ offer }) => offer.class === offerClass);
    const [best, second] = group.length < 2 ? group : cheapestFirst(group);
    return best === undefined ? [] : [{ best, second }];
  });

  /** The one that is kept, then the others by their means; those that are dear without any requests are left out. */
  function cheapestFirst(group: readonly PricedOffer[]): PricedOffer[] {
    const ranked: Ranked[] = [];
    const byFloor = group
      .map((priced) => ({ priced, ...dollarsOf(priced) }))
      .sort((a, b) => a.atLeast - b.atLeast);
    let least = Infinity;
    for (const { priced, dollars, atLeast } of byFloor) {
      if (ranked.length > 1 && atLeast > least) break;
      const column = dollars();
      const mean = sumOf(column) / count;
      ranked.push({ priced, dollars: column, mean });
      least = Math.min(least, mean);
    }
    ranked.sort((a, b) => a.mean - b.mean || (a.priced.offer.id < b.priced.offer.id ? -1 : 1));
    const [cheapest] = ranked;
    const kept = ranked
      .filter((one) => one === cheapest || !isDearer(one.dollars, cheapest.dollars))
      .reduce((best, one) => (cheaperInMost(one.dollars, best.dollars) ? one : best));
    return [kept, ...ranked.filter((one) => one !== kept)].map(({ priced }) => priced);
  }
}

/** The offers that are kept, each with its bill. */
export function screenOffers(
  option: Option,
  passing: Sifted["passing"],
  common: readonly Line[],
  terms: Omit<BillTerms, "priceFactor" | "passRate">,
  passRateOf: (offer: Offer) => () => Column,
  worlds: Worlds,
): KeptOffer[] {
  return screenClasses(option, passing, terms, worlds).map(({ best, second }) => {
    const { offer, priceFactor } = best;
    const passRate = passRateOf(offer);
    const bill = billOf(option, offer, common, { ...terms, priceFactor, passRate }, worlds);
    const expected = meanOf(bill.building) + meanOf(bill.running);
    const lost = second === undefined ? {} : { lost: second.offer.id };
    return { offer, priceFactor, bill, passRate, expected, ...lost };
  });
}

/** An offer with what it costs in the first worlds and in the mean of them. */
interface Ranked {
  readonly priced: PricedOffer;
  readonly dollars: Column;
  readonly mean: number;
}

/** Whether one costs more than the other in the mean beyond what so few worlds leave open. */
function isDearer(one: Column, other: Column): boolean {
  let sum = 0;
  let squares = 0;
  for (let world = 0; world < one.length; world++) {
    const more = one[world] - other[world];
    sum += more;
    squares += more * more;
  }
  // What cannot serve some world at all costs without end there.
  if (!Number.isFinite(sum)) return true;
  // mean > apart × √(variance ÷ n), squared and times n².
  return sum > 0 && sum * sum > apart * apart * (squares - (sum * sum) / one.length);
}

function cheaperInMost(one: Column, other: Column): boolean {
  let cheaper = 0;
  for (let world = 0; world < one.length; world++) if (one[world] < other[world]) cheaper++;
  return cheaper > one.length / 2;
}
