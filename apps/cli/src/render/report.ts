import type { Flip, OptionResult, ValueOfInformation, Verdict } from "@tapeline/engine";

import {
  formatDay,
  formatMoney,
  formatMoneyRange,
  formatMonths,
  grouped,
  inHundred,
} from "../format/number.ts";
import { shellWord } from "../format/shell-word.ts";
import { widthOf, wrap } from "./columns.ts";
import { renderConfidence } from "./confidence.ts";
import { renderEvidence } from "./evidence.ts";
import { renderFlips, type Questions } from "./flips.ts";
import { renderLadder } from "./ladder.ts";
import { renderParts } from "./parts.ts";
import { renderReasons } from "./reasons.ts";
import type { Style } from "./style.ts";

/** A verdict and what was found by exploring around it. */
export interface ReportInput {
  readonly verdict: Verdict;
  readonly questions: Questions;
  /** Absent: not computed. */
  readonly flips?: readonly Flip[];
  readonly information?: ValueOfInformation;
  /** How the case was named on the command line, for the commands that the report suggests. */
  readonly file: string;
}

/** Below this width the reasons are left out; `explain` gives them. */
const widthForReasons = 80;

/** The whole report of `assess`, sentence first. */
export function renderReport(input: ReportInput, style: Style): string {
  const { verdict, questions, flips, information } = input;
  const { facts, options } = verdict;
  const sections: readonly (readonly string[])[] = [
    title(verdict, style),
    sentences(verdict, style),
    [renderConfidence(verdict, style), ...figures(verdict, style)],
    [...deciding(verdict, questions, style)],
    renderLadder(verdict, style),
    renderParts(verdict, style),
    flips === undefined ? [] : renderFlips(flips, { facts, options, questions }, style),
    style.width < widthForReasons ? [] : renderReasons(verdict, style),
    information === undefined
      ? []
      : renderEvidence(
          information,
          { options, questions, planned: verdict.firstStep !== undefined },
          style,
        ),
    notices(verdict, style),
    closing(input, style),
  ];
  return `\n${sections
    .filter((section) => section.length > 0)
    .map((section) => section.map((line) => line.trimEnd()).join("\n"))
    .join("\n\n")}\n`;
}

function title({ title: name, receipt }: Verdict, style: Style): string[] {
  const { content, asOf, worlds } = receipt;
  const release = `release ${content} · prices as of ${formatDay(asOf)} · ${grouped(worlds)} worlds`;
  return [
    ...wrap(style.text(name), style.width - 4).map((line) => `  ${style.colour.bold(line)}`),
    ...wrap(style.text(release), style.width - 4).map((line) => `  ${style.colour.dim(line)}`),
  ];
}

function sentences({ headline, nextStep, caution }: Verdict, style: Style): string[] {
  const lines = (text: string): string[] =>
    wrap(style.text(text), style.width - 4).map((line) => `  ${line}`);
  return [
    ...lines(headline).map(style.colour.bold),
    ...lines(nextStep),
    ...(caution === undefined ? [] : lines(caution)),
  ];
}

/** The cost range first, the median after it, then the price of a thousand requests and the wait. */
function figures(verdict: Verdict, style: Style): string[] {
  const end = verdict.options.find(({ id }) => id === verdict.endPoint?.option);
  if (end === undefined) return [];
  const months = verdict.facts.find(({ id }) => id === "horizonMonths")?.base;
  const name = months === undefined ? "Total" : `${grouped(months)} months`;
  const parts =
    end.cost === undefined
      ? ["not priced"]
      : [
          `${formatMoneyRange(end.cost.p10, end.cost.p90)}, median ${formatMoney(end.cost.p50)}${errorsIn(end)}`,
          ...(end.perThousandRequests === undefined
            ? []
            : [`${formatMoney(end.perThousandRequests.p50)} per 1,000 requests`]),
          `${formatMonths(end.monthsToUse.p10, end.monthsToUse.p90)} to first users`,
        ];
  const reaches = `reaches the bar in ${inHundred(end.sufficiency)} of 100`;
  const plan = verdict.plan;
  const chance =
    plan === undefined
      ? reaches
      : `${inHundred(plan.success)} in 100 that the plan reaches the bar; ${inHundred(verdict.endPoint?.chance ?? 0)} in 100 that it ends at option ${end.code.slice(1)}`;
  return [...labelled(name, parts.join(" · "), style), ...labelled("Chance", chance, style)];
}

