import { factIds } from "@tapeline/engine";
import { priceOn, type Offer } from "@tapeline/pricing";

import { claimsInWords } from "../claims-in-words.ts";
import { assumptionOf, claimed } from "./assumption-reference.ts";
import { isUnresolved, type Records } from "./reference.ts";
import { resolveReference } from "./resolve-reference.ts";

/** A reference that a text may take up. */
export interface OfferedReference {
  /** What stands between the double braces. */
  readonly reference: string;
  /** What it is, in words by which it is found. */
  readonly title: string;
  readonly kind: "assumption" | "price" | "option" | "rule" | "question" | "claim" | "day";
}

/** All references that a text may take up from the records of a release: those whose figure is there on its day. */
export function offeredReferences(records: Records): readonly OfferedReference[] {
  const all = [
    ...ofFacts(records),
    ...ofOptions(records),
    ...ofOffers(records),
    ...records.knowledge.rules.map(({ id, title }) => offered("rule", `rule:${id}`, title)),
    ...ofClaims(records),
  ];
  return all.filter(({ reference }) => !isUnresolved(resolveReference(reference, records)));
}

const offered = (
  kind: OfferedReference["kind"],
  reference: string,
  title: string,
): OfferedReference => ({ reference, title, kind });

function ofFacts(records: Records): readonly OfferedReference[] {
  return factIds.flatMap((fact) => {
    const { short, assume } = records.knowledge.questions[fact];
    const tasks = new Set(assume.flatMap(({ forTasks }) => forTasks ?? []));
    const names = [undefined, ...tasks].filter(
      (task) => !("expected" in assumptionOf(fact, task, records)),
    );
    return [
      ...names.map((task) =>
        offered(
          "assumption",
          `assume:${fact}${task === undefined ? "" : `@${task}`}`,
          task === undefined ? short : `${short}, ${task}`,
        ),
      ),
      offered("question", `question:${fact}`, short),
    ];
  });
}

function ofOptions({ knowledge }: Records): readonly OfferedReference[] {
  return knowledge.options.flatMap(({ id, title, short, lines }) => {
    const figure = (path: string, what: string): OfferedReference =>
      offered("option", `option:${id} ${path}`, `${short}: ${what}`);
    return [
      offered("option", `option:${id}`, title),
      figure("test.cost", "cost of a test"),
      figure("test.months", "months of a test"),
      figure("buildMonths", "months to build"),
      figure("maintenance.retrainingShare", "one retraining"),
      figure("maintenance.yearlyShare", "upkeep a year"),
      ...lines.map((line) => figure(`lines.${line.id}`, line.title)),
      offered("option", `bill:${id}`, `${short}: all costs over the horizon`),
    ];
  });
}

const ends = {
  until: "its end",
  newJobsUntil: "last training",
  newCustomersUntil: "last customer",
};

function ofOffers({ prices, day }: Records): readonly OfferedReference[] {
  const offers: readonly Offer[] = Object.values(prices.models).flatMap((model) => model.offers);
  return offers
    .filter(({ history }) => priceOn(history, day) !== undefined)
    .flatMap(({ id, model, provider, mode, region, available }) => {
      const [name] = id.split(":");
      const usual = mode === "fineTuned" ? "fineTuned" : "standard";
      // The short name stands for what is sold everywhere.
      const target = id === `${name}:global:${usual}` ? name! : id;
      const sold = `${prices.models[model]!.name} at ${prices.providers[provider]?.name ?? provider}`;
      const title = `${sold}${region === "global" ? "" : `, ${region}`}${mode === "standard" ? "" : `, ${mode}`}`;
      return mode === "fineTuned"
        ? [
            offered("price", `training:${target}`, `${title}: training`),
            ...Object.entries(ends)
              .filter(([end]) => available[end as keyof typeof ends] !== undefined)
              .map(([end, words]) =>
                offered("day", `window:${target} ${end}`, `${title}: ${words}`),
              ),
          ]
        : [offered("price", `price:${target}`, title)];
    });
}

/** A claim is offered where a figure carries it. */
const ofClaims = (records: Records): readonly OfferedReference[] =>
  Object.entries(claimsInWords)
    .filter(([id]) => !isUnresolved(claimed(`claim:${id}`, id, records)))
    .map(([id, says]) => offered("claim", `claim:${id}`, `${id}: ${says}`));
