import type { Verdict } from "@tapeline/engine";

import type { Explorer } from "../explore.ts";
import { shellWord } from "../format/shell-word.ts";
import { renderBreakEvens } from "./break-evens.ts";
import { widthOf } from "./columns.ts";
import { renderConfidence } from "./confidence.ts";
import { renderEvidence } from "./evidence.ts";
import { renderFigures, renderSentences, renderTitle } from "./figures.ts";
import type { Questions } from "./facts-in-rows.ts";
import { renderFlips } from "./flips.ts";
import { framed, paragraph, placeOf } from "./frame.ts";
import { renderGuidance } from "./guidance.ts";
import { renderLadder } from "./ladder.ts";
import { renderLimitPrice } from "./limit-price.ts";
import { renderNotices } from "./notices.ts";
import { renderPairFlips } from "./pair-flips.ts";
import { renderParts } from "./parts.ts";
import { renderReasons } from "./reasons.ts";
import { renderSensitivity } from "./sensitivity.ts";
import type { Style } from "./style.ts";

/** A verdict and what its report needs besides. */
export interface ReportInput {
  readonly verdict: Verdict;
  readonly questions: Questions;
  /** How the case was named on the command line, for the commands that the report suggests. */
  readonly file: string;
}

/** Below this width the reasons are left out; `explain` gives them. */
const widthForReasons = 80;

/**
 * The report of `assess` piece by piece, sentence first: what the verdict says is there at once, what is explored around it as
 * soon as it is found.
 */
export async function* reportPieces(
  input: ReportInput,
  explored: Explorer,
  style: Style,
): AsyncGenerator<string> {
  const { verdict, questions } = input;
  const { facts, options } = verdict;
  const given = { facts, options, questions };
  yield framed([
    renderTitle(verdict, style),
    renderSentences(verdict, style),
    [...renderConfidence(verdict, style), ...renderFigures(verdict, style)],
    deciding(verdict, questions, style),
    renderLadder(verdict, style),
    renderParts(verdict, style),
    renderLimitPrice(verdict, questions, style),
  ]);
  const flips = await explored.flips();
  if (flips !== undefined) yield framed([renderFlips(flips, given, style)]);
  const pairs = await explored.pairFlips();
  if (pairs !== undefined) yield framed([renderPairFlips(pairs, given, style)]);
  const sensitivity = await explored.sensitivity();
  if (sensitivity !== undefined) yield framed([renderSensitivity(sensitivity, given, style)]);
  const breakEvens = await explored.breakEvens();
  if (breakEvens !== undefined) yield framed([renderBreakEvens(breakEvens, verdict, style)]);
  yield framed([style.width < widthForReasons ? [] : renderReasons(input, style)]);
  const information = await explored.information();
  if (information !== undefined)
    yield framed([
      renderEvidence(information, { ...given, planned: verdict.firstStep !== undefined }, style),
    ]);
  yield framed([
    renderNotices(verdict, style),
    renderGuidance(verdict, style),
    closing(input, style),
  ]);
}

/** For "not yet": the questions that would settle it, each with what is advised if it lets options in. */
function deciding(verdict: Verdict, questions: Questions, style: Style): string[] {
  const { decidedBy } = verdict;
  if (decidedBy.length === 0) return [];
  const facts = [...new Set(decidedBy.map(({ fact }) => fact))];
  return [
    "  What decides",
    ...facts.flatMap((fact) => {
      const lets = decidedBy.filter((one) => one.fact === fact);
      const ways = [...new Set(lets.map(({ answerWith }) => answerWith))].map((answer) => {
        const places = lets.filter(({ answerWith }) => answerWith === answer);
        return `${places.map(({ option }) => placeOf(verdict, option)).join(", ")} (then ${answer})`;
      });
      const words = `${questions[fact]?.ask ?? fact} (${fact}) May let in ${ways.join(", ")}.`;
      return paragraph(words, 4, style);
    }),
  ];
}

function closing({ verdict, file }: ReportInput, style: Style): string[] {
  const { unknown } = verdict;
  const count = `${unknown.length} answer${unknown.length === 1 ? "" : "s"} unknown, priced with assumed ranges:`;
  const command = `tapeline explain unknown ${shellWord(file)}`;
  // A command that does not fit beside the count stands alone, so that it can be copied.
  const together = `${count} ${command}`;
  const fits = widthOf(style.text(together)) <= style.width - 4;
  return [
    ...(style.width < widthForReasons ? [`why: tapeline explain rules ${shellWord(file)}`] : []),
    ...(unknown.length === 0 ? [] : fits ? [together] : [count, command]),
    "every figure: --json · the same over HTTP: tapeline serve",
  ]
    .flatMap((line) => paragraph(line, 2, style))
    .map(style.colour.dim);
}
