import type { OptionResult, Verdict } from "@tapeline/engine";

import { InputError } from "../input-error.ts";
import type { Condition } from "./condition.ts";
import { numberOf } from "./parse-condition.ts";

/** Whether a condition holds of a verdict, and what was found; `known` is false where it cannot be judged. */
export interface Judgement {
  readonly condition: Condition;
  readonly holds: boolean;
  readonly known: boolean;
  readonly found: string;
}

/** Judges a condition. What is not known cannot be ruled out, so such a condition counts as holding. */
export function judgeCondition(condition: Condition, verdict: Verdict): Judgement {
  const { field, comparison, value } = condition;
  const found = read(field, verdict);
  if (found === undefined) return { condition, holds: true, known: false, found: "not known" };
  if (typeof found === "number") {
    const wanted = numberOf(value) ?? Number.NaN;
    const holds = {
      "=": found === wanted,
      "!=": found !== wanted,
      "<": found < wanted,
      "<=": found <= wanted,
      ">": found > wanted,
      ">=": found >= wanted,
    }[comparison];
    return { condition, holds, known: true, found: String(found) };
  }
  const wanted =
    field === "option" || field === "first-step" ? idOf(value, condition, verdict) : value;
  return { condition, holds: (found === wanted) === (comparison === "="), known: true, found };
}

function read(field: string, verdict: Verdict): string | number | undefined {
  const { plan, options } = verdict;
  switch (field) {
    case "answer":
      return verdict.answer;
    case "option":
      return verdict.endPoint?.option ?? "none";
    case "first-step":
      return verdict.firstStep?.option ?? "none";
    case "confidence":
      return verdict.confidence;
    case "custom-share":
      return perCent(verdict.customShare);
    case "success":
      return plan === undefined ? undefined : perCent(plan.success);
    case "unknown":
      return verdict.unknown.length;
  }
  const [kind, ...rest] = field.split(".");
  if (kind === "cost") {
    const part = rest.at(-1) as "p10" | "p50" | "p90" | "mean";
    const option =
      rest.length === 1
        ? options.find(({ id }) => id === verdict.endPoint?.option)
        : optionNamed(rest[0] ?? "", field, verdict);
    return option?.cost?.[part];
  }
  const option = optionNamed(rest[0] ?? "", field, verdict);
  return kind === "standing" ? option.standing : perCent(option.sufficiency);
}

/** A share as a number of a hundred, without the digits that floating point adds. */
const perCent = (share: number): number => Math.round(share * 1e8) / 1e6;

function idOf(name: string, condition: Condition, verdict: Verdict): string {
  return name === "none" ? name : optionNamed(name, condition.text, verdict).id;
}

function optionNamed(name: string, text: string, { options }: Verdict): OptionResult {
  const found = options.find(({ id, code }) => id === name || code === name.toUpperCase());
  if (found !== undefined) return found;
  throw new InputError(
    `--fail-if ${text}: there is no option “${name}”`,
    `The options are ${options.map(({ id }) => id).join(", ")}.`,
  );
}
