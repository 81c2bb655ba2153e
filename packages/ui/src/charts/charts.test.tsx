import type { WideSpread } from "@tapeline/engine";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";

import type { ChartOption } from "./chart-option.tsx";
import { ChanceTape, confidenceWord } from "../tape/chance-tape.tsx";
import { FanChart } from "./fan-chart.tsx";
import { Figure, FigureTable } from "./figure.tsx";
import { GapTape } from "./gap-tape.tsx";
import { OptionLadder, type LadderRow } from "./option-ladder.tsx";
import { Tornado } from "./tornado.tsx";
import { VolumeChart } from "./volume-chart.tsx";

const spread = (p50: number): WideSpread => ({
  p10: p50 * 0.8,
  p25: p50 * 0.9,
  p50,
  p75: p50 * 1.1,
  p90: p50 * 1.3,
  mean: p50,
});
const option = (number: number): ChartOption => ({
  id: `option-${number}`,
  code: `O${number}`,
  short: `Option ${number}`,
});
const count = (markup: string, part: string): number => markup.split(part).length - 1;

describe("the ladder", () => {
  const row = (number: number, more: Partial<LadderRow> = {}): LadderRow => ({
    option: option(number),
    group: number < 2 ? "off the rack" : "bespoke",
    standing: "viable",
    leads: false,
    note: "A note.",
    cost: spread(10 ** (number + 4)),
    best: "5",
    ...more,
  });
  const draw = (rows: readonly LadderRow[], cap?: { amount: number; label: string }): string =>
    renderToStaticMarkup(<OptionLadder title="Options" rows={rows} cap={cap} />);

  test("names each group once, and says what each costs for those who do not see it", () => {
    const markup = draw([row(0), row(1), row(2)]);
    expect(count(markup, ">Off the rack<")).toBe(1);
    expect(count(markup, ">Bespoke<")).toBe(1);
    expect(markup).toContain('aria-label="Option 1: $80k–$130k, median $100k"');
  });
  test("draws what is out hollow and dashed, and what has no price not at all", () => {
    const { cost: _none, ...unpriced } = row(2, { standing: "not-priced" });
    const markup = draw([row(1, { standing: "excluded" }), unpriced]);
    expect(markup).toContain('class="opt o1 hollow"');
    expect(markup).toContain("Excluded");
    expect(markup).toContain('fill="var(--bg)" stroke="var(--opt-1)"');
    expect(markup).not.toContain("var(--opt-2)");
    expect(count(markup, "Not priced")).toBe(2);
  });
  test("draws a ceiling only where it lies on the tape", () => {
    const label = "Your ceilings, $100k";
    expect(draw([row(0), row(1)], { amount: 100_000, label })).toContain(label);
    expect(draw([row(0), row(1)], { amount: 1, label })).not.toContain(label);
  });
});

describe("cost over time", () => {
  const months = [0, 1, 2, 3];
  const curve = (number: number, last: number) => ({
    option: option(number),
    spent: months.map((month) => spread(1000 + (last * month) / 3)),
  });
  const draw = (curves: readonly ReturnType<typeof curve>[]): string =>
    renderToStaticMarkup(
      <FanChart finding="It rises." months={months} curves={curves} leader="option-2" />,
    );

  test("has a fan for the leader, a dashed median for each, and its finding in words", () => {
    const markup = draw([curve(1, 5000), curve(2, 6000)]);
    expect(markup).toContain('aria-label="It rises."');
    expect(count(markup, 'fill="var(--opt-2)" opacity="var(--fan-')).toBe(2);
    expect(markup).toContain("stroke-dasharray:var(--dash-1)");
  });
  test("says in words what lies beyond it instead of cutting it off", () => {
    const markup = draw([curve(2, 6000), curve(7, 9_000_000)]);
    expect(markup).toContain("Beyond the chart: Option 7 $9.0M");
    expect(markup).not.toContain('stroke="var(--opt-7)"');
  });
  test("is read month by month by a slider", () => {
    expect(draw([curve(2, 6000)])).toContain('role="slider"');
  });
});

test("a volume chart rings each crossing with its interval, and dashes a volume that nobody gave", () => {
  const volumes = [1000, 10_000, 100_000];
  const line = (number: number, at: readonly number[]) => ({
    option: option(number),
    monthly: at.map(spread),
  });
  const markup = renderToStaticMarkup(
    <VolumeChart
      finding="They cross."
      volumes={volumes}
      lines={[line(1, [100, 1000, 10_000]), line(4, [2000, 2000, 2500])]}
      leader="option-1"
      crossings={[{ option: option(4), cheaper: "above", requestsPerMonth: spread(20_000) }]}
      you={{ low: 2000, high: 5000, assumed: true }}
    />,
  );
  expect(markup).toContain("20k");
  expect(markup).toContain("80% interval 16k–26k");
  expect(markup).toContain("You, 2,000–5,000, assumed");
  expect(markup).not.toContain('fill="var(--tape)"');
});

test("a tornado marks the losing side only where zero is in reach", () => {
  const draw = (atLow: number, atHigh: number): string =>
    renderToStaticMarkup(
      <Tornado
        finding="It depends."
        middle={100}
        measure="worth"
        rows={[{ fact: "a", name: "Calls", range: "1–8", atLow, atHigh, assumed: true }]}
      />,
    );
  expect(draw(-50, 200)).toContain("does not pay");
  expect(draw(90, 110)).not.toContain("does not pay");
  expect(draw(90, 110)).toContain("url(#assumed-bar)");
});

test("a gap is drawn in tape where it was answered, and dashed where it was not", () => {
  const now = { low: 10, high: 20 };
  expect(renderToStaticMarkup(<GapTape at={300} now={{ ...now, assumed: false }} />)).toContain(
    'fill="var(--tape)"',
  );
  expect(renderToStaticMarkup(<GapTape at={300} now={{ ...now, assumed: true }} />)).toContain(
    'stroke-dasharray="2 2"',
  );
});

test("confidence has a word, and no cursor where there is none yet", () => {
  expect([95, 70, 60, 54].map(confidenceWord)).toEqual(["settled", "firm", "leaning", "toss-up"]);
  expect(renderToStaticMarkup(<ChanceTape finding="Not yet" />)).not.toContain("translateX");
});

test("a figure is shown as a table with its own heads", () => {
  const table = <FigureTable title="Costs" columns={["Month", "A"]} rows={[["Start", "$1"]]} />;
  const draw = (asTable: boolean): string =>
    renderToStaticMarkup(
      <Figure caption="US dollars" table={table} asTable={asTable} onToggle={() => undefined}>
        <svg />
      </Figure>,
    );
  expect(draw(true)).toContain('<th scope="row">Start</th>');
  expect(draw(true)).toContain("Show as chart");
  expect(draw(false)).not.toContain("<table");
});
