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

/** Numbers that can be tried, those first that the sliders show: what people ask about, what moves the result most, what was chosen. */
export function sliderFacts(
  questions: readonly Question[],
  sensitivity: Sensitivity | undefined,
  chosen: readonly string[],
): readonly Question[] {
  const numbers = new Map(
    questions
      .filter(({ allowed }) => allowed !== undefined)
      .map((question) => [question.fact, question] as const),
  );
  const moving = (sensitivity?.bars ?? []).map(({ fact }) => fact);
  const wanted = [...new Set<string>([...always, ...chosen, ...moving.slice(0, most)])];
  const shown = wanted.flatMap((fact) => numbers.get(fact as FactId) ?? []);
  const own = new Set(chosen);
  return shown.filter(({ fact }, index) => index < most || own.has(fact));
}

/** The other numbers of a case, by name. */
export const otherFacts = (
  questions: readonly Question[],
  shown: readonly Question[],
): readonly Question[] =>
  questions
    .filter((question) => question.allowed !== undefined && !shown.includes(question))
    .toSorted((a, b) => a.short.localeCompare(b.short, "en"));
