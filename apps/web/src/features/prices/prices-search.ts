/** The tables of the page. */
export const priceTabs = ["models", "tuning", "retrieval", "accelerators"] as const;
export type PriceTab = (typeof priceTabs)[number];

/** What one request of a job uses. */
export interface JobUsage {
  readonly tokensIn: number;
  /** Per cent of the input that is read from a cache. */
  readonly cached: number;
  readonly tokensOut: number;
}

/** All that the address of the page says. What is left out is not asked for. */
export interface PricesSearch extends Partial<JobUsage> {
  readonly tab: PriceTab;
  readonly q?: string;
  readonly provider?: string;
  readonly region?: string;
  readonly class?: "small" | "mid" | "top";
  readonly weights?: "open" | "closed";
  /** Context of at least so many tokens. */
  readonly context?: number;
  /** Dollars for a thousand requests, at most. */
  readonly most?: number;
  /** Only prices that moved in the last ninety days, or whose change or end is known. */
  readonly moving?: "changed" | "coming";
  /** Also what is sold no more. */
  readonly ended?: true;
  readonly sort?: string;
  readonly down?: true;
  /** The day whose prices are shown. */
  readonly asOf?: string;
  /** Where the usage comes from, in words. */
  readonly from?: string;
  readonly open?: string;
  readonly compare: readonly string[];
  readonly side?: true;
}

/** Rows that can be compared at once. */
export const mostCompared = 5;

/** What an address says, as far as it can be understood; the rest is left out. */
export function readPricesSearch(written: Readonly<Record<string, unknown>>): PricesSearch {
  const text = (key: string, longest = 200): string | undefined => {
    const value = written[key];
    const words = typeof value === "number" ? String(value) : value;
    return typeof words === "string" && words !== "" ? words.slice(0, longest) : undefined;
  };
  const oneOf = <Value extends string>(key: string, values: readonly Value[]) =>
    values.find((value) => value === written[key]);
  const number = (key: string, least: number, most: number): number | undefined => {
    const value = Number(written[key] === "" ? NaN : written[key]);
    return Number.isFinite(value) && value >= least && value <= most ? value : undefined;
  };
  const flag = (key: string): true | undefined => (written[key] === true ? true : undefined);
  const asOf = text("asOf", 10);
  return withoutNothing({
    tab: oneOf("tab", priceTabs) ?? "models",
    q: text("q", 100),
    provider: text("provider"),
    region: text("region"),
    class: oneOf("class", ["small", "mid", "top"]),
    weights: oneOf("weights", ["open", "closed"]),
    context: number("context", 1, 1e8),
    most: number("most", 0, 1e9),
    moving: oneOf("moving", ["changed", "coming"]),
    ended: flag("ended"),
    sort: text("sort", 20),
    down: flag("down"),
    asOf: asOf !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? asOf : undefined,
    from: text("from", 120),
    open: text("open"),
    compare: [...new Set((text("compare", 2000) ?? "").split(",").filter(Boolean))].slice(
      0,
      mostCompared,
    ),
    side: flag("side"),
    tokensIn: whole(number("tokensIn", 0, 1e8)),
    cached: number("cached", 0, 100),
    tokensOut: whole(number("tokensOut", 0, 1e8)),
  });
}

/** The same as an address holds it: short, and nothing that goes without saying. */
export function writePricesSearch(search: PricesSearch): Readonly<Record<string, unknown>> {
  const { tab, compare, ...rest } = search;
  return withoutNothing({
    tab: tab === "models" ? undefined : tab,
    ...rest,
    compare: compare.length === 0 ? undefined : compare.join(","),
  });
}

const whole = (value: number | undefined): number | undefined =>
  value === undefined ? undefined : Math.round(value);

type WithoutNothing<T> = { [Key in keyof T as undefined extends T[Key] ? never : Key]: T[Key] } & {
  [Key in keyof T as undefined extends T[Key] ? Key : never]?: Exclude<T[Key], undefined>;
};

function withoutNothing<T extends object>(fields: T): WithoutNothing<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as WithoutNothing<T>;
}
