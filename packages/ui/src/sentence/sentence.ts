/** What the sentence on the first page says of a job; each part is one answer of the questionnaire. */
export interface Sentence {
  readonly task: TaskId;
  readonly requestsPerMonth: number;
  readonly minimumPassRate: number;
  readonly knowledgeChange: string;
  readonly isolation: number;
  readonly oneOffBudget: number;
}

/** Jobs as people say them, with the kind of task that each is. */
export const tasks = {
  support: { says: "draft support replies", type: "customer-communication" },
  questions: { says: "answer questions from our documents", type: "knowledge-qa" },
  sorting: { says: "sort messages by subject", type: "classification" },
  fields: { says: "pull fields out of documents", type: "extraction" },
  summaries: { says: "summarise long texts", type: "summarisation" },
  review: { says: "review contracts and reports", type: "analysis" },
  writing: { says: "write new texts", type: "generation" },
  code: { says: "write and change code", type: "code" },
  translation: { says: "translate", type: "translation" },
  agent: { says: "carry out tasks with tools", type: "agent" },
} as const;
export type TaskId = keyof typeof tasks;

/** How often facts change, by the values of the question. */
export const changes = {
  hourly: "every hour",
  daily: "every day",
  weekly: "every week",
  monthly: "every month",
  yearly: "every year",
  never: "never",
} as const;

/** Where text may go, by the levels of isolation from 0 to 5. */
export const places = [
  "may go anywhere",
  "may leave under contract",
  "may leave if nothing is kept",
  "must stay in our region",
  "must stay in our own cloud",
  "must stay on our own machines",
] as const;

/** The sentence that stands there before anybody has changed it. */
export const firstSentence: Sentence = {
  task: "support",
  requestsPerMonth: 220_000,
  minimumPassRate: 90,
  knowledgeChange: "weekly",
  isolation: 1,
  oneOffBudget: 600_000,
};

/** The sentence as a case file holds it. */
export function caseOf(sentence: Sentence): {
  readonly title: string;
  readonly answers: Readonly<Record<string, unknown>>;
} {
  const { task, ...answers } = sentence;
  const { says, type } = tasks[task];
  const job = `${says[0]!.toUpperCase()}${says.slice(1)}`;
  return { title: job, answers: { job, taskTypes: [type], ...answers } };
}
