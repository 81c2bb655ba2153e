import type { OptionResult, RuleTrace, Verdict } from "@tapeline/engine";

import { billOf, costTable, isIn, machinesOf } from "./bills-in-text.ts";
import { dollars, figure, inHundred } from "./figures.ts";

const under = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];

/** What a verdict says, for people to read and to compare line by line: every figure as precise as a report shows it. */
export function verdictInText(verdict: Verdict): string[] {
  return [
    verdict.title,
    ...under("ADVICE", adviceLines(verdict)),
    ...under("PLAN", planLines(verdict)),
    ...under("LADDER", verdict.options.flatMap(optionLines)),
    ...under("COSTS (P10 · median · P90)", costTable(verdict.options)),
    ...verdict.options
      .filter(isIn)
      .flatMap((one) =>
        under(`BILL OF ${one.code}, and its offers (${one.offersSeen} seen)`, billOf(one)),
      ),
    ...under("MACHINES (P10 · median · P90)", machinesOf(verdict.options)),
    ...under(
      "RULES THAT FIRED",
      verdict.fired.map((rule) => ruleLine(rule, verdict.options)),
    ),
    ...under("RULES THAT NEARLY FIRED", verdict.nearMisses.map(missLine)),
    ...under("NOTICES", verdict.notices),
    ...under("PARTS", partLines(verdict)),
  ];
}

function adviceLines(verdict: Verdict): string[] {
  const { answer, waitingFor, outcome, headline, nextStep, caution, confidence, value } = verdict;
  const { customChance, customShare, endPoint, firstStep, runnerUp, decidedBy } = verdict;
  return [
    `${answer}${waitingFor === undefined ? "" : `, waiting for ${waitingFor}`}; ${outcome}`,
    headline,
    nextStep,
    ...(caution === undefined ? [] : [`Caution: ${caution}`]),
    ...(confidence === undefined ? [] : [`Confidence: ${inHundred(confidence / 100)}`]),
    `A custom LLM at the end: ${inHundred(customChance)}; cheapest that suffices: ${inHundred(customShare)}`,
    ...(firstStep === undefined ? [] : [`First step: ${firstStep.action} ${firstStep.option}`]),
    ...(endPoint === undefined
      ? []
      : [`End point: ${endPoint.option}, ${inHundred(endPoint.chance)}`]),
    ...(runnerUp === undefined
      ? []
      : [
          `Runner-up: ${runnerUp.endPoint}, behind by ${dollars(runnerUp.behindBy)}. ${runnerUp.argument}`,
        ]),
    `Questions that matter and are not answered: ${verdict.unknown.length}`,
    `Value: ${dollars(value.amount)}, ${value.stated ? "stated" : `assumed${value.factor === undefined ? "" : `, ${figure(value.factor)} times the cheapest that suffices`}`}`,
    ...[...new Set(decidedBy.map(({ fact }) => fact))].map(
      (fact) =>
        `Decided by ${fact}: ${decidedBy
          .filter((one) => one.fact === fact)
          .map(({ option, answerWith }) => `${answerWith} with ${option}`)
          .join(", ")}`,
    ),
  ];
}

function planLines({ plan, plansByValue }: Verdict): string[] {
  const byValue = plansByValue.map(
    ({ fromValue, steps }) =>
      `from a value of ${dollars(fromValue)}: ${steps.join(", ") || "nothing"}`,
  );
  if (plan === undefined) return ["None pays.", ...byValue];
  return [
    ...plan.steps.map(
      ({ option, goOn, testCost, testMonths, recorded }, index) =>
        `${index + 1} ${option}: ${recorded ? "tested" : `test ${dollars(testCost)}, ${figure(testMonths)} months`}${goOn ? "; go on" : ""}`,
    ),
    `Ends: ${plan.ends.map(({ option, chance }) => `${option} ${inHundred(chance)}`).join(", ")}; in any: ${inHundred(plan.success)}`,
    `Worth: ${dollars(plan.utility)}`,
    ...byValue,
  ];
}

function optionLines(option: OptionResult): string[] {
  const { code, id, standing, sufficiency, acceptability, tested, dominatedBy } = option;
  const told = [
    `${code} ${id}: ${standing}`,
    `reaches the bar ${inHundred(sufficiency)}`,
    `cheapest ${inHundred(acceptability)}`,
    ...(tested === undefined
      ? []
      : [`tested ${tested.passed} of ${tested.of}${tested.recorded ? "" : " (too few)"}`]),
    ...(dominatedBy === undefined ? [] : [`dominated by ${dominatedBy}`]),
  ];
  return [
    told.join("; "),
    ...option.excludedBy.map(
      ({ rule, title, share }) =>
        `   out by ${rule}${share < 1 ? ` in ${inHundred(share)} worlds` : ""}: ${title}`,
    ),
    ...(option.undeterminedBy.length === 0
      ? []
      : [
          `   waits for ${option.undeterminedBy.map(({ rule, fact }) => `${fact} (${rule})`).join(", ")}`,
        ]),
    ...(option.notPriced.length === 0 ? [] : [`   not priced: ${firstFew(option.notPriced)}`]),
  ];
}

const few = 4;
const firstFew = (names: readonly string[]): string =>
  names.length <= few
    ? names.join(", ")
    : `${names.slice(0, few).join(", ")} and ${names.length - few} more`;

function ruleLine({ rule, share, options, readings }: RuleTrace, all: Verdict["options"]): string {
  const code = (id: string): string => all.find((option) => option.id === id)?.code ?? id;

  const weights = options.every(({ weight }) => weight === undefined)
    ? ""
    : `; ${options.map(({ option, weight }) => `${code(option)} ${weight! > 0 ? "+" : ""}${weight}`).join(", ")}`;
  const met = [...new Set(readings.map(({ fact, found }) => `${fact} ${found}`))].join(", ");
  return `${rule}${share < 1 ? ` in ${inHundred(share)}` : ""}: ${met}${weights}`;
}

const missLine = ({ rule, readings }: RuleTrace): string =>
  `${rule}: but for ${readings
    .filter(({ holds }) => holds === false)
    .map(({ fact, wanted, found }) => `${fact} ${found}, not ${wanted}`)
    .join("; ")}`;

function partLines({ parts, routing }: Verdict): string[] {
  return [
    ...(parts ?? []).map(
      ({ name, share, answer, firstStep, endPoint, utility }) =>
        `${name} (${share} %): ${answer}${firstStep === undefined ? "" : `, ${firstStep} first, ends at ${endPoint}`}; worth ${dollars(utility)}`,
    ),
    ...(routing === undefined
      ? []
      : [
          `Apart ${dollars(routing.apart)}, together ${dollars(routing.together)}: better ${routing.better}`,
        ]),
  ];
}
