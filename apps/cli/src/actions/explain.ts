import type { ApiClient } from "@tapeline/api";
import type { Explanation, FactId, OptionResult, Rule, Verdict } from "@tapeline/engine";

import { readCase, type CaseKnowledge } from "../case-file/read-case.ts";
import type { Call, CommonFlags } from "../commands/command.ts";
import { connect, daysOf, type CallDays, type Connection } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { quoted } from "../format/quoted.ts";
import { shellWord } from "../format/shell-word.ts";
import { InputError } from "../input-error.ts";
import { printJson } from "../print-json.ts";
import { renderAccelerator } from "../render/accelerator.ts";
import { renderExplanation } from "../render/explanation.ts";
import { framed, paragraph } from "../render/frame.ts";
import { renderClaim } from "../render/knowledge/claim.ts";
import { renderOption } from "../render/knowledge/option.ts";
import { renderQuestion } from "../render/knowledge/question.ts";
import { renderRule } from "../render/knowledge/rule.ts";
import { renderModel, renderRetrievalModel } from "../render/model.ts";
import { renderOptionResult } from "../render/option-result.ts";
import { styleFor, type Style } from "../render/style.ts";
import { renderText } from "../render/text.ts";
import { addressed, type TextHead } from "../render/text-list.ts";
import { renderUnknown } from "../render/unknown.ts";

/** Flags of `explain`. */
export interface ExplainFlags extends CommonFlags {
  /** Shows the text that says most of it, too. */
  readonly page?: boolean;
}

type LookUp = Awaited<ReturnType<ApiClient["knowledge"]["lookUp"]["query"]>>;
type Thing = NonNullable<LookUp["found"]>;

/** What is printed, as data and as text, and what texts may speak of. */
interface Explained {
  readonly data: object;
  readonly render: (style: Style) => string;
  readonly subject?: Parameters<ApiClient["texts"]["about"]["query"]>[0];
}

/** Where an explanation is looked for. */
interface Asked extends Connection {
  readonly known: CaseKnowledge;
  readonly days: CallDays;
  readonly day: string;
}

/**
 * `explain`: an option, rule, question, word, claim, model or accelerator as we know it; with a case, an option's place in its verdict, a
 * fact as it was used, or a number's formula, inputs and sources. What only a case has is told of one in which nothing is answered.
 */
export async function explain(
  { terminal, flags }: Call<ExplainFlags>,
  what: string,
  file?: string,
): Promise<number> {
  const days = await daysOf(flags);
  const connection = await connect(terminal, flags);
  const known = await connection.knowledge();
  const asked: Asked = { ...connection, known, days, day: days.asOf ?? terminal.today };
  const given =
    file === undefined
      ? undefined
      : { file, written: (await readCase(file, terminal, known)).written };
  const explained = await explanationOf(what.trim(), given, asked);
  const { data, render, readOn, page } = await withTexts(explained, flags.page === true, asked);
  if (flags.json === true) {
    const beside = {
      ...(readOn.length === 0 ? {} : { readOn: readOn.map(({ id, title }) => ({ id, title })) }),
      ...(page === undefined ? {} : { page }),
    };
    printJson(terminal, { ...data, ...beside });
    return exitCodes.answered;
  }
  const style = styleFor(terminal, flags);
  terminal.stdout.write(render(style) + readOnWords(readOn, style));
  if (page !== undefined)
    terminal.stdout.write(renderText(page, { day: asked.day, words: what, more: [] }, style));
  return exitCodes.answered;
}

/** So many texts are named beside an explanation. */
const mostTexts = 6;

async function withTexts({ subject, ...explained }: Explained, wanted: boolean, { api }: Asked) {
  const readOn: readonly TextHead[] =
    subject === undefined ? [] : (await api.texts.about.query(subject)).slice(0, mostTexts);
  const [first] = readOn;
  const page =
    wanted && first !== undefined ? await api.texts.read.query({ id: first.id }) : undefined;
  return { ...explained, readOn, page };
}

const readOnWords = (texts: readonly TextHead[], style: Style): string =>
  texts.length === 0
    ? ""
    : framed([["  Read on, as in tapeline read", ...addressed(texts, style)]]);

/** A case and the name of its file. */
interface Given {
  readonly file: string;
  readonly written: unknown;
}

/** What only a case has, beside the paths of its numbers. */
const ofCases = ["answer", "rules", "unknown"];

async function explanationOf(
  what: string,
  given: Given | undefined,
  asked: Asked,
): Promise<Explained> {
  if (ofCases.includes(what)) return ofCase(what, given, asked);
  const { found, ...near } = await lookUp(what, asked.api);
  if (found !== undefined) {
    const inCases = found.kind === "option" || found.kind === "question" || found.kind === "rule";
    if (given !== undefined && inCases) return ofCase(found.id, given, asked, found);
    return withoutCase(found, asked);
  }
  if (given === undefined && /\.(ya?ml|json)$/i.test(what))
    throw new InputError(
      `What to explain is not said; ${what} looks like a case.`,
      `Name it first, as in: tapeline explain answer ${shellWord(what)}`,
    );
  if (given === undefined && !isPath(what)) throw notCalledSo(what, near);
  try {
    return await ofCase(what, given, asked);
  } catch (error) {
    const { code } = (error as { data?: { code?: string } }).data ?? {};
    if (code === "NOT_FOUND" && near.others.length > 0) throw notCalledSo(what, near);
    throw error;
  }
}

