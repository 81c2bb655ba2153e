import { AddressLink } from "@tapeline/ui/knowledge";

import type { Page } from "../site/page.ts";
import type { Release } from "../site/release.ts";
import { Section } from "../site/section.tsx";
import { CostOf, PricesOf, SentenceOf, VerdictOf } from "../widgets/placed.tsx";

const shown = "archetypes/our-own-gpt";

/** How widgets are put on other pages, with each of them at work. */
export function embedPage({ scenarios }: Release): Page {
  const scenario = scenarios.find(({ id }) => id === shown)!;
  return {
    id: "embed",
    title: "On your own pages",
    description: "One script puts the sentence, a verdict, a calculator or prices on any page.",
    live: true,
    body: (
      <>
        <p className="lead">
          One script and one element put a piece of Tapeline on a page of yours. It speaks from the
          newest release of the server that the script came from, and shows a newer one as soon as
          it is published.
        </p>
        <Section title="What you need">
          <pre>{`<script type="module" src="https://tapeline.example/docs/embed.js"></script>
<tapeline-sentence></tapeline-sentence>`}</pre>
          <p>
            Styles of your page do not reach into an element, and none of its styles reach out. It
            follows <code>data-theme</code> of your page, else the system; <code>theme="dark"</code>{" "}
            or <code>theme="light"</code> fixes it, and <code>server</code> names another server.
            What you write inside an element is shown where no script runs.
          </p>
          <p>
            A page of another site may ask only if the server names that site:{" "}
            <code>TAPELINE_EMBED_ON=https://intranet.example npm start</code>. More is in the guide{" "}
            <AddressLink to="guides/self-hosters">for self-hosters</AddressLink>.
          </p>
        </Section>
        <Section title="The sentence">
          <pre>{"<tapeline-sentence></tapeline-sentence>"}</pre>
          <SentenceOf />
        </Section>
        <Section
          title="A verdict"
          guide="On the case in the attribute, as a case file holds it, in JSON."
        >
          <pre>{`<tapeline-verdict case='{"title": "Support replies", "answers": {"requestsPerMonth": 200000}}'></tapeline-verdict>`}</pre>
          <VerdictOf scenario={scenario} />
        </Section>
        <Section title="A calculator" guide="What a month of requests costs on every offer.">
          <pre>
            {
              '<tapeline-cost requests="200000" input-tokens="2000" output-tokens="300"></tapeline-cost>'
            }
          </pre>
          <CostOf />
        </Section>
        <Section title="Prices">
          <pre>{"<tapeline-prices></tapeline-prices>"}</pre>
          <PricesOf />
        </Section>
      </>
    ),
  };
}
