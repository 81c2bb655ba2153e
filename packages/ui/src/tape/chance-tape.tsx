/** Confidence in words: settled from 90, firm from 70, leaning from 55, else a toss-up. */
export function confidenceWord(inHundred: number): string {
  if (inHundred >= 90) return "settled";
  if (inHundred >= 70) return "firm";
  return inHundred >= 55 ? "leaning" : "toss-up";
}

/** Lengths of marks, as shares of the tape's height. */
const lengths = { ten: 0.42, five: 0.27, one: 0.16 } as const;

/** A chance of 0 to 100 on the tape, with an ink cursor; a bare rule where there is none yet. */
export function ChanceTape({
  inHundred,
  finding,
  width = 376,
  height = 20,
  numbered = false,
}: {
  /** Absent: nothing to show yet. */
  readonly inHundred?: number | undefined;
  /** What it says, in a sentence. */
  readonly finding: string;
  readonly width?: number;
  readonly height?: number;
  /** Every hundredth is marked, and 0, 50 and 100 are written below. */
  readonly numbered?: boolean;
}) {
  const at = ((inHundred ?? 0) / 100) * width;
  const every = numbered ? 1 : 2;
  const marks = (covered: boolean): string =>
    Array.from({ length: 100 / every - 1 }, (_, index) => (index + 1) * every)
      .filter((mark) => (mark / 100) * width < at - 2 === covered)
      .map((mark) => {
        const length = lengths[mark % 10 === 0 ? "ten" : mark % 5 === 0 ? "five" : "one"];
        return `M${((mark / 100) * width).toFixed(1)} ${height}v-${(length * height).toFixed(1)}`;
      })
      .join("");
  return (
    <svg
      viewBox={`0 -5 ${width} ${height + (numbered ? 23 : 10)}`}
      width="100%"
      role="img"
      aria-label={finding}
    >
      <rect width={width} height={height} fill="var(--sunken)" />
      <path d={`M0 ${height - 0.5}H${width}`} stroke="var(--line-2)" />
      <rect className="slide-width" width={at} height={height} fill="var(--tape)" />
      <path d={marks(true)} stroke="var(--on-tape)" opacity=".6" />
      <path d={marks(false)} stroke="var(--line-control)" />
      {inHundred !== undefined && (
        <rect
          className="slide"
          style={{ transform: `translateX(${Math.min(at, width - 1.5) - 1.5}px)` }}
          y="-5"
          width="3"
          height={height + 10}
          fill="var(--ink)"
        />
      )}
      {numbered && (
        <>
          <text x="0" y={height + 16} className="axs">
            0
          </text>
          <text x={width / 2} y={height + 16} className="axs" textAnchor="middle">
            50
          </text>
          <text x={width} y={height + 16} className="axs" textAnchor="end">
            100
          </text>
        </>
      )}
    </svg>
  );
}
