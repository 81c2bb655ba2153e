import { middleOf } from "../facts/derive-facts.ts";
import { grouped } from "../format/grouped.ts";
import type { Answers, AnswerValue, NumberAnswer } from "./case.ts";
import type { Derivation } from "./derivation.ts";
import type { DerivedProblem } from "./derived-answer.ts";
import { valuesOf, type FactId } from "./facts.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Question } from "./question.ts";
import { expectation } from "./quantity-answer.ts";

/** An amount as it was written in another currency, until the case's own rate makes dollars of it. */
export interface ForeignAnswer extends NumberAnswer {
  readonly inCurrency: string;
}

const dollar = "USD";
const currencies = valuesOf("currency");
const signs: Readonly<Record<string, string>> = { "€": "EUR", "£": "GBP" };
const written = new RegExp(
  `^\\s*(?:(${[...Object.keys(signs), ...currencies].join("|")})\\s*)?(-?[\\d.,_]+\\s*(?:k|K|M|B|bn|T)?)\\s*(?:(${[...Object.keys(signs), ...currencies].join("|")})(?![A-Za-z]))?\\s*(.*)$`,
);

/** The currency that a text names once, before or behind its figure, and the same amount as if it were dollars. */
function namedIn(
  text: unknown,
): { readonly currency: string; readonly amount: string } | undefined {
  if (typeof text !== "string") return undefined;
  const [, before, figure, behind, rest] = written.exec(text) ?? [];
  const name = before ?? behind;
  if (name === undefined || (before !== undefined && behind !== undefined)) return undefined;
  return { currency: signs[name] ?? name, amount: `$${figure!.trim()} ${rest!}`.trim() };
}

/** An answer to a question about money that names a currency: which, and the answer with its figures alone. Undefined for all others. */
export function inNamedCurrency(
  given: unknown,
  { unit }: Question,
): { readonly currency: string; readonly amount: unknown } | undefined {
  if (unit === undefined || !unit.startsWith("$")) return undefined;
  const single = namedIn(given);
  if (single !== undefined) return single;
  if (typeof given !== "object" || given === null || Array.isArray(given)) return undefined;
  const ends = Object.entries(given).filter(([key]) => key !== "measured");
  const named = ends.map(([, text]) => namedIn(text));
  const currency = named[0]?.currency;
  // Where an end names none or another, and where it is told by something else, the figures are refused as they stand.
  if (
    currency === undefined ||
    !named.every((end) => end?.currency === currency) ||
    !ends.every(([key]) => key === "low" || key === "base" || key === "high")
  )
    return undefined;
  const amounts = Object.fromEntries(ends.map(([key], at) => [key, named[at]!.amount]));
  return { currency, amount: { ...given, ...amounts } };
}

/** Bounds within which an amount is read before it is dollars: its currency may be worth much more or less. */
export const inAnyCurrency = (question: Question): Question => ({
  ...question,
  allowed: { min: Math.min(0, question.allowed!.min), max: 1e15 },
});

/** Answers whose foreign amounts are dollars at the case's own rate; or what is missing for that. */
export function inDollars(
  answers: Answers,
  rates: Answers,
  questions: Knowledge["questions"],
): { readonly answers: Answers } | { readonly problems: readonly DerivedProblem[] } {
  const problems: DerivedProblem[] = [];
  const converted = (Object.entries(answers) as [FactId, AnswerValue][]).map(([fact, answer]) => {
    if (!isForeign(answer)) return [fact, answer] as const;
    const read = convert(answer, rates, questions[fact]);
    if ("expected" in read) problems.push({ ...read, path: [fact] });
    return [fact, read] as const;
  });
  return problems.length > 0 ? { problems } : { answers: Object.fromEntries(converted) as Answers };
}

const isForeign = (answer: AnswerValue): answer is ForeignAnswer =>
  typeof answer === "object" && "inCurrency" in answer;

function convert(
  { inCurrency, ...amount }: ForeignAnswer,
  { currency, currencyPerDollar, currencyDay }: Answers,
  question: Question,
): NumberAnswer | Omit<DerivedProblem, "path"> {
  if (inCurrency === dollar) return checked(amount, question);
  if (currency !== inCurrency || currencyPerDollar === undefined)
    return {
      expected: `\`currency: ${inCurrency}\` and \`currencyPerDollar\` among the answers, beside an amount in ${inCurrency}`,
      fix: "add the rate of your own books, since none is taken from anywhere else; or give the amount in dollars",
    };
  const rate = currencyPerDollar as NumberAnswer;
  const perDollar = middleOf(rate);
  const { low, base, high, measured } = amount;
  const dollars: NumberAnswer = {
    low: low / perDollar,
    ...(base === undefined ? {} : { base: base / perDollar }),
    high: high / perDollar,
    ...(measured === undefined ? {} : { measured }),
    derived: {
      id: inCurrency,
      inputs: {
        amount: { low, base: middleOf(amount), high, given: true },
        currencyPerDollar: {
          low: perDollar,
          base: perDollar,
          high: perDollar,
          given: true,
          ...(typeof currencyDay === "string" ? { named: `rate of ${currencyDay}` } : {}),
        },
      },
    },
  };
  return checked(dollars, question);
}

/** Held against what the question allows in dollars. */
function checked(answer: NumberAnswer, question: Question): ReturnType<typeof convert> {
  const { min, max } = question.allowed!;
  const outside = [answer.low, answer.high].find((end) => end < min || end > max);
  return outside === undefined
    ? answer
    : {
        expected: `what comes to ${expectation(question)}`,
        fix: `this comes to $${grouped(Number(outside.toPrecision(4)))}; check it`,
      };
}

/** How an amount in another currency became dollars, in the shape of every other derivation; undefined for what is no currency. */
export const currencyDerivation = (id: string, { fact, unit }: Question): Derivation | undefined =>
  !currencies.includes(id)
    ? undefined
    : {
        id,
        fact: fact as Derivation["fact"],
        title: `In ${id}, at the case's own rate`,
        inputs: {
          amount: {
            ask: `How much is it in ${id}?`,
            unit: unit!.replace("$", id),
            allowed: { min: 0, max: 1e15 },
          },
          currencyPerDollar: {
            ask: `How much ${id} does one US dollar cost?`,
            unit: "×",
            allowed: { min: 0.0001, max: 1e5 },
          },
        },
        multiply: ["amount"],
        divide: ["currencyPerDollar"],
      };
