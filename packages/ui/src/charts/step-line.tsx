import { scaleLinear, scaleLog } from "d3-scale";
import { priceOf } from "@tapeline/engine/format";

import { changeInWords, dayNumber, stretchesOf, type Step, type Stretch } from "./price-steps.ts";

/** One line of a step chart. */
export interface StepSeries {
  /** Stands at the end of its line: "in". */
  readonly name: string;
  readonly steps: readonly Step[];
}

/** A value that somebody else gives, as a dotted line. */
export interface StepNote {
  readonly value: number;
  /** First day of the line. */
  readonly from: string;
  readonly says: string;
}

interface StepLineProps {
  /** What the chart shows, in a sentence. */
  readonly finding: string;
  readonly series: readonly StepSeries[];
  readonly notes?: readonly StepNote[];
  /** First and last day shown; what lies beyond `today` is announced, and dashed. */
  readonly from: string;
  readonly until: string;
  readonly today: string;
}

/** Prices as lines of steps on a log scale, drawn for 620 px and for 326 px. */
export function StepLine(props: StepLineProps) {
  return (
    <>
      <div className="only-w">
        <Drawing {...props} width={620} height={196} right={556} />
      </div>
      <div className="only-n">
        <Drawing {...props} width={326} height={188} right={258} />
      </div>
    </>
  );
}

const left = 48;
const top = 18;

function Drawing({
  finding,
  series,
  notes = [],
  from,
  until,
  today,
  width,
  height,
  right,
}: StepLineProps & { readonly width: number; readonly height: number; readonly right: number }) {
  const bottom = height - 28;
  const lines = series.map(({ name, steps }) => ({
    name,
    stretches: stretchesOf(steps, { from, until }),
  }));
  const values = [
    ...lines.flatMap(({ stretches }) => stretches.map(({ value }) => value)),
    ...notes.map(({ value }) => value),
  ];
  const [least, most] = decadesAround(values);
  const [first, last, now] = [dayNumber(from), dayNumber(until), dayNumber(today)];
  const x = scaleLinear([first, last], [left, right]);
  const y = scaleLog([10 ** least, 10 ** most], [bottom, top]);
  const narrow = width < 400;
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width="100%"
      style={{ maxWidth: width * 1.15 }}
      role="img"
      aria-label={finding}
    >
      {decades(least, most).map((power) => {
        const at = y(10 ** power);
        return (
          <g key={power}>
            <path d={`M${left} ${at}H${right}`} className={power === least ? "axis" : "grid"} />
            <text x={left - 8} y={at + 4} className="ax" textAnchor="end">
              {priceOf(10 ** power).replace(/\.00$/, "")}
            </text>
          </g>
        );
      })}
      {ticksBetween(first, last).map(({ day, label, long }) => (
        <g key={day}>
          <path d={`M${x(day)} ${bottom}v${long ? 7 : 4}`} className="axis" />
          {label !== undefined && (
            <text x={x(day)} y={bottom + 20} className="ax" textAnchor="middle">
              {label}
            </text>
          )}
        </g>
      ))}
      {changesOf(lines[0]?.stretches ?? []).map(({ day, change }, index, all) => (
        <g key={day}>
          <path
            d={`M${x(day)} ${top - 4}V${bottom}`}
            stroke="var(--ink-3)"
            strokeDasharray="2 3"
            fill="none"
          />
          {(index === all.length - 1 || !narrow) && (
            <text
              x={x(day) + (x(day) > right - 90 ? -6 : 6)}
              y={top + 2}
              textAnchor={x(day) > right - 90 ? "end" : "start"}
              className="lbs halo"
            >
              {`${shortDay(day)}, ${changeInWords(change)}`}
            </text>
          )}
        </g>
      ))}
      {notes.map(({ value, from: since, says }) => (
        <g key={says}>
          <path
            d={`M${x(Math.max(first, dayNumber(since)))} ${y(value)}H${x(Math.min(now, last))}`}
            stroke="var(--note)"
            strokeWidth="1.5"
            strokeDasharray="2 3"
            fill="none"
          />
          <text
            x={x(Math.min(now, last)) - 4}
            y={y(value) + 14}
            textAnchor="end"
            className="axs halo"
            style={{ fill: "var(--note)" }}
          >
            {says}
          </text>
        </g>
      ))}
      {lines.map(({ name, stretches }) => (
        <g key={name}>
          <path
            d={pathOf(clipped(stretches, -Infinity, now), x, y)}
            fill="none"
            stroke="var(--ink)"
            strokeWidth="2"
          />
          <path
            d={pathOf(clipped(stretches, now, Infinity), x, y)}
            fill="none"
            stroke="var(--ink)"
            strokeWidth="2"
            strokeDasharray="5 4"
          />
        </g>
      ))}
      {spreadApart(
        lines.flatMap(({ name, stretches }) => {
          const end = stretches.at(-1);
          return end === undefined ? [] : [{ name, value: end.value, at: y(end.value) }];
        }),
      ).map(({ name, value, at }) => (
        <text key={name} x={right + 8} y={at + 4} className="lb">
          <tspan fontWeight="600">{priceOf(value)}</tspan>
          <tspan className="axs" dx="4">
            {name}
          </tspan>
        </text>
      ))}
    </svg>
  );
}

