/** A point that may carry a label, the most important first. */
export interface Labelled {
  readonly id: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  /** Half the width of its mark. */
  readonly half: number;
}

/** Where a label stands beside its point. */
export interface PlacedLabel {
  readonly id: string;
  readonly title: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: "start" | "middle" | "end";
}

/** Room that a label may not take. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const letter = 6.4;
const line = 16;
const gap = 6;

/**
 * Labels of those points where one fits beside, below or above without touching another label, a mark or the frame; the others
 * go without.
 */
export function placeLabels(
  points: readonly Labelled[],
  frame: Box,
  most: number,
  others: readonly Box[] = [],
): readonly PlacedLabel[] {
  const taken: Box[] = [
    ...points.map(({ x, y, half }) => boxAt(x - half, x + half, y, 2 * half)),
    ...others,
  ];
  const placed: PlacedLabel[] = [];
  for (const point of points) {
    if (placed.length >= most) break;
    for (const { label, box } of placesFor(point)) {
      const free = !taken.some((other, index) => points[index] !== point && touches(box, other));
      if (!free || !inside(box, frame)) continue;
      placed.push(label);
      taken.push(box);
      break;
    }
  }
  return placed;
}

function placesFor({ id, title, x, y, half }: Labelled) {
  const width = title.length * letter;
  const named = { id, title };
  const [after, before] = [x + half + gap, x - half - gap];
  const [below, above] = [y + half + line - 2, y - half - gap];
  return [
    {
      label: { ...named, x: after, y: y + 4, anchor: "start" as const },
      box: boxAt(after, after + width, y, line),
    },
    {
      label: { ...named, x: before, y: y + 4, anchor: "end" as const },
      box: boxAt(before - width, before, y, line),
    },
    ...[below, above].map((at) => ({
      label: { ...named, x, y: at, anchor: "middle" as const },
      box: boxAt(x - width / 2, x + width / 2, at - 4, line),
    })),
  ];
}

const boxAt = (left: number, right: number, middle: number, height: number): Box => ({
  left,
  right,
  top: middle - height / 2,
  bottom: middle + height / 2,
});
const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const inside = (box: Box, frame: Box): boolean =>
  box.left >= frame.left &&
  box.right <= frame.right &&
  box.top >= frame.top &&
  box.bottom <= frame.bottom;
