import { Segments } from "@tapeline/ui/knowledge";

import type { Page } from "../../site/page.ts";
import type { Release } from "../../site/release.ts";
import { Section } from "../../site/section.tsx";

/** All words by topic; the address of a word leads to its place. */
export function glossaryPage({ texts: { glossary } }: Release): Page {
  const topics = [...new Set(glossary.map(({ topic }) => topic))];
  return {
    id: "glossary",
    title: "Words",
    description: `What ${glossary.length} words mean here.`,
    body: topics.map((topic) => (
      <Section key={topic} title={topic}>
        <dl className="words">
          {glossary
            .filter((word) => word.topic === topic)
            .map(({ id, term, also, means }) => (
              <div key={id} id={id.slice(id.indexOf("/") + 1)}>
                <dt>
                  {term}
                  {also.length > 0 && <span className="cap"> {also.join(", ")}</span>}
                </dt>
                <dd>
                  <Segments inside={means} />
                </dd>
              </div>
            ))}
        </dl>
      </Section>
    )),
  };
}
