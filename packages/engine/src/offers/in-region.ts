import type { AcceleratorOffer, Known } from "./offer.ts";

/** Clouds' own words for places within a region that a rule may name; London and Zurich are Europe, but not the Union. */
const places: Readonly<Record<string, RegExp>> = {
  us: /^(us|us-.+|(north|south)?(east|west|central)us\d?)$/,
  eu: /^(eu|eu-(west-[13]|central-1|north-1|south-[12])|europe-(west(1|3|4|8|9|10|12)|central2|north[12]|southwest1)|(west|north)europe|(france|germanywest|sweden|italynorth|polandcentral|spaincentral).*)$/,
};

/** What a region costs over the list (decision model, starting numbers: region or own account × 1.1). */
const regionFactor = 1.1;

/** Whether accelerators stand in a region: where the list names a place in it; otherwise one can rent there, at a price that no list says. */
export const rentableIn =
  (place: string): AcceleratorOffer["soldIn"] =>
  (region): { answer: Known; factor: number } =>
    places[region]?.test(place) === true
      ? { answer: "yes", factor: 1 }
      : { answer: "unknown", factor: regionFactor };

const inRegion = new WeakMap<AcceleratorOffer, AcceleratorOffer>();

/**
 * Rented accelerators under a rule on the region, where their list does not say that they stand there: a condition that whoever
 * rents has to settle, not a reason to do without, since clouds let one choose the place. Billed at what a region costs over the list.
 */
export function onConditionOfRegion(offer: AcceleratorOffer): AcceleratorOffer {
  let known = inRegion.get(offer);
  if (known === undefined) {
    known = {
      ...offer,
      title: `${offer.title}, in the region`,
      unitPrice: Number((offer.unitPrice * regionFactor).toPrecision(6)),
      condition:
        "Rented accelerators have to stand in the region that the rule names, which their price lists do not say: settle it with the cloud. A tenth over the list is billed for it.",
    };
    inRegion.set(offer, known);
  }
  return known;
}
