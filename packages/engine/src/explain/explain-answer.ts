import type { Context } from "../assessment/context.ts";
import type { Explanation, ExploredVerdict } from "../vocabulary/explore.ts";
import { numberInput, ownMethod, section } from "./numbers/entry.ts";
import { digits } from "./words.ts";

/** Why the answer is no, not yet or yes. */
export function explainAnswer(explored: ExploredVerdict, context: Context): Explanation {
  const { answer, headline, customChance, customShare, firstStep, decidedBy } = explored;
  const first = explored.options.find(({ id }) => id === firstStep?.option);
  const found = { path: "answer", pattern: "answer", value: answer, members: [], key: "answer" };
  const at = { explored, context, found, value: 0 };
  return {
    kind: "answer",
    path: "answer",
    title: "Do we need a custom LLM?",
    about: headline,
    value: answer,
    formula: [
      "no where P < 0.25 and A < 0.5, or no plan pays; yes where P ≥ 0.5 and the first step is a custom LLM; else not yet; not yet too where missing answers could change it, or where prices to compare are missing",
      `Here: P ${digits(customChance)}, A ${digits(customShare)}, first step ${first === undefined ? "none" : `${first.short} (${first.custom ? "custom" : "not custom"})`}${decidedBy.length === 0 ? "" : `, missing: ${decidedBy.map(({ fact }) => fact).join(", ")}`}`,
    ].join("\n"),
    inputs: [
      ...numberInput(at, "P: chance that the plan ends in a custom LLM", "customChance"),
      ...numberInput(at, "A: share of worlds in which custom is cheapest", "customShare"),
      ...(first === undefined
        ? []
        : [{ name: "First step", value: first.title, path: first.id, sources: [] }]),
      ...decidedBy.map(({ fact, option, answerWith }) => ({
        name: context.knowledge.questions[fact].ask,
        value: `not answered; with ${option} let in the answer is ${answerWith}`,
        path: fact,
        sources: [],
      })),
    ],
    because: section(7),
    sources: [ownMethod],
  };
}
