import { memo, useRef, type KeyboardEvent, type PointerEvent } from "react";

import { marksOf, placeOf, stepped, valueAt, type TapeScale } from "./tape-scale.ts";
import { useWidth } from "./use-width.ts";

/** A handle of the tape: a value that can be moved. */
export interface TapeHandle {
  /** What it sets, for those who do not see it: "Low". */
  readonly label: string;
  readonly value: number;
  /** Nothing was said yet: it stands where it would begin. */
  readonly unset?: boolean;
  /** Where it is by now, if it may have moved since it was drawn: a key goes on from there. */
  readonly now?: () => number;
  /** Moved by hand or by keys; `done` when hand or key lets go. */
  readonly onMove: (value: number, done: boolean) => void;
}

const edge = 8;
const top = 22;

/** Pixels from the left end of a tape of that width. */
const placeAt = (value: number, scale: TapeScale, width: number): number =>
  edge + placeOf(value, scale) * (width - 2 * edge);

const nowOf = ({ now, value }: TapeHandle): number => now?.() ?? value;

interface TapeSliderProps {
  readonly scale: TapeScale;
  /** What was chosen or measured, or – dashed – what is taken for want of an answer. */
  readonly band?: { readonly low: number; readonly high: number; readonly dashed?: boolean };
  readonly handles?: readonly TapeHandle[];
  /** A range to compare with, above the tape. */
  readonly bracket?: { readonly low: number; readonly high: number; readonly label: string };
  readonly threshold?: { readonly at: number; readonly label: string };
  readonly format: (value: number) => string;
}

/**
 * A tape with a band and handles that move it: the slider, the answer and the axis in one. Drawn at the width that it has, always
 * 68 px high.
 */
export function TapeSlider({
  scale,
  band,
  handles = [],
  bracket,
  threshold,
  format,
}: TapeSliderProps) {
  const [frame, width] = useWidth<HTMLDivElement>(720);
  const held = useRef<TapeHandle>(undefined);
  const room = width - 2 * edge;
  const x = (value: number): number => placeAt(value, scale, width);

  const valueUnder = ({ clientX }: PointerEvent): number => {
    const box = frame.current?.getBoundingClientRect();
    return box === undefined ? scale.from : valueAt((clientX - box.left - edge) / room, scale);
  };
  const move = (handle: TapeHandle | undefined, value: number, done: boolean): void => {
    const now = handles.find(({ label }) => label === handle?.label);
    now?.onMove(value, done);
  };
  const press = (event: PointerEvent<HTMLDivElement>): void => {
    if (handles.length === 0 || event.button !== 0) return;
    event.preventDefault();
    const at = event.clientX - (frame.current?.getBoundingClientRect().left ?? 0);
    const near = handles.toSorted((a, b) => Math.abs(x(a.value) - at) - Math.abs(x(b.value) - at));
    // Of two that lie on one place, the one on the side where it was pressed.
    const [first, second] = near;
    const same = second !== undefined && x(first!.value) === x(second.value);
    held.current = same ? (at < x(first!.value) ? handles[0] : handles.at(-1)) : first;
    event.currentTarget.setPointerCapture(event.pointerId);
    const label = held.current?.label ?? "";
    frame.current?.querySelector<HTMLElement>(`[aria-label="${CSS.escape(label)}"]`)?.focus();
    move(held.current, valueUnder(event), false);
  };
  const release = (event: PointerEvent<HTMLDivElement>): void => {
    if (held.current === undefined) return;
    move(held.current, valueUnder(event), true);
    held.current = undefined;
  };

  return (
    <div
      className="tape"
      ref={frame}
      data-live={handles.length > 0 || undefined}
      onPointerDown={press}
      onPointerMove={(event) => {
        if (held.current !== undefined) move(held.current, valueUnder(event), false);
      }}
      onPointerUp={release}
      onPointerCancel={release}
    >
      <Drawing
        scale={scale}
        band={band}
        bracket={bracket}
        threshold={threshold}
        format={format}
        width={width}
      />
      {handles.map((handle) => (
        <div
          key={handle.label}
          className="handle"
          role="slider"
          tabIndex={0}
          aria-label={handle.label}
          aria-valuemin={scale.least}
          aria-valuemax={scale.to}
          aria-valuenow={handle.value}
          aria-valuetext={handle.unset === true ? "not said" : format(handle.value)}
          data-unset={handle.unset === true || undefined}
          style={{ left: x(handle.value), top: 39 - top }}
          onKeyDown={(event) => {
            const next = keyed(event, nowOf(handle), scale);
            if (next === undefined) return;
            event.preventDefault();
            handle.onMove(next, false);
          }}
          onKeyUp={(event) => {
            const now = nowOf(handle);
            if (keyed(event, now, scale) !== undefined) handle.onMove(now, true);
          }}
        />
      ))}
    </div>
  );
}

