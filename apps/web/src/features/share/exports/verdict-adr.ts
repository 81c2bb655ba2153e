import type { OptionResult, Verdict } from "@tapeline/engine";
import { formatDay, formatMoney } from "@tapeline/engine/format";

import type { Told } from "./exported.ts";
import { markdownList, markdownTable, plainText } from "./markdown-text.ts";
import { receiptRows } from "./receipt-rows.ts";
import { standingOf } from "./standing-words.ts";
import { chanceWords, costWords, factLine, optionOf, reproduce, timeWords } from "./told-words.ts";
import { sections } from "./verdict-markdown.ts";

/** A verdict as a decision record in the MADR format, proposed for people to accept. */
export function verdictAdr(told: Told): string {
  const { verdict } = told;
  const { receipt } = verdict;
  return sections([
    ["---", "status: proposed", `date: ${receipt.asOf}`, "---"].join("\n"),
    `# ${plainText(verdict.title)}: ${plainText(chosen(verdict))}`,
    "## Context and Problem Statement",
    context(told),
    "## Decision Drivers",
    markdownList(drivers(told), "None was answered."),
    "## Considered Options",
    markdownList(
      verdict.options.map(
        (option) =>
          `${option.code} ${plainText(option.title)} – ${plainText(standingOf(option, verdict))}`,
      ),
      "None.",
    ),
    "## Decision Outcome",
    `Chosen option: "${plainText(chosen(verdict))}", because: ${plainText(verdict.headline)} ${plainText(verdict.nextStep)}`,
    "### Consequences",
    markdownList(consequences(verdict), "None is known."),
    "### Confirmation",
    confirmation(verdict),
    "## Pros and Cons of the Options",
    ...verdict.options.flatMap((option) => [
      `### ${option.code} ${plainText(option.title)}`,
      markdownList(argumentsFor(option, verdict), "Nothing was found."),
    ]),
    "## More Information",
    markdownTable(
      ["Receipt", ""],
      receiptRows(receipt).map(([name, value]) => [name, `\`${value}\``]),
    ),
    reproduce(told),
  ]);
}

/** The option that is advised, or that none is. */
function chosen(verdict: Verdict): string {
  const option = optionOf(verdict.endPoint?.option ?? verdict.firstStep?.option, verdict);
  if (option !== undefined) return option.title;
  return verdict.outcome === "keep-today" ? "keep today's process" : "none of the options";
}

function context({ verdict, written }: Told): string {
  const job = written.answers["job"];
  const need = typeof job === "string" ? `${plainText(job)}. ` : "";
  return `${need}Does this need a custom LLM, that is a model whose weights are trained for it? Answer: **${verdict.answer}**.`;
}

/** The answers that rules read, and the bar: what a reader would argue about. */
function drivers(told: Told): readonly string[] {
  const read = new Set<string>([
    "minimumPassRate",
    "requestsPerMonth",
    ...told.verdict.fired.flatMap(({ readings }) => readings.map(({ fact }) => fact)),
  ]);
  return told.verdict.facts
    .filter(({ id, origin }) => read.has(id) && origin !== "assumed")
    .map((fact) => factLine(fact, told));
}

function consequences(verdict: Verdict): readonly string[] {
  const option = optionOf(verdict.endPoint?.option, verdict);
  const good =
    option === undefined
      ? []
      : [
          `it reaches the bar with a chance of ${chanceWords(option.sufficiency)}`,
          `it costs ${costWords(option)} over the horizon, testing and leaving included`,
          `it is in use after ${timeWords(option)}`,
        ];
  const bad = [
    ...(verdict.caution === undefined ? [] : [verdict.caution]),
    ...verdict.guidance.flatMap(({ kind, title, text }) =>
      kind === "prerequisite" || kind === "warning" ? [`${title}. ${text}`] : [],
    ),
    ...verdict.notices,
  ];
  return [
    ...good.map((one) => `Good, because ${one}`),
    ...bad.map((one) => `Bad, because ${plainText(one)}`),
  ];
}

function confirmation({ nextStep, reviewBy }: Verdict): string {
  const again =
    reviewBy === undefined ? "" : ` Look at the decision again by ${formatDay(reviewBy)}.`;
  return `${plainText(nextStep)}${again}`;
}

function argumentsFor(option: OptionResult, verdict: Verdict): readonly string[] {
  const out = option.excludedBy.map(
    ({ because, share }) =>
      `Bad, because ${share === 1 ? "" : `in ${chanceWords(share)} cases: `}${plainText(because)}`,
  );
  if (option.standing === "excluded") return out;
  const weights = verdict.fired.flatMap(({ options, title, rule }) =>
    options.flatMap(({ option: id, weight }) =>
      id === option.id && weight !== undefined && weight !== 0
        ? [`${weight > 0 ? "Good" : "Bad"}, because ${plainText(title)} (\`${rule}\`)`]
        : [],
    ),
  );
  return [
    option.cost === undefined
      ? "Neutral, because it is not priced"
      : `Neutral, because it costs ${costWords(option)}, ${formatMoney(option.cost.p50)} in the middle`,
    `Neutral, because it reaches the bar with a chance of ${chanceWords(option.sufficiency)}`,
    ...weights,
    ...out,
  ];
}
