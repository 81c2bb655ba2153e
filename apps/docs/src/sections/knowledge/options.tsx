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

import { LinkList } from "../../site/link-list.tsx";
import type { Page } from "../../site/page.ts";
import type { Release } from "../../site/release.ts";
import { Section } from "../../site/section.tsx";
import { ScenarioList } from "./scenario-list.tsx";

/** The ladder, and a page for each of its options. */
export function optionPages(release: Release): readonly Page[] {
  const { options } = release.knowledge;
  const list: Page = {
    id: "options",
    title: "The eight options",
    description: "From no language model at all to one trained from raw text.",
    body: (
      <>
        <p>
          The options stand in the order of effort. Cheaper ones are tested before a custom LLM is
          advised.
        </p>
        <LinkList
          lines={options.map(({ id, code, short, description }) => ({
            to: `options/${id}`,
            title: <OptionName code={code}>{short}</OptionName>,
            says: description,
          }))}
        />
      </>
    ),
  };
  return [list, ...options.map((option) => optionPage(option, release))];
}

function optionPage(
  option: Release["knowledge"]["options"][number],
  { knowledge, texts, scenarios }: Release,
): Page {
  const { id, code, short, description } = option;
  const text = texts.texts.find((one) => one.id === `options/${id}`);
  const figures = figuresOf(text === undefined ? [] : [text.summary, ...linesOf(text.blocks)]);
  const references = [...figures.keys()];
  const tasks = knowledge.questions.taskTypes.values ?? {};
  const ends = scenarios.filter(({ expect }) => expect.endPoint === id);
  return {
    id: `options/${id}`,
    title: short,
    description,
    body: (
      <>
        <p className="lead">
          <OptionName code={code}>{description}</OptionName>
        </p>
        {text !== undefined && (
          <>
            <p>
              <Segments inside={text.summary} figures={references} />
            </p>
            <Blocks blocks={text.blocks} figures={references} />
            <FigureList figures={[...figures.values()]} />
          </>
        )}
        <Section title="Test and build">
          <TestAndBuild option={option} build={knowledge.questions[option.buildMonths].short} />
        </Section>
        <Section
          title="Chance of reaching the bar"
          guide="By kind of task, before any rule or test speaks; with models of the top class and a bar of 90%."
        >
          <ChanceByTask option={option} tasks={tasks} />
        </Section>
        <Section title="Rules that speak of it">
          <RuleLines rules={knowledge.rules.filter((rule) => speaksOf(rule, option))} />
        </Section>
        <Section title="Scenarios that should end there">
          <ScenarioList scenarios={ends} none="None of them." />
        </Section>
      </>
    ),
  };
}
