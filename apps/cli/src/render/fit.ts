import type { Spread } from "@tapeline/engine";
import type {
  BudgetFit,
  CardsFit,
  DeviceFit,
  Fit,
  LeftOut,
  ModelOnCards,
  OfferForBudget,
} from "@tapeline/engine/sizing";

import {
  formatMoney,
  formatMoneyRange,
  formatNumber,
  formatRange,
  inHundred,
} from "../format/number.ts";
import { framed, labelled, paragraph } from "./frame.ts";
import type { Style } from "./style.ts";
import { renderTable } from "./table.ts";

/** How a fit is shown. */
interface FitSettings {
  readonly limit: number;
  /** A case was given: its shape is its own. */
  readonly answered: boolean;
}

/** What fits, on what there is. */
export function renderFit(fit: Fit, settings: FitSettings, style: Style): string {
  switch (fit.kind) {
    case "cards":
      return renderCards(fit, settings, style);
    case "budget":
      return renderBudget(fit, settings, style);
    case "device":
      return renderDevice(fit, settings, style);
  }
}

const range = ({ p10, p90 }: Spread): string => formatRange(p10, p90, formatNumber);
const moneyRange = ({ p10, p90 }: Spread): string => formatMoneyRange(p10, p90);
const wholeRange = ({ p10, p50, p90 }: Spread): string => {
  const whole = (value: number): string => formatNumber(Math.round(value));
  return `${whole(p50)} (${formatRange(p10, p90, whole)})`;
};
/** The median with what lies around it. */
const around = (spread: Spread): string => `${formatNumber(spread.p50)} (${range(spread)})`;

const shape = ({ answered }: FitSettings): string =>
  answered
    ? "the shape of your case"
    : "a case without answers; give one, and its texts, peaks and limits count";

function renderCards(fit: CardsFit, settings: FitSettings, style: Style): string {
  const { count, title, memoryGb, models, usesPerPersonMonth } = fit;
  const shown = models.slice(0, settings.limit);
  const row = (one: ModelOnCards): string[] => [
    `${one.title}${one.fits === "too-close" ? " ?" : ""}`,
    one.precision,
    `${one.replicas} × ${one.cardsPerReplica}`,
    around(one.requestsPerMonth),
    one.people === undefined ? "" : formatNumber(Math.round(one.people.p50)),
    formatNumber(one.tokensPerSecondAlone.p50),
    `${formatNumber(one.secondsAlone.p50)}–${formatNumber(one.secondsAtLoad.p50)}`,
    ...(shown.some(({ carries }) => carries !== undefined)
      ? [one.carries === undefined ? "" : inHundred(one.carries)]
      : []),
  ];
  const columns = [
    { heading: "Open model", atLeast: 12 },
    { heading: "bits" },
    { heading: "copies" },
    { heading: "requests a month", align: "right" },
    { heading: "people", align: "right" },
    { heading: "tokens/s", align: "right" },
    { heading: "s a request", align: "right" },
    ...(shown.some(({ carries }) => carries !== undefined)
      ? [{ heading: "of 100", align: "right" } as const]
      : []),
  ] as const;
  return framed([
    [
      ...paragraph(`${count} × ${title}`, 2, style).map(style.colour.bold),
      ...paragraph(
        `${formatNumber(memoryGb * count)} GB in all · ${shape(settings)}`,
        2,
        style,
      ).map(style.colour.dim),
    ],
    [
      ...labelled(
        "A month",
        `${fit.powerAndSpacePerMonth === undefined ? "power not known" : `${moneyRange(fit.powerAndSpacePerMonth)} power and space`} · ${moneyRange(fit.peoplePerMonth)} people who run it`,
        style,
      ),
      ...(fit.rentedPerMonth === undefined
        ? []
        : labelled(
            "Instead",
            `the same cards rent for about ${formatMoney(fit.rentedPerMonth.p50)} a month`,
            style,
          )),
    ],
    shown.length === 0
      ? paragraph("No open model on record fits.", 2, style)
      : renderTable(columns, shown.map(row), style),
    notes(
      [
        ...(models.length > shown.length
          ? [`${models.length - shown.length} more fit: --limit ${models.length}`]
          : []),
        "median, of requests with the 80% interval of case and prediction; copies × cards of each; seconds alone and at full load, queues left out; intervals of speeds: --json",
        ...(shown.some(({ fits }) => fits === "too-close") ? ["? too close to call"] : []),
        ...(shown.some(({ carries }) => carries !== undefined)
          ? ["of 100: in so many futures it carries the volume of the case"]
          : []),
        ...usesNote(usesPerPersonMonth),
        "fewer bits cost some quality, which is not predicted: test it",
        ...leftOutNotes(fit.leftOut),
      ],
      style,
    ),
  ]);
}

