import { hoursPerMonth } from "../../costs/accelerators.ts";
import { annuity, discountedRequests, horizonMonths, monthlyDiscount } from "../../costs/demand.ts";
import { workingDays } from "../../costs/upkeep.ts";
import { groundOf } from "../../assessment/context.ts";
import type { ExplanationInput } from "../../vocabulary/explore.ts";
import { factIds, kindOf, type FactId, type NumberFactId } from "../../vocabulary/facts.ts";
import type { Option } from "../../vocabulary/option.ts";
import type { CostLine, OptionResult } from "../../vocabulary/verdict.ts";
import { power } from "../../uncertainty/functions.ts";
import type { Worlds } from "../../uncertainty/sample-worlds.ts";
import { conditionInWords } from "../condition-words.ts";
import { fillFormula } from "../fill-formula.ts";
import { middleWorld } from "../middle-world.ts";
import { basisSources, digits, dollars, inFormula } from "../words.ts";
import { factInputs, numberInput, ofSpread, section, type At, type NumberEntry } from "./entry.ts";
import { knownOption } from "./option-numbers.ts";
import {
  mainOffer,
  offerInputs,
  supplyInput,
  tokensWithNumbers,
  acceleratorsWithNumbers,
} from "./offers-in-lines.ts";

/** Facts that words of a formula stand for. */
const behindWords: readonly (readonly [words: string, facts: readonly FactId[]])[] = [
  ["present value of requests", ["requestsPerMonth", "growthPerMonth", "rampMonths"]],
  ["present value of", ["discountRate", "horizonMonths"]],
  ["pass rate", ["minimumPassRate"]],
];

/** Lines whose price is an offer's, or that of the accelerators that training is rented on. */
const pricedByOffer: ReadonlySet<string> = new Set(["api-tokens", "accelerators", "hosting"]);

/** A line of an option's bill, in the worlds that adopt each offer. */
export const costLineNumber: NumberEntry = (at) => {
  const option = at.found.members[0] as OptionResult;
  const line = at.found.members[1] as CostLine;
  const known = knownOption(option, at);
  const product = known.lines.find(({ id }) => id === line.id);
  const formula =
    product?.when === undefined
      ? line.formula
      : `${line.formula}, where ${conditionInWords(product.when)}`;
  const several = option.offers.length > 1 && line.phase !== "test";
  return {
    ...ofSpread(at, `${option.short}, ${line.title}`, formula),
    unit: "$",
    withNumbers: withNumbers(line, known, option, at),
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

const takesBuild = (line: CostLine): boolean => line.formula.startsWith("build ×");

const buildLines = (option: OptionResult): CostLine[] =>
  option.lines.filter(({ phase }) => phase === "build");

/** The build lines that upkeep is a share of. */
const builtFrom = (line: CostLine, option: OptionResult, at: At): ExplanationInput[] =>
  takesBuild(line)
    ? buildLines(option).flatMap(({ id, title }) =>
        numberInput(at, title, `options.${option.id}.lines.${id}.amount`, "$"),
      )
    : [];

function prices(line: CostLine, option: OptionResult, at: At): ExplanationInput[] {
  if (pricedByOffer.has(line.id)) return offerInputs(option);
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

function withNumbers(
  line: CostLine,
  known: Option,
  option: OptionResult,
  at: At,
): string | undefined {
  const middle = middleWorld(at.explored, at.context);
  const offer = mainOffer(option);
  if (line.id === "api-tokens" && offer !== undefined)
    return tokensWithNumbers(offer, known, middle, at);
  if (line.id === "accelerators" && offer?.accelerators !== undefined)
    return acceleratorsWithNumbers(offer.accelerators, offer.title, middle);
  if (line.id === "test") return dollars(line.amount.p50);
  return fillFormula(line.formula, numbersFor(line, known, option, middle, at));
}

/** What each name and phrase of a line's formula comes to in the middle world. */
function numbersFor(
  line: CostLine,
  known: Option,
  option: OptionResult,
  middle: Worlds,
  at: At,
): Map<string, string> {
  const numbers = new Map<string, string>();
  for (const id of factIds) {
    if (kindOf(id) !== "number" || !line.formula.includes(id)) continue;
    const value = middle.number(id as NumberFactId)[0];
    if (!Number.isNaN(value))
      numbers.set(id, inFormula(value, at.context.knowledge.questions[id].unit));
  }
  const months = annuity(middle)[0];
  numbers.set("present value of the months", `${digits(months)} months`);
  numbers.set("present value of the years", `${digits(months / 12)} years`);
  numbers.set("present value of requests", `${digits(discountedRequests(middle)[0])} requests`);
  numbers.set(
    "discount over the horizon",
    digits(power(monthlyDiscount(middle)[0], horizonMonths(middle)[0])),
  );
  numbers.set("working days", `${workingDays} working days`);
  numbers.set("working minutes of a month", `${digits(workingDays * 8 * 60)} minutes`);
  numbers.set("730", `${hoursPerMonth} hours`);
  const { maintenance } = known;
  if (maintenance !== undefined) {
    numbers.set("share of it", digits(maintenance.retrainingShare));
    numbers.set("yearly share", digits(maintenance.yearlyShare));
    numbers.set("effort", digits(maintenance.retestFactor));
  }
  if (takesBuild(line))
    numbers.set(
      "build",
      dollars(buildLines(option).reduce((sum, { amount }) => sum + amount.p50, 0)),
    );
  const { training, market } = groundOf(at.context);
  if (line.id.startsWith("training") && training !== undefined) {
    numbers.set("price an hour", `${dollars(training.perGpuHour)} an hour`);
    numbers.set("peak", `${digits(training.gpu.bf16DenseTflops)} teraflops`);
  }
  const tuned = market
    .tuned(known.test.months.value, Math.round(middle.number("horizonMonths")[0]))
    .offers.find(({ id }) => id === mainOffer(option)?.id);
  if (tuned !== undefined && known.offers === "tuned-api") {
    numbers.set(
      "price per million training tokens",
      `${dollars(tuned.trainingPerMillionTokens)} per million training tokens`,
    );
    numbers.set("price an hour", `${dollars(tuned.hostingPerHour)} an hour`);
  }
  return numbers;
}
