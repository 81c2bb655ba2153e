import type { Explanation } from "@tapeline/engine";

import { formatExactly } from "../format/number.ts";
import { shellWord } from "../format/shell-word.ts";
import { paragraph } from "./frame.ts";
import type { Style } from "./style.ts";

/** A number with its formula, its inputs and the sources of each; `file` is the case it was asked of, if it was asked of one. */
export function renderExplanation(
  explanation: Explanation,
  file: string | undefined,
  style: Style,
): string {
  const ofFile = file === undefined ? "" : ` ${shellWord(file)}`;
  const { path, title, value, unit, formula, inputs, because, sources } = explanation;
  const lines = (text: string, indent: number): string[] => paragraph(text, indent, style);
  const shown =
    typeof value === "number"
      ? formatExactly(unit, value)
      : `${value === undefined ? "not known" : String(value)}${unit === undefined || value === undefined ? "" : ` ${unit}`}`;
  const page = [
    ...lines(title, 2).map(style.colour.bold),
    ...lines(path, 2).map(style.colour.dim),
    "",
    ...lines(shown, 2),
    ...(formula === ""
      ? []
      : ["", "  How", ...formula.split("\n").flatMap((line) => lines(line, 4))]),
    ...(inputs.length === 0 ? [] : ["", "  From"]),
    ...inputs.flatMap(({ name, value: given, origin, path: at, sources: from }) => [
      ...lines(`${name}: ${given}${origin === undefined ? "" : ` (${origin})`}`, 4),
      ...(at === undefined
        ? []
        : lines(`tapeline explain ${at}${ofFile}`, 7).map(style.colour.dim)),
      ...from.flatMap((source) => lines(source, 7).map(style.colour.dim)),
    ]),
    ...(because === "" ? [] : ["", "  Why", ...lines(because, 4)]),
    ...(sources.length === 0
      ? []
      : ["", "  Sources", ...sources.flatMap((source) => lines(source, 4))]),
  ];
  return `\n${page.join("\n")}\n`;
}
