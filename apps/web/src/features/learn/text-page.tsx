import "@tapeline/ui/knowledge.css";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { formatDay } from "@tapeline/engine/format";
import { Blocks, FigureList, figuresOf, linesOf, Segments } from "@tapeline/ui/knowledge";

import { usePageTitle } from "../../app/page-title.ts";
import styles from "./learn.module.css";
import { textQuery } from "./learn-queries.ts";
import { PartnerBlock } from "./partner-block.tsx";
import { ReadOn } from "./read-on.tsx";
import { PathLink } from "./path-link.tsx";

/** An answer. */
export function FaqPage() {
  return <TextPage id={`faq/${useParams({ strict: false }).id ?? ""}`} kind="Answer" />;
}

/** An article. */
export function ArticlePage() {
  return <TextPage id={`articles/${useParams({ strict: false }).id ?? ""}`} kind="Article" />;
}

/** A text as it is read: the answer in a sentence or two, the body, where its figures come from, what to read next. */
function TextPage({ id, kind }: { readonly id: string; readonly kind: string }) {
  const { page, readOn, partner, day } = useSuspenseQuery(textQuery(id)).data;
  usePageTitle(page.is === "text" ? page.title : page.term);
  if (page.is !== "text") return null;
  const { title, summary, blocks, reviewBy } = page;
  const figures = figuresOf([summary, ...linesOf(blocks)]);
  const references = [...figures.keys()];
  return (
    <div className={`wrap ${styles.reading}`}>
      <article className={styles.text}>
        <p className="sm cap">
          <PathLink to="/learn">Learn</PathLink> <span className="dot" /> {kind}
        </p>
        <h1>{title}</h1>
        <p className="lead">
          <Segments inside={summary} figures={references} />
        </p>
        <div className="kn-prose">
          <Blocks blocks={blocks} figures={references} />
        </div>
        <FigureList figures={[...figures.values()]} />
        {partner !== undefined && <PartnerBlock partner={partner} />}
      </article>
      <aside className={styles.beside}>
        <ReadOn links={readOn} />
        <p className="xs cap">
          Figures as of {formatDay(day)}. To be read again by {formatDay(reviewBy)}.
        </p>
      </aside>
    </div>
  );
}
