import { kindOf, type Assumption, type FactId, type Question } from "@tapeline/engine";

import { formatRange, formatWithUnit } from "../format/number.ts";
import { wrap } from "../render/columns.ts";
import type { Template } from "@tapeline/content/templates";

const groups: Readonly<Record<Question["group"], string>> = {
  problem: "The problem",
  volume: "Volume and shape",
  quality: "Quality and service",
  knowledge: "Knowledge and data",
  privacy: "Privacy and rules",
  money: "Money and horizon",
  people: "People",
  rung: "Single options",
};

const commentWidth = 92;

/**
 * A case file to fill in: every question that is asked, with its help, its unit and what stands in
 * for a missing answer; answers of the template stand as they are, the others as comments.
 */
export function renderTemplate(
  template: Template,
  questions: Readonly<Record<FactId, Question>>,
): string {
  const asked = Object.values(questions).filter(
    ({ asked: isAsked, fact }) => isAsked || template.answers[fact] !== undefined,
  );
  const head = [
    ...comment(`A case for Tapeline: ${template.summary}. Figures are placeholders; replace them.`),
    ...comment(
      "Remove the # before an answer to give it. What you leave out, or answer with unknown, is priced with the stated range. A range is written { low: 150k, high: 300k }.",
    ),
    ...comment(
      "tapeline assess <this file> gives the verdict; tapeline ask <this file> asks what matters most.",
    ),
    `title: ${scalar(template.title)}`,
    "answers:",
  ];
  const body = Object.entries(groups).flatMap(([group, name]) => {
    const ofGroup = asked.filter((question) => question.group === group);
    return ofGroup.length === 0
      ? []
      : ["", `  # ── ${name} ──`, ...ofGroup.flatMap((question) => entry(question, template))];
  });
  const tail = [
    "",
    ...comment("Tests you have run, the strongest evidence of all: passes of graded requests."),
    "# tests:",
    "#   - { option: api-prompting, passed: 156, of: 200, on: 2026-11-01, promptMaturity: 2 }",
  ];
  return `${[...head, ...body, ...tail].join("\n")}\n`;
}

function entry(question: Question, template: Template): string[] {
  const { fact, ask, help, number, values } = question;
  const answer = template.answers[fact];
  const words = [
    `${ask}${number === undefined ? "" : ` (${number})`}`,
    help,
    ...Object.entries(values ?? {}).map(([value, says]) => `  ${value}: ${says}`),
    ...toldOtherwise(question),
    `If you do not know: ${standIn(question, template)}.`,
  ];
  return [
    "",
    ...words.flatMap((text) => comment(text).map((line) => `  ${line}`)),
    answer === undefined ? `  # ${fact}: ${example(question)}` : `  ${fact}: ${scalar(answer)}`,
  ];
}

function comment(text: string): string[] {
  const indent = /^ */.exec(text)?.[0] ?? "";
  return wrap(text, commentWidth - indent.length).map((line) => `# ${indent}${line}`);
}

/** What one could write there. */
function example({ fact, values, unit, allowed, assume }: Question): string {
  const [first] = Object.keys(values ?? {});
  const plain = assume.find(({ forTasks }) => forTasks === undefined) ?? assume[0];
  if (allowed !== undefined || unit !== undefined) {
    const middle = plain?.base ?? plain?.low ?? allowed?.min ?? 0;
    return String(middle);
  }
  if (plain?.is !== undefined) return scalar(plain.is);
  if (kindOf(fact) === "day") return "2027-03-01";
  if (first === undefined) return plain?.chances === undefined ? "unknown" : "true";
  return kindOf(fact) === "multi" ? `[${first}]` : first;
}

/** The ways to tell a number by what people know, each with what it has to be told. */
function toldOtherwise({ fact, derivations = [] }: Question): string[] {
  if (derivations.length === 0) return [];
  const ways = derivations.map(({ id, inputs }) => {
    const needed = Object.entries(inputs).flatMap(([name, { assume }]) =>
      assume === undefined ? [name] : [],
    );
    return `${id} (${needed.join(", ")})`;
  });
  return [
    `Or by what you know, as ${fact}: { from: ${derivations[0]!.id}, … }: ${ways.join("; ")}.`,
  ];
}

/** What is taken instead of an answer in this kind of task, in words. */
function standIn({ assume, unit }: Question, { answers }: Template): string {
  const tasks = Array.isArray(answers.taskTypes) ? (answers.taskTypes as string[]) : [];
  const ofTask = assume.find(({ forTasks }) => forTasks?.some((task) => tasks.includes(task)));
  const general = assume.find(({ forTasks }) => forTasks === undefined);
  const taken = ofTask ?? general ?? assume[0];
  if (taken === undefined) return "it stays unknown; what depends on it waits, or is not said";
  const varies = tasks.length === 0 && (general === undefined || assume.length > 1);
  return assumed(taken, unit) + (varies ? ", depending on the task" : "");
}

function assumed({ low, base, high, is, chances }: Assumption, unit: string | undefined): string {
  const number = (value: number): string => formatWithUnit(unit, value);
  if (is !== undefined) return String(is) || "none";
  if (chances !== undefined)
    return Object.entries(chances)
      .map(([value, chance]) => `${value} ${Math.round(100 * chance)} in 100`)
      .join(", ");
  if (low !== undefined && high !== undefined)
    return `80% within ${formatRange(low, high, number)}`;
  return base === undefined ? "it stays unknown" : number(base);
}

/** A value as YAML: what is safe without quotes stays plain. */
function scalar(value: unknown): string {
  if (typeof value === "string")
    return /^[A-Za-z][A-Za-z0-9 ,.()'%/-]*$/.test(value) &&
      !/^(true|false|null|yes|no|on|off|y|n)$/i.test(value) &&
      !value.includes(": ")
      ? value
      : JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(scalar).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{ ${Object.entries(value)
      .map(([key, inner]) => `${key}: ${scalar(inner)}`)
      .join(", ")} }`;
  return String(value);
}
