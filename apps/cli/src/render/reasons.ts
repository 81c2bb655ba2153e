import type { RuleTrace, Verdict } from "@tapeline/engine";

import { inHundred } from "../format/number.ts";
import { wrap } from "./columns.ts";
import type { Style } from "./style.ts";

const most = 5;
const mostGates = 3;

/**
 * The rules that moved the verdict most. First the gates that shut options out, those of most options
 * first; then the evidence that set options farthest apart. Evidence keeps at least two places.
 */
function strongestRules({
  fired,
  options,
}: Pick<Verdict, "fired" | "options">): readonly RuleTrace[] {
  const shuts = ({ rule }: RuleTrace): number =>
    options.filter(({ excludedBy }) => excludedBy.some((by) => by.rule === rule)).length;
  const apart = ({ share, options: moved }: RuleTrace): number => {
    const weights = moved.map(({ weight = 0 }) => weight);
    const others = moved.length < options.length ? [0] : [];
    return share * (Math.max(...weights, ...others) - Math.min(...weights, ...others));
  };
  const strongest = (kind: RuleTrace["kind"], strength: (rule: RuleTrace) => number) =>
    fired
      .filter((rule) => rule.kind === kind && strength(rule) > 0)
      .toSorted((a, b) => strength(b) - strength(a) || (a.rule < b.rule ? -1 : 1));
  const gates = strongest("gate", shuts);
  const evidence = strongest("evidence", apart);
  const gatesShown = Math.max(mostGates, most - evidence.length);
  return [...gates.slice(0, gatesShown), ...evidence].slice(0, most);
}

/** Above this share a rule holds for certain. */
const certain = 0.995;

/** "Why": each of the strongest rules with its reason; one that is not certain says how often it holds. */
export function renderReasons(verdict: Verdict, style: Style): string[] {
  const rules = strongestRules(verdict);
  if (rules.length === 0) return [];
  return [
    "  Why",
    ...rules.flatMap(({ rule, because, share }) => [
      `    ${style.colour.cyan(style.text(rule))}${share > certain ? "" : style.text(`, if so: in ${inHundred(share)} of 100 worlds`)}`,
      ...wrap(style.text(because), style.width - 9).map((line) => `       ${line}`),
    ]),
  ];
}
