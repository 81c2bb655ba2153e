import type { AnswerValue, Answers, Case, NumberAnswer } from "../vocabulary/case.ts";
import type { FactId } from "../vocabulary/facts.ts";

/** Of two answers the one that binds the whole, or one made of both. */
type Binding = (one: AnswerValue, other: AnswerValue) => AnswerValue;

const middle = (answer: AnswerValue): number => {
  const { low, base, high } = answer as NumberAnswer;
  return base ?? (low + high) / 2;
};
const greater: Binding = (one, other) => (middle(other) > middle(one) ? other : one);
const smaller: Binding = (one, other) => (middle(other) < middle(one) ? other : one);
const either: Binding = (one, other) => one === true || other === true;
const all: Binding = (one, other) => [...new Set([...(one as string[]), ...(other as string[])])];
const laterOf =
  (...order: readonly string[]): Binding =>
  (one, other) =>
    order.indexOf(other as string) > order.indexOf(one as string) ? other : one;
const earlierDay: Binding = (one, other) => (other < one ? other : one);
/** No offer of one region serves two: which one it would be is open. */
const oneRegion: Binding = (one, other) =>
  one === "anywhere" ? other : other === "anywhere" || other === one ? one : "other";

/** The answers of a part that bind whatever is to serve all parts at once. */
const bindings: { readonly [Id in FactId]?: Binding } = {
  isolation: greater,
  region: oneRegion,
  worksOffline: either,
  licenceNeed: laterOf("any", "commercial", "permissive"),
  trainingRights: laterOf("yes", "partly", "no"),
  dataClasses: all,
  personalData: laterOf("none", "personal", "special-category"),
  highRiskUse: laterOf("not-listed", "exempt", "high-risk"),
  accessRightsDiffer: either,
  placedOnMarket: either,
  runsAt: all,
  citationsRequired: either,
  latencyLimit: smaller,
  minimumPassRate: greater,
  availability: greater,
  frozenMonths: greater,
  goLiveDay: earlierDay,
};
/** What is said of a limit goes with the part whose limit binds. */
const aboutIsolation = ["isolationBasis", "isolationSource", "banOnPseudonyms"] as const;
const bindingFacts = Object.keys(bindings) as FactId[];

/**
 * A case with parts, taken as one that has to serve all of them: held to the strictest answer of any part, and citing
 * whoever gave the strictest isolation. Everything else is as the case has it.
 */
export function takenTogether(given: Case): Case {
  const own = given.answers;
  const told = bindingFacts.filter((id) => given.parts.some(({ answers }) => id in answers));
  if (told.length === 0) return given;
  const answers: { -readonly [Id in FactId]?: AnswerValue } = { ...own };
  for (const id of told)
    answers[id] = given.parts
      .map((part) => part.answers[id] ?? own[id])
      .filter((answer) => answer !== undefined)
      .reduce((bound, answer) => bindings[id]!(bound, answer));
  const strictest = given.parts.find(
    (part) => part.answers.isolation !== undefined && part.answers.isolation === answers.isolation,
  );
  for (const id of aboutIsolation)
    if (strictest?.answers[id] !== undefined) answers[id] = strictest.answers[id];
  return { ...given, answers: answers as Answers };
}
