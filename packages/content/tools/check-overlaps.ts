import {
  isScoring,
  matches,
  type Gate,
  type Option,
  type Rule,
  type ScoringRule,
} from "@tapeline/engine";
import { canonicalJson } from "@tapeline/pricing";

import type { Filed, Slip } from "./slip.ts";

/** Rules under the very same condition that say the same, or the opposite. Two gates that bar different things there are fine. */
export function checkOverlaps(
  rules: readonly Filed<Rule>[],
  options: readonly Option[],
): readonly Slip[] {
  const placed = rules.flatMap(({ file, value: rule }) =>
    isScoring(rule) ? [{ file, rule, condition: canonicalJson(rule.when) }] : [],
  );
  return placed.flatMap(({ file, rule: one, condition }, index) =>
    placed
      .slice(index + 1)
      .filter((other) => other.condition === condition)
      .flatMap(({ file: elsewhere, rule: other }): Slip[] => {
        if (contradict(one, other, options) || contradict(other, one, options))
          return [
            {
              file,
              path: ["when"],
              expected: "a condition under which no other rule says the opposite",
              found: `that of ${elsewhere}, which does`,
              fix: "decide which of the two holds, or when each does",
            },
          ];
        if (saysTheSame(one, other))
          return [
            {
              file,
              path: ["when"],
              expected: "a condition under which no other rule does the same",
              found: `that of ${elsewhere}, which does`,
              fix: "join the two, or delete one",
            },
          ];
        return [];
      }),
  );
}

/** Evidence that weighs the same option up and down, or a gate beside a rule that lets in, or speaks for, what it bars. */
function contradict(one: ScoringRule, other: ScoringRule, options: readonly Option[]): boolean {
  if (one.kind === "gate") {
    const barred = barredBy(one, options);
    if (other.kind === "gate") return (other.except ?? []).some((id) => barred.includes(id));
    if (other.kind === "ladder") return barred.includes(other.requireTest);
    if (other.kind === "evidence") return barred.some((id) => (other.weigh[id] ?? 0) > 0);
    return false;
  }
  if (one.kind !== "evidence" || other.kind !== "evidence") return false;
  return Object.entries(one.weigh).some(([id, logOdds]) => logOdds * (other.weigh[id] ?? 0) < 0);
}

const barredBy = ({ exclude, except = [] }: Gate, options: readonly Option[]): readonly string[] =>
  exclude === undefined
    ? []
    : options
        .filter((option) => matches(exclude, option) && !except.includes(option.id))
        .map(({ id }) => id);

function saysTheSame(one: ScoringRule, other: ScoringRule): boolean {
  // What a condition weighs stands in one rule, so that an editor sees all of it.
  if (one.kind === "evidence") return other.kind === "evidence";
  return one.kind === other.kind && canonicalJson(effectOf(one)) === canonicalJson(effectOf(other));
}

/** All that a rule does where it holds, without its words and without when it does. */
function effectOf(rule: ScoringRule): object {
  if (rule.kind === "ladder")
    return { test: rule.requireTest, onlyIfNoneOf: rule.onlyIfNoneOf ?? [] };
  if (rule.kind === "evidence") return { weigh: rule.weigh };
  const { exclude, except, offersMust, of } = rule;
  return { exclude: exclude ?? [], except: except ?? [], offers: offersMust ?? {}, of: of ?? [] };
}
