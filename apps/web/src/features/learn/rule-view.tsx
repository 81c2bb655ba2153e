import "@tapeline/ui/knowledge.css";

import scenarios from "virtual:tapeline-rule-scenarios";

import { useSuspenseQueries } from "@tanstack/react-query";
import { formatDay } from "@tapeline/engine/format";
import {
  ConditionView,
  evidenceWords,
  kindWords,
  RuleEffect,
  RuleExamples,
  Sources,
} from "@tapeline/ui/knowledge";

import { usePageTitle } from "../../app/page-title.ts";
import { engine } from "../../engine/client.ts";
import { optionsQuery, questionsQuery } from "../../engine/queries.ts";
import styles from "./learn.module.css";
import { PathLink } from "./path-link.tsx";
import { ScenarioLink } from "./scenario-link.tsx";
import { Section } from "./section.tsx";
import { TextsAbout } from "./text-links.tsx";

const ruleQuery = (id: string) => ({
  queryKey: ["rule", id],
  queryFn: () => engine.ask((client) => client.knowledge.rule.query({ id })),
  staleTime: Infinity,
});

const shownScenarios = 12;

/** A rule: when it holds, what it does, why, its sources, its examples, and the cases in which it holds. */
export function RuleView({ id }: { readonly id: string }) {
  const [{ data: rule }, { data: options }, { data: questions }] = useSuspenseQueries({
    queries: [ruleQuery(id), optionsQuery, questionsQuery],
  });
  usePageTitle(rule.title);
  const byFact = new Map(questions.map((question) => [question.fact, question]));
  const holdsIn = (scenarios.byRule[rule.id] ?? []).map((place) => scenarios.cases[place]!);
  const { one, does } = kindWords[rule.kind];
  return (
    <div className="wrap">
      <section className={styles.title}>
        <p className="sm cap">
          <PathLink to="/learn">Learn</PathLink> <span className="dot" />{" "}
          <PathLink to="/learn/rules/">Rules</PathLink> <span className="dot" />{" "}
          <span className="mono">{rule.id}</span>
        </p>
        <h1>{rule.title}</h1>
        <p className="lead">{rule.because}</p>
        <p className="sm mut">
          {one}: it {does}. Behind it stands: {evidenceWords[rule.evidence]}. To be read again by{" "}
          {formatDay(rule.reviewBy)}.
        </p>
      </section>
      <Section title="When it holds">
        <ConditionView condition={rule.when} questions={byFact} />
      </Section>
      <Section title="What it does">
        <div className="kn-stack">
          <RuleEffect rule={rule} options={options} />
        </div>
      </Section>
      <Section title="Sources" guide="Where it was read, and when.">
        {rule.sources.length === 0 ? (
          <p className="mut">It names no page: {evidenceWords[rule.evidence]}.</p>
        ) : (
          <Sources sources={rule.sources} />
        )}
      </Section>
      <Section title="Examples" guide="Each is checked when a release is made.">
        <RuleExamples rule={rule} options={options} questions={byFact} />
      </Section>
      <Section
        title="Cases in which it holds"
        guide={`Of the ${scenarios.cases.length} made-up cases that show how advice turns.`}
      >
        {holdsIn.length === 0 ? (
          <p className="mut">None of them.</p>
        ) : (
          <>
            <ul className={styles.plain}>
              {holdsIn.slice(0, shownScenarios).map((one) => (
                <li key={one.id}>
                  <ScenarioLink {...one} />
                </li>
              ))}
            </ul>
            {holdsIn.length > shownScenarios && (
              <details className={styles.more}>
                <summary>And {holdsIn.length - shownScenarios} more</summary>
                <ul className={styles.plain}>
                  {holdsIn.slice(shownScenarios).map((one) => (
                    <li key={one.id}>
                      <ScenarioLink {...one} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </>
        )}
      </Section>
      <TextsAbout kind="rule" id={rule.id} />
    </div>
  );
}
