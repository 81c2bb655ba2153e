import { matches, type Option, type Question, type Rule } from "@tapeline/engine";

import { formatMoney, formatMonths } from "../../format/number.ts";
import type { Style } from "../style.ts";
import { basisWords, page } from "./page.ts";

/** What an option's page needs of the rest of what we know. */
interface Around {
  readonly rules: readonly Rule[];
  readonly questions: Readonly<Partial<Record<string, Question>>>;
}

/** An option of the ladder as we know it, without a case: what it is, what it takes, what can rule it out, on what that stands. */
export function renderOption(option: Option, { rules, questions }: Around, style: Style): string {
  const { id, code, title, description, tailoring, test, sufficiency } = option;
  const gates = rules.filter((rule) => shutsOut(rule, option));
  const months = questions[option.buildMonths]?.assume.find(
    ({ forTasks }) => forTasks === undefined,
  );
  return page(
    { title: `${code} ${title}`, id },
    [
      ["What it is", [description, traitWords(option)]],
      ["Tailoring", [tailoring]],
      [
        "A test of it",
        [
          `${formatMoney(test.cost.value)}: ${basisWords(test.cost.basis)}`,
          `${formatMonths(test.months.value, test.months.value)}: ${basisWords(test.months.basis)}`,
        ],
      ],
      [
        "Time to build",
        months?.low === undefined || months.high === undefined
          ? []
          : [`${formatMonths(months.low, months.high)}: ${basisWords(months.basis)}`],
      ],
      [
        "On its bill",
        [
          ...option.lines.map((line) => `${line.title}: ${basisWords(line.basis)}`),
          ...option.components.map((component) => componentWords[component]),
        ],
      ],
      ["Its chance at the outset", [basisWords(sufficiency.basis)]],
      ["What can shut it out", gates.map((rule) => `${rule.title} (${rule.id})`)],
      ["In a case", [`tapeline explain ${id} case.yaml`]],
    ],
    style,
  );
}

function shutsOut(rule: Rule, option: Option): boolean {
  return (
    rule.kind === "gate" &&
    rule.exclude !== undefined &&
    matches(rule.exclude, option) &&
    rule.except?.includes(option.id) !== true
  );
}

const weights: Readonly<Record<Option["traits"]["weights"], string>> = {
  none: "",
  closed: " The weights stay with the vendor.",
  open: " The weights are open.",
  own: " The weights are your own.",
};

const hosts: Readonly<Record<Option["traits"]["hosting"], string>> = {
  none: "",
  provider: " A provider runs it.",
  self: " You run it, on rented or own machines.",
};

function traitWords({ traits }: Option): string {
  const custom = traits.custom
    ? "It is a custom LLM: weights are trained for the case."
    : traits.usesModel
      ? "It is no custom LLM: no weights are trained for the case."
      : "It is no LLM at all.";
  return `${custom}${weights[traits.weights]}${hosts[traits.hosting]}`;
}

const componentWords: Readonly<Record<Option["components"][number], string>> = {
  "api-tokens": "tokens, at the price of the day",
  accelerators: "accelerators, rented or bought, as many as the peak takes",
  retrieval: "the search index and each search",
  labels: "labelled examples that have to be bought",
  training: "training runs",
  "training-compute": "the compute of pre-training",
  retraining: "retraining, as often as knowledge or task ask for it",
  upkeep: "keeping it current",
  "base-migration": "moving to newer base models",
  "forced-migration": "re-tests where the vendor withdraws a model",
  review: "people who review results",
  errors: "wrong results",
  exit: "moving away at the end",
};
