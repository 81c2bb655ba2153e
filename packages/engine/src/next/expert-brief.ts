import { longDay } from "../facts/calendar.ts";
import { money } from "../format/money.ts";
import { compileCondition } from "../rules/compile-condition.ts";
import { matches } from "../rules/match-options.ts";
import { briefColumns, type ExpertBrief } from "../vocabulary/expert-brief.ts";
import type { FactId } from "../vocabulary/facts.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";
import type { OptionId } from "../vocabulary/option.ts";
import type { BriefName, Practice } from "../vocabulary/practice.ts";
import { namesIn } from "../vocabulary/practice-names.ts";
import type { FactUsed, Origin, OptionResult, Verdict } from "../vocabulary/verdict.ts";
import { factWords } from "./amount-words.ts";
import { answersOf } from "./answers-of.ts";
import { estimateOf, factNamed, isKnown } from "./facts-of.ts";
import { ofHundred } from "./of-hundred.ts";
import { atMost, cutAt, inLines, onOneLine } from "./page-lines.ts";
import { holdsBar, scoreInterval } from "./pass-rate-interval.ts";

/** What the page is written with besides the verdict. */
export interface BriefGround {
  readonly knowledge: Pick<Knowledge, "options" | "questions">;
  readonly practice: Pick<Practice, "brief">;
}

/** Lines that each section may take: with headings and the lines between them sixty in all. */
const mostLines = {
  job: 4,
  facts: 8,
  constraints: 7,
  answer: 7,
  tested: 3,
  open: 6,
  questions: 8,
} as const;

/**
 * One page for an outside expert: the job, what is known and from where, what binds and who says so, the answer and how sure it is,
 * what was tested, what is open, and what to ask. Pure: the same bytes for the same verdict.
 */
export function expertBrief(verdict: Verdict, ground: BriefGround): ExpertBrief {
  const title = cutAt(`# Brief: ${onOneLine(verdict.title)}`, briefColumns);
  const { content, asOf } = verdict.receipt;
  const about = cutAt(
    `Tapeline ${content}, prices as of ${longDay(asOf)}. Amounts are P10–P90 unless said otherwise.`,
    briefColumns,
  );
  const sections = [
    section("The job", mostLines.job, job(verdict)),
    section("What is known", mostLines.facts, facts(verdict, ground)),
    section("What binds", mostLines.constraints, constraints(verdict)),
    section("The answer", mostLines.answer, answer(verdict)),
    section("What was tested", mostLines.tested, tested(verdict)),
    section("What is open", mostLines.open, open(verdict, ground)),
    section("Questions to you", mostLines.questions, questions(verdict, ground)),
  ];
  const text = [
    title,
    about,
    ...sections.flatMap(({ heading, lines }) => ["", `## ${heading}`, ...lines]),
  ].join("\n");
  return { title: verdict.title, sections, text: `${text}\n`, receipt: verdict.receipt };
}

/** A section of points, each on as few lines as it takes. */
function section(
  heading: string,
  most: number,
  points: readonly string[],
): ExpertBrief["sections"][number] {
  const lines = points.flatMap((point) =>
    inLines(point, briefColumns, /^(- |\d+\. )/.test(point) ? "  " : ""),
  );
  return { heading, lines: atMost(lines, most, briefColumns) };
}

function job(verdict: Verdict): string[] {
  const said = factNamed("job", verdict)?.value;
  const tasks = factNamed("taskTypes", verdict);
  return [
    typeof said === "string"
      ? `${onOneLine(said).replace(/\.$/, "")}.`
      : "What the model should do is not told.",
    ...(isKnown(tasks) ? [`Tasks: ${factWords(tasks) ?? "none"}.`] : []),
  ];
}

const origins: Readonly<Record<Origin, string>> = {
  measured: "Measured",
  answered: "Answered",
  derived: "Derived",
  priced: "Priced",
  assumed: "Assumed",
};

/** Facts by their origin, what is measured first and what is assumed last. */
function facts(verdict: Verdict, { knowledge, practice }: BriefGround): string[] {
  const told = practice.brief.facts.flatMap((id) => factNamed(id, verdict) ?? []);
  const named = (fact: FactUsed): string[] => {
    const { short } = knowledge.questions[fact.id];
    const words = factWords(fact, short);
    return words === undefined ? [] : [`${short} ${onOneLine(words)}`];
  };
  return (Object.entries(origins) as [Origin, string][]).flatMap(([origin, heading]) => {
    const of = told.filter((fact) => fact.origin === origin).flatMap(named);
    return of.length === 0 ? [] : [`- ${heading}: ${of.join("; ")}.`];
  });
}

/** Rules that hold in nearly every world. */
const certainly = 0.95;

