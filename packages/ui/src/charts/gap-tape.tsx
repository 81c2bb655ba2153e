import { scaleLinear, scaleLog } from "d3-scale";
import { logTicks, px, ticksPath, type Tick } from "./ticks.ts";

const inset = 4;

/** Where a fact stands now and where the advice flips, on a small tape. */
export function GapTape({
  now,
  at,
  width = 136,
}: {
  /** The interval of today; dashed where nobody answered. */
  readonly now: { readonly low: number; readonly high: number; readonly assumed: boolean };
  readonly at: number;
  readonly width?: number;
}) {
  const { from, to, log } = gapRange(now, at);
  const place = (log ? scaleLog : scaleLinear)([from, to], [inset, width - inset]).clamp(true);
  const ticks = log ? logTicks(from, to) : evenTicks(from, to);
  const [left, right] = [place(now.low), place(now.high)];
  const notch = px(place(at));
  return (
    <svg viewBox={`0 0 ${width} 26`} width={width} height="26" aria-hidden="true">
      <path d={`M0 14H${width}`} className="axis" />
      <path d={ticksPath(ticks, place, 14)} className="axis" fill="none" />
      <rect
        x={px(left)}
        y="4"
        width={px(Math.max(3, right - left))}
        height="10"
        {...(now.assumed
          ? { fill: "none", stroke: "var(--line-control)", strokeDasharray: "2 2" }
          : { fill: "var(--tape)" })}
      />
      <path d={`M${px(notch - 4)} 2h8l-4 8z`} fill="var(--ink)" />
      <path d={`M${notch} 8V22`} stroke="var(--ink)" strokeWidth="1.5" />
    </svg>
  );
}

/** The tape that holds both: logarithmic where they are more than a factor of four apart. */
function gapRange(
  { low, high }: { readonly low: number; readonly high: number },
  at: number,
): { readonly from: number; readonly to: number; readonly log: boolean } {
  const [least, most] = [Math.min(low, at), Math.max(high, at)];
  if (least > 0 && most / least > 4) {
    const decade = (value: number): number => 10 ** Math.floor(Math.log10(value) + 1e-9);
    const above = decade(most) < most * 0.999 ? decade(most) * 10 : most;
    return { from: decade(least), to: Math.max(above, decade(least) * 10), log: true };
  }
  const span = most - least || Math.abs(most) || 1;
  return {
    from: least >= 0 ? Math.max(0, least - span / 2) : least - span / 2,
    to: most + span / 2,
    log: false,
  };
}

function evenTicks(from: number, to: number): Tick[] {
  return Array.from({ length: 21 }, (_, index) => ({
    value: from + (index / 20) * (to - from),
    length: index % 10 === 0 ? 8 : index % 5 === 0 ? 6 : 4,
    labelled: false,
  }));
}
