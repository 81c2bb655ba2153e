import { reasonsOf, type Reason, type Verdict } from "@tapeline/engine";

import { inHundred } from "../format/number.ts";
import { shellWord } from "../format/shell-word.ts";
import { paragraph, placeOf } from "./frame.ts";
import type { Style } from "./style.ts";

/** So many reasons are told; of those that changed nothing only as many as fill the first few places. */
const most = 5;
const least = 3;

/** Above this share a rule holds for certain. */
const certain = 0.995;

/** "Why": what mattered most for the answer, each with its reason and what it did; the rest is counted. */
export function renderReasons(
  { verdict, file }: { readonly verdict: Verdict; readonly file: string },
  style: Style,
): string[] {
  const reasons = reasonsOf(verdict);
  const counted = reasons.filter(({ idle }) => !idle).length;
  const shown = reasons.slice(0, Math.min(most, Math.max(counted, least)));
  if (shown.length === 0) return [];
  const more = reasons.length - shown.length;
  const rest = more === 0 ? "" : `${more} more ${more === 1 ? "matters" : "matter"} less; `;
  return [
    "  Why",
    ...shown.flatMap((reason) => [
      `    ${style.colour.cyan(style.text(reason.rule))}${style.text(effectOf(reason, verdict))}`,
      ...paragraph(reason.because, 7, style),
    ]),
    ...paragraph(`${rest}all rules: tapeline explain rules ${shellWord(file)}`, 4, style).map(
      style.colour.dim,
    ),
  ];
}

/** What a rule did, and how often, where that is not certain. */
function effectOf({ role, options, share }: Reason, verdict: Verdict): string {
  const [first, second] = options.map((id) => placeOf(verdict, id));
  const places = options.map((id) => placeOf(verdict, id)).join(", ");
  const effects: Readonly<Record<Reason["role"], string>> = {
    favours: `for ${first} over ${second}`,
    disfavours: `for ${second} over ${first}`,
    "asks for": `asks for a test of ${places} first`,
    "rules out": `rules out ${places}`,
    raises: `raises ${places}`,
    lowers: `lowers ${places}`,
  };
  const often = share > certain ? "" : `, in ${inHundred(share)} of 100 worlds`;
  return ` · ${effects[role]}${often}`;
}
