import {
  isScoring,
  matches,
  type Gate,
  type Option,
  type Rule,
  type ScoringRule,
} from "@tapeline/engine";
import { canonicalJson } from "@tapeline/pricing";

import { fileOf, type Finding } from "./check-coverage-finding.ts";

/** Rules under the very same condition that say the same, or the opposite. Two gates that bar different things there are fine. */
export function overlapsOfRules(rules: readonly Rule[], options: readonly Option[]): Finding[] {
  const placed = rules
    .filter(isScoring)
    .map((rule) => ({ rule, condition: canonicalJson(rule.when) }));
  return placed.flatMap(({ rule: one, condition }, index) =>
    placed
      .slice(index + 1)
      .filter((other) => other.condition === condition)
      .flatMap(({ rule: other }): Finding[] => {
        if (contradict(one, other, options) || contradict(other, one, options))
          return [
            {
              weight: "problem",
              file: fileOf(one),
              says: `under the same condition ${other.id} says the opposite`,
              fix: "decide which of the two holds, or when each does",
            },
          ];
        if (saysTheSame(one, other))
          return [
            {
              weight: "problem",
              file: fileOf(one),
              says: `${other.id} does the same under the same condition`,
              fix: "join the two",
            },
          ];
        return [];
      }),
  );
}

/** Evidence that weighs the same option up and down, or a gate beside a rule that speaks for what it bars. */
function contradict(one: ScoringRule, other: ScoringRule, options: readonly Option[]): boolean {
  if (one.kind === "gate") {
    const barred = barredBy(one, options);
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