/** What a name means without a case. */
async function lookUp(what: string, api: ApiClient): Promise<LookUp> {
  if (what === "") return { others: [], several: false };
  return api.knowledge.lookUp.query({ what: what.slice(0, longestName) });
}

const longestName = 200;

/** Whether a name may be a number's path in the data of a verdict. */
const isPath = (what: string): boolean => /^[\w-]+(\.[\w/-]+)+$/.test(what);

const mostNamed = 8;

function notCalledSo(
  what: string,
  { others, several }: Pick<LookUp, "others" | "several">,
): InputError {
  const named = others.slice(0, mostNamed).map(({ id, title }) => `${id} (${title})`);
  const more = others.length - named.length;
  return new InputError(
    several
      ? `It is not clear what ${quoted(what)} means.`
      : `Nothing here is called ${quoted(what)}.`,
    named.length > 0
      ? `Did you mean ${named.join(", ")}${more > 0 ? ` or one of ${more} more` : ""}?`
      : `Name an option, a rule, a question, a word, a model, or a number by its path in the --json; tapeline read <words> looks for words in texts.`,
  );
}

const nothingAnswered = { title: "A case in which nothing is answered", answers: {} };

/** Something of a case's verdict; without a case, of one in which nothing is answered. */
async function ofCase(
  what: string,
  given: Given | undefined,
  { api, known, days }: Asked,
  subject?: Thing,
): Promise<Explained> {
  const input = { case: given?.written ?? nothingAnswered, ...days };
  const about = subject === undefined ? {} : { subject: subjectOf(subject) };
  const of = (style: Style): string =>
    given === undefined
      ? framed([
          paragraph(
            `Of a case in which nothing is answered. Of your own: tapeline explain ${what} case.yaml`,
            2,
            style,
          ).map(style.colour.dim),
        ])
      : "";
  if (what === "unknown") {
    const { facts, unknown } = await api.assessment.assess.query(input);
    const used = facts.filter(({ id }) => unknown.includes(id));
    return {
      data: { unknown: used },
      render: (style) => of(style) + renderUnknown(used, known.questions, style),
    };
  }
  if (given !== undefined && subject?.kind === "option") {
    const verdict: Verdict = await api.assessment.assess.query(input);
    const result = verdict.options.find(({ id }) => id === what) as OptionResult;
    return {
      data: result,
      render: (style) => renderOptionResult(result, verdict, given.file, style),
      ...about,
    };
  }
  const explanation = (await api.assessment.explain.query({ ...input, what })) as Explanation;
  return {
    data: explanation,
    render: (style) => of(style) + renderExplanation(explanation, given?.file, style),
    ...about,
  };
}

const subjectOf = ({ kind, id }: Thing): NonNullable<Explained["subject"]> => ({
  kind: kind as "option" | "rule" | "question",
  id,
});

/** What needs no case. */
async function withoutCase(thing: Thing, { api, known, days, day }: Asked): Promise<Explained> {
  const { kind, id } = thing;
  switch (kind) {
    case "option": {
      const rules: readonly Rule[] = await api.knowledge.rules.query();
      const option = await api.knowledge.option.query({ id });
      const { questions } = known;
      return {
        data: option,
        render: (style) => renderOption(option, { rules, questions }, style),
        subject: subjectOf(thing),
      };
    }
    case "question": {
      const rules: readonly Rule[] = await api.knowledge.rules.query();
      const question = await api.knowledge.question.query({ fact: id as FactId });
      return {
        data: question,
        render: (style) => renderQuestion(question, { rules, kind: question.kind }, style),
        subject: subjectOf(thing),
      };
    }
    case "rule": {
      const rule: Rule = await api.knowledge.rule.query({ id });
      return {
        data: rule,
        render: (style) => renderRule(rule, known.options, style),
        subject: subjectOf(thing),
      };
    }
    case "word":
    case "text": {
      const text = await api.texts.read.query({ id });
      return {
        data: text,
        render: (style) => renderText(text, { day, words: id, more: [] }, style),
      };
    }
    case "claim": {
      const claim = await api.knowledge.claim.query({ id });
      return { data: claim, render: (style) => renderClaim(claim, style) };
    }
    case "model": {
      const model = await api.prices.model.query({ ...days, id });
      return { data: model, render: (style) => renderModel(model, day, style) };
    }
    case "embedding":
    case "reranker": {
      const model = await api.prices.retrievalModel.query({ ...days, id });
      return { data: model, render: (style) => renderRetrievalModel(model, day, style) };
    }
    case "accelerator": {
      const all = await api.prices.accelerators.query(days);
      const found = all.find((gpu) => gpu.id === id);
      if (found === undefined) throw notCalledSo(id, { others: [], several: false });
      return { data: found, render: (style) => renderAccelerator(found, day, style) };
    }
  }
}
