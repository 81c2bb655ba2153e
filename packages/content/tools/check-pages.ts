import type { Knowledge } from "@tapeline/engine";
import type { Practice } from "@tapeline/engine/practice";

import type { Text } from "../src/text.ts";
import { dayOfAdvice, differencesIn, heldToExpert, type Advised } from "./advised.ts";
import type { Finding } from "./check-coverage-finding.ts";
import { carriersIn, claimsPage } from "./claims.ts";
import { distributionPage, hostedAmong } from "./distribution.ts";

/** The pages that are written from the content, by their file beside it. */
export const pageFiles = ["CLAIMS.md", "DISTRIBUTION.md", "QUESTIONS.md"] as const;
export type Pages = Readonly<Partial<Record<(typeof pageFiles)[number], string>>>;

/** What writes the pages anew, in the folder of the checkout. */
const rewrite = "write it anew with `npm run pages`, and read what changed before you commit it";

/** Pages that tell of other rules, texts or questions than there are; a page that is not there is not missed. */
export function stalePages(
  pages: Pages,
  { rules, questions }: Pick<Knowledge, "rules" | "questions">,
  texts: readonly Text[],
  practice: Practice,
): Finding[] {
  const claims = claimsPage(carriersIn(rules, texts, practice));
  const told = pages["QUESTIONS.md"] ?? "";
  const retold = Object.values(questions)
    .filter(({ fact }) => told.includes(`(\`${fact}\`): `))
    .filter(({ fact, short, why }) => !told.includes(`- **${short}** (\`${fact}\`): ${why} In `));
  return [
    ...(pages["CLAIMS.md"] === undefined || pages["CLAIMS.md"] === claims
      ? []
      : [stale("CLAIMS.md", "what carries each claim is no longer what it says")]),
    ...(retold.length === 0
      ? []
      : [
          stale(
            "QUESTIONS.md",
            `it has other words than the questions ${retold.map(({ fact }) => fact).join(", ")}`,
          ),
        ]),
  ];
}

/** Scenarios that are advised on otherwise than expected, and the page of what is advised in all of them where it says otherwise. */
export function staleAdvice(
  pages: Pages,
  advised: readonly Advised[],
  options: Knowledge["options"],
): Finding[] {
  const page = pages["DISTRIBUTION.md"];
  return [
    ...advised.filter(heldToExpert).flatMap((one): Finding[] => {
      const differences = differencesIn(one);
      if (differences.length === 0) return [];
      return [
        {
          weight: "problem",
          file: `scenarios/${one.scenario.id}.yaml`,
          says: `it is advised on otherwise than its expert would: ${differences.join("; ")}`,
          fix: "find out whether a rule, the case or the expectation is wrong, as the README of scenarios says",
        },
      ];
    }),
    ...(page === undefined || page === distributionPage(advised, dayOfAdvice, hostedAmong(options))
      ? []
      : [stale("DISTRIBUTION.md", "what is advised over all scenarios is no longer what it says")]),
  ];
}

const stale = (file: string, says: string): Finding => ({
  weight: "problem",
  file,
  says,
  fix: rewrite,
});
