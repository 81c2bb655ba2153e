import type { OptionJudged } from "../assessment/judge-options.ts";
import { endPointOf, firstStepOf, tooSmallOf, type Decision } from "../assessment/decision.ts";
import type { TooSmall } from "../assessment/too-small.ts";
import { longDay } from "../facts/calendar.ts";
import { middleOf } from "../facts/derive-facts.ts";
import { duration, money } from "../format/money.ts";
import { excludingShare } from "../rules/apply-gates.ts";
import type { PlanFromValue } from "../plan/plans-by-value.ts";
import type { Option, OptionId } from "../vocabulary/option.ts";
import type { Verdict } from "../vocabulary/verdict.ts";

/** Sentence one of a verdict, by end point, for no and yes. */
const endings: Readonly<Record<string, string>> = {
  "no no-llm":
    "You do not need a custom LLM, nor any LLM: rules, search or a small classifier will do.",
  "no api-prompting":
    "You do not need a custom LLM. Buy one off the rack: a commercial API with good prompting.",
  "no api-retrieval":
    "You do not need a custom LLM. Alter one off the rack: a commercial API with retrieval.",
  "no open-as-is":
    "You need a private model, not a custom one. Run an open model on machines you control.",
  "yes api-fine-tuning":
    "You need a custom LLM. Have one made to measure: tuned and hosted by a vendor.",
  "yes open-fine-tuning":
    "You need a custom LLM. Have it made to measure: fine-tune an open model and run it yourself.",
  "yes continued-pretraining":
    "You need a custom LLM. Make it bespoke: continue pre-training on your text.",
  "yes pretraining": "You need a custom LLM. Make it bespoke: train one from scratch.",
};

const optionOf = (id: OptionId, { situation }: Decision): Option =>
  situation.ground.context.knowledge.options.find((option) => option.id === id)!;

/** What a headline says beside the answer. */
interface Beside {
  /** Which plan is best from which value on: where none pays, the first tells how far that is. */
  readonly plans: readonly PlanFromValue[];
  /** The parts of the case, where it has some. */
  readonly parts: Pick<Verdict, "parts" | "routing">;
}

/** Answer and end point in a sentence; then, where parts are worth more apart, where each of them goes. */
export const headlineOf = (decision: Decision, { plans, parts }: Beside): string =>
  `${answerOf(decision, plans)}${routedApart(decision, parts)}`;

function answerOf(decision: Decision, plans: readonly PlanFromValue[]): string {
  const { answer, kind, situation } = decision;
  if (decision.waitingFor === "prices")
    return `Not yet: no ${pricedModels(decision) ? "ready-made " : ""}language model that your limits allow has a price on ${longDay(situation.ground.context.asOf)}.`;
  if (answer === "not yet")
    return `Not yet: ${decider(decision)} decides whether you need a custom LLM.`;
  if (kind === "nothing-fits") return `Nothing fits your limits.${nearestMiss(decision)}`;
  if (kind === "keep-today")
    return `Nothing here pays for itself: keep today's process.${nearestPayer(decision, plans)}`;
  const small = tooSmallOf(decision);
  if (small !== undefined)
    return `You do not need a custom LLM, nor an analysis: ${monthOf(small, decision)} costs about ${money(small.perMonth.p50)}, less than an hour of work.`;
  const end = endPointOf(decision)!;
  const { knowledge } = situation.ground.context;
  const option = knowledge.options.find(({ id }) => id === end)!;
  return (
    endings[`${answer} ${end}`] ??
    `${answer === "yes" ? "You need a custom LLM" : "You do not need a custom LLM"}. ${option.title}.`
  );
}

function decider(decision: Decision): string {
  const { knowledge } = decision.situation.ground.context;
  const asked = decision.decidedBy[0];
  if (asked !== undefined) return `the answer to “${knowledge.questions[asked.fact].ask}”`;
  return `a test of ${inSentence(optionOf(stillToTest(decision), decision).title)}`;
}

/** What a test would decide by: the first step, or where that is tested already, the custom LLM that is cheapest most often. */
function stillToTest(decision: Decision): OptionId {
  const { plan, options, acceptability } = decision;
  const first = options[plan!.steps[0].option];
  if (!first.recorded) return first.id;
  const often = (id: OptionId): number => acceptability.get(id) ?? 0;
  const rivals = options.filter(({ custom, recorded }) => custom && !recorded);
  return rivals.sort((a, b) => often(b.id) - often(a.id))[0]?.id ?? first.id;
}

