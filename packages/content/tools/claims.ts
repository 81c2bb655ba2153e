import type { Rule } from "@tapeline/engine";
import type { Practice } from "@tapeline/engine/practice";

import type { Text } from "../src/text.ts";
import { claimIds, claimsInWords } from "./claims-in-words.ts";

/** A named thing that puts claims of the source article into practice. */
export interface Carrier {
  /** As in `rule gap/knowledge` or `text faq/cost`. */
  readonly name: string;
  readonly claims: readonly string[];
}

/** Every rule, every text and what follows from a verdict, with the claims that it carries: none, one or several. */
export const carriersIn = (
  rules: readonly Pick<Rule, "id" | "claims">[],
  texts: readonly Pick<Text, "id" | "claims">[],
  { failures, pillars }: Pick<Practice, "failures" | "pillars"> = { failures: [], pillars: [] },
): readonly Carrier[] => [
  ...rules.map(({ id, claims }) => ({ name: `rule ${id}`, claims })),
  ...texts.map(({ id, claims }) => ({ name: `text ${id}`, claims })),
  ...failures.map(({ id, claims }) => ({ name: `failure ${id}`, claims })),
  ...pillars.map(({ id, claims }) => ({ name: `pillar ${id}`, claims })),
];

/** Names of what carries a claim. */
const carriersOf = (claim: string, carriers: readonly Carrier[]): readonly string[] =>
  carriers.filter(({ claims }) => claims.includes(claim)).map(({ name }) => name);

/** Claims that nothing carries. */
export const uncarried = (carriers: readonly Carrier[]): readonly string[] =>
  claimIds.filter((claim) => carriersOf(claim, carriers).length === 0);

/** The page that lists what carries each claim. */
export function claimsPage(carriers: readonly Carrier[]): string {
  const carried = claimIds.map((claim) => {
    const names = carriersOf(claim, carriers);
    return `- **${claim}** ${claimsInWords[claim]!}: ${names.length === 0 ? "nothing" : names.join(", ")}`;
  });
  const others = carriers.filter(({ claims }) => claims.length === 0);
  return `${[
    "# What carries each claim",
    "S1 to S58 are what the source article says, C1 to C9 how its contradictions and omissions are settled. Each is carried by rules, texts, kinds of failures or pillars of readiness that say so in their `claims`. This page is written by `npm run pages` and checked with the tests: what is lost, renamed or added shows.",
    carried.join("\n"),
    "## What rests on sources of its own alone",
    others.map(({ name }) => `- ${name}`).join("\n"),
  ].join("\n\n")}\n`;
}
