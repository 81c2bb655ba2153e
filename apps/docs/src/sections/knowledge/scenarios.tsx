import type { Scenario } from "@tapeline/content";
import { type AnswerValue, type FactId, type Knowledge } from "@tapeline/engine";
import { formatRange, formatWithUnit } from "@tapeline/engine/format";
import { AddressLink, comparisonWords, RuleLines } from "@tapeline/ui/knowledge";

import { LinkList } from "../../site/link-list.tsx";
import type { Page } from "../../site/page.ts";
import type { Release } from "../../site/release.ts";
import { Section } from "../../site/section.tsx";
import { VerdictOf } from "../../widgets/placed.tsx";
import type { ScenariosOf } from "./scenarios-of.ts";

/** All scenarios by their folders, and a page for each. */
export function scenarioPages(release: Release, cases: ScenariosOf): readonly Page[] {
  const { scenarios } = release;
  const folders = [...new Set(scenarios.map(({ id }) => folderOf(id)))];
  const list: Page = {
    id: "scenarios",
    title: "Scenarios",
    description: "Made-up cases that show how advice turns, each with what an expert expects.",
    body: (
      <>
        <p>
          {scenarios.length} whole cases, each with the advice that someone who knows the field
          expects. The organisations are made up. They stand where advice turns, so their shares say
          nothing about how often a kind of case comes up.
        </p>
        {folders.map((folder) => (
          <Section key={folder} title={titleOf(folder)}>
            <LinkList
              lines={scenarios
                .filter(({ id }) => folderOf(id) === folder)
                .map(({ id, case: { title }, expect }) => ({
                  to: `scenarios/${id}`,
                  title,
                  says: `An expert expects: ${expect.answer}.`,
                }))}
            />
          </Section>
        ))}
      </>
    ),
  };
  return [list, ...scenarios.map((scenario) => scenarioPage(scenario, release, cases))];
}

const folderOf = (id: string): string =>
  id.includes("/") ? id.slice(0, id.indexOf("/")) : "whole cases";
const titleOf = (folder: string): string =>
  `${folder.charAt(0).toUpperCase()}${folder.slice(1).replaceAll("-", " ")}`;

function scenarioPage(scenario: Scenario, { knowledge }: Release, { rulesIn }: ScenariosOf): Page {
  const { id, story, expect, case: given } = scenario;
  const named = (option: string): string =>
    knowledge.options.find((one) => one.id === option)?.short ?? option;
  const answers = Object.entries(given.answers) as [FactId, AnswerValue][];
  const held = new Set(rulesIn.get(id) ?? []);
  return {
    id: `scenarios/${id}`,
    title: given.title,
    description: expect.because,
    live: true,
    body: (
      <>
        {story !== undefined && <p className="lead">{story}</p>}
        <VerdictOf scenario={scenario} />
        <Section title="What an expert expects">
          <p>
            <strong>{expect.answer}</strong>
            {expect.endPoint !== undefined && <>, ending at {named(expect.endPoint)}</>}
            {expect.firstStep !== undefined && <>, first {named(expect.firstStep)}</>}.{" "}
            {expect.because}
          </p>
          {expect.differs !== undefined && <p>Where we advise otherwise: {expect.differs}</p>}
        </Section>
        <Section title="What is known">
          {answers.length === 0 ? (
            <p className="mut">Nothing: everything is assumed.</p>
          ) : (
            <ul className="kn-lines">
              {answers.map(([fact, answer]) => (
                <li key={fact}>
                  <AddressLink to={`questions/${fact}`}>
                    {knowledge.questions[fact].short}
                  </AddressLink>
                  <span>{answerWords(answer, knowledge.questions[fact])}</span>
                </li>
              ))}
            </ul>
          )}
        </Section>
        {held.size > 0 && (
          <Section title="Rules that hold in it">
            <RuleLines rules={knowledge.rules.filter((rule) => held.has(rule.id))} />
          </Section>
        )}
      </>
    ),
  };
}

/** An answer as people read it, in the words and the unit of its question. */
function answerWords(answer: AnswerValue, question: Knowledge["questions"][FactId]): string {
  if (typeof answer === "string" || typeof answer === "boolean")
    return comparisonWords(answer, question);
  if ("low" in answer)
    return formatRange(answer.low, answer.high, (value) => formatWithUnit(question.unit, value));
  return answer.map((value) => comparisonWords(value, question)).join(", ");
}
