import type { Basis, Citation } from "@tapeline/engine";

import { formatDay } from "../../format/number.ts";
import { paragraph } from "../frame.ts";
import type { Style } from "../style.ts";

/** A named part of a page, in paragraphs. */
export type Part = readonly [name: string, paragraphs: readonly string[]];

/** A heading, its id, and named paragraphs; empty ones are left out. */
export function page(
  heading: { readonly title: string; readonly id: string },
  parts: readonly Part[],
  style: Style,
): string {
  const body = parts
    .filter(([, paragraphs]) => paragraphs.length > 0)
    .flatMap(([name, paragraphs]) => [
      "",
      ...paragraph(name, 2, style),
      ...paragraphs.flatMap((text) => paragraph(text, 4, style)),
    ]);
  const head = [
    ...paragraph(heading.title, 2, style).map(style.colour.bold),
    ...paragraph(heading.id, 2, style).map(style.colour.dim),
  ];
  return `\n${[...head, ...body].join("\n")}\n`;
}

/** A source in a line: its name, its address, the day on which it was read. */
export const sourceWords = ({ title, url, retrieved }: Citation): string =>
  `${title === undefined ? "" : `${title}, `}${url}, read ${formatDay(retrieved)}`;

/** What a number rests on: its sources, or our own judgement as such. */
export const basisWords = ({ editorial, sources = [] }: Basis): string =>
  editorial === undefined ? sources.map(sourceWords).join("; ") : `editorial: ${editorial}`;
