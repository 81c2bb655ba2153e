import { acceleratorsUndercut } from "./accelerators-undercut.ts";
import { bandOpenAt, thresholdsOf, type CallRates } from "./call-rates.ts";
import type { ApiOffer, Offer, RateSegment, TunedApiOffer } from "./offer.ts";

/** An offer with what its listed price is multiplied by. */
export interface PricedOffer {
  readonly offer: Offer;
  readonly priceFactor: number;
}

/**
 * Leaves out every offer that another of its class undercuts in everything – a hosted one in every rate and month, one on
 * accelerators in price, number and speed: whatever the worlds, it cannot be the cheapest. It is what makes comparing
 * hundreds of offers quick.
 */
export function withoutUndercut(offers: readonly PricedOffer[]): PricedOffer[] {
  return offers.filter(
    (one, index) =>
      !offers.some(
        (other, at) =>
          at !== index && undercuts(other, one) && !(at > index && undercuts(one, other)),
      ),
  );
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
  const months = new Set(
    [...a.offer.segments, ...other.segments].map(({ fromMonth }) => fromMonth),
  );
  for (const month of months) {
    const mine = at(a.offer.segments, month);
    const theirs = at(other.segments, month);
    for (const way of ["standard", "batch"] as const)
      if (!noDearer(mine[way], a.priceFactor, theirs[way], b.priceFactor)) return false;
  }
  return true;
}

/** Whether no call costs more at one set of rates than at another, whatever its length and tokens. */
function noDearer(
  mine: CallRates,
  myFactor: number,
  theirs: CallRates,
  theirFactor: number,
): boolean {
  // Surcharges that they have and I have not only help me; mine are compared where they are the same and so cancel.
  const settled =
    mine.excess.length === 0
      ? theirs.excess.every(({ premium }) => premium >= 0)
      : mine.excess === theirs.excess && myFactor === theirFactor;
  if (!settled) return false;
  return thresholdsOf([mine, theirs]).every((above) => {
    const a = bandOpenAt(mine, above);
    const b = bandOpenAt(theirs, above);
    return (["input", "cachedInput", "output"] as const).every(
      (rate) => a[rate] * myFactor <= b[rate] * theirFactor,
    );
  });
}

const at = (segments: readonly RateSegment[], month: number): RateSegment =>
  segments.findLast(({ fromMonth }) => fromMonth <= month)!;
