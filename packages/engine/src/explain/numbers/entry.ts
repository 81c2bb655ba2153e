import type { Context } from "../../assessment/context.ts";
import type { ExplanationInput, ExploredVerdict } from "../../vocabulary/explore.ts";
import type { FactId } from "../../vocabulary/facts.ts";
import type { DerivationInputUsed, DerivationUsed, FactUsed } from "../../vocabulary/verdict.ts";
import { findAt, isSpread, type Found } from "../number-paths.ts";
import { citationInWords, digits, factInWords, inUnit, spreadInWords } from "../words.ts";

/** A number to be explained, where it stands. */
export interface At {
  readonly explored: ExploredVerdict;
  readonly context: Context;
  readonly found: Found;
  readonly value: number;
}

/** What is to be said of a number. */
export interface NumberWords {
  readonly title: string;
  /** Absent for shares and plain counts. */
  readonly unit?: string | undefined;
  readonly formula: string;
  readonly withNumbers?: string | undefined;
  readonly inputs: readonly ExplanationInput[];
  readonly because: string;
  /** Beside the sources of its inputs. */
  readonly sources?: readonly string[];
}

/** How the numbers of one pattern are explained. */
export type NumberEntry = (at: At) => NumberWords;

const sections = {
  1: "Facts",
  2: "Gates",
  3: "Worlds",
  4: "Sufficiency",
  5: "Costs",
  6: "Plan",
  7: "Verdict",
} as const;

/** A section of the decision model, as a reason. */
export const section = (number: keyof typeof sections): string =>
  `decision model, section ${number} (${sections[number]})`;
export const thresholds = "decision model, “Thresholds are computed”";

/** The source of a number that is computed here: its method. */
export const ownMethod =
  "editorial: the method is our own; the figures that go into it name their sources";

/** `over 2,048 worlds`. */
export const overWorlds = ({ explored }: At): string =>
  `over ${digits(explored.receipt.worlds)} worlds`;

const spreadWords: Readonly<Record<string, string>> = {
  p10: "P10",
  p25: "P25",
  p50: "Median",
  p75: "P75",
  p90: "P90",
  mean: "Mean",
};

/** Title and formula of a member of a spread: `Median over 2,048 worlds of …`. */
export function ofSpread(
  at: At,
  what: string,
  formula: string,
  worlds: string = overWorlds(at),
): Pick<NumberWords, "title" | "formula"> {
  const member = spreadWords[at.found.key];
  return { title: `${what}: ${member} ${worlds}`, formula: `${member} ${worlds} of ${formula}` };
}

/** A fact as the verdict used it; undefined where nothing is known and nothing stands in. */
export const factOf = ({ explored }: At, id: FactId): FactUsed | undefined =>
  explored.facts.find((fact) => fact.id === id);

/** Where a fact's value comes from: pages, the case itself, or our own judgement. */
export function sourcesOfFact({ origin, sources, editorial, derivation }: FactUsed): string[] {
  if (derivation !== undefined) return sourcesOfDerivation(derivation);
  if (origin === "answered") return ["answered in the case"];
  if (origin === "derived") return [editorial ?? "derived from what the case says"];
  if (origin === "measured") return ["measured, as the case says"];
  return [
    ...sources.map(citationInWords),
    ...(editorial === undefined ? [] : [`editorial: ${editorial}`]),
  ];
}

/** What the case says of a derived fact, and what stands behind the rest, each with the input that it is for. */
function sourcesOfDerivation({ inputs }: DerivationUsed): string[] {
  const answered = inputs.filter(({ origin }) => origin === "answered").map(({ id }) => id);
  return [
    `answered in the case: ${answered.join(", ")}`,
    ...inputs.flatMap(({ id, sources, editorial }) =>
      backing({ sources, editorial }).map((source) => `${source} (${id})`),
    ),
  ];
}

const backing = ({
  sources,
  editorial,
}: Pick<DerivationInputUsed, "sources"> & { readonly editorial: string | undefined }): string[] => [
  ...sources.map(citationInWords),
  ...(editorial === undefined ? [] : [`editorial: ${editorial}`]),
];

/** Where an input of a derived fact comes from: the case, and for a named figure or a missing one what stands behind it. */
export const sourcesOfInput = ({ origin, sources, editorial }: DerivationInputUsed): string[] => [
  ...(origin === "answered" ? ["answered in the case"] : []),
  ...backing({ sources, editorial }),
];

/** A fact as an input. */
export function factInput(at: At, id: FactId): ExplanationInput {
  const used = factOf(at, id);
  const name = at.context.knowledge.questions[id].short;
  if (used === undefined)
    return { name, value: "unknown", path: id, origin: "assumed", sources: [] };
  return {
    name,
    value: factInWords(used),
    path: id,
    origin: used.origin,
    sources: sourcesOfFact(used),
  };
}

/** Facts as inputs, each once. */
export const factInputs = (at: At, ids: readonly FactId[]): ExplanationInput[] =>
  [...new Set(ids)].map((id) => factInput(at, id));

/** Another number of the verdict as an input, or none if it does not stand there. A spread is named by its median. */
export function numberInput(at: At, name: string, path: string, unit?: string): ExplanationInput[] {
  const found = findAt(at.explored, path);
  if (found === undefined) return [];
  if (isSpread(found.value))
    return [
      {
        name,
        value: spreadInWords(found.value as never, unit),
        path: `${found.path}.p50`,
        sources: [],
      },
    ];
  const { value } = found;
  if (typeof value !== "number") return [];
  return [{ name, value: inUnit(value, unit), path: found.path, sources: [] }];
}

/** A rule as an input, by the share of worlds in which it holds. */
export function ruleInput({ context }: At, id: string, value: string): ExplanationInput {
  const rule = context.knowledge.rules.find((known) => known.id === id);
  return {
    name: rule?.title ?? id,
    value,
    ...(rule === undefined ? {} : { path: id }),
    sources: rule === undefined ? [] : sourcesOfRule(rule),
  };
}

type Rule = Context["knowledge"]["rules"][number];

/** What stands behind a rule: pages, claims of the article that it puts into practice, or our own judgement. */
export const sourcesOfRule = ({ sources, claims, evidence }: Rule): string[] => [
  ...sources.map(citationInWords),
  ...(claims.length === 0 ? [] : [`claims of the source article: ${claims.join(", ")}`]),
  ...(evidence === "editorial" ? ["editorial: our own judgement"] : []),
];
