import type { FactId, Question, Sensitivity } from "@tapeline/engine";

/** Numbers that people ask about first, whatever the case. */
const always: readonly FactId[] = [
  "requestsPerMonth",
  "minimumPassRate",
  "horizonMonths",
  "contractDiscount",
  "engineerMonthCost",
  "oneOffBudget",
];
const most = 9;

/**
 * Numbers that can be tried: what people ask about, then what moves the result most; and last what was chosen besides, so that no
 * slider changes its place because it is moved.
 */
export function sliderFacts(
  questions: readonly Question[],
  sensitivity: Sensitivity | undefined,
  chosen: readonly string[],
): readonly Question[] {
  const numbers = new Map<string, Question>(
    questions
      .filter(({ allowed }) => allowed !== undefined)
      .map((question) => [question.fact, question]),
  );
  const known = (facts: readonly string[]): Question[] =>
    [...new Set(facts)].flatMap((fact) => numbers.get(fact) ?? []);
  const moving = (sensitivity?.bars ?? []).map(({ fact }) => fact);
  const first = known([...always, ...moving]).slice(0, most);
  return [...first, ...known(chosen).filter((question) => !first.includes(question))];
}

/** The other numbers of a case, by name. */
export const otherFacts = (
  questions: readonly Question[],
  shown: readonly Question[],
): readonly Question[] =>
  questions
    .filter((question) => question.allowed !== undefined && !shown.includes(question))
    .toSorted((a, b) => a.short.localeCompare(b.short, "en"));
