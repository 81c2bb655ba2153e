import { whatIfWorlds, informationWorlds } from "../../assessment/context.ts";
import type {
  ExplanationInput,
  Explorations,
  Flip,
  PairFlip,
  BreakEven,
  FactWorth,
  TestWorth,
  TornadoBar,
} from "../../vocabulary/explore.ts";
import type { FactId } from "../../vocabulary/facts.ts";
import type { NumberLeaf } from "../number-leaf.ts";
import { digits, dollars, inUnit, inWorlds } from "../words.ts";
import {
  factInput,
  factInputs,
  numberInput,
  ofSpread,
  ownMethod,
  section,
  thresholds,
  type At,
  type NumberEntry,
  type NumberWords,
} from "./entry.ts";
import { offerInput } from "./offers-in-lines.ts";

type Pattern = NumberLeaf<Explorations>;

const shortOf = ({ context }: At, fact: FactId): string => context.knowledge.questions[fact].short;
const unitOf = ({ context }: At, fact: FactId): string | undefined =>
  context.knowledge.questions[fact].unit;
const inItsUnit = (at: At, fact: FactId, value: number | string | undefined): string =>
  typeof value === "number" ? inUnit(value, unitOf(at, fact)) : (value ?? "not found");

const adviceInputs = (at: At): ExplanationInput[] => [
  ...numberInput(at, "P: chance that the plan ends in a custom LLM", "customChance"),
  ...numberInput(at, "A: share of worlds in which custom is cheapest", "customShare"),
];

/** What is to be said of a number beside what all numbers of its kind share. */
type OwnWords = Omit<NumberWords, "inputs" | "because" | "sources">;

/** Entries that speak of one kind of finding, the outermost member of a list on the way to the number, and share its inputs. */
const about =
  <Found>(inputs: (found: Found, at: At) => ExplanationInput[], because: string = section(7)) =>
  (words: (found: Found, at: At) => OwnWords): NumberEntry =>
  (at) => {
    const found = at.found.members[0] as Found;
    return { ...words(found, at), inputs: inputs(found, at), because, sources: [ownMethod] };
  };

const ofFlip = about<Flip>(({ fact }, at) => [factInput(at, fact), ...adviceInputs(at)]);

const flips: Readonly<Record<Extract<Pattern, `flips.${string}`>, NumberEntry>> = {
  "flips.*.now": ofFlip(({ fact }, at) => ({
    title: `${shortOf(at, fact)}: where it stands today`,
    unit: unitOf(at, fact),
    formula: "the median of the fact's interval, or the answer",
    withNumbers: inItsUnit(at, fact, at.value),
  })),
  "flips.*.at": ofFlip(({ fact, direction, now }, at) => ({
    title: `${shortOf(at, fact)}: nearest value at which the advice changes`,
    unit: unitOf(at, fact),
    formula: `the case assessed again with this fact known to be one of 13 values over a factor of 10^±2, the nearest change bisected to 2 % in ${digits(whatIfWorlds)} worlds and confirmed in ${digits(at.explored.receipt.worlds)}`,
    withNumbers:
      direction === "to"
        ? `known to be ${inItsUnit(at, fact, at.value)}, where it stands today`
        : `${direction ?? "to"} from ${inItsUnit(at, fact, now)} to ${inItsUnit(at, fact, at.value)}`,
  })),
  "flips.*.distance.sigmas": ofFlip(({ fact, now, at: flip }, at) => ({
    title: `${shortOf(at, fact)}: how far away the flip is`,
    unit: "standard deviations",
    formula: "|g(flip) − g(median)| ÷ σ of that half of the fact's interval, on its scale g",
    withNumbers: `from ${inItsUnit(at, fact, now)} to ${inItsUnit(at, fact, flip)}`,
  })),
  "flips.*.distance.factor": ofFlip(({ fact, now, at: flip }, at) => ({
    title: `${shortOf(at, fact)}: how far away the flip is`,
    unit: "×",
    formula: "flip ÷ value today, for a fact without an interval",
    withNumbers: `${inItsUnit(at, fact, flip)} ÷ ${inItsUnit(at, fact, now)}`,
  })),
  "flips.*.chance": ofFlip(({ fact, at: flip }, at) => ({
    title: `${shortOf(at, fact)}: chance that the truth lies at or beyond the flip`,
    formula: "by the fact's own interval or chances",
    withNumbers: `${digits(at.value * 100)} % for ${inItsUnit(at, fact, flip)}`,
  })),
};

const ofPair = about<PairFlip>(({ facts }, at) => [...factInputs(at, facts), ...adviceInputs(at)]);

const pairWords = ({ facts, at: values }: PairFlip, at: At): string =>
  facts
    .map((fact, index) => `${shortOf(at, fact)} at ${inItsUnit(at, fact, values[index])}`)
    .join(" and ");

