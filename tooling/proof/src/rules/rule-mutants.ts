import { matches, type Knowledge, type Rule } from "@tapeline/engine";

/** A release in which what one rule does is changed in one place. */
export interface RuleMutant {
  /** What was changed, in words. */
  readonly how: string;
  readonly knowledge: Knowledge;
}

/** A rule taken away; each of its weights turned round, and taken out; each option that it shuts out let in. */
export function effectMutants(rule: Rule, knowledge: Knowledge): RuleMutant[] {
  const others = knowledge.rules.filter(({ id }) => id !== rule.id);
  const changed = (how: string, instead: Rule): RuleMutant => ({
    how,
    knowledge: { ...knowledge, rules: [...others, instead] },
  });
  const gone: RuleMutant = { how: "taken away", knowledge: { ...knowledge, rules: others } };
  if (rule.kind === "evidence")
    return [
      gone,
      ...Object.entries(rule.weigh).flatMap(([option, weight]) =>
        [-weight, 0].map((instead) =>
          changed(`${option} weighed ${instead} for ${weight}`, {
            ...rule,
            weigh: { ...rule.weigh, [option]: instead },
          }),
        ),
      ),
    ];
  if (rule.kind === "gate" && rule.exclude !== undefined) {
    const { exclude, except = [] } = rule;
    return [
      gone,
      ...knowledge.options
        .filter((option) => matches(exclude, option) && !except.includes(option.id))
        .map(({ id }) => changed(`${id} let in`, { ...rule, except: [...except, id] })),
    ];
  }
  return [gone];
}
