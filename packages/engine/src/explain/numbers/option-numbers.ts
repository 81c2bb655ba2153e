import { asTested } from "../../assessment/too-small.ts";
import { baseLogOdds } from "../../sufficiency/prior.ts";
import { logistic } from "../../uncertainty/functions.ts";
import type { ExplanationInput } from "../../vocabulary/explore.ts";
import type { Option } from "../../vocabulary/option.ts";
import type { OptionResult, Verdict } from "../../vocabulary/verdict.ts";
import { middleWorld } from "../middle-world.ts";
import { conditionInWords } from "../condition-words.ts";
import type { NumberLeaf } from "../number-leaf.ts";
import { basisSources, digits, inWorlds, signed } from "../words.ts";
import {
  factInputs,
  numberInput,
  ofSpread,
  overWorlds,
  ownMethod,
  ruleInput,
  section,
  type At,
  type NumberEntry,
  type NumberWords,
} from "./entry.ts";

type Pattern = Exclude<
  Extract<NumberLeaf<Verdict>, `options.${string}`>,
  | `options.*.${"cost" | "perThousandRequests" | "perAcceptedResult" | "lines.*.amount"}.<spread>`
  | `options.*.offers.${string}`
>;

/** An entry that speaks of an option. */
export const ofOption =
  (words: (option: OptionResult, at: At) => NumberWords): NumberEntry =>
  (at) =>
    words(at.found.members[0] as OptionResult, at);

/** What an option's file says of it; where trying it out is its test, with that. */
export const knownOption = (option: OptionResult, { context, explored }: At): Option =>
  asTested(
    context.knowledge.options.find(({ id }) => id === option.id)!,
    option,
    explored,
  );

const testInputs = (option: OptionResult, at: At): ExplanationInput[] => [
  ...numberInput(at, "Items that passed", `options.${option.id}.tested.passed`),
  ...numberInput(at, "Items that were graded", `options.${option.id}.tested.of`),
];

const sufficiency = ofOption((option, at) => {
  const known = knownOption(option, at);
  const fired = at.explored.fired.filter(({ kind }) => kind === "evidence");
  const weights = fired.flatMap(({ rule, title, share, options }) =>
    options
      .filter((spoken) => spoken.option === option.id && (spoken.weight ?? 0) !== 0)
      .map(({ weight }) => ({ rule, title, share, weight: weight! })),
  );
  const base = baseLogOdds(known, middleWorld(at.explored, at.context));
  // Evidence that holds in most worlds speaks for the middle of them.
  const middle = weights.reduce(
    (sum, { share, weight }) => (share > 0.5 ? sum + weight : sum),
    base,
  );
  const terms = weights.map(
    ({ weight, share }) =>
      `${weight < 0 ? "−" : "+"} ${digits(Math.abs(weight))}${share < 1 ? ` (${inWorlds(share)})` : ""}`,
  );
  return {
    title: `Chance that ${option.short} reaches the bar`,
    formula:
      "share of worlds in which x + class offset ≥ 0 for an offer; x = Φ⁻¹(logistic(base log-odds + Σ weights of the evidence that holds)) + √0.5·z₀ + √0.5·z, then moved by every measured result",
    withNumbers: `${[digits(base), ...terms].join(" ")} = ${digits(middle)} in most worlds, so p = ${digits(logistic(middle))} at the top class before any test; offsets small ${digits(known.offsets.small)}, mid ${digits(known.offsets.mid)}, top ${digits(known.offsets.top)}${option.tested === undefined ? "" : `; tested: ${option.tested.passed} of ${option.tested.of} passed`}`,
    inputs: [
      ...factInputs(at, ["taskTypes", "inputKind", "minimumPassRate"]),
      ...weights.map(({ rule, share, weight }) =>
        ruleInput(at, rule, `${signed(weight)} log-odds, ${inWorlds(share)}`),
      ),
      ...testInputs(option, at),
    ],
    because: [section(4), ...weights.map(({ rule }) => rule)].join("; "),
    sources: basisSources(known.sufficiency.basis),
  };
});

const excludedShare: NumberEntry = (at) => {
  const option = at.found.members[0] as OptionResult;
  const by = at.found.members[1] as OptionResult["excludedBy"][number];
  const title = `Share of worlds in which ${option.short} is out: ${by.title}`;
  if (by.rule === "budget/ceiling")
    return {
      title,
      formula:
        "share of worlds in which, for every offer kept, test + building > oneOffBudget or running a month > monthlyBudget",
      inputs: [
        ...factInputs(at, ["oneOffBudget", "monthlyBudget", "horizonMonths", "discountRate"]),
        ...numberInput(at, "Whole cost", `options.${option.id}.cost`, "$"),
      ],
      because: section(2),
      sources: [ownMethod],
    };
  if (by.rule === "deadline/months-until-use")
    return {
      title,
      formula: "share of worlds in which months of its test + months to build > monthsUntilUse",
      inputs: [
        ...factInputs(at, ["monthsUntilUse", "horizonMonths"]),
        ...numberInput(
          at,
          "Months until it is in use",
          `options.${option.id}.monthsToUse`,
          "months",
        ),
      ],
      because: section(2),
      sources: [ownMethod],
    };
  if (by.rule === "availability/window")
    return {
      title,
      formula: "1 where no offer can be bought from the first use to the end of the horizon",
      withNumbers: by.because,
      inputs: [
        ...numberInput(at, "Offers seen", `options.${option.id}.offersSeen`),
        ...factInputs(at, ["horizonMonths"]),
      ],
      because: section(2),
      sources: ["availability windows of the price records"],
    };
  const readings = [...at.explored.fired, ...at.explored.nearMisses].find(
    ({ rule }) => rule === by.rule,
  )?.readings;
  return {
    title,
    formula:
      "share of worlds in which the rule's condition holds; a hard rule holds in all or none",
    withNumbers: readings
      ?.map(({ fact, wanted, found }) => `${fact} (${found}) is ${wanted}`)
      .join("; "),
    inputs: [
      ruleInput(at, by.rule, `holds ${inWorlds(by.share)}`),
      ...factInputs(
        at,
        (readings ?? []).map(({ fact }) => fact),
      ),
    ],
    because: by.rule,
  };
};