/** Above this share of an option's median cost its wrong results are named, since nobody is billed for them. */
const worthNaming = 0.2;

function errorsIn({ cost, lines }: OptionResult): string {
  const errors = lines.find(({ id }) => id === "errors")?.amount.p50 ?? 0;
  return errors > worthNaming * (cost?.p50 ?? Infinity)
    ? `, of which its wrong results ${formatMoney(errors)}`
    : "";
}

function labelled(label: string, text: string, style: Style): string[] {
  return wrap(style.text(text), style.width - 17).map(
    (line, index) => `  ${(index === 0 ? label : "").padEnd(12)} ${line}`,
  );
}

/** For "not yet": the questions that would settle it, each with what is advised if it lets options in. */
function deciding({ decidedBy, options }: Verdict, questions: Questions, style: Style): string[] {
  if (decidedBy.length === 0) return [];
  const facts = [...new Set(decidedBy.map(({ fact }) => fact))];
  const place = (option: string): string =>
    options.find(({ id }) => id === option)?.code.slice(1) ?? option;
  return [
    "  What decides",
    ...facts.flatMap((fact) => {
      const lets = decidedBy.filter((one) => one.fact === fact);
      const ways = [...new Set(lets.map(({ answerWith }) => answerWith))].map((answer) => {
        const places = lets.filter(({ answerWith }) => answerWith === answer);
        return `${places.map(({ option }) => place(option)).join(", ")} (then ${answer})`;
      });
      const words = `${questions[fact]?.ask ?? fact} (${fact}) May let in ${ways.join(", ")}.`;
      return wrap(style.text(words), style.width - 6).map((line) => `    ${line}`);
    }),
  ];
}

const mostNotices = 4;

/** Dated changes within the horizon; what happens to several offers alike is said once. */
function notices({ notices: all }: Verdict, style: Style): string[] {
  const byChange = new Map<string, string[]>();
  for (const notice of all) {
    const at = notice.indexOf(": ");
    const [who, what] = at < 0 ? ["", notice] : [notice.slice(0, at), notice.slice(at + 2)];
    byChange.set(what, [...(byChange.get(what) ?? []), ...(who === "" ? [] : [who])]);
  }
  const said = [...byChange].map(([what, who]) =>
    who.length === 0 ? what : `${what}: ${who.join("; ")}`,
  );
  if (said.length === 0) return [];
  const more = said.length - mostNotices;
  return [
    "  Mind",
    ...said
      .slice(0, mostNotices)
      .flatMap((notice) => wrap(style.text(notice), style.width - 6).map((line) => `    ${line}`)),
    ...(more > 0 ? [`    ${style.colour.dim(`${more} more in --json`)}`] : []),
  ];
}

function closing({ verdict, file }: ReportInput, style: Style): string[] {
  const { unknown } = verdict;
  const count = `${unknown.length} answer${unknown.length === 1 ? "" : "s"} unknown, priced with assumed ranges:`;
  const command = `tapeline explain unknown ${shellWord(file)}`;
  // A command that does not fit beside the count stands alone, so that it can be copied.
  const together = `${count} ${command}`;
  const fits = widthOf(style.text(together)) <= style.width - 4;
  return [
    ...(unknown.length === 0 ? [] : fits ? [together] : [count, command]),
    "every figure: --json · the same over HTTP: tapeline serve",
  ]
    .flatMap((line) => wrap(style.text(line), style.width - 4))
    .map((line) => `  ${style.colour.dim(line)}`);
}
