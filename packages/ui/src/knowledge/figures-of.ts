import type { Block, Segment } from "@tapeline/content/texts";

/** A number or a day that a text takes from the records. */
export type Figure = Extract<Segment, { readonly kind: "number" | "day" }>;

/** The figures of a text by their references, each once, in the order in which they are read. */
export function figuresOf(segments: readonly (readonly Segment[])[]): ReadonlyMap<string, Figure> {
  const found = new Map<string, Figure>();
  const collect = (inside: readonly Segment[]): void => {
    for (const segment of inside) {
      if ("reference" in segment)
        found.set(segment.reference, found.get(segment.reference) ?? segment);
      else if ("inside" in segment) collect(segment.inside);
    }
  };
  for (const inside of segments) collect(inside);
  return found;
}

/** What stands in blocks, line by line. */
export const linesOf = (blocks: readonly Block[]): readonly (readonly Segment[])[] =>
  blocks.flatMap((block) =>
    "inside" in block ? [block.inside] : block.kind === "list" ? block.items : [],
  );
