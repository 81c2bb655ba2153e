/** Confidence in words: settled from 90, firm from 70, leaning from 55, else a toss-up. */
export function confidenceWord(inHundred: number): string {
  if (inHundred >= 90) return "settled";
  if (inHundred >= 70) return "firm";
  return inHundred >= 55 ? "leaning" : "toss-up";
}

const width = 336;
const height = 26;
const ticks = Array.from({ length: 99 }, (_, index) => index + 1);

/** A chance of 0 to 100 on the tape, with an ink cursor; a bare rule where there is none yet. */
export function ConfidenceTape({
  inHundred,
  finding,
}: {
  /** Absent: nothing to show yet. */
  readonly inHundred?: number | undefined;
  /** What it says, in a sentence. */
  readonly finding: string;
}) {
  const at = ((inHundred ?? 0) / 100) * width;
  const marks = (covered: boolean): string =>
    ticks
      .filter((tick) => (tick / 100) * width < at - 2 === covered)
      .map((tick) => {
        const length = tick % 10 === 0 ? 10.9 : tick % 5 === 0 ? 7 : 4.2;
        return `M${((tick / 100) * width).toFixed(1)} ${height}v-${length}`;
      })
      .join("");
  return (
    <svg viewBox={`0 -5 ${width} 49`} width="100%" role="img" aria-label={finding}>
      <rect width={width} height={height} fill="var(--sunken)" />
      <path d={`M0 25.5H${width}`} stroke="var(--line-2)" />
      <rect className="slide-width" width={at} height={height} fill="var(--tape)" />
      <path d={marks(true)} stroke="var(--on-tape)" opacity=".6" />
      <path d={marks(false)} stroke="var(--line-control)" />
      {inHundred !== undefined && (
        <rect
          className="slide"
          style={{ transform: `translateX(${at - 1.5}px)` }}
          y="-5"
          width="3"
          height="36"
          fill="var(--ink)"
        />
      )}
      <text x="0" y="42" className="axs">
        0
      </text>
      <text x={width / 2} y="42" className="axs" textAnchor="middle">
        50
      </text>
      <text x={width} y="42" className="axs" textAnchor="end">
        100
      </text>
    </svg>
  );
}
