import type { NextEvidence } from "../../../cases/next-evidence.ts";
import { advisedBy, type CaseSummary } from "./case-summary.ts";

/** What the table is sorted by. */
export type SortKey =
  | "changed"
  | "title"
  | "verdict"
  | "confidence"
  | "cost"
  | "volume"
  | "evidence"
  | "measured";

export interface Order {
  readonly key: SortKey;
  readonly descending: boolean;
}

/** Options by id, with the number and name that are shown. */
export type Options = ReadonlyMap<
  string,
  { readonly code: string; readonly short: string; readonly custom: boolean }
>;

type Value = string | number | undefined;

const valueOf: Readonly<Record<SortKey, (one: CaseSummary, options: Options) => Value>> = {
  changed: (one) => (one.before === undefined ? 1000 : 0) + (one.outcome?.confidence ?? 500),
  title: ({ folded }) => folded,
  verdict: ({ outcome }, options) => options.get(advisedBy(outcome) ?? "")?.code,
  confidence: ({ outcome }) => outcome?.confidence,
  cost: ({ outcome }) => outcome?.cost?.p50,
  volume: ({ outcome }) => outcome?.requestsPerMonth,
  evidence: ({ outcome }) => netOf(outcome?.evidence),
  measured: ({ outcome }) => outcome?.asOf,
};

/** What evidence is worth beyond its cost; none where there is none, or nobody looked. */
const netOf = (evidence: NextEvidence | undefined): number | undefined =>
  evidence === undefined || evidence.kind === "none" ? undefined : evidence.net;

/** Cases in an order; what has no value goes last either way, and equal ones stand by title. */
export function sorted(
  cases: readonly CaseSummary[],
  { key, descending }: Order,
  options: Options,
): readonly CaseSummary[] {
  const sign = descending ? -1 : 1;
  const byTitle = (a: CaseSummary, b: CaseSummary): number =>
    a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : a.id < b.id ? -1 : 1;
  return cases
    .map((one) => ({ one, value: valueOf[key](one, options) }))
    .sort((a, b) => {
      if (a.value === b.value) return byTitle(a.one, b.one);
      if (a.value === undefined) return 1;
      if (b.value === undefined) return -1;
      return a.value < b.value ? -sign : sign;
    })
    .map(({ one }) => one);
}

/** Cases whose title or advice holds every word that is searched for. */
export function matching(
  cases: readonly CaseSummary[],
  search: string,
  options: Options,
): readonly CaseSummary[] {
  const words = search
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return cases;
  const advice = new Map([...options].map(([id, { short }]) => [id, short.toLowerCase()]));
  return cases.filter(({ folded, outcome }) => {
    const advised = advice.get(advisedBy(outcome) ?? "") ?? "";
    return words.every((word) => folded.includes(word) || advised.includes(word));
  });
}
