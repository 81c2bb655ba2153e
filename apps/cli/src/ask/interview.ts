import type { ApiClient } from "@tapeline/api";
import type { FactId, OptionResult, Question } from "@tapeline/engine";

import type { CaseDocument } from "../case-file/case-document.ts";
import type { CaseKnowledge } from "../case-file/read-case.ts";
import type { CallDays } from "../connect.ts";
import { formatMoney } from "../format/number.ts";
import { longCall } from "../long-call.ts";
import { progressLine } from "../progress.ts";
import type { Terminal } from "../terminal.ts";
import type { Interviewer } from "./interviewer.ts";
import { answerCheck, understandReply } from "./reply.ts";
import { tellBy } from "./tell-by.ts";

/** What an interview needs. */
export interface InterviewSettings {
  readonly api: ApiClient;
  readonly knowledge: CaseKnowledge;
  readonly document: CaseDocument;
  readonly interviewer: Interviewer;
  /** Where one sees how far a computation is, and stops it. */
  readonly terminal: Terminal;
  readonly days: CallDays;
  /** Go on after there is enough to decide. */
  readonly all: boolean;
  /** Makes the document durable; called after each answer, before the next question. */
  readonly save: () => Promise<void>;
}

/** How an interview ended. */
export interface InterviewEnd {
  /** Enough to decide, every question answered, or stopped before. */
  readonly how: "enough" | "complete" | "stopped";
  readonly advice?: { readonly answer: string; readonly endPoint?: OptionResult["id"] | undefined };
}

/** Asks what is worth most, again and again, until no answer would change anything or one stops. */
export async function interview(settings: InterviewSettings): Promise<InterviewEnd> {
  const { api, knowledge, document, terminal, days, all, interviewer } = settings;
  const progress = progressLine(terminal, "Looking for the next question");
  if (document.title === undefined && !(await begin(settings))) return { how: "stopped" };
  for (;;) {
    const input = { case: document.toData(), skip: document.leftUnknown(), ...days };
    const next = await longCall(api.assessment.nextQuestion, input, { terminal, progress });
    const { question, advice, worth, worthAsking, decides, answers } = next;
    if (question === undefined) return { how: "complete", advice };
    if (!worthAsking && !all) return { how: "enough", advice };
    const changing = answers.filter(({ changes }) => changes).length;
    const lead = leadOf({ decides, worth, changing, of: answers.length });
    const went = await putUntilAnswered(question as Question, lead, settings);
    if (went === "stop") return { how: "stopped", advice };
    if (went === "back") {
      const stopped = await goBack(settings);
      if (stopped) return { how: "stopped", advice };
    }
  }

  function leadOf(given: {
    decides: boolean;
    worth: number | undefined;
    changing: number;
    of: number;
  }): string {
    const count = document.answered().length + 1;
    const why = given.decides
      ? "it decides the answer"
      : given.worth === undefined
        ? "open"
        : `worth ${formatMoney(Math.max(0, given.worth))} to know`;
    const turns =
      given.changing === 0
        ? ""
        : given.of === 1
          ? "; another answer would change the advice"
          : `; ${given.changing} of ${given.of} answers would change the advice`;
    return `${count}. ${why}${turns}`;
  }

  async function goBack(given: InterviewSettings): Promise<boolean> {
    const facts = document.answered();
    for (let at = facts.length - 1; at >= 0; at -= 1) {
      const fact = facts[at] as FactId;
      const went = await putUntilAnswered(
        knowledge.questions[fact],
        "Back to",
        given,
        document.answerTo(fact),
      );
      if (went === "stop") return true;
      if (went === "answered") return false;
    }
    interviewer.say("There is nothing before this.");
    return false;
  }
}

/** The first question of a new case: it names it. False if one stopped. */
async function begin({
  knowledge,
  document,
  interviewer,
  save,
}: InterviewSettings): Promise<boolean> {
  for (;;) {
    const question = knowledge.questions.job;
    const line = await interviewer.put({ question, lead: "1. it names the case" });
    if (line === undefined) return false;
    const reply = understandReply(line, question, answerCheck(knowledge));
    if (reply.kind === "stop") return false;
    if (reply.kind === "help") interviewer.say(question.help);
    else if (reply.kind === "refused") interviewer.say(reply.because);
    else if (reply.kind === "answer") {
      document.setTitle(titleFor(reply.value));
      document.answer("job", reply.value);
      await save();
      return true;
    } else interviewer.say("Say it in a sentence, or answer unknown.");
  }
}

/** A case's title by what was said of its job. */
function titleFor(job: unknown): string {
  return typeof job !== "string" || job === "unknown" ? "A case without a name" : job.slice(0, 120);
}

/** Puts one question until it is answered, kept, or left; an answer is saved at once. */
async function putUntilAnswered(
  question: Question,
  lead: string,
  { knowledge, document, interviewer, save }: InterviewSettings,
  before?: unknown,
): Promise<"answered" | "back" | "stop"> {
  const check = answerCheck(knowledge, (fact) => document.answerTo(fact));
  for (;;) {
    const put = { question, lead, ...(before === undefined ? {} : { before }) };
    const line = await interviewer.put(put);
    if (line === undefined) return "stop";
    const reply = understandReply(line, question, check);
    switch (reply.kind) {
      case "answer":
        // A case that is named after its job is named anew with it.
        if (question.fact === "job" && document.title === titleFor(before))
          document.setTitle(titleFor(reply.value));
        document.answer(question.fact, reply.value);
        await save();
        return "answered";
      case "keep":
        if (before !== undefined) return "answered";
        interviewer.say("Give an answer, or: unknown, ? for help, back, stop.");
        break;
      case "help":
        interviewer.say(`${question.help} ${question.why}`);
        for (const [value, says] of Object.entries(question.values ?? {}))
          interviewer.say(`${value}: ${says}`);
        break;
      case "refused":
        interviewer.say(reply.because);
        break;
      case "tell": {
        const told = await tellBy(reply.by, question, { interviewer, check });
        if (told === "stop") return "stop";
        if (told === "back") break;
        document.answer(question.fact, told);
        await save();
        return "answered";
      }
      default:
        return reply.kind;
    }
  }
}
