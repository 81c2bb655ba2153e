import { evaluateCondition, type Answers, type Condition, type Rule } from "@tapeline/engine";

import { conditionMutants } from "./mutants/condition-mutants.ts";

/** What one of a rule's examples would have to tell apart from its condition, in words; none where each change of one part makes an example come out otherwise. */
export function unpinned({ when }: Pick<Rule, "when">, shown: readonly Answers[]): string[] {
  const told = outcomes(when, shown);
  return conditionMutants(when, shown)
    .filter((mutant) => outcomes(mutant.when, shown) === told)
    .map(({ how }) => how);
}

/** True, false or unknown on each example: unknown is a value of its own, since it asks a question. */
const outcomes = (when: Condition, shown: readonly Answers[]): string =>
  shown.map((answers) => evaluateCondition(when, answers)).join();
