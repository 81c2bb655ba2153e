import figures from "virtual:tapeline-home";

import { useSuspenseQueries } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { OptionName } from "@tapeline/ui";
import { formatDay } from "@tapeline/engine/format";
import { useState } from "react";

import { usePageTitle } from "../../app/page-title.ts";
import { toast } from "../../app/toast.ts";
import { createCase } from "../../cases/case-store.ts";
import { optionsQuery } from "../../engine/queries.ts";
import styles from "./learn.module.css";
import { PathLink } from "./path-link.tsx";
import { scenarioCase } from "./scenario-case.ts";
import { scenariosQuery } from "./scenario-queries.ts";
import { Section } from "./section.tsx";

const answerWords = {
  no: "No custom LLM is needed.",
  "not yet": "Not yet: a test or an answer decides.",
  yes: "A custom LLM is needed.",
} as const;

/** A made-up case: what it is, what we advise, what an expert would, and a way to open it as one's own. */
export function ScenarioView({ id }: { readonly id: string }) {
  const [{ data: scenarios }, { data: options }] = useSuspenseQueries({
    queries: [scenariosQuery, optionsQuery],
  });
  const navigate = useNavigate();
  const [opening, setOpening] = useState(false);
  const scenario = scenarios.find((one) => one.id === id);
  usePageTitle(scenario?.case.title ?? "No such case");
  if (scenario === undefined)
    return (
      <div className="wrap">
        <section className={styles.title}>
          <h1>No case is called {id}.</h1>
          <p>
            <PathLink to="/learn/scenarios/">All {scenarios.length} made-up cases</PathLink>
          </p>
        </section>
      </div>
    );
  const open = async (): Promise<void> => {
    setOpening(true);
    try {
      const { id: caseId } = await createCase(scenarioCase(scenario.case), Date.now());
      await navigate({ to: "/verdict/$caseId", params: { caseId } });
    } catch (error) {
      setOpening(false);
      toast(`Not opened: ${error instanceof Error ? error.message : String(error)}`);
    }
  };
  const { title, answers } = scenario.case;
  const { answer, endPoint, because, differs } = scenario.expect;
  const ours = figures.scenarios.ends.find(({ cases }) => cases.includes(id));
  const theirs = options.find((option) => option.id === endPoint);
  return (
    <div className="wrap">
      <section className={styles.title}>
        <p className="sm cap">
          <PathLink to="/learn">Learn</PathLink> <span className="dot" />{" "}
          <PathLink to="/learn/scenarios/">Made-up cases</PathLink> <span className="dot" />{" "}
          <span className="mono">{id}</span>
        </p>
        <h1>{title}</h1>
        {scenario.story === undefined ? (
          typeof answers.job === "string" && <p className="lead">{answers.job}.</p>
        ) : (
          <p className="lead">“{scenario.story.trim()}”</p>
        )}
        <button className="btn" type="button" disabled={opening} onClick={() => void open()}>
          Open its verdict
        </button>
        <p className="sm mut">
          The organisation is made up. It opens as a case of your own, to change and to try.
        </p>
      </section>
      <Section title="Where our plan ends" guide={`Prices as of ${formatDay(figures.day)}.`}>
        <p>
          {ours === undefined ? (
            "At today’s process: no option pays."
          ) : (
            <OptionName code={ours.code}>{ours.short}</OptionName>
          )}
        </p>
      </Section>
      <Section
        title="What an expert would advise"
        guide="Written down before the engine was asked, or corrected with its reason."
      >
        <div className="kn-stack">
          <p className="med">{answerWords[answer]}</p>
          {theirs !== undefined && (
            <p>
              <OptionName code={theirs.code}>{theirs.short}</OptionName>
            </p>
          )}
          <p className={styles.measure}>{because}</p>
        </div>
      </Section>
      {differs !== undefined && (
        <Section title="Where we differ">
          <p className={styles.measure}>{differs}</p>
        </Section>
      )}
    </div>
  );
}
