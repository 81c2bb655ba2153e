import { isCancel, log, multiselect, select, text } from "@clack/prompts";
import { kindOf, valuesOf, type Question } from "@tapeline/engine";

import type { Style } from "../render/style.ts";
import type { Interviewer, QuestionPut } from "./interviewer.ts";

const commands = [
  { value: "unknown", label: "I don't know" },
  { value: "?", label: "Help" },
  { value: "back", label: "Back" },
  { value: "stop", label: "Stop" },
];

/** Asks with prompts on a terminal: lists to choose from, fields to type into. All on standard error. */
export function promptInterviewer(style: Style): Interviewer {
  const where = { input: process.stdin, output: process.stderr };
  return {
    async put(given) {
      const message = style.text(`${given.lead}\n${given.question.ask}`.replaceAll("\n", " – "));
      const reply = await promptFor(given, message, where);
      return isCancel(reply) ? undefined : Array.isArray(reply) ? reply.join(",") : (reply ?? "");
    },
    say: (words) => log.message(style.text(words), where),
    close: () => undefined,
  };
}

type Where = { readonly input: NodeJS.ReadStream; readonly output: NodeJS.WriteStream };

function promptFor({ question, before }: QuestionPut, message: string, where: Where) {
  const kind = kindOf(question.fact);
  if (kind === "multi")
    return multiselect({
      ...where,
      message: `${message} (space to choose, return to go on)`,
      options: [...choices(question), ...commands],
      required: true,
    });
  if (kind === "boolean" || kind === "enum")
    return select({
      ...where,
      message,
      options: [...choices(question), ...commands],
      ...(typeof before === "string" ? { initialValue: before } : {}),
    });
  const ways = (question.derivations ?? []).map(({ id }) => id);
  const unit = question.unit === undefined ? "" : ` (${question.unit})`;
  return text({
    ...where,
    message: `${message}${unit}`,
    placeholder: ["a value", "a range", ...ways, "unknown", "?", "back or stop"].join(", "),
    ...(before === undefined ? {} : { initialValue: spoken(before) }),
  });
}

function choices({ fact, values }: Question): { value: string; label: string; hint?: string }[] {
  const all = kindOf(fact) === "boolean" ? ["yes", "no"] : valuesOf(fact);
  return all.map((value) => {
    const hint = values?.[value];
    return { value, label: value, ...(hint === undefined ? {} : { hint }) };
  });
}

/** An answer that stands as one would type it. */
function spoken(answer: unknown): string {
  if (typeof answer !== "object" || answer === null) return String(answer);
  if ("from" in answer) return String(answer.from);
  const { low, high } = answer as { low?: unknown; high?: unknown };
  return `${String(low)} to ${String(high)}`;
}
