import type { Decision } from "../assessment/decision.ts";
import type { AcceleratorOffer } from "../offers/offer.ts";

/**
 * What is made of accelerators that the case owns: what its words were read as, and where serving on them was weighed and another way
 * is cheaper.
 */
export function atHandTold({ judged, situation }: Decision): string[] {
  const { value } = situation.facts.of("ownedAccelerators");
  if (typeof value !== "string") return [];
  const { atHand, said } = situation.ground.market.atHand(value);
  const kept = judged.options
    .filter(({ state }) => state === "eligible" || state === "undetermined")
    .flatMap((option) => option.kept.map(({ offer }) => offer))
    .filter((offer): offer is AcceleratorOffer => offer.kind === "accelerators");
  const passedOver =
    atHand === undefined || kept.length === 0 || kept.some((offer) => offer.atHand !== undefined)
      ? []
      : [
          `Serving on the ${atHand.count} × ${atHand.way.gpu.name} at hand was weighed and is not the cheapest way: people for own machines, and what would be bought beyond them where volume is high, cost more than they save.`,
        ];
  return [...(said === undefined ? [] : [said]), ...passedOver];
}
