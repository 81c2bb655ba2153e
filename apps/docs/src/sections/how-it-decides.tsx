import { factIds } from "@tapeline/engine";
import { inHundred } from "@tapeline/engine/format";
import { AddressLink, kindWords } from "@tapeline/ui/knowledge";

import type { Page } from "../site/page.ts";
import type { Release } from "../site/release.ts";
import { LinkList } from "../site/link-list.tsx";
import { Section } from "../site/section.tsx";
import { CostOf, VerdictOf } from "../widgets/placed.tsx";

/** Cases that are decided on the page: one that needs no custom LLM, and one that asks for its own. */
const shown = ["archetypes/invoice-extraction", "archetypes/our-own-gpt"] as const;

/** How a case becomes a verdict, stage by stage, with cases that are decided as the page is read. */
export function howItDecidesPage({ knowledge, scenarios }: Release): Page {
  const { options, rules } = knowledge;
  const count = (kind: (typeof rules)[number]["kind"]): number =>
    rules.filter((rule) => rule.kind === kind).length;
  const prompting = options.find(({ id }) => id === "api-prompting")!;
  const extraction = prompting.sufficiency.byTask["extraction"];
  const examples = scenarios.filter(({ id }) => shown.some((wanted) => wanted === id));
  return {
    id: "how-it-decides",
    title: "How it decides",
    description: "From answers to a verdict: facts, gates, worlds, chances, costs and a plan.",
    live: true,
    body: (
      <>
        <p className="lead">
          A case passes through seven stages. Each hands on plain data that carries its own reasons,
          so that a verdict can be read back to the answer, the rule and the page it rests on.
        </p>
        <Section title="Answers become facts">
          <p>
            {factIds.length} <AddressLink to="questions">questions</AddressLink> can be asked, and
            none has to be answered. An answer is a point, a range or “I don’t know”. A number may
            be told by what people know, such as users times uses a day. A fact that nobody gave has
            its <AddressLink to="assumptions">assumption</AddressLink>: a low, a middle and a high
            value with a source, or our own judgement marked as such.
          </p>
        </Section>
        <Section title="Gates shut options out">
          <p>
            {count("gate")} rules are gates: a law, a contract, where data may go, a delay that
            cannot be kept. A gate reads answers alone and knows three values. Where the answer is
            unknown it neither holds nor fails: the option stays undetermined, and the question that
            would settle it is named. A limit that is a wish shuts nothing out; what keeping it
            would cost is told instead.
          </p>
        </Section>
        <Section title="Uncertain facts become worlds">
          <p>
            2,048 possible cases are laid out, each uncertain fact settled in each, evenly spread
            and from one fixed seed. All options meet the same worlds. So two options differ by what
            they are and never by luck, and the same case gives the same bytes on every machine.
          </p>
        </Section>
        <Section title="Will it do?">
          <p>
            Each option has a starting chance of reaching the bar for each kind of task
            {extraction !== undefined &&
              `: ${prompting.short} reaches a bar of 90% in ${inHundred(1 / (1 + Math.exp(-extraction)))} of 100 cases of extraction, before anything else is known`}
            . {count("evidence")} rules of evidence raise or lower it. A test on your own requests
            counts for more than all of them: so many passes of so many move the chance as
            statistics say, and close relatives of the tested option with it.
          </p>
        </Section>
        <Section title="What does it cost?">
          <p>
            Costs are added month by month and line by line in each world: building, prices by the
            token or by the hour, people, reviews, errors, leaving again. Prices are those of{" "}
            <AddressLink to="prices">the price book</AddressLink> on the day, and a change that is
            announced counts from its day. A missing price makes an option not priced; it is never
            counted as zero.
          </p>
          <CostOf />
        </Section>
        <Section title="What to try, in which order">
          <p>
            A plan tests options in an order, goes on where a test fails and stops where going on is
            not worth its price. All plans are compared over the worlds, today’s process among them.{" "}
            {count("ladder")} rules of the ladder ask for a cheaper test before any model is
            trained.
          </p>
        </Section>
        <Section title="The verdict">
          <p>
            No: the plan most likely ends without trained weights. Yes: it ends with them. Not yet:
            an answer, a price or a test that decides is missing, and it is named. Then come the
            range of costs, how sure the answer is, what would flip it, and what to mind:{" "}
            {kinds(knowledge)}. Those speak beside the verdict and move no number of it.
          </p>
        </Section>
        <Section
          title="Two cases, decided now"
          guide="By the release and the prices that the server which shows this page speaks from."
        >
          {examples.map((scenario) => (
            <div key={scenario.id}>
              <h3>
                <AddressLink to={`scenarios/${scenario.id}`}>{scenario.case.title}</AddressLink>
              </h3>
              <VerdictOf scenario={scenario} />
            </div>
          ))}
        </Section>
        <Section title="Read on">
          <LinkList
            lines={[
              {
                to: "decisions/0004-how-the-engine-decides",
                title: "Why it decides so",
                says: "The choices behind the stages.",
              },
              {
                to: "where-we-differ",
                title: "Where we differ",
                says: "Our advice beside what organisations did.",
              },
              { to: "distribution", title: "What is advised over all scenarios" },
            ]}
          />
        </Section>
      </>
    ),
  };

  function kinds({ rules: all }: Release["knowledge"]): string {
    const spoken = [
      "warning",
      "diagnosis",
      "prerequisite",
      "economics",
      "advice",
      "expiry",
    ] as const;
    return spoken
      .filter((kind) => all.some((rule) => rule.kind === kind))
      .map((kind) => kindWords[kind].one.toLowerCase())
      .join(", ");
  }
}