function renderBudget(fit: BudgetFit, settings: FitSettings, style: Style): string {
  const shown = fit.offers.slice(0, settings.limit);
  const asked = shown.some(({ carries }) => carries !== undefined);
  const row = (one: OfferForBudget): string[] => [
    one.title,
    one.vendor,
    one.requestsPerMonth.p50 === 0 ? "not one copy" : around(one.requestsPerMonth),
    one.people === undefined ? "" : wholeRange(one.people),
    one.perThousandRequests === undefined ? "" : formatMoney(one.perThousandRequests.p50),
    ...(asked ? [one.carries === undefined ? "" : inHundred(one.carries)] : []),
  ];
  return framed([
    [
      ...paragraph(`${formatMoney(fit.dollarsPerMonth)} a month`, 2, style).map(style.colour.bold),
      ...paragraph(shape(settings), 2, style).map(style.colour.dim),
    ],
    shown.length === 0
      ? paragraph("No offer that may be used has a price.", 2, style)
      : renderTable(
          [
            { heading: "Offer", atLeast: 16 },
            { heading: "vendor", atLeast: 8 },
            { heading: "requests a month", align: "right" },
            { heading: "people", align: "right" },
            { heading: "$ per 1,000", align: "right" },
            ...(asked ? [{ heading: "of 100", align: "right" } as const] : []),
          ],
          shown.map(row),
          style,
        ),
    notes(
      [
        ...(fit.offers.length > shown.length
          ? [`${fit.offers.length - shown.length} more: --limit ${fit.offers.length}`]
          : []),
        "the cheapest offer of each class that passes the case's limits; median and 80% interval",
        ...(asked ? ["of 100: in so many futures it carries the volume of the case"] : []),
        ...usesNote(fit.usesPerPersonMonth),
        `people cost besides: about ${formatMoney(fit.peoplePerMonth.hosted.p50)} a month for an API, ${formatMoney(fit.peoplePerMonth.rented.p50)} for rented cards`,
        ...fit.shut.map(
          ({ option, rules }) =>
            `${option}: nothing may be used${rules.length === 0 ? "" : ` (${rules.join(", ")})`}`,
        ),
      ],
      style,
    ),
  ]);
}

function renderDevice(fit: DeviceFit, settings: FitSettings, style: Style): string {
  const { low, high } = fit.usableShare;
  const shown = fit.models.slice(0, settings.limit);
  const speed = shown.some(({ tokensPerSecond }) => tokensPerSecond !== undefined);
  return framed([
    [
      ...paragraph(`A device with ${formatNumber(fit.memoryGb)} GB`, 2, style).map(
        style.colour.bold,
      ),
      ...paragraph(
        `${formatNumber(low * 100)}–${formatNumber(high * 100)}% of it for the app · ${shape(settings)}`,
        2,
        style,
      ).map(style.colour.dim),
    ],
    shown.length === 0
      ? paragraph("No open model on record fits.", 2, style)
      : renderTable(
          [
            { heading: "Open model", atLeast: 12 },
            { heading: "bits" },
            { heading: "GB", align: "right" },
            { heading: "longest request", align: "right" },
            ...(speed ? [{ heading: "tokens/s", align: "right" } as const] : []),
            { heading: "licence", atLeast: 8 },
          ],
          shown.map((one) => [
            `${one.title}${one.fits === "too-close" ? " ?" : ""}`,
            one.precision,
            formatNumber(one.weightsGb),
            `${formatNumber(one.contextTokens)} tokens`,
            ...(speed
              ? [one.tokensPerSecond === undefined ? "" : around(one.tokensPerSecond)]
              : []),
            `${one.licence}${one.commercial === "unknown" ? " (use not known)" : ""}`,
          ]),
          style,
        ),
    notes(
      [
        ...(shown.some(({ fits }) => fits === "too-close")
          ? ["? fits where the app may take much of the memory"]
          : []),
        speed
          ? "tokens/s: bounded by the memory's bandwidth; reading the input is not predicted"
          : "how fast it writes: give --bandwidth, the memory's GB/s from its data sheet",
        ...leftOutNotes(fit.leftOut),
      ],
      style,
    ),
  ]);
}

const usesNote = (uses: Spread | undefined): string[] =>
  uses === undefined ? [] : [`people: at ${around(uses)} requests of each a month`];

/** How many models are left out by each reason, the nearest miss named. */
function leftOutNotes(leftOut: readonly LeftOut[]): string[] {
  const because = (reason: LeftOut["because"]): readonly LeftOut[] =>
    leftOut.filter((one) => one.because === reason);
  const large = because("memory").toSorted((a, b) => (a.needsGb ?? 0) - (b.needsGb ?? 0));
  const [next] = large;
  return [
    ...(next === undefined
      ? []
      : [
          `${large.length} need more memory; next is ${next.title} with ${formatNumber(next.needsGb ?? 0)} GB`,
        ]),
    ...(because("licence").length > 0
      ? [
          `${because("licence").length} left out by licence: ${because("licence")
            .map(({ title }) => title)
            .join(", ")}`,
        ]
      : []),
    ...(because("size-unknown").length > 0
      ? [
          `${because("size-unknown").length} of unknown size: ${because("size-unknown")
            .map(({ title }) => title)
            .join(", ")}`,
        ]
      : []),
  ];
}

const notes = (lines: readonly string[], style: Style): string[] =>
  lines.flatMap((line) => paragraph(line, 2, style)).map(style.colour.dim);
