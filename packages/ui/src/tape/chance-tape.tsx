/** A share of a hundred on a tape, with an ink cursor at its end. */
export function ChanceTape({
  inHundred,
  width = 376,
  height = 20,
  label,
}: {
  readonly inHundred: number;
  readonly width?: number;
  readonly height?: number;
  readonly label: string;
}) {
  const at = (width * inHundred) / 100;
  const marks = (from: number, to: number): string => {
    const found = Array.from({ length: 49 }, (_, index) => (index + 1) * 2);
    return found
      .filter((mark) => mark >= from && mark < to)
      .map(
        (mark) =>
          `M${(width * mark) / 100} ${height}v${mark % 10 === 0 ? -0.42 * height : -0.16 * height}`,
      )
      .join("");
  };
  return (
    <svg viewBox={`0 -5 ${width} ${height + 10}`} width="100%" role="img" aria-label={label}>
      <rect width={width} height={height} fill="var(--sunken)" />
      <path d={`M0 ${height - 0.5}H${width}`} stroke="var(--line-2)" />
      <rect width={at} height={height} fill="var(--tape)" />
      <path d={marks(0, inHundred - 1)} stroke="var(--on-tape)" opacity=".6" />
      <path d={marks(inHundred + 1, 100)} stroke="var(--line-control)" />
      <rect
        x={Math.min(at, width - 1.5) - 1.5}
        y="-5"
        width="3"
        height={height + 10}
        fill="var(--ink)"
      />
    </svg>
  );
}
