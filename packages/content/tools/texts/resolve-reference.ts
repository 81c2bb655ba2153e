import { factIds, type Basis, type FactId, type Knowledge, type Question } from "@tapeline/engine";
import { priceOn, type Offer, type PriceBook } from "@tapeline/pricing";

import type { NumberSegment, Origin, Segment } from "../../src/text.ts";
import { amountInWords, dayInWords, type Amount } from "./amount-words.ts";

/** What references are resolved against: the records of a release, as of its day. */
export interface Records {
  readonly knowledge: Pick<Knowledge, "questions" | "options" | "rules">;
  readonly prices: PriceBook;
  readonly day: string;
}

/** A reference that leads nowhere, in words for whoever edits the text. */
export interface Unresolved {
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

type Resolved = readonly Segment[] | Unresolved;

export const isUnresolved = (resolved: Resolved): resolved is Unresolved =>
  !Array.isArray(resolved);

const unresolved = (expected: string, found: string, fix: string): Unresolved => ({
  expected,
  found,
  fix,
});

const forms =
  "`assume:`, `price:`, `training:`, `window:`, `rule:`, `option:`, `question:` or `claim:` and a name";

/**
 * What a reference between double braces stands for, filled in from the records as of the day:
 *
 * - `assume:tuningProjectCost`, or `assume:inputTokens@classification` for a task type: what is
 *   assumed where nobody answers;
 * - `price:model@provider` (with `input` or `output` for one of the two), `training:model@provider`;
 * - `window:offer until` (or `newJobsUntil`, `newCustomersUntil`): when an offer ends;
 * - `rule:gap/knowledge` names a rule, `rule:service/under-600-ms when.latencyLimit.below` a number of it;
 * - `option:api-retrieval` names an option; with `test.cost`, `test.months`, `buildMonths`,
 *   `lines.people` or `maintenance.retrainingShare` it is a number of it;
 * - `question:isolation` names a question;
 * - `claim:S32` is the number in which a claim is carried.
 */
export function resolveReference(reference: string, records: Records): Resolved {
  const [kind, target, path, ...rest] = parts(reference);
  if (kind === undefined || target === undefined || rest.length > 0)
    return unresolved(forms, reference, "write it as in {{assume:tuningProjectCost}}");
  switch (kind) {
    case "assume":
      return path === undefined ? assumed(reference, target, records) : noPath(reference);
    case "price":
      return priced(reference, target, path, records);
    case "training":
      return path === undefined ? trained(reference, target, records) : noPath(reference);
    case "window":
      return ended(reference, target, path, records);
    case "rule":
      return ofRule(reference, target, path, records);
    case "option":
      return ofOption(reference, target, path, records);
    case "question":
      return path === undefined ? asked(target, records) : noPath(reference);
    case "claim":
      return path === undefined ? claimed(reference, target, records) : noPath(reference);
    default:
      return unresolved(forms, `${kind}:`, "use one of these");
  }
}

/** The kind before the first colon, then what stands between spaces. */
function parts(reference: string): (string | undefined)[] {
  const colon = reference.indexOf(":");
  return colon < 1
    ? [undefined]
    : [reference.slice(0, colon), ...reference.slice(colon + 1).split(" ")];
}

const noPath = (reference: string): Unresolved =>
  unresolved("a name alone after the colon", reference, "take out what follows the name");

/** The name in a list that looks most like one that is not in it, or the list if it is short. */
function nearest(found: string, names: readonly string[]): string {
  const bare = (name: string): string => name.toLowerCase().replaceAll(/[^a-z0-9]/g, "");
  const close = names.filter(
    (name) => bare(name).includes(bare(found)) || bare(found).includes(bare(name)),
  );
  if (close.length > 0) return `did you mean ${close.slice(0, 3).join(", ")}?`;
  return names.length <= 12 ? `use one of ${names.join(", ")}` : "look the name up in its folder";
}

function originOf(bases: readonly Basis[]): Origin {
  const editorial = [...new Set(bases.flatMap((basis) => basis.editorial ?? []))];
  return {
    sources: bases.flatMap((basis) =>
      (basis.sources ?? []).map(({ url, title, retrieved, evidence }) => ({
        url,
        ...(title === undefined ? {} : { title }),
        retrieved,
        kind: evidence,
      })),
    ),
    ...(editorial.length === 0 ? {} : { editorial: editorial.join(" ") }),
  };
}

function numberSegment(
  reference: string,
  title: string,
  amount: Amount,
  origin: Origin,
  day: string,
): NumberSegment {
  const read = origin.sources.map(({ retrieved }) => retrieved).toSorted();
  return {
    kind: "number",
    reference,
    title,
    ...amount,
    text: amountInWords(amount),
    day: origin.editorial === undefined ? (read.at(-1) ?? day) : day,
    origin,
  };
}

interface Assumed {
  readonly amount: Amount;
  readonly basis: Basis;
  readonly question: Question;
}

/** What is assumed of a number fact, for a task type or in general. */
function assumptionOf(
  name: string,
  task: string | undefined,
  { knowledge }: Records,
): Assumed | Unresolved {
  if (!factIds.includes(name as FactId))
    return unresolved("the name of a fact", name, nearest(name, factIds));
  const question = knowledge.questions[name as FactId];
  const inNumbers = question.assume.filter(
    ({ low, base }) => low !== undefined || base !== undefined,
  );
  const stand = inNumbers.find(({ forTasks }) =>
    task === undefined ? forTasks === undefined : forTasks?.includes(task),
  );
  if (stand === undefined || question.unit === undefined)
    return unresolved(
      task === undefined ? "a fact with a number that is assumed" : "a task type of this question",
      task ?? name,
      task === undefined
        ? `give ${name} an \`assume\` with \`base\`, or leave the number out`
        : nearest(
            task,
            inNumbers.flatMap(({ forTasks }) => forTasks ?? []),
          ),
    );
  const { low, base, high } = stand;
  return {
    amount: {
      low: low ?? base!,
      ...(base === undefined ? {} : { value: base }),
      high: high ?? base!,
      unit: question.unit,
    },
    basis: stand.basis,
    question,
  };
}

function assumed(reference: string, target: string, records: Records): Resolved {
  const [name, task] = target.split("@");
  const found = assumptionOf(name!, task, records);
  if ("expected" in found) return found;
  const { amount, basis, question } = found;
  return [numberSegment(reference, question.short, amount, originOf([basis]), records.day)];
}

/** The offer that a short name stands for: `openai/gpt-6-sol@openai` is the standard one, sold everywhere. */
function offerNamed(name: string, mode: string, { prices }: Records): Offer | Unresolved {
  const offers = Object.values(prices.models).flatMap((model) => model.offers);
  const full = name.includes(":") ? name : `${name}:global:${mode}`;
  return (
    offers.find(({ id }) => id === full) ??
    unresolved(
      "an offer of the price book, as in openai/gpt-6-sol@openai",
      name,
      nearest(
        name,
        offers.map(({ id }) => id),
      ),
    )
  );
}

function originOfPrice(source: {
  readonly url?: string | undefined;
  readonly retrieved: string;
  readonly kind: string;
}): Origin {
  const { url, retrieved, kind } = source;
  return { sources: [{ ...(url === undefined ? {} : { url }), retrieved, kind }] };
}

const notPriced = (name: string, day: string): Unresolved =>
  unresolved(`an offer with a price on ${day}`, name, "name another offer, or leave the price out");

function priced(
  reference: string,
  target: string,
  part: string | undefined,
  records: Records,
): Resolved {
  const offer = offerNamed(target, "standard", records);
  if ("expected" in offer) return offer;
  const price = priceOn(offer.history, records.day);
  const name = records.prices.models[offer.model]!.name;
  const sides = (["input", "output"] as const).filter((side) => (part ?? side) === side);
  if (sides.length === 0)
    return unresolved("`input`, `output` or nothing", part!, "name one side, or none for both");
  const segments: Segment[] = [];
  for (const side of sides) {
    const value = price?.[side];
    if (price === undefined || value === undefined) return notPriced(target, records.day);
    const amount = { low: value, value, high: value, unit: `$/million ${side} tokens` };
    if (segments.length > 0) segments.push({ kind: "text", text: " and " });
    segments.push(
      numberSegment(
        reference,
        `${name}, ${side}`,
        amount,
        originOfPrice(price.source),
        records.day,
      ),
    );
  }
  return segments;
}

function trained(reference: string, target: string, records: Records): Resolved {
  const offer = offerNamed(target, "fineTuned", records);
  if ("expected" in offer) return offer;
  const price = priceOn(offer.history, records.day);
  const value = price?.fineTuning?.trainingPerMillionTokens;
  if (price === undefined || value === undefined) return notPriced(target, records.day);
  const name = records.prices.models[offer.model]!.name;
  const amount = { low: value, value, high: value, unit: "$/million training tokens" };
  return [
    numberSegment(reference, `${name}, training`, amount, originOfPrice(price.source), records.day),
  ];
}

const ends = {
  until: "last day on which it answers",
  newJobsUntil: "last day on which training may start",
  newCustomersUntil: "last day on which a new customer may begin",
} as const;

function ended(
  reference: string,
  target: string,
  part: string | undefined,
  records: Records,
): Resolved {
  const offer = offerNamed(target, "fineTuned", records);
  if ("expected" in offer) return offer;
  if (part === undefined || !Object.hasOwn(ends, part))
    return unresolved(Object.keys(ends).join(", "), part ?? "no end", "name which end is meant");
  const end = part as keyof typeof ends;
  const day = offer.available[end];
  if (day === undefined)
    return unresolved(`an offer with \`${end}\``, target, "name an offer whose end is known");
  const price = priceOn(offer.history, records.day) ?? offer.history.at(-1)!;
  return [
    {
      kind: "day",
      reference,
      title: `${records.prices.models[offer.model]!.name}, ${ends[end]}`,
      day,
      text: dayInWords(day),
      origin: originOfPrice(price.source),
    },
  ];
}

function ofRule(
  reference: string,
  target: string,
  path: string | undefined,
  { knowledge, day }: Records,
): Resolved {
  const rule = knowledge.rules.find(({ id }) => id === target);
  if (rule === undefined)
    return unresolved(
      "the path of a rule, as in gap/knowledge",
      target,
      nearest(
        target,
        knowledge.rules.map(({ id }) => id),
      ),
    );
  if (path === undefined) return [linkTo(`rules/${rule.id}`, rule.title)];
  const keys = path.split(".");
  const value = keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string, unknown>)[key]
        : undefined,
    rule,
  );
  if (typeof value !== "number")
    return unresolved("a path to a number of the rule", path, "as in when.latencyLimit.below");
  const fact = keys.find((key) => factIds.includes(key as FactId)) as FactId | undefined;
  const unit = fact === undefined ? undefined : knowledge.questions[fact].unit;
  const amount = { low: value, value, high: value, unit: unit ?? "log-odds" };
  const origin =
    rule.sources.length > 0
      ? originOf([{ sources: rule.sources }])
      : { sources: [], editorial: rule.because };
  return [numberSegment(reference, rule.title, amount, origin, day)];
}

