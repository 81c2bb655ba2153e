import type { WideSpread } from "@tapeline/engine";

import { widthOf } from "./columns.ts";
import type { Glyphs } from "./glyphs.ts";
import type { LogScale } from "./log-scale.ts";

/**
 * An interval on the scale with its words beside it: line P10–P90, block P25–P75, a tick
 * at the median. What lies off the scale is stated in words at the edge, never clipped silently.
 */
export function drawInterval(
  interval: WideSpread,
  words: string,
  scale: LogScale,
  settings: { readonly glyphs: Glyphs; readonly excluded: boolean; readonly cap?: number },
): string {
  const { glyphs, excluded, cap } = settings;
  const { columns, column } = scale;
  const cells = Array.from({ length: columns }, () => " ");
  if (cap !== undefined && cap >= 0 && cap < columns) cells[cap] = glyphs.cap;
  const put = (from: number, text: string): void => {
    Array.from(text).forEach((sign, offset) => {
      if (from + offset >= 0 && from + offset < columns) cells[from + offset] = sign;
    });
  };
  const first = column(interval.p10);
  const last = column(interval.p90);
  const length = widthOf(words);
  if (first >= columns) {
    put(columns - length - 2, `${words} ${glyphs.beyond}`);
    return cells.join("");
  }
  if (last < 0) {
    put(0, `${glyphs.below} ${words}`);
    return cells.join("");
  }
  const shown = { from: Math.max(0, first), to: Math.min(columns - 1, last) };
  for (let at = shown.from; at <= shown.to; at += 1) cells[at] = glyphs.line;
  const half = {
    from: Math.max(0, column(interval.p25)),
    to: Math.min(columns - 1, column(interval.p75)),
  };
  for (let at = half.from; at <= half.to; at += 1)
    cells[at] = excluded ? glyphs.blockExcluded : glyphs.block;
  const median = column(interval.p50);
  if (median >= 0 && median < columns) cells[median] = glyphs.median;
  if (last >= columns) cells[columns - 1] = glyphs.beyond;
  if (first < 0) cells[0] = glyphs.below;
  const after = shown.to + 2;
  if (after + length <= columns && clear(cells, after, length, glyphs)) put(after, words);
  else if (shown.from - 1 - length >= 0) put(shown.from - 1 - length, words);
  else if (after + length <= columns) put(after, words);
  return cells.join("");
}

/** Whether words fit there without covering the line of the cap. */
function clear(cells: readonly string[], from: number, length: number, glyphs: Glyphs): boolean {
  return !cells.slice(from, from + length).includes(glyphs.cap);
}
