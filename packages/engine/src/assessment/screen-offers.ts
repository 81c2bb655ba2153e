import { acceleratorFacts, ownedFacts } from "../costs/accelerators.ts";
import { tokenFacts } from "../costs/api-tokens.ts";
import { billOf, offerLines, type Bill, type BillTerms } from "../costs/bill.ts";
import type { Line } from "../costs/line.ts";
import { withoutUndercut, type PricedOffer } from "../offers/cheaper-everywhere.ts";
import type { Known, Offer } from "../offers/offer.ts";
import type { Gating } from "../rules/apply-gates.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { FactId } from "../vocabulary/facts.ts";
import { offerClasses, type Option } from "../vocabulary/option.ts";
import type { OfferNeed } from "../vocabulary/rule.ts";

/** Worlds over which an offer's expected cost is taken. */
export const screeningWorlds = 256;
/** Offers are ranked on so many worlds first; the best few go on to all screening worlds. */
const firstLookWorlds = 32;
const finalists = 4;

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
  for (const offer of offers) {
    if (offer.closed !== undefined) {
      closed.push(`${offer.title} (${offer.vendor}): ${offer.closed}`);
      continue;
    }
    let priceFactor = 1;
    let keeps = true;
    for (const { gate, certain } of gating.offers) {
      const { known, factor } = fulfils(offer, gate.rule.offersMust!, region, licence);
      if (known === "yes") {
        if (certain) priceFactor = Math.max(priceFactor, factor);
        continue;
      }
      if (!certain) unknownBy.add(gate.rule.id);
      else {
        keeps = false;
        (known === "no" ? fellBy : unknownBy).add(gate.rule.id);
      }
    }
    if (keeps) passing.push({ offer, priceFactor });
  }
  return {
    passing: withoutUndercut(passing),
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

/** Facts that the lines of an offer may read: while none of them changes, neither does the ranking. */
const rankingFacts: readonly FactId[] = [
  ...new Set<FactId>([
    ...tokenFacts,
    ...acceleratorFacts,
    ...ownedFacts,
    ...([
      "labelledExamples",
      "trainingOverhead",
      "trainingUtilisation",
      "engineerMonthCost",
      "fteOwned",
      "contingency",
      "rentedSetUp",
      "ownedSetUp",
      "gap",
    ] as const),
  ]),
];

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
  const facts = rankingFacts.map((id) => worlds.facts.of(id));
  const ranking = worlds.cells.get(`ranking ${option.id}`, [passing, ...facts], () =>
    offerClasses.flatMap(
      (offerClass) => rankClass(passing.filter(({ offer }) => offer.class === offerClass)) ?? [],
    ),
  );
  return ranking.map(({ best, second }) => {
    const { offer, priceFactor } = best;
    const passRate = passRateOf(offer);
    const bill = billOf(option, offer, common, { ...terms, priceFactor, passRate }, worlds);
    let sum = 0;
    for (let world = 0; world < count; world++) sum += bill.building[world] + bill.running[world];
    return {
      offer,
      priceFactor,
      bill,
      passRate,
      expected: sum / count,
      ...(second === undefined ? {} : { lost: second.offer.id }),
    };
  });

  function rankClass(group: readonly PricedOffer[]): Ranked | undefined {
    const [only] = group;
    if (only === undefined) return undefined;
    if (group.length === 1) return { best: only };
    const firstLook = worlds.first(Math.min(firstLookWorlds, worlds.count));
    const final = group.length <= finalists ? group : rank(group, firstLook).slice(0, finalists);
    const [best, second] = rank(final, worlds.first(count));
    return { best: best!, ...(second === undefined ? {} : { second }) };
  }

  function rank(group: readonly PricedOffer[], over: Worlds): PricedOffer[] {
    const costs = new Map(
      group.map((candidate) => {
        const { offer, priceFactor } = candidate;
        const lines = offerLines(
          option,
          offer,
          { ...terms, priceFactor, passRate: passRateOf(offer) },
          over,
        );
        let cost = 0;
        for (const { amounts } of lines)
          for (let world = 0; world < amounts.length; world++) cost += amounts[world];
        return [candidate, cost];
      }),
    );
    return [...group].sort(
      (a, b) => costs.get(a)! - costs.get(b)! || (a.offer.id < b.offer.id ? -1 : 1),
    );
  }
}
