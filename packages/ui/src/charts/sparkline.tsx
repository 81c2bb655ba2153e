import { scaleLinear, scaleLog } from "d3-scale";
import { changeInWords, changeOver, stretchesOf, dayNumber, type Step } from "./price-steps.ts";

const width = 104;
const plot = 98;
const [top, bottom] = [4, 20];

/** A price over some months as a line of steps, 104 × 24, with its change in words. Grey where it did not move. */
export function Sparkline({
  steps,
  from,
  until,
}: {
  readonly steps: readonly Step[];
  /** First and last day of the line. */
  readonly from: string;
  readonly until: string;
}) {
  const stretches = stretchesOf(steps, { from, until });
  const change = changeOver(stretches);
  const last = stretches.at(-1);
  if (last === undefined) return <span className="cap">no history</span>;
  const values = stretches.map(({ value }) => value);
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const days = scaleLinear([dayNumber(from), dayNumber(until)], [0, plot]);
  // A price that never moved stands in the middle, as a scale without an extent has it.
  const amounts = scaleLog([least, most], [bottom, top]);
  const x = (day: number): string => days(day).toFixed(1);
  const y = (value: number): string => amounts(value).toFixed(1);
  const path = stretches
    .map((one, index) => {
      const joined = index > 0 && stretches[index - 1]?.until === one.from;
      return `${joined ? "V" : `M${x(one.from)} `}${y(one.value)}H${x(one.until)}`;
    })
    .join("");
  const ink = most === least ? "var(--chart-axis)" : "var(--ink)";
  return (
    <span className="sp">
      <svg width={width} height="24" viewBox={`0 0 ${width} 24`} aria-hidden="true">
        <path d={path} fill="none" stroke={ink} strokeWidth="1.5" />
        <circle cx={x(last.until)} cy={y(last.value)} r="2.25" fill={ink} />
      </svg>
      <span className={change === 0 ? "cap ch" : "num ch"}>{changeInWords(change)}</span>
    </span>
  );
}
