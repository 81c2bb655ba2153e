import type { OptionResult, Verdict } from "@tapeline/engine";

import { formatMoney, formatMoneyRange, inHundred } from "../format/number.ts";
import { cutMiddle, left, right, wrap } from "./columns.ts";
import { glyphsFor, type Glyphs } from "./glyphs.ts";
import { drawInterval } from "./interval.ts";
import { logScale, type LogScale } from "./log-scale.ts";
import { paragraph } from "./frame.ts";
import type { Style } from "./style.ts";
import { isNarrow } from "./widths.ts";

const nameColumns = 28;
const bestColumns = 8;
const statusColumns = 25;
const plainCostColumns = 16;
/** Below this the interval plot is dropped and the range stands as words. */
const widthForPlot = 88;

/** All options in the order of the ladder: what each costs, how often it is best, where it stands. */
export function renderLadder(verdict: Verdict, style: Style): string[] {
  const glyphs = glyphsFor(style);
  const { options } = verdict;
  if (isNarrow(style)) return list(verdict, style, glyphs);
  const plotColumns = style.width - 4 - nameColumns - bestColumns - statusColumns - 3;
  const plot =
    style.width >= widthForPlot ? scaleFor(options, capOf(verdict), plotColumns) : undefined;
  const cap = plot === undefined ? undefined : columnOf(capOf(verdict), plot);
  const rows = options.map((option) => row(option, verdict, { style, glyphs, plot, cap }));
  const head = heading(plot, style);
  const rule = plot === undefined ? glyphs.rule.repeat(style.width - 4) : tape(plot, style, glyphs);
  const words =
    plot === undefined
      ? "10th–90th percentile; best in = of 100 futures"
      : `line 10th–90th percentile, block middle half, ${glyphs.median} median, log scale; best in = of 100 futures`;
  return [
    ...capLine(verdict, plot, cap),
    `  ${head}`,
    `  ${style.colour.dim(rule)}`,
    ...rows,
    `  ${style.colour.dim(glyphs.rule.repeat(style.width - 4))}`,
    ...wrap(style.text(words), style.width - 4).map((line) => `  ${style.colour.dim(line)}`),
  ];
}

/** Two lines an option, where a table has no room. */
function list(verdict: Verdict, style: Style, glyphs: Glyphs): string[] {
  const { colour } = style;
  const words = "cost 10th–90th percentile; best in = of 100 futures";
  return [
    ...verdict.options.flatMap((option) => {
      const isEnd = verdict.endPoint?.option === option.id;
      const out = option.standing === "excluded";
      const mark = isEnd ? colour.yellow(glyphs.leader) : " ";
      const name = left(
        `${option.code.slice(1)} ${style.text(option.short)}`,
        style.width - 4,
        style.ellipsis,
      ).trimEnd();
      const best = `${costWords(option)}, best in ${bestIn(option, style)}`;
      const room = style.width - 8;
      const lines = [
        ...(out ? [] : wrap(style.text(best), room)),
        statusOf(option, verdict, { style, glyphs, room }),
      ];
      return [
        ` ${mark}${out ? colour.dim(name) : isEnd ? colour.bold(name) : name}`,
        ...lines.map((line) => `    ${line}`),
      ];
    }),
    ...paragraph(words, 2, style).map(colour.dim),
  ];
}

/** An option's cost in words, or that it is not priced. */
const costWords = ({ cost }: OptionResult): string =>
  cost === undefined ? "not priced" : formatMoneyRange(cost.p10, cost.p90);

interface Drawing {
  readonly style: Style;
  readonly glyphs: Glyphs;
  readonly plot: LogScale | undefined;
  readonly cap: number | undefined;
}

function row(
  option: OptionResult,
  verdict: Verdict,
  { style, glyphs, plot, cap }: Drawing,
): string {
  const { colour } = style;
  const isEnd = verdict.endPoint?.option === option.id;
  const out = option.standing === "excluded";
  const name = left(
    `${option.code.slice(1)} ${style.text(option.short)}`,
    nameColumns,
    style.ellipsis,
  );
  const words = option.cost === undefined ? "" : style.text(costWords(option));
  const cost =
    plot === undefined
      ? right(words === "" ? style.text(out ? "–" : "not priced") : words, plainCostColumns)
      : option.cost === undefined
        ? left(cap === undefined ? "" : `${" ".repeat(cap)}${glyphs.cap}`, plot.columns)
        : drawInterval(option.cost, words, plot, {
            glyphs,
            excluded: out,
            ...(cap === undefined ? {} : { cap }),
          });
  const best = right(bestIn(option, style), bestColumns);
  const taken = 2 + nameColumns + 1 + plainCostColumns + bestColumns + 2;
  const room = (plot === undefined ? style.width - taken : statusColumns) - 2;
  const status = statusOf(option, verdict, { style, glyphs, room });
  const mark = isEnd ? colour.yellow(glyphs.leader) : " ";
  const text = `${name} ${cost}`;
  return ` ${mark}${out ? colour.dim(text) : isEnd ? colour.bold(text) : text}${best}  ${status}`;
}

