import type { DecisionInputs } from "./decision-inputs.ts";

/** Words of a task's description, and the kind of task that they stand for. */
interface WordList {
  readonly words: RegExp;
  readonly task: string;
}

/**
 * How a task that is described in free words is sorted. The first list that finds a word decides, so
 * that the narrower words come first: a "customer support agent" answers customers, a "search agent"
 * acts in steps, and "classification with long rule book" assigns labels whatever is written there.
 */
export const wordLists: readonly WordList[] = [
  {
    words:
      /\b(support|customer service|coaching|intake|voice) .*(agent|assistant|dialogue)|guest messag/,
    task: "customer-communication",
  },
  { words: /\b(code|coding|sql|text to query)\b/, task: "code" },
  { words: /\b(agent|next-action)\b/, task: "agent" },
  { words: /\b(translation|grammar correction)\b/, task: "translation" },
  {
    words: /\b(extraction|ocr|recognition|enrichment|understanding|counting|attributes)\b/,
    task: "extraction",
  },
  {
    words:
      /\b(classification|moderation|detection|routing|ranking|relevance|triage|intent|sentiment|scoring|forecasting|regression|prediction)\b/,
    task: "classification",
  },
  { words: /\b(question answering|q&a|search answers)/, task: "knowledge-qa" },
  { words: /\breasoning\b/, task: "analysis" },
  { words: /\b(generation|writing|rewriting|drafting|dialogue|assistant)\b/, task: "generation" },
  { words: /\bsummari/, task: "summarisation" },
];

/** The kind of task that the words of a description stand for; `other` where none is known. */
export function taskTypeOf({ task_type }: Pick<DecisionInputs, "task_type">): string {
  const text = task_type.toLowerCase();
  return wordLists.find(({ words }) => words.test(text))?.task ?? "other";
}
