import type { Verdict } from "@tapeline/engine";

import { wrap } from "./columns.ts";
import type { Style } from "./style.ts";

/** Text in lines of the style's width, so many columns in. */
export const paragraph = (text: string, indent: number, style: Style): string[] =>
  wrap(style.text(text), style.width - indent - 2).map((line) => " ".repeat(indent) + line);

/** Sections of a page with an empty line before each; empty ones are left out. */
export const framed = (sections: readonly (readonly string[])[]): string =>
  sections
    .filter((section) => section.length > 0)
    .map((section) => `\n${section.map((line) => line.trimEnd()).join("\n")}\n`)
    .join("");

/** A line with its label in front: `36 months    $181k–$290k`. */
export const labelled = (label: string, text: string, style: Style): string[] =>
  wrap(style.text(text), style.width - 17).map(
    (line, index) => `  ${(index === 0 ? label : "").padEnd(12)} ${line}`,
  );

/** An option's place on the ladder, as reports number it: `2`; the name itself where it is none. */
export const placeOf = ({ options }: Pick<Verdict, "options">, id: string): string =>
  options.find((option) => option.id === id)?.code.slice(1) ?? id;
