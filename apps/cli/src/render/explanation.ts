import type { Explanation } from "@tapeline/engine";

import { formatExactly } from "../format/number.ts";
import { shellWord } from "../format/shell-word.ts";
import { wrap } from "./columns.ts";
import type { Style } from "./style.ts";

/** A number with its formula, its inputs and the sources of each; `file` is the case it was asked of. */
export function renderExplanation(explanation: Explanation, file: string, style: Style): string {
  const { path, title, value, unit, formula, inputs, because, sources } = explanation;
  const paragraph = (text: string, indent: number): string[] =>
    wrap(style.text(text), style.width - indent - 2).map((line) => " ".repeat(indent) + line);
  const shown =
    typeof value === "number"
      ? formatExactly(unit, value)
      : `${value === undefined ? "not known" : String(value)}${unit === undefined || value === undefined ? "" : ` ${unit}`}`;
  const lines = [
    `  ${style.colour.bold(style.text(title))}`,
    `  ${style.colour.dim(style.text(path))}`,
    "",
    ...paragraph(shown, 2),
    ...(formula === ""
      ? []
      : ["", "  How", ...formula.split("\n").flatMap((line) => paragraph(line, 4))]),
    ...(inputs.length === 0 ? [] : ["", "  From"]),
    ...inputs.flatMap(({ name, value: given, origin, path: at, sources: from }) => [
      ...paragraph(`${name}: ${given}${origin === undefined ? "" : ` (${origin})`}`, 4),
      ...(at === undefined
        ? []
        : paragraph(`tapeline explain ${at} ${shellWord(file)}`, 7).map(style.colour.dim)),
      ...from.flatMap((source) => paragraph(source, 7).map(style.colour.dim)),
    ]),
    ...(because === "" ? [] : ["", "  Why", ...paragraph(because, 4)]),
    ...(sources.length === 0
      ? []
      : ["", "  Sources", ...sources.flatMap((source) => paragraph(source, 4))]),
  ];
  return `\n${lines.join("\n")}\n`;
}
