import type { OptionResult, RuleTrace, Verdict } from "@tapeline/engine";

import { billOf, costTable, isIn, machinesOf } from "./bills-in-text.ts";
import { advice, dollars, figure, inHundred } from "./figures.ts";

const under = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ["", title, ...lines.map((line) => `  ${line}`)];

/** What a verdict says, for people to read and to compare line by line: every figure as precise as a report shows it. */
export function verdictInText(verdict: Verdict): string[] {
  return [
    verdict.title,
    ...under("ADVICE", adviceLines(verdict)),
    ...under("PLAN", planLines(verdict)),
    ...under(
      "LADDER",
      verdict.options.flatMap((option) => optionLines(option, answeredIn(verdict))),
    ),
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
    ...limitLines(verdict),
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

function limitLines({ limitPrice }: Verdict): string[] {
  if (limitPrice === undefined) return [];
  const { kept, fact, answer, options, otherwise, price } = limitPrice;
  const out = options.map(
    ({ option, cost }) => `${option} (${cost === undefined ? "not priced" : dollars(cost)})`,
  );
  return [
    `Limit on data ${kept ? "kept" : "not kept"}: shuts out ${out.join(", ")}; with ${fact} ${answer}: ${advice(otherwise)}; price ${dollars(price)}`,
  ];
}

function planLines({ plan, plansByValue }: Verdict): string[] {
  const byValue = plansByValue.map(
    ({ fromValue, steps }) =>
      `from a value of ${dollars(fromValue)}: ${steps.map(({ option, goOn }) => `${option}${goOn ? " (go on)" : ""}`).join(", ")}`,
  );
  if (plan === undefined) return ["None pays.", ...byValue];
  return [
    ...plan.steps.map(
      ({ option, goOn, testCost, testMonths, recorded }, index) =>
        `${index + 1} ${option}: ${recorded ? "tested" : `test ${dollars(testCost)}, ${figure(testMonths)} ${testMonths === 1 ? "month" : "months"}`}${goOn ? "; go on" : ""}`,
    ),
    `Ends: ${plan.ends.map(({ option, chance }) => `${option} ${inHundred(chance)}`).join(", ")}; in any: ${inHundred(plan.success)}`,
    `Worth: ${dollars(plan.utility)}`,
    ...byValue,
  ];
}

const answeredIn = ({ facts }: Verdict): ReadonlySet<string> =>
  new Set(facts.filter(({ origin }) => origin !== "assumed").map(({ id }) => id));

/** What is not known of an option: answers that are missing, and rules of which some offers' records do not say whether they hold. */
function waitsFor({ undeterminedBy }: OptionResult, answered: ReadonlySet<string>): string[] {
  const missing = undeterminedBy.filter(({ fact }) => !answered.has(fact));
  const unsaid = undeterminedBy.filter(({ fact }) => answered.has(fact));
  const named = missing.map(({ rule, fact }) => `${fact} (${rule})`);
  return [
    ...(missing.length === 0 ? [] : [`   waits for ${named.join(", ")}`]),
    ...(unsaid.length === 0
      ? []
      : [`   some offers do not say: ${unsaid.map(({ rule }) => rule).join(", ")}`]),
  ];
}

function optionLines(option: OptionResult, answered: ReadonlySet<string>): string[] {
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
    ...waitsFor(option, answered),
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
      ({ name, share, utility, ...part }) =>
        `${name} (${share} %): ${advice(part)}; worth ${dollars(utility)}`,
    ),
    ...(routing === undefined
      ? []
      : [
          `Apart ${dollars(routing.apart)}, together ${dollars(routing.together)}: better ${routing.better}`,
        ]),
  ];
}
