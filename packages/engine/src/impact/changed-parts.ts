import type { PriceBook } from "@tapeline/pricing";

import type { Context } from "../assessment/context.ts";
import { isFactId } from "../vocabulary/facts.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";
import { isScoring } from "../vocabulary/rule-kinds.ts";
import { sameData } from "./same-data.ts";

/** What we know and what things cost, as one release has them. */
export type Release = Pick<Context, "knowledge" | "prices">;

/** A part of a release that can change by itself; `case`: how the release reads the case's own file. */
export interface Part {
  readonly kind: "rule" | "question" | "option" | "price" | "case";
  /** Of a price: the kind of its record and its id, as in `gpus/nvidia-h100`. */
  readonly id: string;
}

/** Records of a price book that verdicts are made of: lists that witness a price lead to no number. */
const priceRecords = [
  "providers",
  "models",
  "embeddings",
  "rerankers",
  "gpus",
  "rentals",
  "people",
  "facilities",
] as const satisfies readonly (keyof PriceBook)[];
/** Records that there are one of. */
const singleRecords = ["priceTrend", "fx"] as const satisfies readonly (keyof PriceBook)[];

/** What is said of a part and leads to no number. */
const words: ReadonlySet<string> = new Set([
  ..."title short description tailoring because basis claims sources evidence owner reviewBy".split(
    " ",
  ),
  ..."examples number group ask why help values derivations".split(" "),
]);

/** A part without its words: what a verdict is decided by. */
function decisive(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(decisive);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([key]) => !words.has(key))
      .map(([key, inner]) => [key, decisive(inner)]),
  );
}

const byId = (parts: readonly { readonly id: string }[]): Record<string, unknown> =>
  Object.fromEntries(parts.map((part) => [part.id, part]));

/** Parts that two releases do not have alike, as far as a verdict is decided by them; options, questions, rules, then prices. */
export function changedParts(before: Release, after: Release): readonly Part[] {
  const { knowledge: was, prices: cost } = before;
  const { knowledge: is, prices: costs } = after;
  const scoring = ({ rules }: Knowledge) => byId(rules.filter(isScoring));
  return [
    ...changed("option", byId(was.options), byId(is.options)),
    ...changed("question", was.questions, is.questions),
    ...changed("rule", scoring(was), scoring(is)),
    ...(cost === costs || cost.digest === costs.digest
      ? []
      : [
          ...priceRecords.flatMap((kind) =>
            unequal(cost[kind], costs[kind]).map((id): Part => ({
              kind: "price",
              id: `${kind}/${id}`,
            })),
          ),
          ...singleRecords
            .filter((kind) => !sameData(cost[kind], costs[kind]))
            .map((kind): Part => ({ kind: "price", id: kind })),
        ]),
  ];
}

function changed(
  kind: "option" | "question" | "rule",
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): Part[] {
  return unequal(before, after)
    .filter((id) => !sameData(decisive(before[id]), decisive(after[id])))
    .map((id) => ({ kind, id }));
}

/** Names under which two records do not hold the same. */
function unequal(
  before: Readonly<Record<string, unknown>>,
  after: Readonly<Record<string, unknown>>,
): string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (id) => !sameData(before[id], after[id]),
  );
}

/** A release that has these parts as another has them: a step on the way from the one to the other. */
export function withParts(before: Release, after: Release, parts: readonly Part[]): Release {
  const taken = (kind: Part["kind"]): ReadonlySet<string> =>
    new Set(parts.filter((part) => part.kind === kind).map(({ id }) => id));
  const [options, rules, questions, prices] = (
    ["option", "rule", "question", "price"] as const
  ).map(taken);
  const mark = parts.map(({ kind, id }) => `${kind} ${id}`).join(", ");
  return {
    knowledge: {
      ...before.knowledge,
      digest: `${before.knowledge.digest} with ${mark}`,
      options: mixed(before.knowledge.options, after.knowledge.options, options!),
      rules: mixed(before.knowledge.rules, after.knowledge.rules, rules!),
      questions: {
        ...before.knowledge.questions,
        ...Object.fromEntries(
          [...questions!].filter(isFactId).map((id) => [id, after.knowledge.questions[id]]),
        ),
      },
    },
    prices: prices!.size === 0 ? before.prices : mixedPrices(before.prices, after.prices, prices!),
  };
}

/** Things by id, those that are named as the other side has them; in the other side's order. */
function mixed<T extends { readonly id: string }>(
  before: readonly T[],
  after: readonly T[],
  taken: ReadonlySet<string>,
): T[] {
  const was = new Map(before.map((one) => [one.id, one]));
  const is = new Map(after.map((one) => [one.id, one]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap(
    (id) => (taken.has(id) ? is : was).get(id) ?? [],
  );
}

function mixedPrices(before: PriceBook, after: PriceBook, taken: ReadonlySet<string>): PriceBook {
  const kinds = priceRecords.map((kind) => {
    const was: Readonly<Record<string, unknown>> = before[kind];
    const is: Readonly<Record<string, unknown>> = after[kind];
    const ids = [...new Set([...Object.keys(is), ...Object.keys(was)])];
    const records = ids.flatMap((id) => {
      const from = taken.has(`${kind}/${id}`) ? is : was;
      return Object.hasOwn(from, id) ? [[id, from[id]] as const] : [];
    });
    return [kind, Object.fromEntries(records)] as const;
  });
  const singles = singleRecords.map((kind) => [kind, (taken.has(kind) ? after : before)[kind]]);
  return {
    ...before,
    ...Object.fromEntries([...kinds, ...singles]),
    digest: `${before.digest} with ${[...taken].join(", ")}`,
  } as PriceBook;
}
