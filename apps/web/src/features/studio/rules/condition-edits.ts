import type { YamlEdit } from "@tapeline/documents/write";
import { isFactId, kindOf } from "@tapeline/engine";

import {
  conditionOf,
  isMap,
  type Comparing,
  type Comparison,
  type Group,
  type Join,
  type Part,
} from "./condition-parts.ts";
import { nameOf, operatorOf, type Operator } from "./operators.ts";
import { sameValue } from "../fields/edits-between.ts";

/** Steps that turn one condition into another; none where nothing changes. */
export type Edits = readonly YamlEdit[];

/** Conditions that count together, as a file has them. */
function joined(join: Join, conditions: readonly unknown[]): unknown {
  if (join === "all" || join === "any") return { [join]: conditions };
  if (join === "not-all") return { not: { all: conditions } };
  return { not: conditions.length === 1 ? conditions[0] : { any: conditions } };
}

/** A condition put behind the last of a group. */
export function addPart(group: Group, condition: unknown): Edits {
  const { holder, parts } = group;
  if (holder.kind === "list") return [{ path: [...holder.path, parts.length], value: condition }];
  const [[fact, matcher] = [], ...others] = isMap(condition) ? Object.entries(condition) : [];
  const fits =
    holder.kind === "map" && group.join !== "none" && others.length === 0 && fact !== undefined;
  if (fits && isFactId(fact) && !named(group, fact))
    return [{ path: [...holder.path, fact], value: matcher }];
  return [{ path: group.path, value: joined(group.join, [...parts.map(conditionOf), condition]) }];
}

const named = ({ parts }: Group, fact: string): boolean =>
  parts.some((part) => part.kind === "comparing" && part.fact === fact);

/** The same conditions, counted otherwise. */
export function setJoin(group: Group, join: Join): Edits {
  if (join === group.join) return [];
  const { holder, path, parts } = group;
  const plain: readonly Join[] = ["all", "any"];
  const bothPlain = plain.includes(join) && plain.includes(group.join);
  if (holder.kind === "list" && (bothPlain || (!plain.includes(join) && parts.length > 1))) {
    const now = holder.path.at(-1);
    const next = join === "all" || join === "not-all" ? "all" : "any";
    if (holder.path.length === path.length + (bothPlain ? 1 : 2) && now !== next)
      return [{ path: holder.path, rename: next }];
  }
  return [{ path, value: joined(join, parts.map(conditionOf)) }];
}

/** Whether a part can be taken away: a rule keeps at least one comparison. */
export const canRemove = (around: readonly Group[]): boolean =>
  around.some(({ parts }) => parts.length > 1);

/** A part taken out of the innermost of the groups around it; a group that would be empty goes with it. */
export function removePart(around: readonly Group[], part: Part): Edits {
  if (!canRemove(around)) return [];
  const group = around.at(-1)!;
  if (group.parts.length === 1) return removePart(around.slice(0, -1), group);
  return [{ path: placeOf(group, part), remove: true }];
}

/** A part at another place among those of its group. */
export function movePart(group: Group, from: number, to: number): Edits {
  const part = group.parts[from];
  if (part === undefined || from === to || to < 0 || to >= group.parts.length) return [];
  return [{ path: placeOf(group, part), moveTo: to }];
}

const placeOf = ({ holder, parts }: Group, part: Part) =>
  holder.kind === "list" ? [...holder.path, parts.indexOf(part)] : part.path;

/** Another fact in the same place. What was compared stays where facts of both kinds can be compared so. */
export function setFact(group: Group, part: Comparing, fact: string, matcher: unknown): Edits {
  if (fact === part.fact) return [];
  const stays = isFactId(fact) && isFactId(part.fact) && comparedAlike(part.fact, fact);
  const next = stays ? part.matcher : matcher;
  if (group.holder.kind === "map" && named(group, fact)) {
    const conditions = group.parts.map((one) =>
      one === part ? { [fact]: next } : conditionOf(one),
    );
    return [{ path: group.path, value: joined(group.join, conditions) }];
  }
  const renamed: YamlEdit = { path: part.path, rename: fact };
  if (stays) return [renamed];
  return [renamed, { path: [...part.path.slice(0, -1), fact], value: next }];
}

function comparedAlike(a: Parameters<typeof kindOf>[0], b: Parameters<typeof kindOf>[0]): boolean {
  const kind = kindOf(a);
  return kind === kindOf(b) && kind !== "enum" && kind !== "multi";
}

/** Another way to compare, with a value that goes with it. */
export function setOperator(
  part: Comparing,
  comparison: Comparison,
  operator: Operator,
  value: unknown,
): Edits {
  if (operatorOf(comparison.name, comparison.value) === operator) return [];
  const name = nameOf(operator);
  const alone = part.comparisons.length === 1;
  if (alone && operator === "is") return [{ path: part.path, value }];
  if (comparison.bare) return [{ path: part.path, value: { [name]: value } }];
  const path = [...part.path, name];
  return [
    ...(name === comparison.name ? [] : [{ path: comparison.path, rename: name }]),
    ...(sameValue(value, comparison.value) ? [] : [{ path, value }]),
  ];
}

/** Another value to compare with. */
export function setValue(comparison: Comparison, value: unknown): Edits {
  return sameValue(value, comparison.value) ? [] : [{ path: comparison.path, value }];
}

/** One more comparison with the same fact; both have to hold. */
export function addComparison(part: Comparing, operator: Operator, value: unknown): Edits {
  const name = nameOf(operator);
  const [first] = part.comparisons;
  if (first?.bare === true) return [{ path: part.path, value: { is: first.value, [name]: value } }];
  return [{ path: [...part.path, name], value }];
}

/** One of several comparisons with the same fact taken away. */
export const removeComparison = (comparison: Comparison): Edits => [
  { path: comparison.path, remove: true },
];
