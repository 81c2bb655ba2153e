import type { Segment } from "@tapeline/content/texts";

/** Segments as they read where nothing is marked: links by their words, numbers with range and unit. */
export function plainText(segments: readonly Segment[]): string {
  return segments
    .map((segment) => ("inside" in segment ? plainText(segment.inside) : segment.text))
    .join("");
}
