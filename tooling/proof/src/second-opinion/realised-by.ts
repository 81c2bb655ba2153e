import type { Verdict } from "@tapeline/engine";
import type { Model, Offer } from "@tapeline/pricing";

import type { Realised } from "./bill.ts";
import { exact, one, type Exact } from "./decimal.ts";
import type { KnownFacts } from "./known-facts.ts";
import type { Shop } from "./prices-of-days.ts";

type OfferUsed = Verdict["options"][number]["offers"][number];

/** What an offer of a verdict is, found in the price book by its id alone. */
export function realisedBy(
  { id, accelerators }: OfferUsed,
  secondsPerRequest: Exact,
  facts: KnownFacts,
  shop: Shop,
): Realised {
  const { models, rentals, gpus } = shop.book;
  if (accelerators !== undefined) {
    const [, served, count, supply] = /^(.+) on (\d+)x (.+)$/.exec(id)!;
    const rental = rentals[supply!];
    const gpu = gpus[rental?.gpu ?? supply!.replace(/:owned$/, "")]!;
    const rentFactor = rental === undefined ? one : regionalRent(rental.region, facts);
    const fleet = { gpu, count: Number(count), rental, secondsPerRequest, rentFactor };
    return { kind: "own", model: models[served!], fleet };
  }
  for (const model of Object.values(models)) {
    const offer = model.offers.find((one) => one.id === id);
    if (offer !== undefined)
      return { kind: "hosted", model, offer, priceFactor: priceFactor(model, offer, facts, shop) };
  }
  return { kind: "nothing" };
}

/** Levels of isolation (question 50). */
const withinRegion = 3;
const ownAccount = 4;

/** A limit that is a wish, or that falls where names are replaced, binds nobody (decision 0013). */
function levelInForce(facts: KnownFacts): Exact {
  const lifted =
    facts.choice("isolationSource") === "wish" || facts.choice("banOnPseudonyms") === "lifted";
  return lifted ? exact(0) : facts.number("isolation");
}

/** Where data may not leave a region, renting costs a tenth more unless the list is one of that region, or any will do. */
function regionalRent(place: string, facts: KnownFacts): Exact {
  const level = levelInForce(facts);
  if (level.lt(withinRegion) || level.gt(ownAccount)) return one;
  if (facts.answered("region") && facts.choice("region") === "anywhere") return one;
  const within: Readonly<Record<string, readonly string[]>> = {
    us: ["us-east-1", "us-central1", "us-central2", "eastus", "centralus"],
    eu: ["europe-west1", "europe-west4"],
  };
  return within[String(facts.choice("region"))]?.includes(place) === true ? one : exact(1.1);
}

/** A global offer costs a tenth more in one's own account, and what its provider adds in a region. */
function priceFactor(model: Model, offer: Offer, facts: KnownFacts, { book }: Shop): Exact {
  const level = levelInForce(facts);
  if (offer.region !== "global" || level.lt(withinRegion) || level.gt(ownAccount)) return one;
  const region = facts.choice("region");
  const released = model.released.length === 7 ? `${model.released}-01` : model.released;
  const terms = (book.providers[offer.provider]?.residency ?? []).find(
    (each) => each.region === region && released >= each.appliesFrom,
  );
  const regional = exact(terms?.factor ?? 1);
  const own = level.eq(ownAccount) && offer.mode === "standard" ? exact(1.1) : one;
  return regional.gt(own) ? regional : own;
}
