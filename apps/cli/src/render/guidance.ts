import type { Guidance, Verdict } from "@tapeline/engine";

import { formatDay } from "../format/number.ts";
import { paragraph, placeOf } from "./frame.ts";
import type { Style } from "./style.ts";

const mostLines = 4;

/** "Watch": the first thing to mind of each kind, by its title, and the day to look at the decision again. */
export function renderGuidance(verdict: Verdict, style: Style): string[] {
  const { guidance, reviewBy } = verdict;
  const told = guidance.filter(({ kind }) => kind !== "expiry");
  const shown = told
    .filter(({ kind }, index) => told.findIndex((one) => one.kind === kind) === index)
    .slice(0, mostLines);
  if (shown.length === 0 && reviewBy === undefined) return [];
  const more = told.length - shown.length;
  return [
    "  Watch",
    ...shown.flatMap((one) => paragraph(lineOf(one, verdict), 4, style)),
    ...(reviewBy === undefined
      ? []
      : paragraph(`Look at this decision again by ${formatDay(reviewBy)}.`, 4, style)),
    ...(shown.length === 0
      ? []
      : paragraph(
          `${more > 0 ? `${more} more in --json; ` : ""}what to do: tapeline explain ${shown[0]!.rule}`,
          4,
          style,
        ).map(style.colour.dim)),
  ];
}

/** A title with the options of the plan that it concerns. */
function lineOf({ title, concerns }: Guidance, verdict: Verdict): string {
  const planned = (verdict.plan?.steps ?? []).map(({ option }) => option);
  const places = planned.filter((id) => concerns.includes(id)).map((id) => placeOf(verdict, id));
  return `${title}${places.length === 0 || concerns.length > planned.length ? "" : ` (${places.join(", ")})`}`;
}
