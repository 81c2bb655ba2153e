import { useQuery } from "@tanstack/react-query";

import { pathOf } from "./address.ts";
import { textsAboutQuery } from "./learn-queries.ts";
import { PathLink } from "./path-link.tsx";
import { Section } from "./section.tsx";

/** Texts that speak of an option, a rule or a question; `own` is left out. Nothing where there are none. */
export function TextsAbout({
  kind,
  id,
  own,
}: {
  readonly kind: "option" | "rule" | "question";
  readonly id: string;
  readonly own?: string;
}) {
  const texts = useQuery(textsAboutQuery(kind, id)).data?.filter((text) => text.id !== own) ?? [];
  if (texts.length === 0) return null;
  return (
    <Section title="Read on" guide="Texts that speak of it.">
      <ul className="kn-lines">
        {texts.map((text) => (
          <li key={text.id}>
            <PathLink to={pathOf(text.id)}>{text.title}</PathLink>
            <span>{text.summary}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
