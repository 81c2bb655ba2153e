import { acceleratorsUndercut } from "./accelerators-undercut.ts";
import type { CallRates } from "./call-rates.ts";
import type { ApiOffer, Offer, RateSegment, TunedApiOffer } from "./offer.ts";

/** An offer with what its listed price is multiplied by. */
export interface PricedOffer {
  readonly offer: Offer;
  readonly priceFactor: number;
}

/**
 * Leaves out every offer that another of its class undercuts in everything – a hosted one in every rate and month, one on
 * accelerators in price, number and speed: whatever the worlds, it cannot be the cheapest. It is what makes comparing
 * hundreds of offers quick. What undercuts another undercuts all that the other does, so that each need be compared with those
 * alone that are left so far; of two that are alike the first stays.
 */
export function withoutUndercut(offers: readonly PricedOffer[]): PricedOffer[] {
  let left: PricedOffer[] = [];
  for (const one of offers) {
    if (left.some((other) => undercuts(other, one))) continue;
    left = left.filter((other) => !undercuts(one, other));
    left.push(one);
  }
  return left;
}

function undercuts(a: PricedOffer, b: PricedOffer): boolean {
  if (a.offer.kind === "accelerators" && b.offer.kind === "accelerators")
    return acceleratorsUndercut(a.offer, b.offer);
  if (
    a.offer.kind === "plain" ||
    a.offer.kind === "accelerators" ||
    a.offer.kind !== b.offer.kind ||
    a.offer.class !== b.offer.class
  )
    return false;
  const other = b.offer as ApiOffer | TunedApiOffer;
  if (
    a.offer.kind === "tuned-api" &&
    other.kind === "tuned-api" &&
    (a.offer.trainingPerMillionTokens > other.trainingPerMillionTokens ||
      a.offer.hostingPerHour > other.hostingPerHour)
  )
    return false;
  return noDearerInAnyMonth(a.offer.segments, a.priceFactor, other.segments, b.priceFactor);
}

/** Whether no call costs more, at once or in a batch, from one change of either's rates to the next. */
function noDearerInAnyMonth(
  one: readonly RateSegment[],
  factor: number,
  other: readonly RateSegment[],
  otherFactor: number,
): boolean {
  let mine = 0;
  let theirs = 0;
  for (;;) {
    const a = one[mine];
    const b = other[theirs];
    if (!noDearer(a.standard, factor, b.standard, otherFactor)) return false;
    if (!noDearer(a.batch, factor, b.batch, otherFactor)) return false;
    const next = one[mine + 1]?.fromMonth ?? Infinity;
    const otherNext = other[theirs + 1]?.fromMonth ?? Infinity;
    if (next === Infinity && otherNext === Infinity) return true;
    if (next <= otherNext) mine++;
    if (otherNext <= next) theirs++;
  }
}

/** Whether no call costs more at one set of rates than at another, whatever its length and tokens. */
function noDearer(
  { bands, excess }: CallRates,
  factor: number,
  other: CallRates,
  otherFactor: number,
): boolean {
  let mine = 0;
  let theirs = 0;
  for (;;) {
    const a = bands[mine];
    const b = other.bands[theirs];
    if (
      a.input * factor > b.input * otherFactor ||
      a.output * factor > b.output * otherFactor ||
      a.cachedInput * factor > b.cachedInput * otherFactor
    )
      return false;
    const next = bands[mine + 1]?.above ?? Infinity;
    const otherNext = other.bands[theirs + 1]?.above ?? Infinity;
    if (next === Infinity && otherNext === Infinity) break;
    if (next <= otherNext) mine++;
    if (otherNext <= next) theirs++;
  }
  // Surcharges that they have and I have not only help me; mine are compared where they are the same and so cancel.
  return excess.length === 0
    ? other.excess.every(({ premium }) => premium >= 0)
    : excess === other.excess && factor === otherFactor;
}
