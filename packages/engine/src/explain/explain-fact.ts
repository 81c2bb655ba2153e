import type { Context } from "../assessment/context.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";
import type { Explanation, ExplanationInput, ExploredVerdict } from "../vocabulary/explore.ts";
import { kindOf, valuesOf, type FactId } from "../vocabulary/facts.ts";
import { factsReadBy } from "../vocabulary/condition.ts";
import type { Assumption, Question } from "../vocabulary/question.ts";
import type { Derivation } from "../vocabulary/derivation.ts";
import type { DerivationInputUsed, FactUsed } from "../vocabulary/verdict.ts";
import { derivationFormula } from "./derivation-used.ts";
import { numberInput, sourcesOfFact, sourcesOfInput } from "./numbers/entry.ts";
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
    ...(used.unit === undefined ? {} : { unit: used.unit }),
    value: valueOf(used),
    formula: howUsed(used),
    inputs: [...(used.derivation?.inputs ?? []).map((input) => inputOf(id, input)), ...ends],
    sources: sourcesOfFact(used),
  };
}

/** Without its unit, which stands apart. */
function valueOf(used: FactUsed): number | string {
  const { unit: _unit, ...plain } = used;
  return used.low !== undefined && used.low === used.high ? used.low : factInWords(plain);
}

function howUsed({ origin, low, high, chances, derivation }: FactUsed): string {
  const told =
    origin === "assumed"
      ? "not answered; this stands in"
      : derivation === undefined
        ? `${origin} in the case`
        : `derived: ${derivation.formula}; medians multiply, and the logarithms of their ranges add as squares`;
  const used =
    low !== high || chances !== undefined
      ? `${told}; each world draws its value: a tenth of them lie below low, half below base, a tenth above high`
      : `${told}; the same in every world`;
  if (derivation === undefined) return used;
  const numbers = derivation.inputs.map(({ id, base, unit }) => `${id} ${inUnit(base, unit)}`);
  return `${used}\nHere: ${numbers.join(", ")}`;
}

/** What a derived fact was told by. */
const inputOf = (fact: FactId, input: DerivationInputUsed): ExplanationInput => ({
  name: input.ask,
  value: `${factInWords({ ...input, id: fact })}${input.named === undefined ? "" : ` (${input.named})`}`,
  path: `facts.${fact}.derivation.inputs.${input.id}.base`,
  origin: input.origin,
  sources: sourcesOfInput(input),
});

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
      ...(question.derivations ?? []).map(derivationInput),
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

/** A way to tell the number in other units, as a case writes it. */
const derivationInput = (derivation: Derivation): ExplanationInput => ({
  name: `or told by: ${derivation.title}`,
  value: `{ from: ${derivation.id}, ${mustHave(derivation)} }, counted as ${derivationFormula(derivation)}`,
  sources: [],
});

/** What a derivation cannot do without, else all that it takes, as a case writes it: `users: …`. */
function mustHave({ inputs }: Derivation): string {
  const names = Object.keys(inputs);
  const needed = names.filter((name) => inputs[name].assume === undefined);
  return (needed.length === 0 ? names : needed).map((name) => `${name}: …`).join(", ");
}

/** Rules whose condition reads the fact. */
const readers = (id: FactId, { rules }: Knowledge): ExplanationInput[] =>
  rules
    .filter(({ when }) => factsReadBy(when).includes(id))
    .map((rule) => ({ name: "read by", value: rule.title, path: rule.id, sources: [] }));
