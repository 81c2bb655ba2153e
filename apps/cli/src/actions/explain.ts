import type { ApiClient } from "@tapeline/api";
import type {
  Explanation,
  Knowledge,
  OptionResult,
  Question,
  Rule,
  Verdict,
} from "@tapeline/engine";

import { readCase, type CaseKnowledge } from "../case-file/read-case.ts";
import type { Call } from "../commands/command.ts";
import { connect, daysOf, type Connection } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { shellWord } from "../format/shell-word.ts";
import { InputError } from "../input-error.ts";
import { printJson } from "../print-json.ts";
import { renderExplanation } from "../render/explanation.ts";
import { renderOption, renderQuestion, renderRule } from "../render/knowledge.ts";
import { renderOptionResult } from "../render/option-result.ts";
import { styleFor } from "../render/style.ts";
import { renderUnknown } from "../render/unknown.ts";

/**
 * `explain`: an option, rule or question as we know it; with a case, an option's place in its
 * verdict, a fact as it was used, or a number's formula, inputs and sources.
 */
export async function explain(
  { terminal, flags }: Call,
  what: string,
  file?: string,
): Promise<number> {
  const days = await daysOf(flags);
  const connection = await connect(terminal, flags);
  const known = await connection.knowledge();
  const style = styleFor(terminal, flags);
  const show = (data: unknown, text: string): number => {
    if (flags.json === true) printJson(terminal, data);
    else terminal.stdout.write(text);
    return exitCodes.answered;
  };

  if (file === undefined) {
    const found = await withoutCase(what, known, connection);
    return show(found.data, found.render(style));
  }
  const { written } = await readCase(file, terminal, known);
  const input = { case: written, ...days };
  if (what === "unknown") {
    const { facts, unknown } = await connection.api.assessment.assess.query(input);
    const used = facts.filter(({ id }) => unknown.includes(id));
    return show({ unknown: used }, renderUnknown(used, known.questions, style));
  }
  const option = optionNamed(what, known);
  if (option !== undefined) {
    const verdict: Verdict = await connection.api.assessment.assess.query(input);
    const result = verdict.options.find(({ id }) => id === option) as OptionResult;
    return show(result, renderOptionResult(result, verdict, file, style));
  }
  const explanation = (await connection.api.assessment.explain.query({
    ...input,
    what,
  })) as Explanation;
  return show(explanation, renderExplanation(explanation, file, style));
}

interface Known {
  readonly data: unknown;
  render(style: ReturnType<typeof styleFor>): string;
}

/** What only a case has, beside the paths of its numbers. */
const ofCases = ["answer", "rules", "unknown"];

/** What needs no case: an option, a question, a rule. */
async function withoutCase(
  what: string,
  known: CaseKnowledge,
  { api }: Connection,
): Promise<Known> {
  const option = known.options.find(({ id }) => id === optionNamed(what, known));
  if (option !== undefined) return { data: option, render: (style) => renderOption(option, style) };
  const question: Question | undefined = Object.hasOwn(known.questions, what)
    ? known.questions[what as keyof Knowledge["questions"]]
    : Object.values(known.questions).find(({ number }) => number === what);
  if (question !== undefined)
    return { data: question, render: (style) => renderQuestion(question, style) };
  const rule = await ruleNamed(what, api);
  if (rule !== undefined) return { data: rule, render: (style) => renderRule(rule, style) };
  if (/\.(ya?ml|json)$/i.test(what))
    throw new InputError(
      `What to explain is not said; ${what} looks like a case.`,
      `Name it first, as in: tapeline explain answer ${shellWord(what)}`,
    );
  if (ofCases.includes(what) || /^[\w-]+(\.[\w/-]+)+$/.test(what))
    throw new InputError(
      `“${what}” can be explained of a case only.`,
      `Name its file, too: tapeline explain ${what} case.yaml`,
    );
  const terms = await api.knowledge.find.query({ words: what.slice(0, 100) });
  const near = terms.slice(0, 5).map(({ id, title }) => `${id} (${title})`);
  const more = terms.length - near.length;
  throw new InputError(
    `Without a case there is nothing called “${what}”.`,
    near.length > 0
      ? `Did you mean ${near.join(", ")}${more > 0 ? ` or one of ${more} more` : ""}?`
      : `Name an option, a rule or a fact; a number needs its case: tapeline explain ${shellWord(what)} case.yaml`,
  );
}

/** The rule of an id or a shortened one; undefined for another name, unless it is written as the id of a rule. */
async function ruleNamed(what: string, api: ApiClient): Promise<Rule | undefined> {
  try {
    return (await api.knowledge.rule.query({ id: what })) as Rule;
  } catch (error) {
    // What reads as an id of a rule gets the names that are near to it.
    const code = (error as { data?: { code?: string } }).data?.code;
    if (code === "NOT_FOUND" && !what.includes("/")) return undefined;
    throw error;
  }
}

/** The option by its id, its code, or its place on the ladder as reports show it: `api-retrieval`, `O2`, `2`. */
function optionNamed(what: string, { options }: CaseKnowledge): string | undefined {
  return options.find(
    ({ id, code }) => id === what || code === what.toUpperCase() || code.slice(1) === what,
  )?.id;
}
