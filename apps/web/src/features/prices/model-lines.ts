import type { OfferCost, OfferRow } from "./prices-queries.ts";
import type { PricesSearch, PriceTab } from "./prices-search.ts";

/** A line of the table: a model at the offer that is shown of it, and the others that fit. */
export interface ModelLine {
  /** Id of the offer that is shown. */
  readonly id: string;
  readonly shown: OfferRow;
  readonly cost?: OfferCost;
  readonly others: readonly { readonly row: OfferRow; readonly cost?: OfferCost }[];
  /** Whether any offer processes in the European Union, and whether any can be tuned now. */
  readonly inEurope: boolean;
  readonly tunable: boolean;
}

/** All offers of a line, the one that is shown first. */
export const offersOf = ({ shown, cost, others }: ModelLine): ModelLine["others"] => [
  { row: shown, ...(cost === undefined ? {} : { cost }) },
  ...others,
];

/** The line that an offer belongs to: what is shown of a model may change with the job. */
export const lineWith = (
  lines: readonly ModelLine[],
  offer: string | undefined,
): ModelLine | undefined =>
  offer === undefined
    ? undefined
    : lines.find((line) => offersOf(line).some(({ row }) => row.id === offer));

/** What the table is asked to show. */
export type LineFilter = Pick<
  PricesSearch,
  "q" | "provider" | "region" | "class" | "weights" | "context" | "most" | "moving" | "ended"
>;

/** Whether an offer belongs into a table. */
export function inTab(row: OfferRow, tab: PriceTab): boolean {
  if (tab === "retrieval") return row.kind !== "model";
  return row.kind === "model" && (row.mode === "fineTuned") === (tab === "tuning");
}

/** Whether an offer's own model answers on the day. */
export const isSold = ({ state }: OfferRow): boolean => state === "sold" || state === "deprecated";

const recently = 90 * 86_400_000;

/** Whether the price moved in the ninety days before a day. A first price is no move. */
export function movedBefore({ steps }: OfferRow, day: string): boolean {
  const until = Date.parse(day);
  return steps
    .slice(1)
    .some(({ from }) => Date.parse(from) <= until && until - Date.parse(from) <= recently);
}

const moves: Readonly<
  Record<NonNullable<LineFilter["moving"]>, (row: OfferRow, day: string) => boolean>
> = {
  changed: movedBefore,
  coming: ({ scheduled, endsOn }, day) =>
    scheduled.length > 0 || (endsOn !== undefined && endsOn > day),
};

function fits(row: OfferRow, filter: LineFilter, day: string): boolean {
  const { provider, region, context, moving, ended } = filter;
  return (
    (ended === true || isSold(row)) &&
    (provider === undefined || row.provider === provider) &&
    (region === undefined || row.region === region) &&
    (filter.class === undefined || row.class === filter.class) &&
    (filter.weights === undefined || row.weights === filter.weights) &&
    (context === undefined || (row.contextTokens ?? 0) >= context) &&
    (moving === undefined || moves[moving](row, day)) &&
    holdsWords(row, filter.q)
  );
}

/** Whether a row holds all the words, in any of its names. */
function holdsWords(row: OfferRow, q = ""): boolean {
  const words = q.toLowerCase().split(/\s+/).filter(Boolean);
  const text = `${row.model} ${row.name} ${row.publisher} ${row.providerName}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

/** A line for each model that fits, at its cheapest offer for the job; the seller of its own model goes first among equals. */
export function modelLines(
  rows: readonly OfferRow[],
  costs: ReadonlyMap<string, OfferCost> | undefined,
  filter: LineFilter,
  day: string,
): readonly ModelLine[] {
  const byModel = new Map<string, OfferRow[]>();
  for (const row of rows) {
    if (!fits(row, filter, day)) continue;
    const rest = byModel.get(row.model);
    if (rest === undefined) byModel.set(row.model, [row]);
    else rest.push(row);
  }
  const europe = modelsWith(rows, (row) => row.region === "eu" && isSold(row));
  const tuned = modelsWith(rows, (row) => row.mode === "fineTuned" && isSold(row));
  const lines: ModelLine[] = [];
  for (const [model, offers] of byModel) {
    const withCosts = offers.map((row) => {
      const cost = costs?.get(row.id);
      return { row, ...(cost === undefined ? {} : { cost }) };
    });
    const [first, ...others] = withCosts.toSorted(
      (a, b) =>
        amountOf(a.cost) - amountOf(b.cost) ||
        ownLast(a.row) - ownLast(b.row) ||
        (a.row.id < b.row.id ? -1 : 1),
    );
    if (first === undefined) continue;
    const { row: shown, cost } = first;
    if (filter.most !== undefined && amountOf(cost) > filter.most) continue;
    lines.push({
      id: shown.id,
      shown,
      ...(cost === undefined ? {} : { cost }),
      others,
      inEurope: europe.has(model),
      tunable: tuned.has(model),
    });
  }
  return lines;
}

const modelsWith = (rows: readonly OfferRow[], has: (row: OfferRow) => boolean) =>
  new Set(rows.filter(has).map(({ model }) => model));

const ownLast = ({ provider, publisher }: OfferRow): number => (provider === publisher ? 0 : 1);

/** Dollars for a thousand requests; without a price more than anything, so that it is never taken for the cheapest. */
export const amountOf = (cost: OfferCost | undefined): number =>
  cost?.priced === true ? cost.total.usd : Infinity;

/** What lines can be sorted by. What has no value goes last, whichever way. */
const keys = new Map<string, (line: ModelLine) => number | string | undefined>(
  Object.entries({
    name: ({ shown }) => shown.name.toLowerCase(),
    in: ({ shown }) => shown.price?.input,
    cached: ({ shown }) => shown.price?.cachedInput,
    out: ({ shown }) => shown.price?.output,
    job: ({ cost }) => (cost?.priced === true ? cost.total.usd : undefined),
    context: ({ shown }) => shown.contextTokens,
    training: ({ shown }) => shown.price?.fineTuning?.trainingPerMillionTokens,
    checked: ({ shown }) => shown.price?.source.retrieved,
  }),
);

/** Lines in the order of a column. */
export function sortedLines(
  lines: readonly ModelLine[],
  by: string,
  down: boolean,
): readonly ModelLine[] {
  const key = keys.get(by) ?? keys.get("name")!;
  return lines.toSorted((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (x === undefined || y === undefined) {
      if (x === y) return byName(a, b);
      return x === undefined ? 1 : -1;
    }
    if (x === y) return byName(a, b);
    return x < y === down ? 1 : -1;
  });
}

const byName = (a: ModelLine, b: ModelLine): number =>
  a.shown.name === b.shown.name ? (a.id < b.id ? -1 : 1) : a.shown.name < b.shown.name ? -1 : 1;

/** Values that a filter can take, in order, as the rows of the tab have them. */
export function choicesOf(rows: readonly OfferRow[]): {
  readonly providers: readonly (readonly [string, string])[];
  readonly regions: readonly string[];
} {
  const providers = new Map(rows.map(({ provider, providerName }) => [provider, providerName]));
  return {
    providers: [...providers].toSorted((a, b) =>
      a[1].toLowerCase() < b[1].toLowerCase() ? -1 : 1,
    ),
    regions: [...new Set(rows.map(({ region }) => region))].toSorted(),
  };
}
