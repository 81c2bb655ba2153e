import { assumptionFor } from "../facts/derive-facts.ts";
import type { AcceleratorOffer } from "../offers/offer.ts";
import type { Column } from "../uncertainty/cells.ts";
import { exp, log } from "../uncertainty/functions.ts";
import type { Worlds } from "../uncertainty/sample-worlds.ts";
import type { SpeedFrom } from "../vocabulary/verdict.ts";

/** Where the speed of an offer comes from: what the case measured, or formulas. */
export const speedFrom = ({ facts }: Worlds): SpeedFrom =>
  facts.of("servingError").origin === "measured" ? "measured" : "formula";

/**
 * True ÷ predicted time of an offer in every world. One draw serves all offers – where one is slower than predicted, so are the
 * others – and each takes it as wide as predictions like its own err. What the case says of the error holds for all as it is said.
 */
export function servingErrorOf(
  { errorFactor }: Pick<AcceleratorOffer, "errorFactor">,
  worlds: Worlds,
): Column {
  const drawn = worlds.number("servingError");
  const { origin, question } = worlds.facts.of("servingError");
  const assumed = assumptionFor(question, []);
  if (origin !== "assumed" || assumed?.low === undefined || assumed.high === undefined)
    return drawn;
  const width = log(assumed.high / assumed.low) / 2;
  const power = width > 0 ? log(errorFactor) / width : 1;
  return worlds.cells.get("serving error", errorFactor, [drawn, power], widened);
}

/** Both in words. */
export function speedInWords(offer: AcceleratorOffer, worlds: Worlds): string {
  if (speedFrom(worlds) === "measured") return "speed as the case measured it";
  const { origin } = worlds.facts.of("servingError");
  return origin === "assumed"
    ? `speed by formula, ×/÷ ${offer.errorFactor}`
    : "speed by formula, its error as the case states it";
}

function widened(drawn: Column, power: number): Column {
  const error = new Float64Array(drawn.length);
  for (let world = 0; world < error.length; world++) error[world] = exp(power * log(drawn[world]));
  return error;
}
