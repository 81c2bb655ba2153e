import { median, type Absent, type Bench, type GateResult, type Timing } from "./harness.ts";

/** A bench as a table: each contender's median and how it compares with the quickest. */
export function renderBench(
  bench: Bench,
  timings: readonly Timing[],
  results: readonly GateResult[],
): string {
  const medians = timings.map(({ name, seconds }) => ({ name, seconds: median(seconds) }));
  const quickest = Math.min(...medians.map(({ seconds }) => seconds));
  const rows = medians
    .toSorted((a, b) => a.seconds - b.seconds)
    .map(({ name, seconds }) => [name, duration(seconds), `${digits(seconds / quickest)} ×`]);
  const absent = bench.contenders
    .filter((one): one is Absent => "absent" in one)
    .map(({ name, absent }) => [name, "not run", absent]);
  const width = (column: number) =>
    Math.max(...[...rows, ...absent].map((row) => row[column]!.length));
  const line = ([name, time, note]: string[]) =>
    `  ${name!.padEnd(width(0))}  ${time!.padStart(width(1))}  ${note}`;
  return [
    `${bench.measure} ${bench.title}`,
    ...[...rows, ...absent].map(line),
    ...results.map(renderGate),
  ].join("\n");
}

/** Rows in columns, the first from the left and the others from the right. */
export function renderTable(rows: readonly (readonly string[])[]): string[] {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  return rows.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? `  ${cell.padEnd(widths[0]!)}` : cell.padStart(widths[column]!),
      )
      .join("  ")
      .trimEnd(),
  );
}

/** A gate in one line: what was promised and what was found. */
export function renderGate({ of, to, atMost, ratio, met }: GateResult): string {
  const promise =
    atMost < 1
      ? `${of} at least ${digits(1 / atMost)} × as fast as ${to}`
      : `${of} at most ${digits(atMost)} × ${to}`;
  if (ratio === undefined) return `  – ${promise}: not measured`;
  const found = atMost < 1 ? 1 / ratio : ratio;
  return `  ${met ? "✓" : "✗"} ${promise}: ${digits(found)}`;
}

/** Seconds in the unit that leaves the fewest zeros. */
export function duration(seconds: number): string {
  if (seconds < 1e-6) return `${digits(seconds * 1e9)} ns`;
  if (seconds < 1e-3) return `${digits(seconds * 1e6)} µs`;
  if (seconds < 1) return `${digits(seconds * 1e3)} ms`;
  return `${digits(seconds)} s`;
}

/** Three digits, without an exponent. */
const digits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
