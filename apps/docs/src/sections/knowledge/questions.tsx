import { factIds, type Question } from "@tapeline/engine";
import { Assumed, AssumedAnswers, comparisonWords, reads, RuleLines } from "@tapeline/ui/knowledge";

import type { ReactNode } from "react";

import { LinkList } from "../../site/link-list.tsx";
import type { Page } from "../../site/page.ts";
import type { Release } from "../../site/release.ts";
import { Section } from "../../site/section.tsx";
import { questionGroups } from "./question-groups.ts";
import { ScenarioList } from "./scenario-list.tsx";
import type { ScenariosOf } from "./scenarios-of.ts";

/** All questions, all assumptions, and a page for each question. */
export function questionPages(release: Release, cases: ScenariosOf): readonly Page[] {
  const questions = factIds.map((fact) => release.knowledge.questions[fact]);
  const asked: Page = {
    id: "questions",
    title: "Questions",
    description: "What is asked of a case, why, and what is taken where nobody knows.",
    body: <Grouped questions={questions} says={({ ask }) => ask} />,
  };
  const assumed: Page = {
    id: "assumptions",
    title: "Assumptions",
    description: "What stands in for answers that nobody gave, with what each rests on.",
    body: (
      <>
        <p>
          “I don’t know” is an answer. This is what is taken then: the tenth, fiftieth and ninetieth
          of a hundred for a number, a value or the chance of each for a choice. Each has its basis
          on the page of its question.
        </p>
        <Grouped
          questions={questions.filter(({ assume }) => assume.length > 0)}
          says={(question) =>
            question.assume.map((assumption, place) => (
              <Assumed key={place} assumption={assumption} question={question} />
            ))
          }
        />
      </>
    ),
  };
  return [asked, assumed, ...questions.map((question) => questionPage(question, release, cases))];
}

function Grouped({
  questions,
  says,
}: {
  readonly questions: readonly Question[];
  readonly says: (question: Question) => ReactNode;
}) {
  return Object.entries(questionGroups).map(([group, name]) => {
    const own = questions.filter((question) => question.group === group);
    if (own.length === 0) return null;
    return (
      <Section key={group} title={name}>
        <LinkList
          lines={own.map((question) => ({
            to: `questions/${question.fact}`,
            title: question.short,
            says: says(question),
          }))}
        />
      </Section>
    );
  });
}

function questionPage(question: Question, { knowledge }: Release, { byFact }: ScenariosOf): Page {
  const { fact, ask, why, help, short, allowed, values, derivations = [] } = question;
  const readers = knowledge.rules.filter(({ when }) => reads(when, fact));
  const tasks = knowledge.questions.taskTypes;
  return {
    id: `questions/${fact}`,
    title: short,
    description: ask,
    body: (
      <>
        <p className="lead">{ask}</p>
        <p>{why}</p>
        <p className="cap">
          In files and over the API it is called <code>{fact}</code>.
        </p>
        <Section title="How to answer it">
          <p>{help}</p>
          {values !== undefined && (
            <ul className="kn-prose">
              {Object.entries(values).map(([value, says]) => (
                <li key={value}>
                  {says} <code>{value}</code>
                </li>
              ))}
            </ul>
          )}
          {allowed !== undefined && (
            <p>
              From {comparisonWords(allowed.min, question)} to{" "}
              {comparisonWords(allowed.max, question)}.
            </p>
          )}
          {derivations.length > 0 && (
            <p>It can also be told as: {derivations.map(({ title }) => title).join("; ")}.</p>
          )}
        </Section>
        <Section title="Where nobody answers">
          <AssumedAnswers question={question} tasks={tasks} />
        </Section>
        <Section title="Rules that read it">
          {readers.length === 0 ? (
            <p className="mut">None: costs or chances are reckoned from it.</p>
          ) : (
            <RuleLines rules={readers} />
          )}
        </Section>
        <Section title="Scenarios that answer it">
          <ScenarioList
            scenarios={byFact.get(fact) ?? []}
            none="None of them: it is assumed in all."
          />
        </Section>
      </>
    ),
  };
}
