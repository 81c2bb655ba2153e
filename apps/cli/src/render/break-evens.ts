import type { BreakEven, Spread, Verdict } from "@tapeline/engine";

import { formatNumber, formatRange, inHundred } from "../format/number.ts";
import { left, right } from "./columns.ts";
import { paragraph, placeOf } from "./frame.ts";
import type { Style } from "./style.ts";
import { isNarrow } from "./widths.ts";

const columns = { volume: 19, middle: 9, share: 7, month: 10 };
const most = 4;
/** Below this the month and the interval of the running cost are left out; `--json` gives them. */
const widthForAll = 96;

/** A comparison by running cost and by all costs. */
interface Crossing {
  readonly option: string;
  /** The offer that is undercut, and whether it is of the frontier. */
  readonly hosted: string;
  readonly hostedFor: string | undefined;
  readonly frontier: boolean;
  readonly running: BreakEven | undefined;
  readonly total: BreakEven | undefined;
}

/** "Where volume changes the answer": from which volume on running an open model oneself costs less than a hosted one. */
export function renderBreakEvens(
  breakEvens: readonly BreakEven[],
  verdict: Verdict,
  style: Style,
): string[] {
  const title = "Where volume changes the answer";
  const compared = crossingsOf(breakEvens).filter(({ running, total }) =>
    [running, total].some((one) => one !== undefined && one.outcome !== "not verified"),
  );
  if (compared.length === 0)
    return [`  ${title}`, ...paragraph(nothingToCompare(breakEvens, verdict), 4, style)];
  const nearest = compared.toSorted((a, b) => volumeOf(a) - volumeOf(b));
  const shown = nearest.slice(0, most);
  const more = nearest.length - shown.length;
  const notes = [
    `requests a month from which on one's own costs less, median and 80% interval; you: ${volumeNow(verdict)}`,
    `hosted: the cheapest model that passes${shown.some(({ frontier }) => frontier) ? ", and one of the frontier" : ""}`,
    ...(more > 0 ? [`${more} more need more`] : []),
  ];
  return [
    ...(isNarrow(style) ? list(title, shown, verdict, style) : table(title, shown, verdict, style)),
    ...paragraph(notes.join("; "), 4, style).map(style.colour.dim),
  ];
}

function crossingsOf(breakEvens: readonly BreakEven[]): Crossing[] {
  const found = new Map<string, Crossing>();
  // The cheapest that passes comes first; where the frontier's is the same model, it is compared once.
  for (const one of breakEvens) {
    const [option, hosted] = one.between;
    const key = `${option} ${hosted} ${one.hostedFor}`;
    const before = found.get(key) ?? {
      option,
      hosted,
      hostedFor: one.hostedFor,
      frontier: one.against === "frontier",
      running: undefined,
      total: undefined,
    };
    found.set(key, { ...before, [one.kind]: before[one.kind] ?? one });
  }
  return [...found.values()];
}

const volumeOf = ({ running, total }: Crossing): number =>
  (total?.requestsPerMonth ?? running?.requestsPerMonth)?.p50 ?? Infinity;

/** Why no volume can be told. */
function nothingToCompare(breakEvens: readonly BreakEven[], { facts, options }: Verdict): string {
  if (facts.some(({ id, value }) => id === "oneOff" && value === true))
    return "The job runs once: there is no monthly volume at which anything could change.";
  if (breakEvens.length === 0)
    return "No open model may be run here, so there is nothing of one's own to compare with hosted models.";
  const hosted = breakEvens.some(({ between, against }) => between[1] !== against);
  const unpriced = options.some(
    ({ id, custom, standing }) =>
      !custom && standing === "not-priced" && breakEvens.every(({ between }) => between[0] !== id),
  );
  return hosted || unpriced
    ? "A price is missing, so no volume can be told."
    : "No hosted model may be used here, so there is nothing to undercut.";
}

function volumeNow({ facts }: Verdict): string {
  const used = facts.find(({ id }) => id === "requestsPerMonth");
  if (used?.low === undefined || used.high === undefined) return "not known";
  return `${formatRange(used.low, used.high, formatNumber)}${used.origin === "assumed" ? " assumed" : ""}`;
}

function nameOf({ option, hosted, hostedFor, frontier }: Crossing, verdict: Verdict): string {
  const offer = verdict.options.flatMap(({ offers }) => offers).find(({ id }) => id === hosted);
  const rival = hostedFor === undefined ? "" : `${placeOf(verdict, hostedFor)} on `;
  return `${placeOf(verdict, option)} beats ${rival}${offer?.title ?? hosted}${frontier ? " (frontier)" : ""}`;
}

const volumeWords = (found: BreakEven | undefined): string => {
  const volume = found?.requestsPerMonth;
  if (volume !== undefined) return spreadWords(volume);
  return found?.outcome === "not verified" || found === undefined ? "not priced" : "never";
};
const spreadWords = ({ p10, p50, p90 }: Spread): string =>
  `${formatNumber(p50)} (${formatRange(p10, p90, formatNumber)})`;

const shareWords = ({ running, total }: Crossing): string => {
  const share = total?.crossingShare ?? running?.crossingShare;
  return share === undefined || share === 0 ? "–" : inHundred(share);
};

function table(
  title: string,
  crossings: readonly Crossing[],
  verdict: Verdict,
  style: Style,
): string[] {
  const whole = style.width >= widthForAll;
  const month = whole ? columns.month : 0;
  const first = whole ? columns.volume : columns.middle;
  const name = style.width - 6 - first - columns.volume - columns.share - month;
  const cell = (text: string, width: number): string =>
    `${left(style.text(text), width - 1, style.ellipsis)} `;
  const headings = `${left(whole ? "running cost" : "running", first)}${left("all costs", columns.volume)}${right("in 100", columns.share)}${whole ? right("pays in", month) : ""}`;
  const together = title.length < name + 2;
  return [
    ...(together ? [] : [`  ${title}`]),
    `  ${left(together ? title : "", name + 2)}${headings}`,
    ...crossings.map((crossing) => {
      const { running, total } = crossing;
      const middle = running?.requestsPerMonth?.p50;
      const cells = [
        cell(nameOf(crossing, verdict), name),
        cell(whole || middle === undefined ? volumeWords(running) : formatNumber(middle), first),
        cell(volumeWords(total), columns.volume),
        right(style.text(shareWords(crossing)), columns.share),
        whole ? right(style.text(monthWords(total)), month) : "",
      ];
      return `    ${cells.join("")}`;
    }),
  ];
}

/** The month in which one's own has paid for itself at the case's own volume; none where in most worlds it never does. */
function monthWords(total: BreakEven | undefined): string {
  if (total?.month === undefined || (total.monthShare ?? 0) < 0.5) return "–";
  const month = Math.round(total.month.p50);
  return month === 0 ? "at once" : `month ${month}`;
}

function list(
  title: string,
  crossings: readonly Crossing[],
  verdict: Verdict,
  style: Style,
): string[] {
  return [
    ...paragraph(title, 2, style),
    ...crossings.flatMap((crossing) => [
      ...paragraph(nameOf(crossing, verdict), 4, style),
      ...paragraph(
        `running ${volumeWords(crossing.running)}; all costs ${volumeWords(crossing.total)}; in ${shareWords(crossing)} of 100 worlds`,
        7,
        style,
      ),
    ]),
  ];
}
