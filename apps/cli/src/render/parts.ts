import type { Verdict } from "@tapeline/engine";

import { formatMoney, formatNumber } from "../format/number.ts";
import { left, right } from "./columns.ts";
import { paragraph } from "./frame.ts";
import type { Style } from "./style.ts";
import { isNarrow } from "./widths.ts";

/** The parts of a case, each with its advice, and whether routing them apart pays. */
export function renderParts({ parts, routing, options }: Verdict, style: Style): string[] {
  if (parts === undefined || parts.length === 0) return [];
  const named = (id: string | undefined): string => {
    const option = options.find((candidate) => candidate.id === id);
    return option === undefined ? "today's process" : `${option.code.slice(1)} ${option.short}`;
  };
  const cell = (text: string, width: number): string =>
    left(style.text(text), width, style.ellipsis);
  const sentence =
    routing === undefined
      ? []
      : paragraph(
          routing.better === "apart"
            ? `Routed apart they are worth ${formatMoney(routing.apart)}, with one option for all ${formatMoney(routing.together)}: route them apart.`
            : `With one option for all they are worth ${formatMoney(routing.together)}, routed apart ${formatMoney(routing.apart)}: keep them together.`,
          4,
          style,
        );
  if (isNarrow(style))
    return [
      "  Parts",
      ...parts.flatMap(({ name, share, answer, endPoint }) => [
        ...paragraph(name, 4, style),
        ...paragraph(`${formatNumber(share)}%: ${answer}, ${named(endPoint)}`, 7, style),
      ]),
      ...sentence,
    ];
  const nameColumns = Math.min(31, style.width - 51);
  const rows = parts.map(
    ({ name, share, answer, endPoint }) =>
      `    ${cell(name, nameColumns)} ${right(`${formatNumber(share)}%`, 6)}  ${cell(answer, 8)} ${cell(named(endPoint), 28)}`,
  );
  return [
    `  ${cell("Parts", nameColumns + 2)} ${right("share", 6)}  ${cell("answer", 8)} ${cell("end point", 28)}`,
    ...rows,
    ...sentence,
  ];
}
