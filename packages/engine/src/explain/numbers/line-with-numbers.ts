import { groundOf } from "../../assessment/context.ts";
import { hoursPerMonth } from "../../costs/accelerator-price.ts";
import { annuity, discountedRequests, horizonMonths, monthlyDiscount } from "../../costs/demand.ts";

import { workingDays } from "../../costs/upkeep.ts";
import { compileCondition } from "../../rules/compile-condition.ts";
import { power } from "../../uncertainty/functions.ts";
import type { Worlds } from "../../uncertainty/sample-worlds.ts";
import type { Condition } from "../../vocabulary/condition.ts";
import { factIds, kindOf, type NumberFactId } from "../../vocabulary/facts.ts";
import type { Option } from "../../vocabulary/option.ts";
import type { CostLine, OptionResult } from "../../vocabulary/verdict.ts";
import { conditionInWords } from "../condition-words.ts";
import { fillFormula } from "../fill-formula.ts";
import { middleWorld } from "../middle-world.ts";
import { middleTable } from "../trace.ts";
import { digits, dollars, inFormula } from "../words.ts";
import type { At } from "./entry.ts";
import {
  acceleratorsWithNumbers,
  hostingOf,
  mainOffer,
  tokensWithNumbers,
} from "./offers-in-lines.ts";

/** Whether a line is a share of what was built. */
export const takesBuild = (line: CostLine): boolean => line.formula.startsWith("build ×");

/** The lines before first use. */
export const buildLines = ({ lines }: OptionResult): CostLine[] =>
  lines.filter(({ phase }) => phase === "build");

/** The formula of a line with the numbers of the middle world. */
export function lineWithNumbers(
  line: CostLine,
  known: Option,
  option: OptionResult,
  at: At,
): string | undefined {
  if (line.id === "test") return dollars(line.amount.p50);
  const middle = middleWorld(at.explored, at.context);
  const hosting = hostingOf(line);
  const offer = mainOffer(option, hosting);
  if (line.id === "api-tokens" && offer !== undefined)
    return tokensWithNumbers(offer, known, middle, at);
  if (hosting !== undefined && offer?.accelerators !== undefined)
    return acceleratorsWithNumbers(offer.accelerators, offer.title, middle);
  const product = known.lines.find(({ id }) => id === line.id);
  if (product?.when !== undefined && !holdsIn(middle, product.when))
    return `$0, since in the middle it is not so that ${conditionInWords(product.when)}`;
  let { formula } = line;
  for (const { by, when, because } of product?.scaled ?? [])
    formula = formula.replace(`${by} where ${because}`, holdsIn(middle, when) ? String(by) : "1");
  return fillFormula(formula, numbersFor(line, known, option, middle, at));
}

const holdsIn = ({ facts }: Worlds, condition: Condition): boolean =>
  compileCondition(condition)(middleTable(facts)) === 1;

/** What each name and phrase of a line's formula comes to. */
function numbersFor(
  line: CostLine,
  known: Option,
  option: OptionResult,
  middle: Worlds,
  at: At,
): Map<string, string> {
  const numbers = new Map<string, string>(phrasesOf(middle));
  for (const id of factIds) {
    if (kindOf(id) !== "number" || !line.formula.includes(id)) continue;
    const value = middle.number(id as NumberFactId)[0];
    if (!Number.isNaN(value))
      numbers.set(id, inFormula(value, at.context.knowledge.questions[id].unit));
  }
  const { maintenance } = known;
  if (maintenance !== undefined) {
    numbers.set("share of it", digits(maintenance.retrainingShare));
    numbers.set("yearly share", digits(maintenance.yearlyShare));
    numbers.set("effort", digits(maintenance.retestFactor));
  }
  if (takesBuild(line)) {
    const built = buildLines(option).reduce((sum, { amount }) => sum + amount.p50, 0);
    numbers.set("build", dollars(built));
  }
  if (known.offers === "tuned-api") {
    for (const phrase of tuningPhrases(known, option, middle, at)) numbers.set(...phrase);
  } else if (line.id === "training" || line.id === "training-compute") {
    for (const phrase of trainingPhrases(option, at)) numbers.set(...phrase);
  }
  return numbers;
}

type Phrase = [phrase: string, number: string];

function phrasesOf(middle: Worlds): Phrase[] {
  const months = annuity(middle)[0];
  const atTheEnd = power(monthlyDiscount(middle)[0], horizonMonths(middle)[0]);
  return [
    ["present value of the months", `${digits(months)} months`],
    ["present value of the years", `${digits(months / 12)} years`],
    ["present value of requests", `${digits(discountedRequests(middle)[0])} requests`],
    ["discount over the horizon", digits(atTheEnd)],
    ["working days", `${workingDays} working days`],
    ["working minutes of a month", `${digits(workingDays * 8 * 60)} minutes`],
    ["730", `${hoursPerMonth} hours`],
  ];
}

/** Prices of tuning at a provider and of keeping the tuned model running. */
function tuningPhrases(known: Option, option: OptionResult, middle: Worlds, at: At): Phrase[] {
  const { market } = groundOf(at.context);
  const { offers } = market.tuned(known.test.months.value, horizonMonths(middle)[0]);
  const tuned = offers.find(({ id }) => id === mainOffer(option)?.id);
  if (tuned === undefined) return [];
  return [
    [
      "price per million training tokens",
      `${dollars(tuned.trainingPerMillionTokens)} per million training tokens`,
    ],
    ["price an hour", `${dollars(tuned.hostingPerHour)} an hour`],
  ];
}

/** What training on rented accelerators is counted by. */
function trainingPhrases(option: OptionResult, { context }: At): Phrase[] {
  const { training } = groundOf(context);
  if (training === undefined) return [];
  const offer = mainOffer(option);
  // An offer's id begins with its model's.
  const weights = context.prices.models[offer?.id.split(" on ")[0] ?? ""]?.openWeights;
  const active = weights?.activeParameters ?? weights?.parameters;
  return [
    ["price an hour", `${dollars(training.perGpuHour)} an hour`],
    ["peak", `${digits(training.gpu.bf16DenseTflops)} teraflops`],

    ...(offer?.accelerators === undefined
      ? []
      : [["accelerators", `${digits(offer.accelerators.count)} accelerators`] as Phrase]),
    ...(active === undefined
      ? []
      : [["active parameters", `${digits(active)} active parameters`] as Phrase]),
  ];
}