const pairFlips: Readonly<Record<Extract<Pattern, `pairFlips.${string}`>, NumberEntry>> = {
  "pairFlips.*.at.*": ofPair((pair, at) => {
    const fact = pair.facts[at.found.key === "0" ? 0 : 1];
    return {
      title: `${shortOf(at, fact)}: its part in a change of the advice that takes two facts`,
      unit: unitOf(at, fact),
      formula: `nearest of 5 × 5 points at −2 … 2 σ of both intervals at which the advice changes although neither fact does it alone, confirmed in ${digits(at.explored.receipt.worlds)} worlds`,
      withNumbers: pairWords(pair, at),
    };
  }),
  "pairFlips.*.distance": ofPair((pair, at) => ({
    title: "How far away a change of two facts is",
    unit: "standard deviations",
    formula: "the larger of the two distances from the medians",
    withNumbers: pairWords(pair, at),
  })),
};

const sensitivity: Readonly<Record<Extract<Pattern, `sensitivity.${string}`>, NumberEntry>> = {
  "sensitivity.utility": (at) => ({
    title: "What the plan that is kept fixed is worth",
    unit: "$",
    formula: "U of the advised plan, or of the best one where none pays",
    withNumbers: dollars(at.value),
    inputs: numberInput(at, "Worth of the advised plan", "plan.utility", "$"),
    because: section(7),
    sources: [ownMethod],
  }),
  "sensitivity.bars.*.atLow": (at) => barNumber(at, "low"),
  "sensitivity.bars.*.atHigh": (at) => barNumber(at, "high"),
  "sensitivity.bars.*.varianceShare": (at) => {
    const { fact } = at.found.members[0] as TornadoBar;
    return {
      title: `Share of the plan's uncertainty that ${shortOf(at, fact)} explains`,
      formula: "Var(E[U | fact]) ÷ Var(U), the worlds in 16 bins of equal count by the fact",
      withNumbers: `${digits(at.value * 100)} %`,
      inputs: [
        factInput(at, fact),
        ...numberInput(at, "Worth of the plan", "sensitivity.utility", "$"),
      ],
      because: section(7),
      sources: [ownMethod],
    };
  },
};

function barNumber(at: At, end: "low" | "high"): NumberWords {
  const { fact } = at.found.members[0] as TornadoBar;
  const used = at.explored.facts.find(({ id }) => id === fact);
  const choice = used?.low === undefined;
  return {
    title: `What the plan is worth with ${shortOf(at, fact)} at its ${choice ? (end === "low" ? "worst value" : "best value") : end === "low" ? "P10" : "P90"}`,
    unit: "$",
    formula: "U of the plan, kept fixed, in the same worlds with this fact settled",
    withNumbers: choice ? undefined : `${shortOf(at, fact)} = ${inItsUnit(at, fact, used[end])}`,
    inputs: [
      factInput(at, fact),
      ...numberInput(at, "Worth of the plan", "sensitivity.utility", "$"),
    ],
    because: section(7),
    sources: [ownMethod],
  };
}

const noiseInput = (at: At): ExplanationInput[] =>
  numberInput(at, "Largest worth of what means nothing", "information.noise", "$");

const ofTest = about<TestWorth>(({ option }, at) => {
  const { path, key } = at.found;
  const other = path.slice(0, path.lastIndexOf("."));
  return [
    ...(["items", "worth", "cost"] as const)
      .filter((name) => name !== key)
      .flatMap((name) =>
        numberInput(at, `Its ${name}`, `${other}.${name}`, name === "items" ? "items" : "$"),
      ),
    ...numberInput(at, "Chance that it reaches the bar", `options.${option}.sufficiency`),
  ];
});