/** A title inside a sentence: only what is no abbreviation loses its capital. */
const inSentence = (title: string): string =>
  /^[A-Z][a-z ]/.test(title) ? title[0].toLowerCase() + title.slice(1) : title;

/** Whether some option with a language model has a price and may be taken. */
const pricedModels = ({ judged, options }: Decision): boolean =>
  judged.options.some(
    ({ option }) => option.traits.usesModel && options.some(({ id }) => id === option.id),
  );

/** So many missing prices are named. */
const namedPrices = 3;

/** What would settle an answer that waits for prices: another day, or the prices that are missing on this one. */
function missingPrices({ judged, situation }: Decision): string {
  const { market, context } = situation.ground;
  const days = market.daysOnRecord();
  if (!market.sellsModels() && days !== undefined)
    return `Prices are on record from ${longDay(days.first)} to ${longDay(days.last)}: assess it as of a day between them, or add what is sold on ${longDay(context.asOf)}.`;
  const open = judged.options.filter(
    ({ state, option }) => state === "not-priced" && option.traits.usesModel,
  );
  const missing = [...new Set(open.flatMap(({ notPriced }) => notPriced))];
  const names = missing.slice(0, namedPrices).join(", ");
  const rest = missing.length - namedPrices;
  return missing.length === 0
    ? `A price of something that ${inSentence(open[0].option.title)} can be built with would settle it.`
    : `A price would settle it, of one of: ${names}${rest > 0 ? ` and ${rest} more` : ""}.`;
}

function nearestMiss({ judged, situation }: Decision): string {
  // The option that the fewest rules stand against.
  const nearest = judged.options
    .map((judgedOption) => {
      const { gating, overBudget, sifted } = judgedOption;
      // What the market no longer sells is farther than a limit, which somebody can lift.
      const against =
        gating.excludedBy.length +
        (overBudget > 0 ? 1 : 0) +
        (isLate(judgedOption) ? 1 : 0) +
        sifted.fellBy.length +
        2 * Math.min(1, sifted.closed.length);
      return { judgedOption, against };
    })
    .sort((a, b) => a.against - b.against)[0]?.judgedOption;
  if (nearest === undefined) return "";
  const { option, gating, overBudget, sifted } = nearest;
  const { rules } = situation.ground.context.knowledge;
  const by =
    gating.excludedBy[0]?.rule.title ??
    (overBudget > 0 ? "the budget" : undefined) ??
    (isLate(nearest) ? "the date by which it must be in use" : undefined) ??
    rules.find(({ id }) => id === sifted.fellBy[0])?.title ??
    sifted.closed[0] ??
    "the offers that are left";
  return ` The nearest miss is ${inSentence(option.title)}, stopped by: ${by}.`;
}

/** Whether the date that was named keeps an option out. */
const isLate = ({ inTime }: OptionJudged): boolean => 1 - (inTime ?? 1) >= excludingShare;

/** Times the value beyond which nothing is called near: nobody is out by so much. */
const withinReach = 10;

/** What would pay if results were worth more, and from which worth on; that nothing within reach does, where that is far away. */
function nearestPayer(
  { value, options, situation }: Decision,
  plans: readonly PlanFromValue[],
): string {
  const [nearest] = plans;
  if (options.length === 0 || value.mean <= 0) return "";
  if (nearest === undefined || nearest.fromValue > withinReach * value.mean)
    return " Nothing within reach would change that: no plan pays even if results were worth ten times as much.";
  const first = options[nearest.steps[0].option].id;
  const { title } = situation.ground.context.knowledge.options.find(({ id }) => id === first)!;
  return ` The nearest is ${inSentence(title)}: a test of it would pay if results were worth about ${money(nearest.fromValue)} instead of ${money(value.mean)}.`;
}

/** So many ways are named. */
const namedWays = 3;

