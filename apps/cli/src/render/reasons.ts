import type { RuleTrace, Verdict } from "@tapeline/engine";

import { wrap } from "./columns.ts";
import type { Style } from "./style.ts";

const most = 5;
/** An exclusion outweighs any log-odds that a rule may give (they end at six). */
const gateWeight = 7;

/** The rules that moved the verdict most: exclusions first, then the largest log-odds. */
export function strongestRules({ fired }: Pick<Verdict, "fired">): readonly RuleTrace[] {
  const strength = ({ kind, share, options }: RuleTrace): number => {
    if (kind === "gate") return gateWeight * share;
    if (kind === "ladder") return 0;
    return share * Math.max(0, ...options.map(({ weight = 0 }) => Math.abs(weight)));
  };
  return fired
    .filter((rule) => strength(rule) > 0)
    .toSorted((a, b) => strength(b) - strength(a) || (a.rule < b.rule ? -1 : 1))
    .slice(0, most);
}

/** "Why": each of the strongest rules with its reason. */
export function renderReasons(verdict: Verdict, style: Style): string[] {
  const rules = strongestRules(verdict);
  if (rules.length === 0) return [];
  return [
    "  Why",
    ...rules.flatMap(({ rule, because }) => [
      `    ${style.colour.cyan(style.text(rule))}`,
      ...wrap(style.text(because), style.width - 9).map((line) => `       ${line}`),
    ]),
  ];
}
