import type { Derivation, DerivationInput, Question } from "@tapeline/engine";

import type { WrittenRange } from "../case-file/case-document.ts";
import type { Interviewer } from "./interviewer.ts";
import { numberOrRange, understandReply, type AnswerCheck } from "./reply.ts";

/** What asking in other units needs. */
interface TellSettings {
  readonly interviewer: Interviewer;
  readonly check: AnswerCheck;
}

type Told = Readonly<Record<string, string | number | WrittenRange>>;

/** Asks for what a number is derived from, what must be known first; what is not known is left to its assumption. */
export async function tellBy(
  derivation: Derivation,
  question: Question,
  { interviewer, check }: TellSettings,
): Promise<Told | "back" | "stop"> {
  const inputs = Object.entries(derivation.inputs);
  const needed = inputs.filter(([, { assume }]) => assume === undefined);
  const others = inputs.filter(([, { assume }]) => assume !== undefined);
  let told: Told = { from: derivation.id };
  for (const [name, input] of [...needed, ...others]) {
    const went = await putInput(name, input);
    if (typeof went === "string") return went;
    told = went;
  }
  if (Object.keys(told).length > 1) return told;
  interviewer.say("What is assumed throughout is no answer.");
  return "back";

  async function putInput(name: string, input: DerivationInput): Promise<Told | "back" | "stop"> {
    const asked = questionFor(input, question);
    const lead = `${derivation.title}: ${name}`;
    for (;;) {
      const line = await interviewer.put({ question: asked, lead });
      if (line === undefined) return "stop";
      const value = input.counts === undefined ? numberOrRange(line.trim()) : line;
      const tried = { ...told, [name]: value };
      const reply = understandReply(line, asked, () => check(question.fact, tried));
      const left = reply.kind === "keep" || (reply.kind === "answer" && reply.value === "unknown");
      if (reply.kind === "stop" || reply.kind === "back") return reply.kind;
      if (reply.kind === "help") interviewer.say(asked.help);
      else if (reply.kind === "refused") interviewer.say(reply.because);
      else if (!left) return tried;
      else if (input.assume !== undefined) return told;
      else interviewer.say("Without this it cannot be told so; answer it, or go back.");
    }
  }
}

/** An input as a question of its own, put as all questions are. */
function questionFor({ ask, unit, values, assume }: DerivationInput, question: Question): Question {
  const { derivations: _derivations, allowed: _allowed, ...plain } = question;
  const named = values === undefined ? "" : `Name it: ${Object.keys(values).join(", ")}. `;
  const standIn = assume === undefined ? "" : "Without an answer an assumption stands in.";
  return { ...plain, ask, unit, help: `${named}${standIn || "This must be known."}` };
}
