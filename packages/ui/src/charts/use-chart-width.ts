import type { RefObject } from "react";

import { useWidth } from "../inputs/use-width.ts";

/** Below this width a chart has fewer ticks, and numbers instead of names. */
const narrowBelow = 560;

/** The width that a chart is drawn at, 1:1; before it is known the one that the page is laid out for. */
export function useChartWidth(): readonly [
  RefObject<HTMLDivElement | null>,
  { readonly width: number; readonly narrow: boolean },
] {
  const [ref, width] = useWidth<HTMLDivElement>(likelyWidth());
  return [ref, { width, narrow: width < narrowBelow }];
}

const likelyWidth = (): number => {
  const page = typeof innerWidth === "number" ? innerWidth : 1440;
  const gutters = 2 * Math.min(32, Math.max(16, page * 0.024));
  return page > 1120 ? Math.min(856, page - gutters - 328) : page - gutters;
};
