import type { Screening } from "@tapeline/engine";

import type { CaseKnowledge } from "../case-file/read-case.ts";
import { left, wrap } from "./columns.ts";
import { glyphsFor } from "./glyphs.ts";
import type { Style } from "./style.ts";

const nameColumns = 28;

/** The brief report: what is ruled out and by which rule, what an answer would settle, what stays. */
export function renderScreening(screening: Screening, known: CaseKnowledge, style: Style): string {
  const { title, options, rules, asks } = screening;
  const glyphs = glyphsFor(style);
  const marks = { excluded: glyphs.excluded, undetermined: glyphs.open, open: glyphs.viable };
  const paragraph = (text: string, indent: number): string[] =>
    wrap(style.text(text), style.width - indent - 2).map((line) => " ".repeat(indent) + line);
  const rows = options.map(({ id, code, title: full, state, by }) => {
    const name = known.options.find((option) => option.id === id)?.short ?? full;
    const head = left(style.text(`${code.slice(1)} ${name}`), nameColumns, style.ellipsis);
    const words = state === "open" ? "open" : `${state}: ${by.join(", ")}`;
    return paragraph(words, nameColumns + 6)
      .map((line, at) => (at === 0 ? `  ${head}  ${marks[state]} ${line.trimStart()}` : line))
      .join("\n");
  });
  const named = new Set(options.flatMap(({ by }) => by));
  const reasons = rules
    .filter(({ rule }) => named.has(rule))
    .flatMap(({ rule, because }) => [
      `    ${style.colour.cyan(style.text(rule))}`,
      ...paragraph(because, 7),
    ]);
  const open = asks.map((fact) => `${known.questions[fact].ask} (${fact})`);
  const sections = [
    [
      `  ${style.colour.bold(style.text(title))}`,
      `  ${style.colour.dim("gates and rules only: no prices, no worlds")}`,
    ],
    rows,
    reasons.length === 0 ? [] : ["  Why", ...reasons],
    open.length === 0
      ? []
      : ["  What an answer would settle", ...open.flatMap((ask) => paragraph(ask, 4))],
  ];
  return `\n${sections
    .filter((section) => section.length > 0)
    .map((section) => section.join("\n"))
    .join("\n\n")}\n`;
}
