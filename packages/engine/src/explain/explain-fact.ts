import type { Context } from "../assessment/context.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";
import type { Explanation, ExplanationInput, ExploredVerdict } from "../vocabulary/explore.ts";
import { kindOf, valuesOf, type FactId } from "../vocabulary/facts.ts";
import { factsReadBy } from "../vocabulary/condition.ts";
import type { Assumption, Question } from "../vocabulary/question.ts";
import type { FactUsed } from "../vocabulary/verdict.ts";
import { numberInput, sourcesOfFact } from "./numbers/entry.ts";
import { basisSources, digits, factInWords, inUnit } from "./words.ts";

/** A fact as the assessment used it: the answer, or what stands in for one. */
export function explainFact(explored: ExploredVerdict, id: FactId, context: Context): Explanation {
  const question = context.knowledge.questions[id];
  const used = explored.facts.find((fact) => fact.id === id);
  if (used === undefined)
    return {
      ...asked(question),
      value: undefined,
      formula: "not answered, and nothing stands in for an answer",
      inputs: [],
      sources: ["not answered in the case"],
    };
  const found = { path: id, pattern: "", value: undefined, members: [], key: id };
  const at = { explored, context, found, value: 0 };
  const ends = [
    ...(["low", "base", "high"] as const).flatMap((end) =>
      numberInput(at, `${question.short}: ${end}`, `facts.${id}.${end}`, question.unit),
    ),
    ...Object.keys(used.chances ?? {}).flatMap((value) =>
      numberInput(at, `chance of ${value}`, `facts.${id}.chances.${value}`),
    ),
  ];
  return {
    ...asked(question),
    value: valueOf(used),
    formula: howUsed(used.origin, used.low !== used.high || used.chances !== undefined),
    inputs: ends,
    sources: sourcesOfFact(used),
  };
}

/** Without its unit, which stands apart. */
function valueOf(used: FactUsed): number | string {
  const { unit: _unit, ...plain } = used;
  return used.low !== undefined && used.low === used.high ? used.low : factInWords(plain);
}

function howUsed(origin: string, uncertain: boolean): string {
  const told = origin === "assumed" ? "not answered; this stands in" : `${origin} in the case`;
  return uncertain
    ? `${told}; each world draws its value: a tenth of them lie below low, half below base, a tenth above high`
    : `${told}; the same in every world`;
}

/** A fact as its question puts it, without a case. */
export function explainQuestion(id: FactId, knowledge: Knowledge): Explanation {
  const question = knowledge.questions[id];
  const { assume } = question;
  return {
    ...asked(question),
    value: undefined,
    formula: `an answer is ${expected(question)}`,
    inputs: [
      ...assume.map((assumption) => assumptionInput(question, assumption)),
      ...readers(id, knowledge),
    ],
    sources:
      assume.length === 0
        ? ["editorial: nothing stands in for an answer"]
        : [...new Set(assume.flatMap(({ basis }) => basisSources(basis)))],
  };
}

const asked = (
  question: Question,
): Pick<Explanation, "kind" | "path" | "title" | "about" | "because" | "unit"> => ({
  kind: "fact",
  path: question.fact,
  title: question.ask,
  about: question.help,
  because: question.why,

  ...(question.unit === undefined ? {} : { unit: question.unit }),
});

function expected({ fact, allowed, unit, integer, values }: Question): string {
  switch (kindOf(fact)) {
    case "number":
      return `${integer ? "a whole number" : "a number"} from ${inUnit(allowed!.min, unit)} to ${inUnit(allowed!.max, unit)}`;
    case "boolean":
      return "yes or no";
    case "text":
      return "a text";
    case "day":
      return "a day, as 2027-03-01";
    case "enum":
    case "multi":
      return `${kindOf(fact) === "multi" ? "any of" : "one of"}: ${valuesOf(fact)
        .map((value) => (values?.[value] === undefined ? value : `${value} (${values[value]})`))
        .join("; ")}`;
  }
}

function assumptionInput(question: Question, assumption: Assumption): ExplanationInput {
  const { forTasks, low, base, high, is, chances, basis } = assumption;
  const value =
    chances !== undefined
      ? Object.entries(chances)
          .map(([name, chance]) => `${name} ${digits(chance * 100)} %`)
          .join(", ")
      : is !== undefined
        ? String(is)
        : factInWords({
            id: question.fact,
            origin: "assumed",
            sources: [],
            ...(question.unit === undefined ? {} : { unit: question.unit }),
            low: low ?? base!,
            high: high ?? base!,
            ...(base === undefined ? {} : { base }),
          });
  return {
    name:
      forTasks === undefined ? "stands in for an answer" : `stands in for ${forTasks.join(", ")}`,
    value,
    origin: "assumed",
    sources: basisSources(basis),
  };
}

/** Rules whose condition reads the fact. */
const readers = (id: FactId, { rules }: Knowledge): ExplanationInput[] =>
  rules
    .filter(({ when }) => factsReadBy(when).includes(id))
    .map((rule) => ({ name: "read by", value: rule.title, path: rule.id, sources: [] }));