function bestIn(option: OptionResult, style: Style): string {
  const shown = option.standing !== "excluded" && option.cost !== undefined;
  return shown ? style.text(inHundred(option.acceptability)) : style.text("–");
}

function statusOf(
  option: OptionResult,
  verdict: Verdict,
  { style, glyphs, room }: Pick<Drawing, "style" | "glyphs"> & { readonly room: number },
): string {
  const { colour } = style;
  const first = verdict.firstStep?.option === option.id;
  if (verdict.endPoint?.option === option.id)
    return colour.green(`${glyphs.endPoint} ${first ? "recommended" : "end point"}`);
  if (first) return colour.green(`${glyphs.firstStep} first step`);
  switch (option.standing) {
    case "excluded":
      return colour.dim(
        `${glyphs.excluded} ${cutMiddle(style.text(option.excludedBy[0]?.rule ?? "excluded"), room, style.ellipsis)}`,
      );
    case "undetermined":
      return `${glyphs.open} ${cutMiddle(`ask ${option.undeterminedBy[0]?.fact ?? ""}`.trimEnd(), room, style.ellipsis)}`;
    case "not-priced":
      return `${style.text("–")} not priced`;
    case "dominated":
      return `${glyphs.viable} dominated`;
    case "recommended-after-test":
      return `${glyphs.viable} after a test`;
    default:
      return `${glyphs.viable} viable`;
  }
}

/**
 * What may be spent over the horizon: the one-off budget and the monthly one times the months.
 * Only where both were answered, since a total of one of them would be no limit of anything.
 */
function capOf({ facts }: Verdict): number | undefined {
  const answered = (id: string): number | undefined => {
    const fact = facts.find((used) => used.id === id);
    const known = fact !== undefined && (fact.origin === "answered" || fact.origin === "measured");
    return known ? (fact.base ?? fact.high) : undefined;
  };
  const once = answered("oneOffBudget");
  const monthly = answered("monthlyBudget");
  const months = facts.find(({ id }) => id === "horizonMonths")?.base;
  return once === undefined || monthly === undefined || months === undefined
    ? undefined
    : once + monthly * months;
}

/** The scale spans what is not excluded; excluded options beyond it are stated at its edge. */
function scaleFor(
  options: readonly OptionResult[],
  cap: number | undefined,
  columns: number,
): LogScale {
  const priced = options.filter(({ cost }) => cost !== undefined);
  const open = priced.filter(({ standing }) => standing !== "excluded");
  const spans = (open.length > 0 ? open : priced).flatMap(({ cost }) => [cost!.p10, cost!.p90]);
  const most = Math.max(...spans, 1);
  const near = priced
    .filter(({ cost }) => cost!.p90 <= 2 * most)
    .flatMap(({ cost }) => [cost!.p10, cost!.p90]);
  return logScale([...near, ...(cap !== undefined && cap < 3 * most ? [cap] : [])], columns);
}

function columnOf(amount: number | undefined, scale: LogScale): number | undefined {
  const at = amount === undefined ? -1 : scale.column(amount);
  return at >= 0 && at < scale.columns ? at : undefined;
}

function capLine(verdict: Verdict, plot: LogScale | undefined, cap: number | undefined): string[] {
  const amount = capOf(verdict);
  if (plot === undefined || cap === undefined || amount === undefined) return [];
  const words = `cap ${formatMoney(amount)}`;
  const at = 3 + nameColumns + cap - Math.floor(words.length / 2);
  return [`${" ".repeat(Math.max(0, at))}${words}`];
}

function heading(plot: LogScale | undefined, style: Style): string {
  const best = right("best in", bestColumns);
  const name = left("Option", nameColumns);
  if (plot === undefined) return `${name} ${right("cost", plainCostColumns)}${best}`;
  const cells = Array.from({ length: plot.columns }, () => " ");
  for (const tick of plot.ticks) {
    const words = tickWords(tick);
    const from = Math.min(
      plot.columns - words.length,
      plot.column(tick) - Math.floor(words.length / 2),
    );
    Array.from(words).forEach((sign, offset) => (cells[Math.max(0, from) + offset] = sign));
  }
  return style.text(`${name} ${cells.join("")}${best}`);
}

/** `$100k` rather than `$100k` with decimals: ticks are round. */
const tickWords = (amount: number): string => formatMoney(amount).replace(".0", "");

function tape(plot: LogScale, style: Style, glyphs: Glyphs): string {
  const cells = Array.from({ length: style.width - 4 }, () => glyphs.rule);
  for (const tick of plot.ticks) cells[nameColumns + 1 + plot.column(tick)] = glyphs.tick;
  return cells.join("");
}
