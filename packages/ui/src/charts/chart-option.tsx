/** An option as charts name it. */
export interface ChartOption {
  readonly id: string;
  /** `O0` to `O7`. */
  readonly code: string;
  readonly short: string;
}

/** The number of an option, which stands for it where colour does not. */
const numberOf = ({ code }: Pick<ChartOption, "code">): string => code.slice(1);
export const colourOf = (option: Pick<ChartOption, "code">): string =>
  `var(--opt-${numberOf(option)})`;
export const dashOf = (option: Pick<ChartOption, "code">): string =>
  `var(--dash-${numberOf(option)})`;

/** The square with an option's number inside a drawing, its middle at `y`. */
export function ChartMark({
  option,
  x,
  y,
  size = 18,
}: {
  readonly option: Pick<ChartOption, "code">;
  readonly x: number;
  readonly y: number;
  readonly size?: number;
}) {
  const number = numberOf(option);
  return (
    <g transform={`translate(${x} ${y - size / 2})`}>
      <rect width={size} height={size} rx={size / 6} fill={`var(--opt-${number})`} />
      <text
        x={size / 2}
        y={size / 2 + 4}
        textAnchor="middle"
        fontSize={size < 16 ? 10 : 11}
        fontWeight="600"
        fill={`var(--on-opt-${number})`}
      >
        {number}
      </text>
    </g>
  );
}