/** The tape without its handles: it is drawn again only where something of it changes, not for each step of a handle. */
const Drawing = memo(function Drawing({
  scale,
  band,
  bracket,
  threshold,
  format,
  width,
}: {
  readonly [part in "scale" | "band" | "bracket" | "threshold" | "format"]: TapeSliderProps[part];
} & { readonly width: number }) {
  const room = width - 2 * edge;
  const x = (value: number): number => placeAt(value, scale, width);
  const marks = marksOf(scale, room);
  const left = band === undefined ? 0 : x(band.low);
  const right = band === undefined ? 0 : x(band.high);
  const bandWidth = Math.max(2, right - left);
  const onBand = (at: number): boolean =>
    band !== undefined && band.dashed !== true && at >= left && at <= right;
  return (
    <svg width="100%" height="68" viewBox={`0 22 ${width} 68`} aria-hidden="true">
      {bracket !== undefined && <Bracket bracket={bracket} x={x} width={width} />}
      <rect y="44" width={width} height="24" rx="2" fill="var(--sunken)" />
      <path d={`M0 67.5H${width}`} stroke="var(--line-2)" />
      {band !== undefined &&
        (band.dashed === true ? (
          <rect
            x={left}
            y="44"
            width={bandWidth}
            height="24"
            fill="none"
            stroke="var(--line-control)"
            strokeDasharray="3 3"
          />
        ) : (
          <rect x={left} y="44" width={bandWidth} height="24" fill="var(--tape)" />
        ))}
      {[false, true].map((inside) => (
        <path
          key={String(inside)}
          d={marks
            .filter(({ at }) => onBand(edge + at * room) === inside)
            .map(({ at, length }) => `M${(edge + at * room).toFixed(1)} 68v-${length}`)
            .join("")}
          stroke={inside ? "var(--on-tape)" : "var(--line-control)"}
          opacity={inside ? 0.7 : undefined}
        />
      ))}
      {threshold !== undefined && <Threshold threshold={threshold} x={x} width={width} />}
      {marks.map(({ at, value }) => {
        if (value === undefined) return null;
        const anchor = at < 0.02 ? "start" : at > 0.98 ? "end" : "middle";
        const place = anchor === "start" ? 0 : anchor === "end" ? width : edge + at * room;
        return (
          <text key={value} x={place} y="86" className="axs" textAnchor={anchor}>
            {format(value)}
          </text>
        );
      })}
    </svg>
  );
});

/** What a key makes of a value: arrows by a step, with Shift or Page keys by ten, Home and End to the ends. */
function keyed(event: KeyboardEvent, value: number, scale: TapeScale): number | undefined {
  const size = event.shiftKey ? 10 : 1;
  switch (event.key) {
    case "ArrowRight":
    case "ArrowUp":
      return stepped(value, size, scale);
    case "ArrowLeft":
    case "ArrowDown":
      return stepped(value, -size, scale);
    case "PageUp":
      return stepped(value, 10, scale);
    case "PageDown":
      return stepped(value, -10, scale);
    case "Home":
      return scale.least;
    case "End":
      return scale.to;
    default:
      return undefined;
  }
}

function Bracket({
  bracket: { low, high, label },
  x,
  width,
}: {
  readonly bracket: { readonly low: number; readonly high: number; readonly label: string };
  readonly x: (value: number) => number;
  readonly width: number;
}) {
  const [from, to] = [x(low), x(high)];
  const before = to + 8 + label.length * 6 > width;
  return (
    <>
      <path d={`M${from} 37H${to}`} stroke="var(--line-control)" strokeWidth="2" />
      <path d={`M${from} 33v8M${to} 33v8`} stroke="var(--line-control)" strokeWidth="1.5" />
      <text
        x={before ? from - 8 : to + 8}
        y="41"
        className="axs"
        textAnchor={before ? "end" : "start"}
      >
        {label}
      </text>
    </>
  );
}

function Threshold({
  threshold: { at, label },
  x,
  width,
}: {
  readonly threshold: { readonly at: number; readonly label: string };
  readonly x: (value: number) => number;
  readonly width: number;
}) {
  const before = x(at) + 6 + label.length * 6.5 > width;
  return (
    <>
      <path
        d={`M${x(at)} 30V72`}
        stroke="var(--ink)"
        strokeWidth="1.5"
        strokeDasharray="3 3"
        fill="none"
      />
      <text
        x={x(at) + (before ? -6 : 6)}
        y="38"
        className="lbs"
        textAnchor={before ? "end" : "start"}
      >
        {label}
      </text>
    </>
  );
}
