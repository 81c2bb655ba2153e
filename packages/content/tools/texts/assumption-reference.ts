import { factIds, type Basis, type FactId, type Question } from "@tapeline/engine";

import type { Amount } from "./amount-words.ts";
import {
  linkTo,
  nearest,
  numberSegment,
  originOf,
  unresolved,
  type Records,
  type Resolved,
  type Unresolved,
} from "./reference.ts";

interface Assumed {
  readonly amount: Amount;
  readonly basis: Basis;
  readonly question: Question;
}

/** What is assumed of a number fact, for a task type or in general. */
export function assumptionOf(
  name: string,
  task: string | undefined,
  { knowledge }: Records,
): Assumed | Unresolved {
  if (!factIds.includes(name as FactId))
    return unresolved("the name of a fact", name, nearest(name, factIds));
  const question = knowledge.questions[name as FactId];
  const inNumbers = question.assume.filter(
    ({ low, base }) => low !== undefined || base !== undefined,
  );
  const stand = inNumbers.find(({ forTasks }) =>
    task === undefined ? forTasks === undefined : forTasks?.includes(task),
  );
  if (stand === undefined || question.unit === undefined)
    return unresolved(
      task === undefined ? "a fact with a number that is assumed" : "a task type of this question",
      task ?? name,
      task === undefined
        ? "name a fact that is a number and has a stand-in, or leave the number out"
        : nearest(
            task,
            inNumbers.flatMap(({ forTasks }) => forTasks ?? []),
          ),
    );
  const { low, base, high } = stand;
  return {
    amount: {
      low: low ?? base!,
      ...(base === undefined ? {} : { value: base }),
      high: high ?? base!,
      unit: question.unit,
    },
    basis: stand.basis,
    question,
  };
}

/** `assume:tuningProjectCost`, or `assume:inputTokens@classification` for a task type. */
export function assumed(reference: string, target: string, records: Records): Resolved {
  const [name, task] = target.split("@");
  const found = assumptionOf(name!, task, records);
  if ("expected" in found) return found;
  const { amount, basis, question } = found;
  return [numberSegment(reference, question.short, amount, originOf([basis]), records.day)];
}

/** `question:isolation`: the name of a question. */
export function asked(target: string, { knowledge }: Records): Resolved {
  return factIds.includes(target as FactId)
    ? [linkTo(`questions/${target}`, knowledge.questions[target as FactId].short)]
    : unresolved("the name of a fact", target, nearest(target, factIds));
}

/** A claim has a value where an assumption rests on it; any other is cited in the head of the text. */
export function claimed(reference: string, target: string, records: Records): Resolved {
  const carrier = factIds.find((fact) =>
    records.knowledge.questions[fact].assume.some(
      ({ basis, base, low }) =>
        (base ?? low) !== undefined && new RegExp(`\\b${target}\\b`).test(basis.editorial ?? ""),
    ),
  );
  return /^[SC]\d+$/.test(target) && carrier !== undefined
    ? assumed(reference, carrier, records)
    : unresolved(
        "a claim that a number carries, as in S32",
        target,
        "name the number itself, and put the claim into `claims`",
      );
}
