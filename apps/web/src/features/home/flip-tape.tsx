import type { HomeFlip } from "./home-figures.ts";

const width = 300;
const inset = 4;

/**
 * Where a number stands and where it turns the advice, on a log rule of whole decades around both. Drawn by hand: the charts
 * of other pages bring a library of scales, which is more than all the rest of this page.
 */
export function FlipTape({ flip: { today, at } }: { readonly flip: HomeFlip }) {
  const { low, high, assumed } = today;
  const from = Math.floor(Math.log10(Math.min(low, at)));
  const to = Math.ceil(Math.log10(Math.max(high, at)));
  const x = (value: number): number =>
    inset + ((width - 2 * inset) * (Math.log10(value) - from)) / (to - from);
  const ticks = Array.from({ length: to - from }, (_, decade) =>
    Array.from({ length: 9 }, (_value, index) => {
      const value = (index + 1) * 10 ** (from + decade);
      return `M${x(value).toFixed(1)} 14v${index === 0 ? 10 : index === 4 ? 7 : 4}`;
    }).join(""),
  ).join("");
  const turns = x(at);
  return (
    <svg viewBox={`0 0 ${width} 26`} width={width} height="26" aria-hidden="true">
      <path d={`M0 14H${width}${ticks}M${width - inset} 14v10`} className="axis" fill="none" />
      <rect
        x={Math.min(x(low), x(high) - 3)}
        y="4"
        width={Math.max(6, x(high) - x(low))}
        height="10"
        {...(assumed
          ? { fill: "none", stroke: "var(--line-control)", strokeDasharray: "2 2" }
          : { fill: "var(--tape)" })}
      />
      <path d={`M${turns - 4} 2h8l-4 8z`} fill="var(--ink)" />
      <path d={`M${turns} 8V22`} stroke="var(--ink)" strokeWidth="1.5" />
    </svg>
  );
}
