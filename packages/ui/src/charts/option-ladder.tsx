import { scaleLog } from "d3-scale";
import type { Standing, WideSpread } from "@tapeline/engine";
import { formatMoney, formatMoneyRange } from "@tapeline/engine/format";
import type { ReactNode } from "react";

import { OptionMark } from "../marks/option-mark.tsx";
import { Status } from "../marks/status.tsx";
import type { ChartOption } from "./chart-option.tsx";
import { IntervalGlyph } from "./interval-glyph.tsx";
import { logTicks, tapeAround, type Tick } from "./ticks.ts";

/** One rung: what it is, what becomes of it and what it costs. */
export interface LadderRow {
  readonly option: ChartOption;
  /** "off the rack", "altered" … ; rows of a group follow one another. */
  readonly group: string;
  readonly standing: Standing;
  /** The end point of the advice: the row that is marked. */
  readonly leads: boolean;
  readonly note: ReactNode;
  /** Absent: not priced. */
  readonly cost?: WideSpread;
  /** Share of the worlds in which it is the cheapest that suffices, in words; a dash where it is out. */
  readonly best: string;
}

export interface OptionLadderProps {
  readonly title: string;
  readonly rows: readonly LadderRow[];
  readonly cap?: { readonly amount: number; readonly label: string } | undefined;
}

/** All options from the bottom of the ladder to its top, their costs on one log tape. */
export function OptionLadder({ title, rows, cap }: OptionLadderProps) {
  const [from, to] = tapeAround(
    rows.flatMap(({ cost }) => (cost === undefined ? [] : [cost.p10, cost.p90])),
  );
  const place = scaleLog([from, to], [0, 100]).clamp(true);
  const shown = cap !== undefined && cap.amount >= from && cap.amount <= to ? cap : undefined;
  const groups = rows.map(({ group }) => group);
  return (
    <div className="lad" role="table" aria-label={title}>
      <div className="lgrid only-w" aria-hidden="true">
        <svg width="100%" height="100%">
          {logTicks(from, to)
            .filter(({ labelled }) => labelled)
            .map(({ value }) => (
              <line key={value} {...upright(place(value))} y1="0" y2="100%" className="grid" />
            ))}
          {shown !== undefined && (
            <line
              {...upright(place(shown.amount))}
              y1="0"
              y2="100%"
              stroke="var(--ink)"
              strokeDasharray="3 3"
            />
          )}
        </svg>
      </div>
      <div className="lr lh" role="row">
        <div role="columnheader">Option</div>
        <div role="columnheader" className="lplot only-w">
          {shown !== undefined && (
            <span className="capl" style={{ left: `${place(shown.amount)}%` }}>
              {shown.label}
            </span>
          )}
          <span className="vh">Cost</span>
          <TapeAxis from={from} to={to} place={place} />
        </div>
        <div role="columnheader" className="r">
          Best in
          <br />
          100 worlds
        </div>
        <div role="columnheader">Status</div>
      </div>
      {rows.map((row, index) => (
        <LadderRung
          key={row.option.id}
          row={row}
          place={place}
          group={groups[index - 1] === row.group ? undefined : row.group}
        />
      ))}
      <div className="lr lf only-n" aria-hidden="true">
        <div className="lplot">
          <TapeAxis from={from} to={to} place={place} />
        </div>
      </div>
    </div>
  );
}

const upright = (place: number) => ({ x1: `${place.toFixed(2)}%`, x2: `${place.toFixed(2)}%` });

function LadderRung({
  row,
  group,
  place,
}: {
  readonly row: LadderRow;
  /** Named where it begins. */
  readonly group: string | undefined;
  readonly place: (amount: number) => number;
}) {
  const { option, standing, leads, note, cost, best } = row;
  const out = standing === "excluded" || standing === "not-priced";
  return (
    <>
      {group !== undefined && (
        <div className="lg" role="presentation">
          <span>{group.charAt(0).toUpperCase() + group.slice(1)}</span>
        </div>
      )}
      <div
        className={`lr ${leads ? "rec" : out ? "exc" : "via"}`}
        role="row"
        data-option={option.code.slice(1)}
      >
        <div className="lname" role="cell">
          <div className="optname">
            <OptionMark code={option.code} hollow={out} />
            <b>{option.short}</b>
          </div>
          <p>{note}</p>
        </div>
        <div className="lplot" role="cell">
          {cost === undefined ? (
            <span className="cap sm">Not priced</span>
          ) : (
            <CostOnTape
              option={option}
              cost={cost}
              excluded={out}
              unsettled={standing === "undetermined"}
              leads={leads}
              place={place}
            />
          )}
        </div>
        <div className="lbest r num" role="cell">
          <span className="only-n in cap">Best in </span>
          {best}
          <span className="only-n in cap"> of 100 worlds</span>
        </div>
        <div className="lst" role="cell">
          <Status standing={standing} />
        </div>
      </div>
    </>
  );
}

function CostOnTape({
  option,
  cost,
  excluded,
  unsettled,
  leads,
  place,
}: {
  readonly option: ChartOption;
  readonly cost: WideSpread;
  readonly excluded: boolean;
  readonly unsettled: boolean;
  readonly leads: boolean;
  readonly place: (amount: number) => number;
}) {
  const range = formatMoneyRange(cost.p10, cost.p90);
  const before = place(cost.p90) > 66;
  return (
    <svg
      width="100%"
      height="40"
      role="img"
      aria-label={`${option.short}: ${range}, median ${formatMoney(cost.p50)}`}
    >
      <IntervalGlyph
        option={option}
        spread={cost}
        excluded={excluded}
        unsettled={unsettled}
        place={place}
        y={20}
      />
      <text
        x={`${(before ? place(cost.p10) : place(cost.p90)).toFixed(2)}%`}
        dx={before ? -10 : 10}
        y="24.5"
        textAnchor={before ? "end" : "start"}
        className={leads ? "lbb halo-t" : excluded ? "lb halo quiet" : "lb halo"}
      >
        {range}
      </text>
    </svg>
  );
}

function TapeAxis({
  from,
  to,
  place,
}: {
  readonly from: number;
  readonly to: number;
  readonly place: (amount: number) => number;
}) {
  const ticks = logTicks(from, to);
  const fine = Math.log10(to / from) < 3.2;
  const decades = ticks.filter(({ labelled }) => labelled).map(({ value }) => value);
  // Between decades a value is written where it does not touch that of a decade.
  const isWritten = ({ value, labelled }: Tick): boolean =>
    labelled ||
    (fine &&
      /^[25]/.test(String(value)) &&
      decades.every((decade) => Math.abs(place(decade) - place(value)) > 7));
  return (
    <svg width="100%" height="28" aria-hidden="true">
      <line x1="0" x2="100%" y1="27.5" y2="27.5" className="axis" />
      {ticks.map(({ value, length }) => (
        <line key={value} {...upright(place(value))} y1={28 - length} y2="28" className="axis" />
      ))}
      {ticks.filter(isWritten).map(({ value }) => {
        const at = place(value);
        return (
          <text
            key={value}
            x={`${at.toFixed(2)}%`}
            y="13"
            className={String(value).startsWith("1") ? "axs" : "axs between"}
            textAnchor={at < 3 ? "start" : at > 97 ? "end" : "middle"}
          >
            {formatMoney(value).replace(".0", "")}
          </text>
        );
      })}
    </svg>
  );
}
