import { acceleratorsFor } from "../costs/replicas.ts";
import { flopsPerToken, prepareFlops } from "../training/training-flops.ts";
import { modelShapeOf } from "./accelerator-offers.ts";
import type { AcceleratorOffer } from "./offer.ts";

/**
 * Requests at which two offers are compared, in input and output tokens: short and long, most of it read or most of it
 * written. Between them the time of a request is nearly a plane.
 */
const lengths = [
  [100, 20],
  [100, 1000],
  [2000, 300],
  [8000, 50],
  [8000, 4000],
  [60_000, 1000],
] as const;
/** Whole instances hold a multiple of eight accelerators at most, so that what holds for eight replicas holds for more. */
const replicas = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** What an offer costs by: in each the less the cheaper. */
const measures = new WeakMap<AcceleratorOffer, readonly number[]>();
function measuresOf(offer: AcceleratorOffer): readonly number[] {
  let known = measures.get(offer);
  if (known !== undefined) return known;
  const weights = offer.model?.openWeights;
  const shape = weights === undefined ? undefined : modelShapeOf(weights);
  const training = shape === undefined ? undefined : prepareFlops(shape);
  known = [
    offer.unitPrice,
    offer.count,
    offer.watts,
    // Of more at hand, more is paid for already.
    -(offer.atHand ?? 0),
    ...replicas.map((count) => acceleratorsFor(count, offer)),
    ...lengths.map(([input, output]) => offer.secondsPerRequest(input, output)),
    ...lengths.map(([input, output]) =>
      training === undefined ? 0 : flopsPerToken(training, input + output),
    ),
  ];
  measures.set(offer, known);
  return known;
}

/** Whether one offer costs no more than another whatever is asked of both, be it stated or not what an hour costs. */
export function acceleratorsUndercut(a: AcceleratorOffer, b: AcceleratorOffer): boolean {
  // An error of another width leaves worlds in which the slower one is the cheaper.
  if (a.billing !== b.billing || a.class !== b.class || a.errorFactor !== b.errorFactor)
    return false;
  const mine = measuresOf(a);
  const theirs = measuresOf(b);
  for (let index = 0; index < mine.length; index++) if (mine[index] > theirs[index]) return false;
  return true;
}
