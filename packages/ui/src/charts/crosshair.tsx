import type { KeyboardEvent, PointerEvent } from "react";

/** What steps through a chart: the index of a place on its x axis, by pointer and by keys. */
export interface CrosshairProps {
  /** What is stepped through: "Month". */
  readonly label: string;
  /** Index of the place that is read; undefined: none yet. */
  readonly at: number | undefined;
  readonly count: number;
  /** What is read there, in words. */
  readonly reading: string;
  /** Places from left to right, in pixels of a drawing of this width. */
  readonly places: readonly number[];
  readonly width: number;
  readonly onMove: (at: number | undefined) => void;
}

/** A focusable slider over the plot of a chart: pointer and arrow keys move the line that is read. */
export function Crosshair(props: CrosshairProps) {
  const { label, at, count, reading, places, width, onMove } = props;
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? width;
  const nearest = (event: PointerEvent): number => {
    const box = event.currentTarget.getBoundingClientRect();
    const x = first + ((event.clientX - box.left) / Math.max(1, box.width)) * (last - first);
    let best = 0;
    places.forEach((place, index) => {
      if (Math.abs(place - x) < Math.abs((places[best] ?? 0) - x)) best = index;
    });
    return best;
  };
  const key = (event: KeyboardEvent): void => {
    const next = keyed(event, at ?? 0, count);
    if (next === undefined) return;
    event.preventDefault();
    onMove(next);
  };
  return (
    <div
      className="crosshair"
      role="slider"
      tabIndex={0}
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={count - 1}
      aria-valuenow={at ?? 0}
      aria-valuetext={reading}
      style={{ left: `${(first / width) * 100}%`, width: `${((last - first) / width) * 100}%` }}
      onPointerMove={(event) => onMove(nearest(event))}
      onPointerDown={(event) => onMove(nearest(event))}
      onPointerLeave={() => onMove(undefined)}
      onFocus={() => onMove(at ?? count - 1)}
      onBlur={() => onMove(undefined)}
      onKeyDown={key}
    />
  );
}

/** Where a key leads: arrows by one, with Shift or Page keys by six, Home and End to the ends. */
function keyed({ key, shiftKey }: KeyboardEvent, at: number, count: number): number | undefined {
  const step = shiftKey ? 6 : 1;
  const within = (to: number): number => Math.min(count - 1, Math.max(0, to));
  switch (key) {
    case "ArrowRight":
    case "ArrowUp":
      return within(at + step);
    case "ArrowLeft":
    case "ArrowDown":
      return within(at - step);
    case "PageUp":
      return within(at + 6);
    case "PageDown":
      return within(at - 6);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
