import type { ApiClient } from "@tapeline/api";

import { formatDay, formatMoneyRange, formatNumber, grouped } from "../format/number.ts";
import { priceOf } from "@tapeline/engine/format";
import { framed, paragraph } from "./frame.ts";
import type { Style } from "./style.ts";
import { renderTable } from "./table.ts";

type Models = Awaited<ReturnType<ApiClient["prices"]["models"]["query"]>>;
type Accelerators = Awaited<ReturnType<ApiClient["prices"]["accelerators"]["query"]>>;
type Due = Awaited<ReturnType<ApiClient["prices"]["due"]["query"]>>;

interface OfferListed {
  readonly model: Models[number];
  readonly offer: Models[number]["offers"][number];
}

/** What is sold on the day, the cheapest output first; unpriced ones last. */
function offersListed(models: Models): OfferListed[] {
  return models
    .flatMap((model) => model.offers.map((offer) => ({ model, offer })))
    .filter(({ offer }) => offer.state !== "ended" && offer.state !== "notYet")
    .toSorted(
      (a, b) =>
        (a.offer.price?.output ?? Infinity) - (b.offer.price?.output ?? Infinity) ||
        (a.offer.price?.input ?? Infinity) - (b.offer.price?.input ?? Infinity) ||
        (a.offer.id < b.offer.id ? -1 : 1),
    );
}

/** The models of the first rows of the list, each with its offers on these rows alone. */
export function modelsOfRows(models: Models, rows: number): Models {
  const listed = new Map<string, Models[number]>();
  for (const { model, offer } of offersListed(models).slice(0, rows)) {
    const before = listed.get(model.id) ?? { ...model, offers: [] };
    listed.set(model.id, { ...before, offers: [...before.offers, offer] });
  }
  return [...listed.values()];
}

/** Models with what each offer asks a million tokens, the cheapest output first; unpriced ones last. */
export function renderModels(
  models: Models,
  {
    day,
    filtered,
    limit,
  }: { readonly day: string; readonly filtered: boolean; readonly limit?: number },
  style: Style,
): string {
  const rows = offersListed(models);
  if (rows.length === 0) return nothingListed(filtered, day);
  const shown = rows.slice(0, limit);
  const table = renderTable(
    [
      { heading: "model", atLeast: 18 },
      { heading: "sold by", atLeast: 10 },
      { heading: "region" },
      { heading: "input", align: "right" },
      { heading: "cached", align: "right" },
      { heading: "output", align: "right" },
      { heading: "standing" },
      { heading: "note", atLeast: 8 },
    ],
    shown.map(({ model, offer }) => [
      model.id,
      offer.provider,
      offer.region,
      priceOf(offer.price?.input),
      offer.price?.cachedInput === undefined ? "–" : priceOf(offer.price.cachedInput),
      priceOf(offer.price?.output),
      offer.price?.standing ?? "not priced",
      noteOf(offer),
    ]),
    style,
  );
  const more = rows.length - shown.length;
  return captioned(
    table,
    `${rows.length} offers on ${formatDay(day)}, US dollars per million tokens${more > 0 ? `; ${more} more rows without --limit` : ""}`,
    style,
  );
}

function noteOf({ endsOn, scheduled, state }: Models[number]["offers"][number]): string {
  if (endsOn !== undefined) return `${state === "routed" ? "routed" : "ends"} ${formatDay(endsOn)}`;
  const next = scheduled[0];
  return next === undefined ? "" : `changes ${formatDay(next.from)}`;
}

/** Accelerators with what an hour costs to rent and a piece to buy; what may not be shown is not priced. */
export function renderAccelerators(
  accelerators: Accelerators,
  { day, all }: { readonly day: string; readonly all: number },
  style: Style,
): string {
  if (all === 0)
    return `\n  No accelerator on record is called so. \`tapeline prices --accelerators\` lists them.\n`;
  const rows = accelerators.flatMap((gpu) => {
    const bought = gpu.purchasePrice;
    const purchase =
      bought === undefined
        ? "not priced"
        : `${formatMoneyRange(bought.low, bought.high)} a ${bought.per}`;
    const head = [gpu.name, `${formatNumber(gpu.memoryGb)} GB`];
    const rentals = gpu.rentals.filter(({ price }) => price !== undefined);
    if (rentals.length === 0) return [[...head, "–", "not priced", purchase, "–"]];
    return rentals.map(({ cloud, billing, region, price }, at) => [
      ...(at === 0 ? head : ["", ""]),
      `${cloud}, ${billing}, ${region}`,
      price === undefined ? "not priced" : priceOf(price.perGpuHour),
      at === 0 ? purchase : "",
      price?.standing ?? "–",
    ]);
  });
  const table = renderTable(
    [
      { heading: "accelerator", atLeast: 14 },
      { heading: "memory", align: "right" },
      { heading: "rented from", atLeast: 18 },
      { heading: "an hour", align: "right" },
      { heading: "bought", atLeast: 12 },
      { heading: "standing" },
    ],
    rows,
    style,
  );
  const more = all - accelerators.length;
  return captioned(
    table,
    `${all} accelerator${all === 1 ? "" : "s"} on ${formatDay(day)}, US dollars each${more > 0 ? `; ${more} more without --limit` : ""}`,
    style,
  );
}

/** Records that are past their review date, the longest overdue first. */
export function renderDue(
  due: Due,
  { day, all }: { readonly day: string; readonly all: number },
  style: Style,
): string {
  if (due.length === 0) return `\n  Nothing is due for review on ${formatDay(day)}.\n`;
  const table = renderTable(
    [
      { heading: "record", atLeast: 30 },
      { heading: "review by" },
      { heading: "days past", align: "right" },
    ],
    due.map(({ record, reviewBy, daysPast }) => [record, formatDay(reviewBy), grouped(daysPast)]),
    style,
  );
  const more = all - due.length;
  const caption = `${grouped(all)} record${all === 1 ? " is" : "s are"} to be read again on ${formatDay(day)}${more > 0 ? `; ${grouped(more)} more without --limit` : ""}`;
  return captioned(table, caption, style);
}

/** That no offer is listed, and whether the filters or the day may be why. */
export const nothingListed = (filtered: boolean, day: string): string =>
  filtered
    ? `\n  No offer on ${formatDay(day)} matches. Leave out the last filter, or see \`tapeline prices\`.\n`
    : `\n  No offer is on record for ${formatDay(day)}: not priced.\n`;

const captioned = (table: readonly string[], caption: string, style: Style): string =>
  framed([table, paragraph(caption, 2, style).map(style.colour.dim)]);
