const width = 300;

/** Where a number stands and where it turns the advice, on a log rule of a decade and more around both. */
export function FlipTape({ now, at }: { readonly now: number; readonly at: number }) {
  const from = Math.floor(Math.log10(Math.min(now, at)) - 0.3);
  const to = Math.ceil(Math.log10(Math.max(now, at)) + 0.3);
  const x = (value: number): number => 4 + ((width - 8) * (Math.log10(value) - from)) / (to - from);
  const ticks: string[] = [];
  for (let exponent = from; exponent <= to; exponent += 1) {
    for (let digit = 1; digit < 10; digit += 1) {
      const value = digit * 10 ** exponent;
      if (value > 10 ** to * 1.001) break;
      ticks.push(`M${x(value).toFixed(1)} 14v${digit === 1 ? 10 : digit === 5 ? 7 : 4}`);
    }
  }
  const turns = x(at);
  return (
    <svg viewBox={`0 0 ${width} 26`} width={width} height="26" aria-hidden="true">
      <path d={`M0 14H${width}${ticks.join("")}`} className="axis" fill="none" />
      <rect x={x(now) - 6} y="4" width="12" height="10" fill="var(--tape)" />
      <path d={`M${turns - 4} 2h8l-4 8z`} fill="var(--ink)" />
      <path d={`M${turns} 8V22`} stroke="var(--ink)" strokeWidth="1.5" />
    </svg>
  );
}
