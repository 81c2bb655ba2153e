import { AddressLink } from "@tapeline/ui/knowledge";

import type { Page } from "../../site/page.ts";
import type { Release } from "../../site/release.ts";
import { Section } from "../../site/section.tsx";
import type { ScenariosOf } from "./scenarios-of.ts";

/** Every claim with what carries it and in how many scenarios that matters. */
export async function claimsPage(
  { texts, client }: Release,
  { byRule }: ScenariosOf,
): Promise<Page> {
  const claims = await Promise.all(
    texts.claims.map(({ id }) => client.knowledge.claim.query({ id })),
  );
  return {
    id: "claims",
    title: "Claims",
    description: "What rules and defaults rest on, claim by claim, with what carries each.",
    body: (
      <>
        <p>
          S1 to S58 are statements of the article that this project began with; C1 to C9 say how its
          contradictions and omissions are settled. Each is carried by rules that decide or speak,
          by texts, or by what follows from a verdict. The sources stand with the rules.
        </p>
        {claims.map(({ id, says, carriers }) => {
          const rules = carriers.filter(({ kind }) => kind === "rule");
          const held = new Set(
            rules.flatMap((rule) => (byRule.get(rule.id) ?? []).map((one) => one.id)),
          );
          return (
            <Section key={id} id={id.toLowerCase()} title={id}>
              <p>{says.charAt(0).toUpperCase() + says.slice(1)}.</p>
              <ul className="kn-prose">
                {carriers.map(({ kind, id: carrier, title }) => (
                  <li key={`${kind} ${carrier}`}>
                    <span className="cap">{carrierWords[kind]}</span>{" "}
                    {kind === "rule" ? (
                      <AddressLink to={`rules/${carrier}`}>{title}</AddressLink>
                    ) : kind === "text" ? (
                      <AddressLink to={carrier}>{title}</AddressLink>
                    ) : (
                      title
                    )}
                  </li>
                ))}
              </ul>
              {rules.length > 0 && <p className="cap">Its rules hold in {held.size} scenarios.</p>}
            </Section>
          );
        })}
      </>
    ),
  };
}

const carrierWords = {
  rule: "rule",
  text: "text",
  failure: "kind of failure",
  pillar: "pillar of readiness",
} as const;
