import { factOfFile } from "@tapeline/content/tools/file-names.ts";

/** What a new file of a kind begins with. */
export interface Template {
  /** The kind of the list under which it is offered. */
  readonly kind: string;
  /** "Rule", "FAQ entry". */
  readonly name: string;
  /** Where such files lie; `<topic>` stands for a folder that the editor names. */
  readonly folder: string;
  readonly ending: "yaml" | "md";
  /** The text to begin with; `day` is the day it is begun on, `review` the day to look at it again. */
  readonly text: (given: {
    readonly title: string;
    /** The folder that the editor named; empty where files of the kind lie in one folder. */
    readonly topic: string;
    readonly day: string;
    readonly review: string;
  }) => string;
}

const schemaLine = (schema: string, folders: number): string =>
  `# yaml-language-server: $schema=${"../".repeat(folders)}schema/${schema}.json\n`;

/** A text as YAML writes it in one line. */
const quoted = (text: string): string =>
  /^[A-Za-z][\w ,.'()?!-]*$/.test(text) && !/^(yes|no|true|false|null|on|off)$/i.test(text)
    ? text
    : JSON.stringify(text);

const textHead = (title: string, kind: string, review: string): string =>
  `---\n${schemaLine("text", 2)}title: ${quoted(title)}\nsummary: ""\nkind: ${kind}\ntags: [method]\nclaims: []\nrules: []\nrelated: []\nreviewBy: ${review}\n---\n\n`;

/** All kinds of new files, in the order in which they are offered. */
export const templates: readonly Template[] = [
  {
    kind: "rule",
    name: "Rule",
    folder: "packages/content/rules/<topic>",
    ending: "yaml",
    text: ({ title, review }) =>
      `${schemaLine("rule", 2)}kind: evidence\ntitle: ${quoted(title)}\nwhen: {}\nweigh: {}\nbecause: ""\nclaims: []\nevidence: editorial\nreviewBy: ${review}\nexamples: []\n`,
  },
  {
    kind: "question",
    name: "Question",
    folder: "packages/content/questions",
    ending: "yaml",
    text: ({ title }) =>
      `${schemaLine("question", 1)}number: ""\ngroup: problem\nask: ${quoted(title)}\nshort: ${quoted(title)}\nwhy: ""\nhelp: ""\n`,
  },
  {
    kind: "option",
    name: "Option",
    folder: "packages/content/options",
    ending: "yaml",
    text: ({ title }) =>
      `${schemaLine("option", 1)}title: ${quoted(title)}\nshort: ${quoted(title)}\n`,
  },
  {
    kind: "text",
    name: "FAQ entry",
    folder: "packages/content/texts/faq",
    ending: "md",
    text: ({ title, review }) => textHead(title, "faq", review),
  },
  {
    kind: "text",
    name: "Article",
    folder: "packages/content/texts/articles",
    ending: "md",
    text: ({ title, review }) => textHead(title, "article", review),
  },
  {
    kind: "text",
    name: "Words of a topic",
    folder: "packages/content/texts/glossary",
    ending: "yaml",
    text: ({ title, review }) =>
      `${schemaLine("glossary", 2)}topic: ${quoted(title)}\nreviewBy: ${review}\nterms:\n  - id: ""\n    term: ""\n    means: ""\n`,
  },
  {
    kind: "price",
    name: "Model",
    folder: "packages/pricing/data/models/<topic>",
    ending: "yaml",
    text: ({ title, topic, day, review }) =>
      `${schemaLine("model", 3)}name: ${quoted(title)}\npublisher: ${topic}\nclass: small\nreleased: ${day}\ncapabilities: { tools: unknown, structuredOutput: unknown, vision: unknown, audio: unknown, reasoning: unknown, caching: unknown, batch: unknown, fineTuning: unknown }\nweights: closed\noffers: []\nreviewBy: ${review}\n`,
  },
  {
    kind: "price",
    name: "Accelerator",
    folder: "packages/pricing/data/gpus",
    ending: "yaml",
    text: ({ title, review }) =>
      `${schemaLine("gpu", 2)}name: ${quoted(title)}\nsources: []\nreviewBy: ${review}\n`,
  },
  {
    kind: "price",
    name: "Rent of an accelerator",
    folder: "packages/pricing/data/gpu-offers/<topic>",
    ending: "yaml",
    text: ({ topic, review }) =>
      `${schemaLine("gpu-offer", 3)}cloud: ${topic}\ngpu: ""\noffers: []\nreviewBy: ${review}\n`,
  },
  {
    kind: "price",
    name: "Embedding model",
    folder: "packages/pricing/data/embeddings",
    ending: "yaml",
    text: ({ title, review }) =>
      `${schemaLine("embedding", 2)}name: ${quoted(title)}\npublisher: ""\noffers: []\nreviewBy: ${review}\n`,
  },
  {
    kind: "price",
    name: "Reranker",
    folder: "packages/pricing/data/rerankers",
    ending: "yaml",
    text: ({ title, review }) =>
      `${schemaLine("reranker", 2)}name: ${quoted(title)}\npublisher: ""\noffers: []\nreviewBy: ${review}\n`,
  },
  {
    kind: "price",
    name: "Salary of a role",
    folder: "packages/pricing/data/people",
    ending: "yaml",
    text: ({ title, review }) =>
      `${schemaLine("person", 2)}title: ${quoted(title)}\nregion: US\nhistory: []\nreviewBy: ${review}\n`,
  },
  {
    kind: "scenario",
    name: "Scenario",
    folder: "packages/content/scenarios/<topic>",
    ending: "yaml",
    text: ({ title }) =>
      `${schemaLine("scenario", 2)}title: ${quoted(title)}\nanswers:\n  job: ${quoted(title)}\n`,
  },
];

/** A file's name from what it is about: `Narrow tasks!` → `narrow-tasks`. */
export const nameFrom = (title: string): string =>
  title
    .toLowerCase()
    .normalize("NFKD")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60);

const isQuestion = (folder: string): boolean => folder === "packages/content/questions";

/** The path of a new file, or what is wrong with it in words. */
export function newPath(
  { folder, ending }: Template,
  { topic, name }: { readonly topic: string; readonly name: string },
  isTaken: (path: string) => boolean,
): { readonly path: string } | { readonly refusal: string } {
  const one = /^[a-z0-9][a-z0-9-]*$/;
  const named = folder.startsWith("packages/pricing/") ? /^[a-z0-9][a-z0-9._-]*$/ : one;
  if (folder.includes("<topic>") && !one.test(topic))
    return { refusal: "The folder takes lower-case letters, digits and hyphens." };
  if (!named.test(name))
    return { refusal: "The name takes lower-case letters, digits and hyphens." };
  if (isQuestion(folder) && factOfFile(`questions/${name}.yaml`) === undefined)
    return {
      refusal: `There is no fact ${name}: a question asks for one that packages/engine/src/vocabulary/facts.ts names.`,
    };
  const path = `${folder.replace("<topic>", topic)}/${name}.${ending}`;
  return isTaken(path) ? { refusal: "There is a file of this name." } : { path };
}
