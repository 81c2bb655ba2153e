import { assess } from "../assess.ts";
import type { Context } from "../assessment/context.ts";
import type { Case } from "../vocabulary/case.ts";
import type { Explanation, ExploredVerdict, Progress } from "../vocabulary/explore.ts";
import { isFactId, type FactId } from "../vocabulary/facts.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";
import type { Option } from "../vocabulary/option.ts";
import type { Rule } from "../vocabulary/rule.ts";
import { explainAnswer } from "./explain-answer.ts";
import { explainFact, explainQuestion } from "./explain-fact.ts";
import { explainNumber } from "./explain-number.ts";
import { explainOption, explainOptionText } from "./explain-option.ts";
import { explainRule, explainRuleText } from "./explain-rule.ts";
import { explainRules } from "./explain-rules.ts";
import { explainUnknown } from "./explain-unknown.ts";
import { explore } from "./explore-for.ts";
import { findAt } from "./number-paths.ts";
import { ruleNamed } from "./rule-named.ts";

/**
 * What an option (`O5`, `open-fine-tuning`), a rule (shortened where no other fits), a fact or question (`requestsPerMonth`,
 * `q11`), `unknown`, `rules`, `answer` or a number of the verdict (`options.api-retrieval.cost.p50`) rests on. Numbers under `flips.`, `pairFlips.`, `information.`,
 * `sensitivity.` and `breakEvens.` are explored first, which takes longer: `explaining` gives way meanwhile. Undefined for a
 * name that nothing has: see `suggestions`.
 */
export function explain(what: string, given: Case, context: Context): Explanation | undefined {
  const steps = explaining(what, given, context);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in small steps. */
export function* explaining(
  what: string,
  given: Case,
  context: Context,
): Generator<Progress, Explanation | undefined> {
  const name = what.trim();
  const verdict = assess(given, context);
  return (
    explainIn(verdict, name, context) ??
    explainIn({ ...verdict, ...(yield* explore(name, given, context)) }, name, context)
  );
}

/** The same in a verdict that is at hand with whatever was explored beside it. */
export function explainIn(
  explored: ExploredVerdict,
  what: string,
  context: Context,
): Explanation | undefined {
  const { knowledge } = context;
  if (what === "unknown") return explainUnknown(explored, context);
  if (what === "rules") return explainRules(explored, context);
  if (what === "answer") return explainAnswer(explored, context);
  const { option, rule, fact } = named(what, knowledge) ?? behind(what, explored, knowledge);
  if (option !== undefined) return explainOption(explored, option, context);
  if (rule !== undefined) return explainRule(explored, rule, context);
  if (fact !== undefined) return explainFact(explored, fact, context);
  const number = explainNumber(explored, what, context);
  if (number !== undefined) return number;
  const shortened = ruleNamed(what, knowledge.rules);
  return shortened === undefined ? undefined : explainRule(explored, shortened, context);
}

/** What an option, a rule or a fact is without any case; undefined for another name. */
export function explainKnowledge(what: string, knowledge: Knowledge): Explanation | undefined {
  const name = what.trim();
  const { option, rule, fact } = named(name, knowledge) ?? {
    rule: ruleNamed(name, knowledge.rules),
  };
  if (option !== undefined) return explainOptionText(option, knowledge);
  if (rule !== undefined) return explainRuleText(rule, knowledge);
  return fact === undefined ? undefined : explainQuestion(fact, knowledge);
}

interface Named {
  readonly option?: Option | undefined;
  readonly rule?: Rule | undefined;
  readonly fact?: FactId | undefined;
}

/** The option, rule or fact of a name: its id, an option's code or a question's number. */
function named(what: string, { options, rules, questions }: Knowledge): Named | undefined {
  const option = options.find(({ id, code }) => id === what || code === what.toUpperCase());
  if (option !== undefined) return { option };
  const rule = rules.find(({ id }) => id === what);
  if (rule !== undefined) return { rule };
  if (isFactId(what)) return { fact: what };
  const question = Object.values(questions).find(
    ({ number }) => number !== undefined && number === what.toLowerCase(),
  );
  return question === undefined ? undefined : { fact: question.fact };
}

/** A path that ends at a whole option, rule or fact of the verdict speaks of it. */
function behind(what: string, explored: ExploredVerdict, knowledge: Knowledge): Named {
  const found = findAt(explored, what);
  if (found === undefined) return {};
  const [, kind] = /^(options|fired|nearMisses|facts)\.\*$/.exec(found.pattern) ?? [];
  return kind === undefined ? {} : (named(found.key, knowledge) ?? {});
}