/** Powers of ten around some values, at least one decade. */
function decadesAround(values: readonly number[]): readonly [number, number] {
  const least = Math.floor(Math.log10(Math.min(...values)));
  const most = Math.ceil(Math.log10(Math.max(...values)) + 1e-9);
  return [least, Math.max(most, least + 1)];
}

const decades = (least: number, most: number): readonly number[] =>
  Array.from({ length: most - least + 1 }, (_, index) => least + index);

/** Days on which a line moves, and by what share. */
function changesOf(stretches: readonly Stretch[]) {
  return stretches.slice(1).map(({ from, value }, index) => ({
    day: from,
    change: value / (stretches[index] as Stretch).value - 1,
  }));
}

/** The part of some stretches within two days. */
const clipped = (stretches: readonly Stretch[], first: number, last: number): readonly Stretch[] =>
  stretches
    .map((one) => ({
      ...one,
      from: Math.max(one.from, first),
      until: Math.min(one.until, last),
    }))
    .filter(({ from, until }) => until > from);

function pathOf(
  stretches: readonly Stretch[],
  x: (day: number) => number,
  y: (value: number) => number,
): string {
  return stretches
    .map(({ from, until, value }, index) => {
      const joined = index > 0 && stretches[index - 1]?.until === from;
      const at = y(value).toFixed(1);
      return `${joined ? "V" : `M${x(from).toFixed(1)} `}${at}H${x(until).toFixed(1)}`;
    })
    .join("");
}

/** Labels at least a line apart, the dearer one above. */
function spreadApart<Label extends { readonly at: number }>(
  labels: readonly Label[],
): readonly Label[] {
  let above = -Infinity;
  return labels
    .toSorted((a, b) => a.at - b.at)
    .map((label) => {
      above = Math.max(label.at, above + 16);
      return { ...label, at: above };
    });
}

interface Tick {
  readonly day: number;
  readonly label?: string;
  readonly long: boolean;
}

const monthNames = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** A tick for each month, every second one named; over more than fifteen months one for each quarter, the years named. */
function ticksBetween(first: number, last: number): readonly Tick[] {
  const begin = new Date(first * 86_400_000);
  const long = last - first > 460;
  const ticks: Tick[] = [];
  for (let index = 0; ; index++) {
    const month = begin.getUTCMonth() + index;
    const day = Date.UTC(begin.getUTCFullYear(), month, 1) / 86_400_000;
    if (day > last) return ticks;
    const ofYear = month % 12;
    if (day < first || (long && ofYear % 3 !== 0)) continue;
    const named = long ? ofYear === 0 : index % 2 === 0;
    const year = begin.getUTCFullYear() + Math.floor(month / 12);
    const label = long ? String(year) : (monthNames[ofYear] as string);
    ticks.push({ day, long: named, ...(named ? { label } : {}) });
  }
}

function shortDay(day: number): string {
  const date = new Date(day * 86_400_000);
  return `${date.getUTCDate()} ${monthNames[date.getUTCMonth()]}`;
}
