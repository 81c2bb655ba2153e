import { formatMoney, formatMonths, inHundred } from "@tapeline/engine/format";
import { OptionName } from "@tapeline/ui";
import {
  AddressLink,
  BasisView,
  Blocks,
  FigureList,
  figuresOf,
  linesOf,
  RuleLines,
  Segments,
  speaksOf,
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
  const { id, code, short, description, test, sufficiency } = option;
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
          <dl className="kn-range">
            <div>
              <dt>A test costs</dt>
              <dd className="num">{formatMoney(test.cost.value)}</dd>
            </div>
            <div>
              <dt>A test takes</dt>
              <dd className="num">{formatMonths(test.months.value, test.months.value)}</dd>
            </div>
            <div>
              <dt>Building takes</dt>
              <dd>
                <AddressLink to={`questions/${option.buildMonths}`}>
                  {knowledge.questions[option.buildMonths].short}
                </AddressLink>
              </dd>
            </div>
          </dl>
          <BasisView basis={test.cost.basis} />
          <BasisView basis={test.months.basis} />
        </Section>
        <Section
          title="Chance of reaching the bar"
          guide="By kind of task, before any rule or test speaks; with models of the top class and a bar of 90%."
        >
          <table className="kn-weights">
            <thead>
              <tr>
                <th scope="col">It</th>
                <th scope="col">Reaches the bar in</th>
              </tr>
            </thead>
            <tbody>
              {Object.entries(sufficiency.byTask).map(([task, logOdds]) => (
                <tr key={task}>
                  <td>{tasks[task] ?? task}</td>
                  <td className="num">
                    {logOdds === undefined
                      ? "not known"
                      : `${inHundred(1 / (1 + Math.exp(-logOdds)))} of 100`}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <BasisView basis={sufficiency.basis} />
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
