import { AddressLink } from "@tapeline/ui/knowledge";

import type { Page } from "../site/page.ts";
import type { Release } from "../site/release.ts";
import { LinkList } from "../site/link-list.tsx";
import { Section } from "../site/section.tsx";

/** The first page: what it is, and an answer in two minutes. */
export function startPage({ knowledge, texts, scenarios }: Release): Page {
  return {
    id: "index",
    title: "Start in two minutes",
    description:
      "Do you need a custom LLM? How to get an answer for your case, and what it rests on.",
    body: (
      <>
        <p className="lead">
          Tapeline answers one question about your case: do you need a custom LLM? It says yes, no
          or not yet, what to do first, what that costs, and what would change the answer.
        </p>
        <Section title="In the browser">
          <pre>npm start</pre>
          <p>
            It prints an address. Fill in the sentence on its first page, then answer what matters
            most. “I don’t know” is an answer: a wide range is taken, and marked so. What you answer
            stays on your device.
          </p>
        </Section>
        <Section title="On the command line">
          <p>Write the case down, as far as you know it:</p>
          <pre>{exampleCase}</pre>
          <p>Then ask:</p>
          <pre>{`npm run tapeline -- assess case.yaml
npm run tapeline -- ask case.yaml`}</pre>
          <p>
            <code>assess</code> gives the advice and the reasons for it; <code>ask</code> asks the
            next question worth answering and saves each answer.{" "}
            <AddressLink to="cli">All commands</AddressLink>.
          </p>
        </Section>
        <Section title="What you get">
          <ul className="kn-prose">
            <li>
              Yes, no or not yet, and the plan: which of{" "}
              <AddressLink to="options">eight options</AddressLink> to test in which order.
            </li>
            <li>
              For each option: is it allowed, will it do, what does it cost, each with a range.
            </li>
            <li>Where the advice would flip, and which question or test is worth its price.</li>
            <li>
              For every number its formula and its sources, and a receipt that computes the same
              verdict again years later.
            </li>
          </ul>
        </Section>
        <Section title="Where to go from here">
          <LinkList
            lines={[
              {
                to: "how-it-decides",
                title: "How it decides",
                says: "The model in our own words, with cases that are decided as you read.",
              },
              {
                to: "faq",
                title: "Answers",
                says: `What people ask before they build or buy, in ${texts.texts.filter(({ kind }) => kind === "faq").length} pages.`,
              },
              {
                to: "rules",
                title: "Rules",
                says: `${knowledge.rules.length} of them, each with its reason and its sources.`,
              },
              {
                to: "scenarios",
                title: "Scenarios",
                says: `${scenarios.length} cases, each with a live verdict.`,
              },
              {
                to: "prices",
                title: "Prices",
                says: "What models cost, and how well that is supported.",
              },
              {
                to: "accuracy",
                title: "Accuracy",
                says: "What we predict beside what others measured.",
              },
              {
                to: "guides/library-users",
                title: "Use it in a program",
                says: "Over HTTP or in your own process.",
              },
            ]}
          />
        </Section>
      </>
    ),
  };
}

const exampleCase = `title: Support reply drafting
answers:
  taskTypes: [customer-communication, knowledge-qa]
  requestsPerMonth: { low: 180000, base: 220000, high: 260000 }
  minimumPassRate: 90
  gap: knowledge
  isolation: 3`;
