import { factIds, type Rule } from "@tapeline/engine";
import { formatDay } from "@tapeline/engine/format";
import {
  AddressLink,
  ConditionView,
  evidenceWords,
  kindWords,
  RuleEffect,
  RuleExamples,
  RuleLines,
  Sources,
} from "@tapeline/ui/knowledge";

import { LinkList } from "../../site/link-list.tsx";
import type { Page } from "../../site/page.ts";
import type { Release } from "../../site/release.ts";
import { Section } from "../../site/section.tsx";
import { ScenarioList } from "./scenario-list.tsx";
import type { ScenariosOf } from "./scenarios-of.ts";

/** All rules by their topics, and a page for each. */
export function rulePages(release: Release, cases: ScenariosOf): readonly Page[] {
  const { rules } = release.knowledge;
  const topics = [...new Set(rules.map(({ id }) => topicOf(id)))];
  const list: Page = {
    id: "rules",
    title: "Rules",
    description: "Every rule: when it holds, what it does, why, and where that was read.",
    body: (
      <>
        <p>
          {rules.length} rules lead to a verdict or speak beside it. Each names when it holds, why,
          its sources, and examples that are checked at every build.
        </p>
        {topics.map((topic) => (
          <Section
            key={topic}
            id={topic}
            title={`${topic.charAt(0).toUpperCase()}${topic.slice(1).replaceAll("-", " ")}`}
          >
            <RuleLines rules={rules.filter(({ id }) => topicOf(id) === topic)} />
          </Section>
        ))}
      </>
    ),
  };
  return [list, ...rules.map((rule) => rulePage(rule, release, cases))];
}

const topicOf = (rule: string): string => rule.slice(0, rule.indexOf("/"));

function rulePage(rule: Rule, { knowledge, texts }: Release, { byRule }: ScenariosOf): Page {
  const { id, title, because, when, kind, evidence, reviewBy, sources, claims } = rule;
  const byFact = new Map(factIds.map((fact) => [fact, knowledge.questions[fact]]));
  const explained = texts.texts.filter((text) => (texts.byRule[id] ?? []).includes(text.id));
  return {
    id: `rules/${id}`,
    title,
    description: because,
    body: (
      <>
        <p className="lead">{because}</p>
        <p className="cap">
          <code>{id}</code>. {kindWords[kind].one}: it {kindWords[kind].does}. Behind it stands:{" "}
          {evidenceWords[evidence]}. To be read again by {formatDay(reviewBy)}.
        </p>
        <Section title="When it holds">
          <ConditionView condition={when} questions={byFact} />
        </Section>
        <Section title="What it does">
          <RuleEffect rule={rule} options={knowledge.options} />
        </Section>
        <Section title="Sources">
          {sources.length === 0 ? (
            <p className="mut">It names no page: {evidenceWords[evidence]}.</p>
          ) : (
            <Sources sources={sources} />
          )}
          {claims.length > 0 && (
            <p>
              It carries{" "}
              {claims.map((claim, place) => (
                <span key={claim}>
                  {place > 0 && ", "}
                  <AddressLink to={`claims#${claim.toLowerCase()}`}>{claim}</AddressLink>
                </span>
              ))}
              .
            </p>
          )}
        </Section>
        <Section title="Examples" guide="Each is checked when a release is made.">
          <RuleExamples rule={rule} options={knowledge.options} questions={byFact} />
        </Section>
        <Section title="Scenarios in which it holds">
          <ScenarioList
            scenarios={byRule.get(id) ?? []}
            none="It holds in most worlds of none of them; its examples show where it does."
          />
        </Section>
        {explained.length > 0 && (
          <Section title="Read on">
            <LinkList lines={explained.map((text) => ({ to: text.id, title: text.title }))} />
          </Section>
        )}
      </>
    ),
  };
}
