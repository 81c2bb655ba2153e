import type { FactKind, Knowledge } from "@tapeline/engine";

import type { ChoiceValue } from "../fields/choice.tsx";

/** The groups that questions are asked in, in words. */
export const groups: readonly ChoiceValue[] = [
  { value: "problem", label: "Problem and motive" },
  { value: "volume", label: "Volume and shape" },
  { value: "quality", label: "Quality and service" },
  { value: "knowledge", label: "Knowledge and examples" },
  { value: "privacy", label: "Privacy and law" },
  { value: "money", label: "Money" },
  { value: "people", label: "People and time" },
  { value: "rung", label: "What an option costs and takes" },
];

/** What an answer can be, in a sentence. */
export const kindWords: Readonly<Record<FactKind, string>> = {
  number: "A number: a point or a range.",
  enum: "One of a few values.",
  multi: "Some of a few values.",
  boolean: "Yes or no.",
  text: "A text. It is shown and not weighed.",
  day: "A day. It is shown and not weighed.",
};

/** The kinds of task in the words of their question. */
export const taskChoices = (questions: Knowledge["questions"]): readonly ChoiceValue[] =>
  Object.entries(questions.taskTypes?.values ?? {}).map(([value, label]) => ({ value, label }));
