import type { Verdict } from "@tapeline/engine";

import { inHundred } from "../format/number.ts";
import { glyphsFor } from "./glyphs.ts";
import type { Style } from "./style.ts";

const tapeLength = 50;

/** The word for a confidence in per cent. */
function confidenceWord(confidence: number): string {
  if (confidence >= 90) return "settled";
  if (confidence >= 70) return "firm";
  if (confidence >= 55) return "leaning";
  return "toss-up";
}

/**
 * The line of confidence: a tape and its words; for "not yet" how often a custom LLM is cheapest. Where
 * prices are missing, nobody can tell.
 */
export function renderConfidence(verdict: Verdict, style: Style): string {
  const { confidence, customShare, waitingFor, options } = verdict;
  const unpriced = options.filter(({ standing }) => standing === "not-priced").length;
  if (waitingFor === "prices")
    return `  Confidence   ${style.text(`not known: ${unpriced} option${unpriced === 1 ? " is" : "s are"} not priced`)}`;
  const glyphs = glyphsFor(style);
  const share = confidence === undefined ? customShare : confidence / 100;
  const length = style.width >= 90 ? tapeLength : tapeLength / 2;
  const filled = Math.round(Math.max(0, Math.min(1, share)) * length);
  const tape =
    style.colour.yellow(glyphs.tape.repeat(filled)) + glyphs.tapeRest.repeat(length - filled);
  const words =
    confidence === undefined
      ? `a custom LLM is cheapest in ${inHundred(share)} of 100`
      : `${inHundred(share)} in 100, ${confidenceWord(confidence)}`;
  return `  ${confidence === undefined ? "Undecided " : "Confidence"}   ${tape}  ${style.text(words)}`;
}