function ofOption(
  reference: string,
  target: string,
  path: string | undefined,
  records: Records,
): Resolved {
  const { options } = records.knowledge;
  const option = options.find(({ id }) => id === target);
  if (option === undefined)
    return unresolved(
      "the id of an option",
      target,
      nearest(
        target,
        options.map(({ id }) => id),
      ),
    );
  const sure = (title: string, value: number, unit: string, basis: Basis): readonly Segment[] => {
    const amount = { low: value, value, high: value, unit };
    const named = `${option.short}: ${title}`;
    return [numberSegment(reference, named, amount, originOf([basis]), records.day)];
  };
  const { test, maintenance } = option;
  if (path === undefined) return [linkTo(`options/${option.id}`, option.title)];
  if (path === "test.cost") return sure("test", test.cost.value, "$", test.cost.basis);
  if (path === "test.months")
    return sure("time of a test", test.months.value, "months", test.months.basis);
  if (path === "buildMonths") return assumed(reference, option.buildMonths, records);
  const share = /^maintenance\.(retrainingShare|yearlyShare)$/.exec(path)?.[1];
  if (share !== undefined && maintenance !== undefined) {
    const value = maintenance[share as "retrainingShare" | "yearlyShare"];
    const title = share === "yearlyShare" ? "upkeep a year" : "one retraining";
    return sure(title, value * 100, "%", maintenance.basis);
  }
  const line = option.lines.find(({ id }) => path === `lines.${id}`);
  if (line === undefined)
    return unresolved(
      "a number of the option",
      path,
      `use test.cost, test.months, buildMonths, ${option.lines.map(({ id }) => `lines.${id}`).join(", ")}`,
    );
  const bases: Basis[] = [line.basis];
  let [low, value, high, uncertain] = [1, 1, 1, 0];
  for (const factor of line.times) {
    if (typeof factor === "number") {
      [low, value, high] = [low * factor, value * factor, high * factor];
      continue;
    }
    const found = assumptionOf(factor, undefined, records);
    if ("expected" in found) return found;
    const { amount } = found;
    if (amount.low !== amount.high) uncertain += 1;
    low *= amount.low;
    value *= amount.value ?? Number.NaN;
    high *= amount.high;
    bases.push(found.basis);
  }
  if (uncertain > 1 || Number.isNaN(value))
    return unresolved(
      "a line with one uncertain factor at most",
      `lines.${line.id}`,
      "name its factors with `assume:`",
    );
  const unit = line.per === "once" ? "$" : `$/${line.per}`;
  const amount = { low, value, high, unit };
  const title = `${option.short}: ${line.title}`;
  return [numberSegment(reference, title, amount, originOf(bases), records.day)];
}

function asked(target: string, { knowledge }: Records): Resolved {
  return factIds.includes(target as FactId)
    ? [linkTo(`questions/${target}`, knowledge.questions[target as FactId].short)]
    : unresolved("the name of a fact", target, nearest(target, factIds));
}

/** A claim has a value where an assumption rests on it; any other is cited in the head of the text. */
function claimed(reference: string, target: string, records: Records): Resolved {
  const carrier = factIds.find((fact) =>
    records.knowledge.questions[fact].assume.some(
      ({ basis, base, low }) =>
        (base ?? low) !== undefined && new RegExp(`\\b${target}\\b`).test(basis.editorial ?? ""),
    ),
  );
  return /^[SC]\d+$/.test(target) && carrier !== undefined
    ? assumed(reference, carrier, records)
    : unresolved(
        "a claim that a number carries, as in S32",
        target,
        "name the number itself, and put the claim into `claims`",
      );
}

const linkTo = (to: string, text: string): Segment => ({
  kind: "link",
  to,
  inside: [{ kind: "text", text }],
});
