import { factIds, type Basis, type FactId, type Option } from "@tapeline/engine";

import type { Segment } from "../../src/text.ts";
import { assumed, assumptionOf } from "./assumption-reference.ts";
import {
  linkTo,
  nearest,
  numberSegment,
  originOf,
  unresolved,
  type Records,
  type Resolved,
} from "./reference.ts";

/** `rule:gap/knowledge` is the name of a rule, in quotation marks since it reads as a sentence; with a path, a number of it. */
export function ofRule(
  reference: string,
  target: string,
  path: string | undefined,
  { knowledge, day }: Records,
): Resolved {
  const rule = knowledge.rules.find(({ id }) => id === target);
  if (rule === undefined)
    return unresolved(
      "the path of a rule, as in gap/knowledge",
      target,
      nearest(
        target,
        knowledge.rules.map(({ id }) => id),
      ),
    );
  if (path === undefined) return [linkTo(`rules/${rule.id}`, `“${rule.title}”`)];
  const keys = path.split(".");
  const value = keys.reduce<unknown>(
    (inner, key) =>
      typeof inner === "object" && inner !== null && Object.hasOwn(inner, key)
        ? (inner as Record<string, unknown>)[key]
        : undefined,
    rule,
  );
  if (typeof value !== "number")
    return unresolved("a path to a number of the rule", path, "as in when.latencyLimit.below");
  const fact = keys.find((key) => factIds.includes(key as FactId)) as FactId | undefined;
  const unit = fact === undefined ? undefined : knowledge.questions[fact].unit;
  const amount = { low: value, value, high: value, unit: unit ?? "log-odds" };
  const origin =
    rule.sources.length > 0
      ? originOf([{ sources: rule.sources }])
      : { sources: [], editorial: rule.because };
  return [numberSegment(reference, rule.title, amount, origin, day)];
}

/** `option:api-retrieval` is the name of an option; with a path, a number of it. */
export function ofOption(
  reference: string,
  target: string,
  path: string | undefined,
  records: Records,
): Resolved {
  const { options } = records.knowledge;
  const option = options.find(({ id }) => id === target);
  if (option === undefined)
    return unresolved(
      "the id of an option",
      target,
      nearest(
        target,
        options.map(({ id }) => id),
      ),
    );
  const sure = (title: string, value: number, unit: string, basis: Basis): readonly Segment[] => {
    const amount = { low: value, value, high: value, unit };
    const named = `${option.short}: ${title}`;
    return [numberSegment(reference, named, amount, originOf([basis]), records.day)];
  };
  const { test, maintenance } = option;
  if (path === undefined) return [linkTo(`options/${option.id}`, option.title)];
  if (path === "test.cost") return sure("test", test.cost.value, "$", test.cost.basis);
  if (path === "test.months")
    return sure("time of a test", test.months.value, "months", test.months.basis);
  if (path === "buildMonths") return assumed(reference, option.buildMonths, records);
  const share = /^maintenance\.(retrainingShare|yearlyShare)$/.exec(path)?.[1];
  if (share !== undefined && maintenance !== undefined) {
    const value = maintenance[share as "retrainingShare" | "yearlyShare"];
    const title = share === "yearlyShare" ? "upkeep a year" : "one retraining";
    return sure(title, value * 100, "%", maintenance.basis);
  }
  const line = option.lines.find(({ id }) => path === `lines.${id}`);
  if (line === undefined)
    return unresolved(
      "a number of the option",
      path,
      `use test.cost, test.months, buildMonths, ${option.lines.map(({ id }) => `lines.${id}`).join(", ")}`,
    );
  return ofLine(reference, option, line, records);
}

/** A line of a bill as the product of its factors; its range is that of the one factor that is uncertain. */
function ofLine(
  reference: string,
  option: Option,
  line: Option["lines"][number],
  records: Records,
): Resolved {
  const bases: Basis[] = [line.basis];
  let [low, value, high, uncertain] = [1, 1, 1, 0];
  for (const factor of line.times) {
    if (typeof factor === "number") {
      [low, value, high] = [low * factor, value * factor, high * factor];
      continue;
    }
    const found = assumptionOf(factor, undefined, records);
    if ("expected" in found) return found;
    const { amount } = found;
    if (amount.low !== amount.high) uncertain += 1;
    low *= amount.low;
    value *= amount.value ?? Number.NaN;
    high *= amount.high;
    bases.push(found.basis);
  }
  if (uncertain > 1 || Number.isNaN(value))
    return unresolved(
      "a line with one uncertain factor at most",
      `lines.${line.id}`,
      "name its factors with `assume:`",
    );
  const unit = line.per === "once" ? "$" : `$/${line.per}`;
  const amount = { low, value, high, unit };
  const title = `${option.short}: ${line.title}`;
  return [numberSegment(reference, title, amount, originOf(bases), records.day)];
}
