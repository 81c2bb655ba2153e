import type { OptionResult, Verdict } from "../../vocabulary/verdict.ts";
import type { NumberLeaf } from "../number-leaf.ts";
import { digits, dollars } from "../words.ts";
import {
  factInputs,
  numberInput,
  ofSpread,
  ownMethod,
  section,
  type At,
  type NumberEntry,
} from "./entry.ts";

type Pattern = Exclude<
  NumberLeaf<Verdict>,
  `${"options" | "fired" | "nearMisses" | "guidance" | "guidanceMisses" | "facts" | "plan" | "runnerUp"}.${string}`
>;

const sum = (numbers: readonly number[]): string =>
  numbers.length === 0 ? "0" : numbers.map(digits).join(" + ");

const customs = ({ explored }: At): OptionResult[] =>
  explored.options.filter(({ custom }) => custom);

const customEnds = ({ explored }: At): { option: string; chance: number }[] => {
  const custom = new Set(explored.options.filter((option) => option.custom).map(({ id }) => id));
  return (explored.plan?.ends ?? []).filter(({ option }) => custom.has(option));
};

const costsOf = (at: At, options: readonly OptionResult[]): ReturnType<typeof numberInput> =>
  options.flatMap(({ id, short }) =>
    numberInput(at, `${short}: whole cost`, `options.${id}.cost`, "$"),
  );

/** What the tokens of one request are counted and priced by. */
const tokensOfRequest = [
  "requestsPerMonth",
  "inputTokens",
  "outputTokens",
  "reasoningMultiplier",
  "tokenizerFactor",
  "cacheableInput",
  "callsPerRequest",
  "deferrable",
  "contractDiscount",
] as const;

