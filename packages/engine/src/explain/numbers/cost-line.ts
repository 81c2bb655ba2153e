import { acceleratorLines } from "../../costs/accelerators.ts";
import type { ExplanationInput } from "../../vocabulary/explore.ts";
import type { FactId } from "../../vocabulary/facts.ts";
import type { Option } from "../../vocabulary/option.ts";
import type { CostLine, OptionResult } from "../../vocabulary/verdict.ts";
import { conditionInWords } from "../condition-words.ts";
import { basisSources } from "../words.ts";
import {
  factInputs,
  factOf,
  numberInput,
  ofSpread,
  section,
  type At,
  type NumberEntry,
} from "./entry.ts";
import { buildLines, lineWithNumbers, takesBuild } from "./line-with-numbers.ts";
import { hostingOf, jobFormula, offerInputs, supplyInput } from "./offers-in-lines.ts";
import { knownOption } from "./option-numbers.ts";

/** Facts that words of a formula stand for. */
const behindWords: readonly (readonly [words: string, facts: readonly FactId[]])[] = [
  ["present value of requests", ["requestsPerMonth", "growthPerMonth", "rampMonths"]],
  ["present value of", ["discountRate", "horizonMonths"]],
  ["pass rate", ["minimumPassRate"]],
];

/** Lines whose price is an offer's, or that of the accelerators that training is rented on. */
const pricedByOffer: ReadonlySet<string> = new Set([
  "api-tokens",
  "hosting",
  ...Object.values(acceleratorLines).map(({ id }) => id),
]);

/** A line of an option's bill, in the worlds that adopt each offer. */
export const costLineNumber: NumberEntry = (at) => {
  const option = at.found.members[0] as OptionResult;
  const line = at.found.members[1] as CostLine;
  const known = knownOption(option, at);
  const product = known.lines.find(({ id }) => id === line.id);
  const once = hostingOf(line) !== undefined && factOf(at, "oneOff")?.value === true;
  const written = once ? jobFormula : line.formula;
  const formula =
    product?.when === undefined ? written : `${written}, where ${conditionInWords(product.when)}`;
  const several = option.offers.length > 1 && line.phase !== "test";
  return {
    ...ofSpread(at, `${option.short}, ${line.title}`, formula),
    unit: "$",
    withNumbers: lineWithNumbers(line, known, option, at),
    inputs: [
      ...factInputs(at, [...line.facts, ...factsBehind(line.formula)]),
      ...builtFrom(line, option, at),
      ...prices(line, option, at),
    ],
    because: `${section(5)}${several ? "; each world counts with the bill of the offer that it adopts" : ""}`,
    sources: sourcesOf(line, known),
  };
};

const factsBehind = (formula: string): FactId[] =>
  behindWords.flatMap(([words, facts]) => (formula.includes(words) ? facts : []));

/** The build lines that upkeep is a share of. */
const builtFrom = (line: CostLine, option: OptionResult, at: At): ExplanationInput[] =>
  takesBuild(line)
    ? buildLines(option).flatMap(({ id, title }) =>
        numberInput(at, title, `options.${option.id}.lines.${id}.amount`, "$"),
      )
    : [];

function prices(line: CostLine, option: OptionResult, at: At): ExplanationInput[] {
  if (pricedByOffer.has(line.id)) return offerInputs(option, hostingOf(line));
  if (line.id === "training-compute") return supplyInput(at);
  if (line.id !== "training") return [];
  return option.offers.some(({ accelerators }) => accelerators !== undefined)
    ? [...supplyInput(at), ...offerInputs(option)]
    : offerInputs(option);
}

function sourcesOf({ id, basis }: CostLine, known: Option): string[] {
  const product = known.lines.find((line) => line.id === id);
  if (product !== undefined) return basisSources(product.basis);
  if (id === "test") return basisSources(known.test.cost.basis);
  if (id === "retrieval") return [];
  if (basis.startsWith("editorial") || pricedByOffer.has(id) || id.startsWith("training"))
    return [basis];
  return known.maintenance !== undefined && basis !== "" && upkeep.has(id)
    ? basisSources(known.maintenance.basis)
    : [`editorial: ${basis}`];
}

const upkeep: ReadonlySet<string> = new Set([
  "retraining",
  "upkeep",
  "base-migration",
  "forced-migration",
]);
