import type { Question } from "@tapeline/engine";

/** A question as it is put: with what it is worth, and what was answered before. */
export interface QuestionPut {
  readonly question: Question;
  /** One line above the question: its place, and what knowing the answer is worth. */
  readonly lead: string;
  /** The answer that stands, where one goes back to it. */
  readonly before?: unknown;
}

/** One who asks: with prompts on a terminal, else in plain lines. */
export interface Interviewer {
  /** The line that was typed, or what stands for it; undefined when there is no more input. */
  put(question: QuestionPut): Promise<string | undefined>;
  /** A sentence in between. */
  say(text: string): void;
  close(): void;
}
