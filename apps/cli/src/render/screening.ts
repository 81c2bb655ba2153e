import type { Screening } from "@tapeline/engine";

import type { CaseKnowledge } from "../case-file/read-case.ts";
import { left } from "./columns.ts";
import { framed, paragraph } from "./frame.ts";
import { glyphsFor } from "./glyphs.ts";
import type { Style } from "./style.ts";
import { isNarrow } from "./widths.ts";

const nameColumns = 28;

/** The brief report: what is ruled out and by which rule, what an answer would settle, what stays. */
export function renderScreening(screening: Screening, known: CaseKnowledge, style: Style): string {
  const { title, options, rules, asks } = screening;
  const glyphs = glyphsFor(style);
  const marks = { excluded: glyphs.excluded, undetermined: glyphs.open, open: glyphs.viable };
  const rows = options.flatMap(({ id, code, title: full, state, by }) => {
    const name = known.options.find((option) => option.id === id)?.short ?? full;
    const label = `${code.slice(1)} ${name}`;
    const words = `${marks[state]} ${state === "open" ? "open" : `${state}: ${by.join(", ")}`}`;
    if (isNarrow(style)) return [...paragraph(label, 2, style), ...paragraph(words, 4, style)];
    const head = left(style.text(label), nameColumns, style.ellipsis);
    return paragraph(words, nameColumns + 4, style).map((line, at) =>
      at === 0 ? `  ${head}  ${line.trimStart()}` : `  ${line}`,
    );
  });
  const named = new Set(options.flatMap(({ by }) => by));
  const reasons = rules
    .filter(({ rule }) => named.has(rule))
    .flatMap(({ rule, because }) => [
      `    ${style.colour.cyan(style.text(rule))}`,
      ...paragraph(because, 7, style),
    ]);
  const open = asks.map((fact) => `${known.questions[fact].ask} (${fact})`);
  const sections = [
    [
      ...paragraph(title, 2, style).map(style.colour.bold),
      ...paragraph("gates and rules only: no prices, no worlds", 2, style).map(style.colour.dim),
    ],
    rows,
    reasons.length === 0 ? [] : ["  Why", ...reasons],
    open.length === 0
      ? []
      : ["  What an answer would settle", ...open.flatMap((ask) => paragraph(ask, 4, style))],
  ];
  return framed(sections);
}