const information: Readonly<Record<Extract<Pattern, `information.${string}`>, NumberEntry>> = {
  "information.noise": (at) => ({
    title: "Largest worth of ten dimensions that mean nothing",
    unit: "$",
    formula:
      "the worth of a fact, computed for ten dimensions that no fact uses: a figure below it is noise",
    withNumbers: dollars(at.value),
    inputs: numberInput(at, "Worth of the advised plan", "plan.utility", "$"),
    because: section(7),
    sources: [ownMethod],
  }),
  "information.facts.*.worth": (at) => {
    const { fact } = at.found.members[0] as FactWorth;
    return {
      title: `What it is worth to know ${shortOf(at, fact)} exactly`,
      unit: "$",
      formula: `Σ over 16 bins of share × best mean U in the bin − best mean U, in ${digits(informationWorlds)} worlds, less the mean of ten dimensions that mean nothing; of a choice, by the chance of each value`,
      withNumbers: dollars(at.value),
      inputs: [
        factInput(at, fact),
        ...noiseInput(at),
        ...numberInput(at, "Worth of the advised plan", "plan.utility", "$"),
      ],
      because: section(7),
      sources: [ownMethod],
    };
  },
  "information.tests.*.items": ofTest(({ option }, at) => ({
    title: `Items in a test of ${option}`,
    unit: "items",
    formula: "a usual size of a test",
    withNumbers: digits(at.value),
  })),
  "information.tests.*.worth": ofTest(({ option, items }) => ({
    title: `What a test of ${option} on ${digits(items)} items is worth`,
    unit: "$",
    formula:
      "as for a fact, with y = x + √(1 ÷ (n·θ·(1 − θ))) × e as what is learnt: the score of the option with the error of n items",
    withNumbers: `n = ${digits(items)}`,
  })),
  "information.tests.*.cost": ofTest(({ option }, at) => ({
    title: `What a test of ${option} costs`,
    unit: "$",
    formula: "stated for the option",
    withNumbers: dollars(at.value),
  })),
  "information.tests.*.net": ofTest(({ option, worth, cost }) => ({
    title: `What a test of ${option} is worth beyond its cost`,
    unit: "$",
    formula: "worth − cost",
    withNumbers: `${dollars(worth)} − ${dollars(cost)}`,
  })),
};

const breakEvenFacts: readonly FactId[] = [
  "inputTokens",
  "outputTokens",
  "reasoningMultiplier",
  "cacheableInput",
  "callsPerRequest",
  "engineerMonthCost",
  "fteApi",
  "fteRented",
  "peakToAverage",
  "planningCapacity",
  "availability",
  "servingError",
  "horizonMonths",
];

/** The two sides of a break-even: an option by what it was found to cost, an offer by its price. */
const contenders = ({ between }: BreakEven, at: At): ExplanationInput[] =>
  between.flatMap((side) => {
    if (at.explored.options.some(({ id }) => id === side))
      return numberInput(at, `Whole cost of ${side}`, `options.${side}.cost`, "$");
    const seller = at.explored.options.find(({ offers }) => offers.some(({ id }) => id === side));
    const offer = seller?.offers.find(({ id }) => id === side);
    return seller === undefined || offer === undefined ? [] : [offerInput(seller, offer)];
  });

const ofBreakEven = about<BreakEven>(
  (found, at) => [...contenders(found, at), ...factInputs(at, breakEvenFacts)],
  thresholds,
);

const breakEvenOf = ({ between, kind, against }: BreakEven): string =>
  `${between[0]} against ${between[1]}, ${kind} cost, ${against}`;

const breakEvens: Readonly<Record<Extract<Pattern, `breakEvens.${string}`>, NumberEntry>> = {
  "breakEvens.*.requestsPerMonth.<spread>": ofBreakEven((found, at) => ({
    ...ofSpread(
      at,
      `Break-even, ${breakEvenOf(found)}`,
      found.kind === "running"
        ? "the last crossing on 10² to 10¹⁰ requests a month of the two options' monthly running costs (tokens or accelerators, and the people who run them), at today's prices, without growth, found to 0.01 %"
        : "the last crossing on 10² to 10¹⁰ requests a month of the two options' whole cost, testing, building and maintaining spread over the horizon",
      "over the worlds that cross",
    ),
    unit: "requests/month",
    withNumbers: `the costs cross ${inWorlds(found.crossingShare ?? 1)}`,
  })),
  "breakEvens.*.crossingShare": ofBreakEven((found, at) => ({
    title: `Share of worlds in which the costs cross at all: ${breakEvenOf(found)}`,
    formula: "worlds with a crossing on 10² to 10¹⁰ requests a month ÷ all worlds looked at",
    withNumbers: `${digits(at.value * 100)} %`,
  })),
  "breakEvens.*.month.<spread>": ofBreakEven((found, at) => ({
    ...ofSpread(
      at,
      `Month of the break-even, ${breakEvenOf(found)}`,
      "the month in which the cumulative cash of the two options crosses at the case's own volume",
      "over the worlds in which it does within the horizon",
    ),
    unit: "months",
    withNumbers: `at ${factInput(at, "requestsPerMonth").value}; ${inWorlds(found.monthShare ?? 1)}`,
  })),
  "breakEvens.*.monthShare": ofBreakEven((found, at) => ({
    title: `Share of worlds in which it pays within the horizon at the case's own volume: ${breakEvenOf(found)}`,
    formula:
      "worlds in which the cumulative cash crosses within the horizon at the case's own volume ÷ all worlds looked at",
    withNumbers: `${digits(at.value * 100)} %`,
  })),
};

/** Flips, sensitivity, value of information and break-evens. */
export const explorerNumbers: Readonly<Record<Pattern, NumberEntry>> = {
  ...flips,
  ...pairFlips,
  ...sensitivity,
  ...information,
  ...breakEvens,
};
