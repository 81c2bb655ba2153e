import type { PairFlip } from "@tapeline/engine";

import { formatIn, unitBeside } from "../format/number.ts";
import { left } from "./columns.ts";
import { nowColumnsIn, nowOf, shortOf, thenOf, type FactRows } from "./facts-in-rows.ts";
import { paragraph } from "./frame.ts";
import type { Style } from "./style.ts";
import { isNarrow } from "./widths.ts";

const columns = { at: 17, advice: 22 };
const most = 3;

/** "What two changes would do": the nearest pairs, a line for each of the two; none at all is a finding too. */
export function renderPairFlips(
  pairs: readonly PairFlip[],
  given: FactRows,
  style: Style,
): string[] {
  const title = "What two changes would do";
  if (pairs.length === 0)
    return [
      `  ${title}`,
      ...paragraph(
        "Nothing: no two of the uncertain numbers with the nearest flips change the advice, each within two standard deviations.",
        4,
        style,
      ),
    ];
  const now = nowColumnsIn(style.width);
  const name = style.width - 6 - now - columns.at - columns.advice;
  const cell = (text: string, width: number): string =>
    width === 0 ? "" : `${left(style.text(text), width - 1, style.ellipsis)} `;
  const value = (fact: string, at: number): string => {
    const unit = given.questions[fact]?.unit;
    return formatIn(unit, at) + unitBeside(unit, at);
  };
  const rows = pairs.slice(0, most).flatMap(({ facts, at, becomes }) =>
    facts.flatMap((fact, index) => {
      const lead = index === 0 ? "" : "with ";
      const then = (index === 0) !== isNarrow(style) ? thenOf(becomes, given) : "";
      if (isNarrow(style))
        return paragraph(
          `${lead}${shortOf(fact, given)} at ${value(fact, at[index] ?? 0)} ${then}`.trimEnd(),
          index === 0 ? 4 : 7,
          style,
        );
      const cells = [
        cell(`${lead}${shortOf(fact, given)}`, name),
        cell(nowOf(fact, undefined, given), now),
        cell(value(fact, at[index] ?? 0), columns.at),
        style.text(then),
      ];
      return [`    ${cells.join("")}`];
    }),
  );
  const more = pairs.length - most;
  return [
    isNarrow(style)
      ? `  ${title}`
      : `  ${left(title, name + 2)}${left("you now", now, "")}${left("together at", columns.at)}then, ending at`,
    ...rows,
    ...(more > 0
      ? [`    ${style.colour.dim(`${more} more pair${more === 1 ? " does" : "s do"} in --json`)}`]
      : []),
  ];
}
