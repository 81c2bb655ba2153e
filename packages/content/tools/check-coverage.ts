import type { Knowledge } from "@tapeline/engine";

import type { Scenario } from "../src/scenario.ts";
import type { Text } from "../src/text.ts";
import { gapsOfGates } from "./check-coverage-gates.ts";
import type { Finding } from "./check-coverage-finding.ts";
import { reachOfRules } from "./check-coverage-reach.ts";
import { overdueReviews } from "./check-coverage-reviews.ts";
import { claimsInWords } from "./claims-in-words.ts";
import { carriersIn, uncarried } from "./claims.ts";

/** A release whose files are each sound. */
export interface WholeRelease {
  readonly knowledge: Knowledge;
  readonly scenarios: readonly Scenario[];
  readonly texts: readonly Text[];
  /** Its files as written, by their path within the content folder. */
  readonly files: ReadonlyMap<string, string>;
}

/** What is missing, doubled, unfounded or stale over a whole release as of a day; problems first. */
export function checkCoverage(release: WholeRelease, day: string): readonly Finding[] {
  const { knowledge, scenarios, texts, files } = release;
  const lost = uncarried(carriersIn(knowledge.rules, texts)).map((claim): Finding => ({
    weight: "problem",
    file: "rules",
    says: `nothing carries ${claim}: ${claimsInWords[claim]!}`,
    fix: `name ${claim} in the \`claims\` of a rule or a text that says so`,
  }));
  const findings = [
    ...lost,
    ...gapsOfGates(knowledge),
    ...overdueReviews(files, day),
    ...reachOfRules(knowledge.rules, scenarios),
  ].map((finding) => placed(finding, files.get(finding.file)));
  const problems = findings.filter(({ weight }) => weight === "problem");
  return [...problems, ...findings.filter(({ weight }) => weight === "remark")];
}

/** A finding with the line on which its field begins, where that is written out. */
function placed(finding: Finding, text = ""): Finding {
  const { field, line } = finding;
  if (field === undefined || line !== undefined) return finding;
  const index = text.split("\n").findIndex((written) => written.startsWith(`${field}:`));
  return index < 0 ? finding : { ...finding, line: index + 1 };
}
