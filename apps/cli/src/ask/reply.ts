import { readDocument } from "@tapeline/documents";
import {
  caseSchema,
  kindOf,
  valuesOf,
  type Case,
  type Derivation,
  type FactId,
  type Question,
} from "@tapeline/engine";
import type { z } from "zod";

import type { CaseKnowledge } from "../case-file/read-case.ts";
import type { WrittenAnswer, WrittenRange } from "../case-file/case-document.ts";

/** What somebody said to a question. */
export type Reply =
  | { readonly kind: "answer"; readonly value: WrittenAnswer }
  | { readonly kind: "tell"; readonly by: Derivation }
  | { readonly kind: "help" | "back" | "stop" | "keep" }
  | { readonly kind: "refused"; readonly because: string };

const unknownWords = ["unknown", "skip", "u", "idk", "dont know", "i dont know", "not known"];

/** Understands a line typed at a question. An empty line keeps what was answered before, if anything. */
export function understandReply(line: string, question: Question, checked: AnswerCheck): Reply {
  const text = line.trim();
  const word = text.toLowerCase().replaceAll(/['’.]/g, "");
  if (text === "") return { kind: "keep" };
  if (text === "?" || word === "help") return { kind: "help" };
  if (word === "back" || word === "b") return { kind: "back" };
  if (word === "stop" || word === "quit" || word === "q") return { kind: "stop" };
  if (unknownWords.includes(word)) return { kind: "answer", value: "unknown" };
  const by = question.derivations?.find(({ id }) => id.toLowerCase() === word);
  if (by !== undefined) return { kind: "tell", by };
  const value = valueOf(text, question);
  const because = checked(question.fact, value);
  return because === undefined ? { kind: "answer", value } : { kind: "refused", because };
}

function valueOf(text: string, { fact }: Question): WrittenAnswer {
  switch (kindOf(fact)) {
    case "boolean":
      if (/^(y|yes|true)$/i.test(text)) return true;
      return /^(n|no|false)$/i.test(text) ? false : text;
    case "enum":
      return chosen(text, fact);
    case "multi":
      return text
        .split(",")
        .map((part) => part.trim())
        .filter((part) => part !== "")
        .map((part) => chosen(part, fact));
    case "number":
      return numberOrRange(text);
    case "text":
    case "day":
      return text;
  }
}

/** A value by its name, the beginning of its name, or its place in the list. */
function chosen(text: string, fact: FactId): string {
  const values = valuesOf(fact);
  const wanted = text.toLowerCase().replaceAll(" ", "-");
  const byPlace = /^\d+$/.test(text) ? values[Number(text) - 1] : undefined;
  const beginning = values.filter((value) => value.startsWith(wanted));
  return values.includes(wanted)
    ? wanted
    : (byPlace ?? (beginning.length === 1 ? beginning[0] : undefined) ?? text);
}

/** A number or a range as it was typed: `220k`, `3`, `100 to 400`. */
export function numberOrRange(text: string): string | number | WrittenRange {
  const parts = /^(.+?)\s*(?:–|—|\.\.\.?|\bto\b|(?<=[\w%])\s*-)\s*(.+)$/i.exec(text);
  const plain = (part: string): string | number =>
    /^-?\d+(\.\d+)?$/.test(part.trim()) ? Number(part) : part.trim();
  if (parts === null) return plain(text);
  return { low: plain(parts[1] ?? ""), high: plain(parts[2] ?? "") };
}

/** Says what is wrong with an answer, or nothing. */
export type AnswerCheck = (fact: FactId, value: WrittenAnswer) => string | undefined;

/** Answers by which amounts in another currency are read. */
const rateFacts: readonly FactId[] = ["currency", "currencyPerDollar", "currencyDay"];

/** Checks answers as a case file would be checked, in the same words; `answerTo` tells what was answered before. */
export function answerCheck(
  knowledge: CaseKnowledge,
  answerTo: (fact: FactId) => unknown = () => undefined,
): AnswerCheck {
  const schema: z.ZodType<Case> = caseSchema(knowledge);
  return (fact, value) => {
    const rate = Object.fromEntries(rateFacts.map((id) => [id, answerTo(id)]));
    const text = JSON.stringify({ title: "A case", answers: { ...rate, [fact]: value } });
    const reading = readDocument(text, { file: "answer", format: "json", schema });
    if (reading.ok) return undefined;
    const [problem] = reading.problems;
    return problem === undefined
      ? "this cannot be read"
      : `expected ${problem.expected}, found ${problem.found}; ${problem.fix}`;
  };
}