/** Answer, value, the value at which plans change, parts and receipt. */
export const answerNumbers: Readonly<Record<Pattern, NumberEntry>> = {
  "tooSmall.perMonth.<spread>": (at) => ({
    ...ofSpread(
      at,
      "What a month costs with the strongest hosted model, of a job done once the whole",
      "requestsPerMonth × (dollars of tokens of one request + costPerError × (1 − minimumPassRate), where the cost of an error is stated)",
    ),
    unit: "$",
    inputs: factInputs(at, [...tokensOfRequest, "costPerError", "minimumPassRate"]),
    because: "decision 0014: less than an hour of work needs no analysis",
    sources: [ownMethod],
  }),
  "tooSmall.hourOfWork": (at) => ({
    title: "What an hour of those who know the work costs",
    unit: "$",
    formula: "reviewerMonthCost ÷ working days of a month ÷ 8 hours",
    inputs: factInputs(at, ["reviewerMonthCost"]),
    because: "decision 0014: less than an hour of work needs no analysis",
  }),
  customChance: (at) => ({
    title: "P: chance that the plan ends in a custom LLM, given that it ends in an option",
    formula: "Σ chances of custom end points ÷ Σ chances of all end points",
    withNumbers: `(${sum(customEnds(at).map(({ chance }) => chance))}) ÷ ${digits(at.explored.plan?.success ?? 0)}`,
    inputs: [
      ...customEnds(at).flatMap(({ option }) =>
        numberInput(at, `Plan ends in ${option}`, `plan.ends.${option}.chance`),
      ),
      ...numberInput(at, "Plan ends in some option", "plan.success"),
    ],
    because: section(7),
    sources: [ownMethod],
  }),

  customShare: (at) => ({
    title: "A: share of worlds with a sufficient option in which the cheapest such is custom",
    formula: "Σ acceptability of the custom options",
    withNumbers: sum(customs(at).map(({ acceptability }) => acceptability)),
    inputs: customs(at).flatMap(({ id, short }) =>
      numberInput(at, short, `options.${id}.acceptability`),
    ),
    because: section(7),
    sources: [ownMethod],
  }),

  confidence: (at) => ({
    title: "Confidence in the answer",
    unit: "%",
    formula: at.explored.answer === "yes" ? "100 × A" : "100 × (1 − A)",
    withNumbers:
      at.explored.answer === "yes"
        ? `100 × ${digits(at.explored.customShare)}`
        : `100 × (1 − ${digits(at.explored.customShare)})`,
    inputs: numberInput(at, "A: share of worlds in which custom is cheapest", "customShare"),
    because: section(7),
    sources: [ownMethod],
  }),

  "endPoint.chance": (at) => ({
    title: "Chance of the end point: the option that the plan is likeliest to adopt",
    formula: "the largest chance among the plan's end points",
    withNumbers: `max(${(at.explored.plan?.ends ?? []).map(({ chance }) => digits(chance)).join(", ")})`,
    inputs: (at.explored.plan?.ends ?? []).flatMap(({ option }) =>
      numberInput(at, `Plan ends in ${option}`, `plan.ends.${option}.chance`),
    ),
    because: section(7),
    sources: [ownMethod],
  }),

  "plansByValue.*.fromValue": (at) => {
    const plans = at.explored.plansByValue;
    const place = plans.indexOf(at.found.members[0] as (typeof plans)[number]);
    const inWords = ({ steps }: (typeof plans)[number]): string =>
      steps
        .map(({ option, goOn }) => `${option}${goOn ? ", going on though it passes" : ""}`)
        .join(", then ");
    const before = plans[place - 1];
    const plan = plans[place];
    return {
      title: `Value from which the plan ${inWords(plan)} is best`,
      unit: "$",
      formula:
        "V at which two plans are worth the same, where U = constant + slope × V: (constant of the plan before − constant of this one) ÷ (slope of this one − slope of the plan before)",
      withNumbers: `the plan before: ${before === undefined ? "none, keep today's process (U = 0)" : inWords(before)}; this one: ${inWords(plan)}`,
      inputs: [
        ...numberInput(at, "Value as it is used", "value.amount", "$"),
        ...numberInput(at, "The plan before pays from", `plansByValue.${place - 1}.fromValue`, "$"),
        ...costsOf(
          at,
          at.explored.options.filter(({ id }) => plan.steps.some(({ option }) => option === id)),
        ),
      ],
      because: section(6),
      sources: [ownMethod],
    };
  },

  "value.amount": (at) => {
    const { stated, factor } = at.explored.value;
    if (stated)
      return {
        title: "Value of reaching the bar over the horizon, as stated",
        unit: "$",
        formula:
          "mean over the worlds of present value of requests × minimumPassRate × valuePerResult",
        inputs: factInputs(at, [
          "requestsPerMonth",
          "growthPerMonth",
          "rampMonths",
          "minimumPassRate",
          "valuePerResult",
          "discountRate",
          "horizonMonths",
        ]),
        because: section(6),
      };
    const suitable = at.explored.options.filter(({ acceptability }) => acceptability > 0);
    return {
      title: "Value of reaching the bar over the horizon, assumed",
      unit: "$",
      formula:
        "factor × mean, over the worlds where some option suffices, of the cheapest sufficient option's test, build and running cost",
      withNumbers:
        factor === undefined || factor === 0
          ? undefined
          : `${digits(factor)} × ${dollars(at.value / factor)}`,
      inputs: [...numberInput(at, "Factor", "value.factor"), ...costsOf(at, suitable)],
      because: section(6),
      sources: ["editorial: a case is taken to be worth a few times what it costs at least"],
    };
  },

  "value.factor": (at) => ({
    title: "Times the cheapest sufficient option that the case is taken to be worth",
    unit: "×",
    formula: "by valueAtStake: low 2, medium 3, high 5, critical 10; medium where it is not stated",
    withNumbers: digits(at.value),
    inputs: factInputs(at, ["valueAtStake", "valuePerResult"]),
    because: section(6),
    sources: ["editorial: factors of our own, used only where no value per result is stated"],
  }),

  "limitPrice.price": (at) => {
    const { kept = true, fact = "isolationSource" } = at.explored.limitPrice ?? {};
    return {
      title: "What the limit on where data may go costs over the horizon",
      unit: "$",
      formula:
        "U of the best plan without the limit − U of the best plan with it, in the same worlds and at the same value; 0 where no plan pays",
      withNumbers: kept
        ? `the plan without it − ${dollars(at.explored.plan?.utility ?? 0)}`
        : `${dollars(at.explored.plan?.utility ?? 0)} − the plan with it`,
      inputs: [
        ...numberInput(at, "Worth of the advised plan", "plan.utility", "$"),
        ...factInputs(at, ["isolation", fact]),
      ],
      because: section(2),
      sources: [ownMethod],
    };
  },

  "limitPrice.options.*.cost": (at) => ({
    title: "Mean cost of an option that the limit alone shuts out",
    unit: "$",
    formula: "mean over the worlds of test + build + run, were it let in",
    inputs: factInputs(at, ["isolation", at.explored.limitPrice?.fact ?? "isolationSource"]),
    because: section(5),
    sources: [ownMethod],
  }),

  "converted.perDollar": (at) => ({
    title: `${at.explored.converted?.currency ?? "Currency"} for a dollar`,
    formula: "as the case gives it",
    withNumbers: digits(at.value),
    inputs: factInputs(at, ["currency", "currencyPerDollar", "currencyDay"]),
    because: section(1),
    sources: ["answered in the case"],
  }),

  "converted.cost.<spread>": (at) => ({
    ...ofSpread(
      at,
      "Cost of the end point in the currency of the case",
      "cost × currencyPerDollar",
    ),
    unit: at.explored.converted?.currency,
    inputs: [
      ...numberInput(
        at,
        "Cost in dollars",
        `options.${at.explored.endPoint?.option ?? ""}.cost.${at.found.key}`,
        "$",
      ),
      ...factInputs(at, ["currencyPerDollar"]),
    ],
    because: section(5),
    sources: [ownMethod],
  }),

  "parts.*.share": (at) => ({
    title: `Share of the requests that belong to ${at.found.path.split(".").slice(1, -1).join(".")}`,
    unit: "%",
    formula: "stated in the case; the shares of all parts sum to 100 %",
    inputs: factInputs(at, ["requestsPerMonth"]),
    because: section(1),
    sources: ["answered in the case"],
  }),

  "parts.*.utility": (at) => ({
    title: "What the plan of this part is worth, in the worlds of the whole case",
    unit: "$",
    formula: "U of the best plan for the part's own answers and its share of requests and value",
    inputs: [
      ...numberInput(at, "Share of requests", at.found.path.replace(/utility$/, "share"), "%"),
      ...numberInput(at, "Value of the whole case", "value.amount", "$"),
    ],
    because: section(6),
    sources: [ownMethod],
  }),

  "routing.apart": (at) => ({
    title: "What the case is worth if each part takes its own way",
    unit: "$",
    formula: "Σ U over the parts",
    withNumbers: (at.explored.parts ?? []).map(({ utility }) => dollars(utility)).join(" + "),
    inputs: (at.explored.parts ?? []).flatMap(({ name }) =>
      numberInput(at, name, `parts.${name}.utility`, "$"),
    ),
    because: section(1),
    sources: [ownMethod],
  }),

  "routing.together": (at) => ({
    title: "What the case is worth if one way is taken for all parts",
    unit: "$",
    formula:
      "U of the advised plan under the strictest isolation of any part; 0 where no plan pays",
    withNumbers: dollars(at.value),
    inputs: numberInput(at, "Worth of the advised plan", "plan.utility", "$"),
    because: section(1),
    sources: [ownMethod],
  }),

  "receipt.seed": (at) => ({
    title: "Seed of the worlds",
    formula:
      "one constant for every case, so that a changed fact meets the same worlds; a caller may set another",
    withNumbers: String(at.value),
    inputs: [],
    because: section(3),
    sources: ["editorial: an arbitrary constant; other seeds give the same advice"],
  }),

  "receipt.worlds": (at) => ({
    title: "Number of worlds",
    unit: "worlds",
    formula: "a power of two of points of a scrambled Sobol sequence",
    withNumbers: String(at.value),
    inputs: numberInput(at, "Seed", "receipt.seed"),
    because: section(3),
    sources: ["editorial: enough for shares to stand to about one in a hundred"],
  }),
};
