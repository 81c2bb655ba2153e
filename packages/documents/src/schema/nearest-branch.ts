import type { z } from "zod";
import { propertyOf } from "./schemas-at.ts";

type Issue = z.core.$ZodIssue;

/**
 * The issues of a schema with those of unions replaced by the issues of the branch that came
 * nearest to the value. Where no branch is of the value's kind, the union's own issue stays.
 */
export function flattenUnions(issues: readonly Issue[], value: unknown): Issue[] {
  return issues.flatMap((issue) => {
    if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
    const inside = issue.path.reduce<unknown>(propertyOf, value);
    const branches = issue.errors.map((errors) => flattenUnions(errors, inside));
    const [nearest] = branches
      .filter((branch) => !branch.some((one) => isOfAnotherKind(one, inside)))
      .toSorted((one, other) => farness(one, inside) - farness(other, inside));
    if (nearest === undefined) return [issue];
    return nearest.map((one) => ({ ...one, path: [...issue.path, ...one.path] }));
  });
}

/** Whether a branch failed because the whole value is of another kind than it takes. */
function isOfAnotherKind(issue: Issue, value: unknown): boolean {
  if (issue.path.length > 0) return false;
  if (issue.code === "invalid_union") return true;
  // A fraction where a whole number should be is still a number.
  if (issue.code === "invalid_type")
    return !(issue.expected === "int" && typeof value === "number");
  return (
    issue.code === "invalid_value" && !issue.values.some((known) => typeof known === typeof value)
  );
}

/** A wrong tag (a field with one allowed value) weighs more than any number of other slips. */
function farness(issues: readonly Issue[], value: unknown): number {
  const wrongTags = issues.filter(
    (issue) =>
      issue.code === "invalid_value" &&
      issue.values.length === 1 &&
      issue.path.length === 1 &&
      propertyOf(value, issue.path[0]!) !== undefined,
  );
  const unknown = issues.flatMap((issue) => (issue.code === "unrecognized_keys" ? issue.keys : []));
  return wrongTags.length * 10_000 + unknown.length + issues.length;
}
