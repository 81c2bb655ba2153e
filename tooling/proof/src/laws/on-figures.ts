import { knowledge } from "@tapeline/content";
import type { Spread } from "@tapeline/engine";

import type { Law } from "./law.ts";

/** Six digits are kept, so sums of rounded numbers differ from rounded sums by a few of the last. */
export const roundedTo = 1e-5;

/** Every number of a value with its path; null is what a number becomes that is not finite. */
function* numbersIn(value: unknown, path = ""): Generator<[path: string, number: unknown]> {
  if (typeof value === "number" || value === null) yield [path, value];
  else if (typeof value === "object")
    for (const key in value)
      yield* numbersIn((value as Readonly<Record<string, unknown>>)[key], `${path}/${key}`);
}

interface SpreadFound {
  readonly path: string;
  readonly spread: Spread & { readonly p25?: number; readonly p75?: number };
}

function* spreadsIn(value: unknown, path = ""): Generator<SpreadFound> {
  if (typeof value !== "object" || value === null) return;
  if ("p10" in value) yield { spread: value as SpreadFound["spread"], path };
  else
    for (const key in value)
      yield* spreadsIn((value as Readonly<Record<string, unknown>>)[key], `${path}/${key}`);
}

const shares: ReadonlySet<string> = new Set([
  "chance",
  "share",
  "customChance",
  "customShare",
  "sufficiency",
  "acceptability",
  "success",
  "adopted",
]);

const outside = (value: unknown, low: number, high: number): boolean =>
  !(Number(value) >= low && Number(value) <= high);

/** Laws on the figures of one verdict. */
export const lawsOnFigures: readonly Law[] = [
  {
    // A verdict leaves out what is not finite, since JSON cannot say it.
    says: "every number is finite, and none is left out because it was not",
    breaches: ({ verdict }) => {
      const { customChance, customShare, value, plan, options } = verdict;
      const needed: Readonly<Record<string, unknown>> = {
        customChance,
        customShare,
        value: value.amount,
        ...(plan === undefined ? {} : { utility: plan.utility, success: plan.success }),
      };
      const told = [...numbersIn(verdict)];
      return [
        ...told.filter(([, found]) => !Number.isFinite(found)).map(([path]) => path),
        ...Object.keys(needed).filter((name) => !Number.isFinite(needed[name])),
        ...[...spreadsIn(verdict)].flatMap(({ path, spread: { p50, p90, mean } }) =>
          [p50, p90, mean].every(Number.isFinite) ? [] : [path],
        ),
        ...options
          .filter(({ sufficiency, acceptability }) => !Number.isFinite(sufficiency + acceptability))
          .map(({ id }) => id),
      ];
    },
  },
  {
    says: "chances and shares lie between none and all",
    breaches: ({ verdict: { parts: _, ...verdict } }) =>
      [...numbersIn(verdict)].flatMap(([path, found]) =>
        shares.has(path.slice(path.lastIndexOf("/") + 1)) && outside(found, 0, 1)
          ? [`${path}: ${String(found)}`]
          : [],
      ),
  },
  {
    says: "quantiles stand in their order",
    breaches: ({ verdict }) =>
      [...spreadsIn(verdict)].flatMap(({ path, spread }) => {
        const { p10, p25 = p10, p50, p75 = spread.p90, p90 } = spread;
        return p10 <= p25 && p25 <= p50 && p50 <= p75 && p75 <= p90 ? [] : [path];
      }),
  },
  {
    says: "the lines of a bill sum to its total",
    breaches: ({ verdict }) =>
      verdict.options.flatMap(({ id, cost, lines }) => {
        if (cost === undefined) return [];
        const sum = lines.reduce((total, { amount }) => total + amount.mean, 0);
        const size = lines.reduce((total, { amount }) => total + Math.abs(amount.mean), 0);
        return Math.abs(sum - cost.mean) <= roundedTo * size ? [] : [`${id}: ${sum} ${cost.mean}`];
      }),
  },
  {
    says: "every fact has its question's unit and lies within what the question allows",
    breaches: ({ verdict }) =>
      verdict.facts.flatMap(({ id, unit, low, base = low, high }) => {
        const { unit: asked, allowed } = knowledge.questions[id];
        // A job done once has no month: its requests are counted in all.
        const once = verdict.facts.some((fact) => fact.id === "oneOff" && fact.value === true);
        const wanted = once && id === "requestsPerMonth" ? "requests in all" : asked;
        if (unit !== wanted) return [`${id} in ${unit}`];
        if (low === undefined || allowed === undefined) return [];
        // A part of a case has its share of the requests; what is derived keeps to no question's range.
        const wrong =
          outside(low, allowed.min, Number(high)) || outside(high, Number(base), allowed.max);
        return wrong ? [`${id}: ${low} ${base} ${high}`] : [];
      }),
  },
];
