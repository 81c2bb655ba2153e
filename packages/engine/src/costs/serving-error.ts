import type { AcceleratorOffer } from "../offers/offer.ts";
import type { Column } from "../uncertainty/cells.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { SpeedFrom } from "../vocabulary/verdict.ts";
import { carried } from "./carried.ts";

/** Where the speed of an offer comes from: what the case measured, or formulas. */
export const speedFrom = ({ facts }: Worlds): SpeedFrom =>
  facts.of("servingError").origin === "measured" ? "measured" : "formula";

/** True ÷ predicted time of an offer in every world, as wide as predictions like its own err. */
export const servingErrorOf = (
  { errorFactor }: Pick<AcceleratorOffer, "errorFactor">,
  worlds: Worlds,
): Column => carried("servingError", { low: 1 / errorFactor, base: 1, high: errorFactor }, worlds);

/** Both in words. */
export function speedInWords(offer: AcceleratorOffer, worlds: Worlds): string {
  if (speedFrom(worlds) === "measured") return "speed as the case measured it";
  const { origin } = worlds.facts.of("servingError");
  return origin === "assumed"
    ? `speed by formula, ×/÷ ${offer.errorFactor}`
    : "speed by formula, its error as the case states it";
}
