import type { Text } from "@tapeline/content/texts";
import { formatDay } from "@tapeline/engine/format";
import { Blocks, FigureList, figuresOf, linesOf, Segments } from "@tapeline/ui/knowledge";

import { LinkList } from "../../site/link-list.tsx";
import type { Page } from "../../site/page.ts";
import type { Release } from "../../site/release.ts";
import { Section } from "../../site/section.tsx";

/** Answers and articles, each with a list of them all. */
export async function textPages({ texts, client }: Release): Promise<readonly Page[]> {
  const own = texts.texts.filter(({ kind }) => kind !== "option");
  const pages = await Promise.all(own.map((text) => textPage(text, client)));
  return [
    listOf(
      own.filter(({ kind }) => kind === "faq"),
      {
        id: "faq",
        title: "Answers",
        description: "What people ask before they build or buy.",
      },
    ),
    listOf(
      own.filter(({ kind }) => kind === "article"),
      {
        id: "articles",
        title: "Articles",
        description: "Longer texts on how to decide.",
      },
    ),
    ...pages,
  ];
}

function listOf(texts: readonly Text[], head: Omit<Page, "body">): Page {
  return {
    ...head,
    body: (
      <LinkList
        lines={texts.map(({ id, title, summary }) => ({
          to: id,
          title,
          says: <Segments inside={summary} />,
        }))}
      />
    ),
  };
}

async function textPage(
  { id, title, summary, blocks, reviewBy }: Text,
  client: Release["client"],
): Promise<Page> {
  const { readOn, day } = await client.texts.read.query({ id });
  const figures = figuresOf([summary, ...linesOf(blocks)]);
  const references = [...figures.keys()];
  return {
    id,
    title,
    body: (
      <>
        <p className="lead">
          <Segments inside={summary} figures={references} />
        </p>
        <Blocks blocks={blocks} figures={references} />
        <FigureList figures={[...figures.values()]} />
        {readOn.length > 0 && (
          <Section title="Read on">
            <LinkList
              lines={readOn.map((link) => ({
                to: link.kind === "text" ? link.id : `${link.kind}s/${link.id}`,
                title: link.title,
              }))}
            />
          </Section>
        )}
        <p className="cap">
          Figures as of {formatDay(day)}. To be read again by {formatDay(reviewBy)}.
        </p>
      </>
    ),
  };
}
