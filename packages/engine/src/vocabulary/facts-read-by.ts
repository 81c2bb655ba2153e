import type { Condition } from "./condition.ts";
import type { FactId } from "./facts.ts";

// Apart from the schema of conditions: to judge rules that were checked at build needs no schema.

/** The facts that a condition reads, each once, in order of appearance. */
export function factsReadBy(condition: Condition): FactId[] {
  const seen = new Set<FactId>();
  const visit = (node: Condition): void => {
    if ("all" in node) node.all.forEach(visit);
    else if ("any" in node) node.any.forEach(visit);
    else if ("not" in node) visit(node.not);
    else for (const id of Object.keys(node) as FactId[]) seen.add(id);
  };
  visit(condition);
  return [...seen];
}