function routedApart(
  { situation }: Decision,
  { parts = [], routing }: Pick<Verdict, "parts" | "routing">,
): string {
  if (routing?.better !== "apart") return "";
  const { options } = situation.ground.context.knowledge;
  const goals = [...new Set(parts.map(({ endPoint }) => endPoint))];
  const goalOf = (goal: OptionId | undefined): string => {
    const option = options.find(({ id }) => id === goal);
    return option === undefined ? "today's process" : inSentence(option.title);
  };
  if (goals.length === 1)
    return ` Worth more is to settle its parts one by one, each with ${goalOf(goals[0])}.`;
  const ways = goals.slice(0, namedWays).map((goal) => {
    const names = parts.filter(({ endPoint }) => endPoint === goal).map(({ name }) => name);
    return `${names.join(" and ")} to ${goalOf(goal)}`;
  });
  const rest = goals.length - ways.length;
  return ` Worth more is to route its parts apart: ${ways.join(", ")}${rest > 0 ? ` and ${rest} more ways` : ""}.`;
}

/** First step in a sentence. */
export function nextStepOf(decision: Decision): string {
  const first = firstStepOf(decision);
  const { decidedBy, situation, plan, options } = decision;
  const { questions } = situation.ground.context.knowledge;
  const asked = decidedBy[0];
  const answering =
    asked === undefined
      ? decision.waitingFor === "prices"
        ? `${missingPrices(decision)} `
        : ""
      : `Answer first: ${questions[asked.fact].ask} `;
  if (first === undefined || plan === undefined) {
    return answering === ""
      ? "Nothing to do now; look again when a limit, a price or the volume changes."
      : answering.trim();
  }
  const small = tooSmallOf(decision);
  if (small !== undefined) return tryIt(small, decision);
  const step = options[plan.steps[0].option];
  const { title } = optionOf(first, decision);
  if (step.recorded) return `${answering}${afterTest(first, decision)}`;
  return `${answering}First step: test ${inSentence(title)} on your own requests; about ${money(step.testCost)} and ${duration(step.testMonths)}.`;
}

const monthOf = ({ offer }: TooSmall, { situation }: Decision): string =>
  situation.facts.of("oneOff").code === 1
    ? `the whole job on ${offer.title}`
    : `a month on ${offer.title}`;

/** The first step where a case is too small to analyse: what to try, how to judge it, and that this is all. */
function tryIt({ offer }: TooSmall, decision: Decision): string {
  const { plan, judged, options, situation } = decision;
  // Where retrieval would be next, knowledge may be what is missing: so little of it is pasted in.
  const behaviour = situation.facts.of("gap").value === "behaviour";
  const retrieves = plan!.steps.some(
    ({ option }) =>
      judged.options.find((other) => other.option.id === options[option].id)?.option.traits
        .adaptation === "retrieval",
  );
  const prompt =
    retrieves && !behaviour ? "one prompt with what it has to know pasted in" : "one prompt";
  return `Try it today: ${prompt}, ${offer.title} at ${offer.vendor}, and twenty of your own requests. Read every answer. If most are good, use it; if not, you have lost an afternoon. Stop there.`;
}

/** The first step where the option is tested already: it may be the best there is even where its test fell short of the bar. */
function afterTest(id: OptionId, decision: Decision): string {
  const { judged, situation } = decision;
  const title = inSentence(optionOf(id, decision).title);
  const { passed, of } = judged.options.find(({ option }) => option.id === id)!.recorded!;
  const bar = middleOf(situation.facts.of("minimumPassRate").interval!);
  return 100 * passed >= bar * of
    ? `Build it: ${title} has passed a recorded test.`
    : `Build it and test it again: ${title} passed ${passed} of ${of} in its recorded test, short of your bar.`;
}

/** What the reader must know beside the answer. */
export function cautionOf(decision: Decision): string | undefined {
  const cautions = [unlikelyToReach(decision), unlikelyInTime(decision)].filter(
    (caution) => caution !== undefined,
  );
  return cautions.length === 0 ? undefined : cautions.join(" ");
}

function unlikelyInTime(decision: Decision): string | undefined {
  const end = endPointOf(decision);
  const { inTime } = decision.judged.options.find(({ option }) => option.id === end) ?? {};
  return inTime !== undefined && inTime < 0.5
    ? `More likely than not, ${inSentence(optionOf(end!, decision).title)} is in use later than you need it.`
    : undefined;
}

function unlikelyToReach({ outcome, plan }: Decision): string | undefined {
  if (outcome === undefined || plan === undefined) return undefined;
  let adopted = 0;
  for (const index of outcome.adopted) if (index >= 0) adopted++;
  return adopted * 2 < outcome.adopted.length
    ? "More likely than not, nothing here reaches your bar."
    : undefined;
}
