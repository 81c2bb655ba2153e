import type { RuleTrace, Verdict } from "@tapeline/engine";
import { formatDay, formatMoney } from "@tapeline/engine/format";

import type { Told } from "./exported.ts";
import { markdownList, markdownTable, plainText } from "./markdown-text.ts";
import { receiptRows } from "./receipt-rows.ts";
import { standingOf } from "./standing-words.ts";
import { chanceWords, costWords, factLine, optionOf, reproduce, timeWords } from "./told-words.ts";

/** A verdict as a document for people: the answer, the ladder, the bill, the reasons, the facts, the receipt. */
export function verdictMarkdown(told: Told): string {
  const { verdict } = told;
  const { headline, nextStep, caution, guidance, notices, receipt } = verdict;
  const mind = [
    ...(caution === undefined ? [] : [caution]),
    ...guidance.map(({ title, text }) => `${title}. ${text}`),
    ...notices,
  ];
  const answered = verdict.facts.filter(({ origin }) => origin !== "assumed");
  const assumed = verdict.facts.filter(({ origin }) => origin === "assumed");
  return sections([
    `# ${plainText(verdict.title)}`,
    `**${plainText(headline)}** ${plainText(nextStep)}`,
    `Prices in force on ${formatDay(receipt.asOf)}. Intervals are 80% intervals, P10 to P90.`,
    "## Options",
    ladder(verdict),
    ...bill(verdict),
    "## Reasons",
    markdownList(verdict.fired.map(ruleLine), "No rule spoke."),
    "## To mind",
    markdownList(mind.map(plainText), "Nothing."),
    ...flips(told),
    "## Answers",
    markdownList(
      answered.map((fact) => factLine(fact, told)),
      "None.",
    ),
    "## Assumed",
    markdownList(
      assumed.map((fact) => factLine(fact, told)),
      "Nothing.",
    ),
    "## Receipt",
    markdownTable(
      ["", ""],
      receiptRows(receipt).map(([name, value]) => [name, `\`${value}\``]),
    ),
    reproduce(told),
  ]);
}

/** Parts of a document with an empty line between them. */
export const sections = (parts: readonly string[]): string => `${parts.join("\n\n")}\n`;

function ladder(verdict: Verdict): string {
  const rows = verdict.options.map((option) => [
    `${option.code} ${plainText(option.short)}`,
    plainText(standingOf(option, verdict)),
    costWords(option),
    chanceWords(option.sufficiency),
    timeWords(option),
  ]);
  return markdownTable(["Option", "Standing", "Cost", "Reaches the bar", "In use after"], rows);
}

/** The bill of the option that is advised. */
function bill(verdict: Verdict): readonly string[] {
  const option = optionOf(verdict.endPoint?.option, verdict);
  if (option?.cost === undefined) return [];
  const rows = option.lines.map(({ title, phase, amount, formula }) => [
    plainText(title),
    phase,
    formatMoney(amount.mean),
    plainText(formula),
  ]);
  return [
    `## What ${plainText(option.short)} costs`,
    markdownTable(
      ["Line", "Phase", "Mean", "Formula"],
      [...rows, ["**Total**", "", `**${formatMoney(option.cost.mean)}**`, ""]],
    ),
  ];
}

const ruleLine = ({ rule, title, because, claims, sources }: RuleTrace): string => {
  const cited = [...claims, ...sources.map(({ title: name, url }) => name ?? url)]
    .map(plainText)
    .join(", ");
  return `${plainText(title)}. ${plainText(because)} \`${rule}\`${cited === "" ? "" : ` (${cited})`}`;
};

/** What would change the advice, where it was looked for. */
function flips(told: Told): readonly string[] {
  const { explored = {}, verdict, questions } = told;
  if (explored.flips === undefined) return [];
  const lines = explored.flips.flatMap(({ fact, now, at, becomes }) => {
    if (at === undefined) return [];
    const short = questions.find((question) => question.fact === fact)?.short ?? fact;
    const then = optionOf(becomes?.firstStep, verdict)?.short ?? becomes?.answer ?? "otherwise";
    return [plainText(`${short}: ${now} now; at ${at} the first step is ${then}`)];
  });
  return ["## What would change this", markdownList(lines, "No single answer that is allowed.")];
}
