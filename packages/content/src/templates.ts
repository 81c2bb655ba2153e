import type { FactId } from "@tapeline/engine";

import { taskTypeTemplates } from "./task-type-templates.ts";

/** A case to begin with: what is typical of it is answered, the rest is left as comments. */
export interface Template {
  readonly name: string;
  /** Who would recognise it, in a few words. */
  readonly summary: string;
  readonly title: string;
  /** Answers as one would write them in a case file. */
  readonly answers: { readonly [fact in FactId]?: unknown };
}

/** The templates that a case can begin with, in `tapeline init` and on the pages: `blank`, one for each type of task, then known situations. Their figures are placeholders to be replaced. */
export const templates: readonly Template[] = [
  {
    name: "blank",
    summary: "every question, none answered",
    title: "My case",
    answers: { job: "unknown" },
  },
  ...taskTypeTemplates,
  {
    name: "support-bot",
    summary: "answers customers from documents that change often",
    title: "Support replies",
    answers: {
      job: "drafts replies to support mails for agents to send",
      taskTypes: ["customer-communication"],
      outputForm: "free-text",
      requestsPerMonth: { low: "150k", high: "300k" },
      minimumPassRate: "90 %",
      gap: "knowledge",
      knowledgeChange: "weekly",
      dataClasses: ["internal", "personal"],
      isolation: 1,
    },
  },
  {
    name: "knowledge-search",
    summary: "answers employees' questions from internal documents",
    title: "Answers from our own documents",
    answers: {
      job: "answers questions of employees from manuals and policies, with citations",
      taskTypes: ["knowledge-qa"],
      outputForm: "free-text",
      requestsPerMonth: "60k",
      minimumPassRate: "85 %",
      gap: "knowledge",
      knowledgePages: "50k",
      knowledgeChange: "monthly",
      citationsRequired: true,
    },
  },
  {
    name: "on-premises",
    summary: "data may not leave own machines",
    title: "Summaries of patient records",
    answers: {
      job: "summarises patient records for the ward round",
      taskTypes: ["summarisation"],
      outputForm: "free-text",
      requestsPerMonth: "30k",
      minimumPassRate: "95 %",
      dataClasses: ["health"],
      isolation: 5,
      personalData: "special-category",
    },
  },
  {
    name: "code-completion",
    summary: "completes code while it is typed, within a latency limit",
    title: "Code completion",
    answers: {
      job: "completes code in the editor while a developer types",
      taskTypes: ["code"],
      outputForm: "code",
      requestsPerMonth: "2M",
      minimumPassRate: "80 %",
      latencyLimit: 0.3,
    },
  },
];

/** The names that `init` takes. */
export const templateNames: readonly string[] = templates.map(({ name }) => name);
