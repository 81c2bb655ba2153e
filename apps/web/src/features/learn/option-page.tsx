import "@tapeline/ui/knowledge.css";
import { useSuspenseQueries } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { OptionName } from "@tapeline/ui";
import {
  Blocks,
  ChanceByTask,
  FigureList,
  figuresOf,
  linesOf,
  RuleLines,
  Segments,
  speaksOf,
  TestAndBuild,
} from "@tapeline/ui/knowledge";

import { usePageTitle } from "../../app/page-title.ts";
import { engine } from "../../engine/client.ts";
import { questionsQuery } from "../../engine/queries.ts";
import styles from "./learn.module.css";
import { rulesQuery, textQuery } from "./learn-queries.ts";
import { PathLink } from "./path-link.tsx";
import { Section } from "./section.tsx";
import { TextsAbout } from "./text-links.tsx";

const optionQuery = (id: string) => ({
  queryKey: ["option", id],
  queryFn: () => engine.ask((client) => client.knowledge.option.query({ id })),
  staleTime: Infinity,
});

/** An option of the ladder: what it is, what its test and its bill rest on, and the rules that speak of it. */
export function OptionPage() {
  const id = useParams({ strict: false }).id ?? "";
  const [{ data: option }, { data: text }, { data: rules }, { data: questions }] =
    useSuspenseQueries({
      queries: [optionQuery(id), textQuery(`options/${id}`), rulesQuery, questionsQuery],
    });
  usePageTitle(option.short);
  const { page } = text;
  const figures =
    page.is === "text" ? figuresOf([page.summary, ...linesOf(page.blocks)]) : new Map();
  const references = [...figures.keys()];
  const build = questions.find(({ fact }) => fact === option.buildMonths);
  const tasks = questions.find(({ fact }) => fact === "taskTypes")?.values ?? {};
  return (
    <div className="wrap">
      <section className={styles.title}>
        <p className="sm cap">
          <PathLink to="/learn">Learn</PathLink> <span className="dot" /> Option{" "}
          {option.code.slice(1)}, {option.tailoring}
        </p>
        <h1 className={styles.optionTitle}>
          <OptionName code={option.code}>{option.short}</OptionName>
        </h1>
        <p className="lead">{option.description}</p>
      </section>
      {page.is === "text" && (
        <Section title="What it is" guide={<Segments inside={page.summary} figures={references} />}>
          <div className="kn-prose">
            <Blocks blocks={page.blocks} figures={references} />
          </div>
          <FigureList figures={[...figures.values()]} />
        </Section>
      )}
      <Section title="Test and build">
        <TestAndBuild option={option} build={build?.short ?? option.buildMonths} />
      </Section>
      <Section
        title="Chance of reaching the bar"
        guide="By kind of task, before any rule or test speaks; with models of the top class and a bar of 90%."
      >
        <ChanceByTask option={option} tasks={tasks} />
      </Section>
      <Section title="Rules that speak of it">
        <RuleLines rules={rules.filter((rule) => speaksOf(rule, option))} />
      </Section>
      <TextsAbout kind="option" id={option.id} own={page.id} />
    </div>
  );
}
