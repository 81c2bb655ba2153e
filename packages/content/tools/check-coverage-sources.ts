import type { Rule } from "@tapeline/engine";

import { fileOf, type Finding } from "./check-coverage-finding.ts";

/** Rules that rest on nothing that can be looked up, or claim more than they show. */
export function unsourcedRules(rules: readonly Rule[]): Finding[] {
  return rules
    .filter(({ sources }) => sources.length === 0)
    .flatMap((rule): Finding[] => {
      const file = fileOf(rule);
      if (rule.claims.length === 0)
        return [
          {
            weight: "problem",
            file,
            says: "it has neither a source nor a claim",
            fix: "name where it was read and when, or the claim that it carries",
          },
        ];
      if (rule.evidence === "editorial") return [];
      return [
        {
          weight: "remark",
          file,
          says: `its evidence is called ${rule.evidence}, but no page is named`,
          fix: "name where it was read and when, or call it editorial",
        },
      ];
    });
}
