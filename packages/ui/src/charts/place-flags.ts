/** A point that carries a flag: its text hangs on a line straight up or down from it. */
export interface Flagged {
  readonly cx: number;
  readonly cy: number;
  /** Where the text reaches from the point: to the right, or to the left. */
  readonly away: 1 | -1;
  /** Width of the text. */
  readonly width: number;
}

type Point = readonly [x: number, y: number];

const every = 6;
/** Between a point and the first line of its text, at least. */
const nearest = 20;
const indent = 12;
/** What each fault weighs; the way from the point counts a little, so that of equal places the nearest is taken. */
const weights = { text: 1000, point: 300, line: 40, way: 0.1 } as const;

/**
 * The height at which each flag's first line stands: where it covers least of lines, points and other flags, as near to its point
 * as that allows.
 */
export function placeFlags(
  flags: readonly Flagged[],
  {
    top,
    bottom,
    above,
    below,
    lines,
  }: {
    readonly top: number;
    readonly bottom: number;
    /** Room of the text above and below the middle of its first line. */
    readonly above: number;
    readonly below: number;
    readonly lines: readonly (readonly Point[])[];
  },
): readonly number[] {
  const placed: { readonly flag: Flagged; readonly at: number }[] = [];
  for (const flag of flags) {
    let best = { at: bottom - below, cost: Infinity };
    for (let at = top + above; at <= bottom - below; at += every) {
      const way = Math.abs(at - flag.cy);
      if (way < nearest) continue;
      const box = boxOf(flag, at);
      const cost =
        weights.way * way +
        weights.line * lines.reduce((sum, line) => sum + covered(box, line), 0) +
        weights.point * flags.filter((other) => other !== flag && holds(box, other)).length +
        weights.text *
          placed.filter(
            (other) =>
              touches(box, boxOf(other.flag, other.at)) ||
              crosses(box, other.flag, other.at) ||
              crosses(boxOf(other.flag, other.at), flag, at),
          ).length;
      if (cost < best.cost) best = { at, cost };
    }
    placed.push({ flag, at: best.at });
  }
  return placed.map(({ at }) => at);

  function boxOf({ cx, away, width }: Flagged, at: number): Box {
    const [near, far] = [cx + indent * away, cx + (indent + width) * away];
    return {
      left: Math.min(near, far),
      right: Math.max(near, far),
      top: at - above,
      bottom: at + below,
    };
  }
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const touches = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

const holds = ({ left, right, top, bottom }: Box, { cx, cy }: Flagged): boolean =>
  cx > left - 6 && cx < right + 6 && cy > top - 6 && cy < bottom + 6;

/** Whether the line on which a flag hangs runs through a box. */
const crosses = ({ left, right, top, bottom }: Box, { cx, cy }: Flagged, at: number): boolean =>
  cx > left && cx < right && Math.max(cy, at) > top && Math.min(cy, at) < bottom;

/** The share of a box's width that a line runs through, in tenths. */
function covered({ left, right, top, bottom }: Box, line: readonly Point[]): number {
  let count = 0;
  for (let step = 0; step <= 10; step += 1) {
    const y = heightAt(line, left + ((right - left) * step) / 10);
    if (y !== undefined && y > top - 2 && y < bottom + 2) count += 1;
  }
  return count;
}

function heightAt(line: readonly Point[], x: number): number | undefined {
  const after = line.findIndex(([at]) => at >= x);
  if (after < 1) return undefined;
  const [[x0, y0], [x1, y1]] = [line[after - 1]!, line[after]!];
  return y0 + ((y1 - y0) * (x - x0)) / (x1 - x0 || 1);
}