/** Who binds the case, then the rules that hold for certain: those on where data may go first, then those that shut most out. */
function constraints(verdict: Verdict): string[] {
  const { fired, options } = verdict;
  const basis = factNamed("isolationBasis", verdict)?.value;
  const gates = fired
    .filter(({ kind, share }) => kind === "gate" && share >= certainly)
    .map(({ rule, title, sources, readings }) => ({
      title,
      onIsolation: readings.some(({ fact }) => fact === "isolation"),
      from: sources[0]?.title ?? sources[0]?.url ?? `rule ${rule}`,
      shut: options
        .filter(({ excludedBy }) => excludedBy.some((by) => by.rule === rule))
        .map(({ code }) => code),
    }))
    .toSorted(
      (a, b) => Number(b.onIsolation) - Number(a.onIsolation) || b.shut.length - a.shut.length,
    );
  const points = [
    ...(typeof basis === "string" ? [`- Said by: ${onOneLine(basis).replace(/\.$/, "")}.`] : []),
    ...gates.map(
      ({ title, from, shut }) =>
        `- ${title}: ${shut.length === 0 ? "narrows what may be bought" : `shuts out ${shut.join(", ")}`} (${from}).`,
    ),
  ];
  return points.length === 0 ? ["No rule shuts an option out."] : points;
}

function answer(verdict: Verdict): string[] {
  const { headline, nextStep, confidence, endPoint, plan, runnerUp, caution, options } = verdict;
  const end = options.find(({ id }) => id === endPoint?.option);
  const horizon = estimateOf("horizonMonths", verdict)?.base;
  return [
    `${headline} ${nextStep}`,
    ...(caution === undefined ? [] : [caution]),
    [
      ...(confidence === undefined ? [] : [`Confidence ${ofHundred(confidence / 100)} of 100.`]),
      ...(plan === undefined
        ? []
        : [`The plan reaches the bar in ${ofHundred(plan.success)} of 100 worlds.`]),
      ...(end?.cost === undefined
        ? []
        : [
            `${end.code} ${end.short}: ${money(end.cost.p10)}–${money(end.cost.p90)}${horizon === undefined ? "" : ` over ${horizon} months`}, most likely ${money(end.cost.p50)}.`,
          ]),
    ].join(" "),
    ...(runnerUp === undefined ? [] : [`Against it: ${runnerUp.argument}`]),
  ].filter((point) => point !== "");
}

function tested(verdict: Verdict): string[] {
  const bar = (estimateOf("minimumPassRate", verdict)?.base ?? NaN) / 100;
  const results = verdict.options.filter((option) => option.tested !== undefined);
  if (results.length === 0) return ["Nothing is tested yet on requests of the case."];
  return results.map(({ code, short, tested: result }) => {
    const { passed, of, recorded } = result!;
    const { low, high } = scoreInterval(passed, of);
    const percent = (share: number): string => String(Math.round(100 * share));
    return `- ${code} ${short}: ${passed} of ${of} passed, 95% interval ${percent(low)}–${percent(high)}%; ${holdsBar(passed, of, bar) ? "holds the bar" : "does not hold the bar"}${recorded ? "" : "; too few to count"}.`;
  });
}

/** Answers that decide, then those that are assumed, and what could still rule an option out. */
function open(verdict: Verdict, { knowledge }: BriefGround): string[] {
  const { decidedBy, unknown, options } = verdict;
  const deciding = [...new Set(decidedBy.map(({ fact }) => fact))];
  const shortOf = (fact: FactId): string => knowledge.questions[fact].short;
  const shorts = unknown.filter((id) => !deciding.includes(id)).map(shortOf);
  const unpriced = options.filter(({ standing }) => standing === "not-priced").map(nameOf);
  return [
    ...deciding.slice(0, 1).map((fact) => `- It hangs on: ${knowledge.questions[fact].ask}`),
    ...(deciding.length < 2 ? [] : [`- And on: ${deciding.slice(1).map(shortOf).join(", ")}.`]),
    ...(unpriced.length === 0 ? [] : [`- Without a price: ${unpriced.join(", ")}.`]),
    ...(shorts.length === 0
      ? []
      : [`- ${shorts.length} answers are assumed: ${shorts.join(", ")}.`]),
    ...(deciding.length + unpriced.length + shorts.length === 0
      ? ["Nothing that is read is open."]
      : []),
  ];
}

const nameOf = ({ code, short }: OptionResult): string => `${code} ${short}`;

/** Questions of the practice that fit the case and whose names all stand for something. */
function questions(verdict: Verdict, { knowledge, practice }: BriefGround): string[] {
  const table = answersOf(verdict);
  const { endPoint, firstStep, runnerUp } = verdict;
  const end = knowledge.options.find(({ id }) => id === endPoint?.option);
  const shortOf = (id: OptionId | undefined): string | undefined =>
    knowledge.options.find((option) => option.id === id)?.short;
  const bar = estimateOf("minimumPassRate", verdict);
  const names: Record<BriefName, string | undefined> = {
    end: end?.short,
    first: shortOf(firstStep?.option),
    runnerUp: shortOf(runnerUp?.endPoint),
    bar: bar && `${Number(bar.base.toPrecision(3))}%`,
  };
  return practice.brief.questions
    .filter(
      ({ ask, when, options: match }) =>
        namesIn(ask).every((name) => names[name as BriefName] !== undefined) &&
        (when === undefined || compileCondition(when)(table) === 1) &&
        (match === undefined || (end !== undefined && matches(match, end))),
    )
    .map(
      ({ ask }, index) =>
        `${index + 1}. ${ask.replaceAll(/\{([a-zA-Z]+)\}/g, (_, name: BriefName) => names[name]!)}`,
    );
}
