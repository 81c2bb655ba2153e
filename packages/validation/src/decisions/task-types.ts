import type { DecisionInputs } from "./decision-inputs.ts";

/** Words of a task's description, and the kind of task that they stand for. */
interface WordList {
  readonly words: RegExp;
  readonly task: string;
}

/**
 * How a task that is described in free words is sorted. Of one part of a description the first list
 * that finds a word decides, so that the narrower words come first: a "customer support agent" answers
 * customers, a "search agent" acts in steps.
 */
export const wordLists: readonly WordList[] = [
  {
    words:
      /\b(support|customer service|coaching|intake|voice)\b.*(agent|assistant|dialogue)|\bguest messag|\badvisory support\b/,
    task: "customer-communication",
  },
  { words: /\b(code|coding|script|sql|text to query)\b/, task: "code" },
  { words: /\b(agent|next-action)\b/, task: "agent" },
  { words: /\b(translation|grammar correction)\b/, task: "translation" },
  {
    words: /\b(extraction|ocr|recognition|enrichment|understanding|counting|attributes)\b/,
    task: "extraction",
  },
  {
    words:
      /\b(classification|moderation|detection|routing|ranking|matching|relevance|triage|intent|sentiment|scoring|forecasting|regression|prediction|recommendation)\b/,
    task: "classification",
  },
  {
    words: /\b(question answering|q&a|search answers|research|document chat)/,
    task: "knowledge-qa",
  },
  { words: /\breasoning\b/, task: "analysis" },
  { words: /\bsummar/, task: "summarisation" },
  {
    words: /\b(generation|writing|rewriting|drafting|dialogue|interviewing|assistant)\b/,
    task: "generation",
  },
];

/**
 * The kinds of task that a description stands for, each part of it sorted by itself. What stands in
 * brackets explains a part and is read only where nothing else is known; failing that it is `other`.
 */
export function taskTypesOf({ task_type }: Pick<DecisionInputs, "task_type">): readonly string[] {
  const text = task_type.toLowerCase();
  const outside = tasksIn(text.replaceAll(/\([^)]*\)/g, " "));
  const known = outside.length > 0 ? outside : tasksIn(text.replaceAll(/[()]/g, ","));
  return known.length > 0 ? known : ["other"];
}

function tasksIn(text: string): readonly string[] {
  const parts = text.split(/[/+,]|\band\b/);
  const found = parts.map((part) => wordLists.find(({ words }) => words.test(part))?.task);
  return [...new Set(found.filter((task) => task !== undefined))];
}
