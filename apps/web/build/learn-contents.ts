import { createLocalClient } from "@tapeline/api";
import { knowledge } from "@tapeline/content";
import { practice } from "@tapeline/content/practice";
import { texts } from "@tapeline/content/texts";
import { priceBook } from "@tapeline/pricing";
import type { Plugin } from "vite";

import type { LearnContents } from "../src/features/learn/learn-contents.ts";

const contents = "virtual:tapeline-learn";

/** `virtual:tapeline-learn`: what there is to read, as the router tells it, so that the page that lists it waits for no engine. */
export function learnContents(): Plugin {
  return {
    name: "tapeline:learn-contents",
    resolveId: (id) => (id === contents ? `\0${contents}` : undefined),
    async load(id) {
      if (id !== `\0${contents}`) return undefined;
      return `export default ${JSON.stringify(await read())};`;
    },
  };
}

async function read(): Promise<LearnContents> {
  const client = createLocalClient({
    knowledge,
    prices: priceBook,
    texts: () => Promise.resolve(texts),
    practice: () => Promise.resolve(practice),
    today: priceBook.recordedUntil,
  });
  const [heads, rules, options, questions] = await Promise.all([
    client.texts.list.query(),
    client.knowledge.rules.query(),
    client.knowledge.options.query(),
    client.knowledge.questions.query(),
  ]);
  const ofKind = (kind: string) => heads.filter((head) => head.kind === kind);
  const topics = rules.map(({ id }) => id.split("/")[0]!);
  return {
    answers: ofKind("faq").map(({ id, title }) => ({ id, title })),
    options: options.map(({ id, code, short, description }) => ({ id, code, short, description })),
    articles: ofKind("article").map(({ id, title, summary }) => ({ id, title, summary })),
    rules: rules.length,
    topics: [...new Set(topics)].map((topic) => ({
      topic,
      rules: topics.filter((other) => other === topic).length,
    })),
    questions: questions.map(({ fact, group, short }) => ({ fact, group, short })),
    words: ofKind("word").length,
  };
}
