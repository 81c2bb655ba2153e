import { CostInterval } from "./cost-interval.tsx";
import { numberOf, type CostRow, type TapeDrawing } from "./cost-row.ts";
import { endsFor, logScale, type LogScale } from "./log-scale.ts";
import { TapeBody } from "./tape-body.tsx";

/** The scale spans at least this, so that it stays where it is while answers change. */
const least = [50_000, 50_000_000] as const;
/** How far the tape runs beyond the drawing, to the edge of any screen. */
const beyond = 1_200;

/**
 * Costs of all options on one tape, on a log scale: at 720 pixels and more each name beside its interval, below that above it.
 */
export function CostTape(drawing: TapeDrawing) {
  const { rows, leader, width, label } = drawing;
  const wide = width >= 640;
  const step = wide ? 34 : 40;
  const top = wide ? 25 : 34;
  const tapeY = top + rows.length * step - (wide ? 1 : 18);
  const height = wide ? 76 : 56;
  const amounts = rows.flatMap(({ cost }) => (cost === undefined ? [] : [cost.p10, cost.p90]));
  const [from, to] = endsFor(amounts, least);
  const scale = logScale(from, to, width - (wide ? 60 : 0));
  const place = rows.findIndex(({ code }) => code === leader);
  const lead = rows[place];
  // What has no price stands right of the leader's band, which would run through it.
  const free = lead?.cost === undefined ? 0 : scale.at(lead.cost.p90) + 14;
  return (
    <svg
      width={width}
      height={tapeY + height + 4}
      viewBox={`0 0 ${width} ${tapeY + height + 4}`}
      role="img"
      aria-label={label}
    >
      {rows.map((row, index) => {
        const y = top + index * step;
        return (
          <g key={row.code}>
            {row === lead && row.cost !== undefined && (
              <path
                d={`M${scale.at(row.cost.p10)} ${y}V${tapeY}M${scale.at(row.cost.p90)} ${y}V${tapeY}`}
                stroke="var(--ink)"
                strokeDasharray="2 3"
              />
            )}
            <CostInterval row={row} scale={scale} y={y} />
            {wide ? (
              <Beside {...{ row, scale, y, width, free }} lead={row === lead} />
            ) : (
              <Above {...{ row, scale, width, free }} y={y - 17} />
            )}
          </g>
        );
      })}
      <TapeBody scale={scale} y={tapeY} to={width + beyond} height={height} fine={wide} />
      {lead?.cost !== undefined && (
        <path
          d={`M${scale.at(lead.cost.p10)} ${tapeY}H${scale.at(lead.cost.p90)}`}
          stroke="var(--on-tape)"
          strokeWidth="5"
        />
      )}
    </svg>
  );
}

interface Placed {
  readonly row: CostRow;
  readonly scale: LogScale;
  readonly y: number;
  readonly width: number;
  /** Where what has no price may begin. */
  readonly free: number;
}

/** Pixels of a letter of 13 px, a little more than the mean. */
const letter = 6.6;

/** Number, name and note, right of the interval or, where there is no room, left of it. */
function Beside({ row, scale, y, width, lead, free }: Placed & { readonly lead: boolean }) {
  const { code, name, out, cost } = row;
  const right = cost === undefined ? free : scale.at(cost.p90) + 14;
  const end = (cost === undefined ? 0 : scale.at(cost.p10)) - 14;
  // Where the whole note has room on neither side, what it begins with has to do; the table says the rest.
  const notes = [row.note, row.note.split(", ")[0] ?? ""];
  const places = notes.flatMap((note) => {
    const needed = 36 + (name.length + note.length) * letter;
    return [
      { note, needed, x: right, fits: right + needed <= width },
      { note, needed, x: end - needed, fits: end >= needed },
    ];
  });
  const { note, needed, x } = places.find(({ fits }) => fits) ?? places[2]!;
  return (
    <g transform={`translate(${x.toFixed(1)} ${y})`}>
      {/* The leader's band does not run through words. */}
      <rect y="-10" width={needed - 4} height="20" fill="var(--bg)" />
      <rect
        y="-9"
        width="18"
        height="18"
        rx="3"
        fill={out ? "none" : `var(--opt-${numberOf(code)})`}
        stroke={out ? "var(--line-control)" : undefined}
        strokeWidth="1.5"
      />
      <text
        x="9"
        y="4"
        textAnchor="middle"
        fontSize="11"
        fontWeight="600"
        fill={out ? "var(--ink-3)" : `var(--on-opt-${numberOf(code)})`}
      >
        {numberOf(code)}
      </text>
      <text
        x="26"
        y="4.5"
        className={lead ? "lbb halo" : "lb halo"}
        style={out ? { fill: "var(--ink-3)" } : undefined}
      >
        {name}
        <tspan dx="10" style={{ fill: "var(--ink-3)", fontWeight: 420 }}>
          {note}
        </tspan>
      </text>
    </g>
  );
}

/** Number and name above the interval, held within the drawing. */
function Above({ row: { code, name, out, cost }, scale, y, width, free }: Placed) {
  const shown = cost === undefined ? `${name}, not priced` : name;
  const needed = 14 + shown.length * 6.2;
  const start = cost === undefined ? free : Math.max(10, scale.at(cost.p10));
  const overflows = start + needed > width;
  const end = cost === undefined ? width : Math.min(width, scale.at(cost.p90));
  return (
    <text
      x={overflows ? end : start}
      y={y}
      className="lbs halo"
      textAnchor={overflows ? "end" : "start"}
    >
      <tspan fontWeight="600" fill={out ? "var(--ink-3)" : "var(--ink)"}>
        {numberOf(code)}
      </tspan>
      <tspan dx="6" fill={out ? "var(--ink-3)" : "var(--ink)"}>
        {shown}
      </tspan>
    </text>
  );
}
