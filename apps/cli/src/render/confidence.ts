import type { Verdict } from "@tapeline/engine";

import { inHundred } from "../format/number.ts";
import { widthOf } from "./columns.ts";
import { labelled } from "./frame.ts";
import { glyphsFor } from "./glyphs.ts";
import type { Style } from "./style.ts";

const longestTape = 50;
/** A shorter tape shows nothing that its words do not say. */
const shortestTape = 10;
const labelColumns = 15;

/** The word for a confidence in per cent. */
function confidenceWord(confidence: number): string {
  if (confidence >= 90) return "settled";
  if (confidence >= 70) return "firm";
  if (confidence >= 55) return "leaning";
  return "toss-up";
}

/**
 * How sure the answer is: a tape and its words; for "not yet" how often a custom LLM is cheapest. Where prices are missing,
 * nobody can tell.
 */
export function renderConfidence(verdict: Verdict, style: Style): string[] {
  const { confidence, customShare, waitingFor, options } = verdict;
  const unpriced = options.filter(({ standing }) => standing === "not-priced").length;
  if (waitingFor === "prices")
    return labelled(
      "Confidence",
      `not known: ${unpriced} option${unpriced === 1 ? " is" : "s are"} not priced`,
      style,
    );
  const label = confidence === undefined ? "Undecided" : "Confidence";
  const share = confidence === undefined ? customShare : confidence / 100;
  const words =
    confidence === undefined
      ? `a custom LLM is cheapest in ${inHundred(share)} of 100`
      : `${inHundred(share)} in 100, ${confidenceWord(confidence)}`;
  const room = style.width - 2 - labelColumns - 2 - widthOf(words);
  const length = Math.min(style.width >= 90 ? longestTape : longestTape / 2, room);
  if (length < shortestTape) return labelled(label, words, style);
  const glyphs = glyphsFor(style);
  const filled = Math.round(Math.max(0, Math.min(1, share)) * length);
  const tape =
    style.colour.yellow(glyphs.tape.repeat(filled)) + glyphs.tapeRest.repeat(length - filled);
  return [`  ${label.padEnd(12)} ${tape}  ${style.text(words)}`];
}