/** What became of an option, costs and offers apart. */
export const optionNumbers: Readonly<Record<Pattern, NumberEntry>> = {
  "options.*.excludedBy.*.share": excludedShare,

  "options.*.tested.passed": ofOption((option, at) => ({
    title: `Items that passed when ${option.short} was tested`,
    unit: "items",
    formula: "the latest result that the case records for the option",
    withNumbers: digits(at.value),
    inputs: numberInput(at, "Items that were graded", `options.${option.id}.tested.of`),
    because: section(4),
    sources: ["measured, as the case says"],
  })),

  "options.*.tested.of": ofOption((option, at) => ({
    title: `Items that were graded when ${option.short} was tested`,
    unit: "items",
    formula: "the latest result that the case records for the option; 30 make a recorded test",
    withNumbers: digits(at.value),
    inputs: numberInput(at, "Items that passed", `options.${option.id}.tested.passed`),
    because: section(4),
    sources: ["measured, as the case says"],
  })),

  "options.*.sufficiency": sufficiency,

  "options.*.acceptability": ofOption((option, at) => ({
    title: `Share of worlds with a sufficient option in which ${option.short} is the cheapest such`,
    formula:
      "worlds in which it suffices at the lowest building + running cost ÷ worlds in which some option suffices; tests are left out",
    withNumbers: `${digits(at.value * 100)} % of such worlds`,
    inputs: [
      ...numberInput(at, "Chance that it reaches the bar", `options.${option.id}.sufficiency`),
      ...numberInput(at, "Whole cost", `options.${option.id}.cost`, "$"),
      ...at.explored.options
        .filter((other) => other.id !== option.id && other.acceptability > 0)
        .flatMap((other) =>
          numberInput(at, `Whole cost of ${other.short}`, `options.${other.id}.cost`, "$"),
        ),
    ],
    because: section(7),
    sources: [ownMethod],
  })),

  "options.*.monthsToUse.<spread>": ofOption((option, at) => {
    const { buildMonths, builtBeside, test } = knownOption(option, at);
    const built = [buildMonths, ...builtBeside.map((part) => part.months)];
    const months = option.tested?.recorded === true ? 0 : test.months.value;
    return {
      ...ofSpread(
        at,
        `Months until ${option.short} is in use`,
        `months of its test + ${[
          buildMonths,
          ...builtBeside.map((part) => `${part.months} where ${conditionInWords(part.when)}`),
        ].join(", at least ")}`,
      ),
      unit: "months",
      withNumbers: `${digits(months)} months + ${factInputs(at, built)
        .map(({ value }) => value)
        .join(", at least ")}`,
      inputs: [
        ...factInputs(at, built),
        {
          name: `Months of the test of ${option.short}`,
          value: months === 0 ? "0 months: recorded" : `${digits(months)} months`,
          path: option.id,
          sources: basisSources(test.months.basis),
        },
      ],
      because: section(5),
    };
  }),

  "options.*.inTime": ofOption((option, at) => ({
    title: `Share of worlds in which ${option.short} is in use by the date that was named`,
    formula:
      "worlds in which months of its test + months to build ≤ monthsUntilUse, or of a job done once horizonMonths, ÷ all worlds",
    withNumbers: overWorlds(at),
    inputs: [
      ...factInputs(at, ["monthsUntilUse", "horizonMonths"]),
      ...numberInput(at, "Months until it is in use", `options.${option.id}.monthsToUse`, "months"),
    ],
    because: section(7),
    sources: [ownMethod],
  })),

  "options.*.offersSeen": ofOption((option, at) => ({
    title: `Offers that could realise ${option.short}, before any rule`,
    unit: "offers",
    formula:
      "offers of the price book that are sold and priced on the day, or the accelerators worth considering for each class",
    withNumbers: `${digits(at.value)} on ${at.explored.receipt.asOf}`,
    inputs: numberInput(at, "Offers kept", `options.${option.id}.offersKept`),
    because: section(2),
    sources: [`price book ${at.explored.receipt.prices}`],
  })),

  "options.*.offersKept": ofOption((option, at) => ({
    title: `Offers kept for ${option.short}`,
    unit: "offers",
    formula:
      "per class (small, mid, top) the offer that is cheapest in expectation among those that every rule lets pass",
    withNumbers:
      option.offers.map((offer) => `${offer.class}: ${offer.title}`).join("; ") || "none passed",
    inputs: [
      ...numberInput(at, "Offers seen", `options.${option.id}.offersSeen`),
      ...option.offers.flatMap(({ id, title }) =>
        numberInput(at, title, `options.${option.id}.offers.${id}.expectedCost`, "$"),
      ),
    ],
    because: section(2),
    sources: [`price book ${at.explored.receipt.prices}`],
  })),
};
