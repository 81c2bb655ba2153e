import type { Knowledge } from "@tapeline/engine";
import type { Part } from "@tapeline/engine/impact";

import { fieldChanges, type FieldChange } from "./field-changes.ts";

/** A rule, a question or an option that is new, gone or changed. */
export interface PartChange {
  readonly kind: "rule" | "question" | "option";
  readonly id: string;
  readonly title: string;
  readonly change: "added" | "removed" | "edited";
  /** Whether verdicts are decided by what changed; otherwise by nothing but words. */
  readonly decides: boolean;
  /** Of an edited part. */
  readonly fields: readonly FieldChange[];
}

type Named = Readonly<Record<string, { readonly title: string; readonly part: unknown }>>;

/** What differs between two states of the knowledge, part by part; `parts` are those that decide. */
export function partChanges(
  before: Knowledge,
  after: Knowledge,
  parts: readonly Part[],
): PartChange[] {
  const decisive = new Set(parts.map(({ kind, id }) => `${kind} ${id}`));
  return (["option", "question", "rule"] as const).flatMap((kind) =>
    changesOf(kind, namesIn(before, kind), namesIn(after, kind), decisive),
  );
}

function namesIn({ rules, options, questions }: Knowledge, kind: PartChange["kind"]): Named {
  if (kind === "question")
    return Object.fromEntries(
      Object.entries(questions).map(([id, part]) => [id, { title: part.short, part }]),
    );
  return Object.fromEntries(
    (kind === "rule" ? rules : options).map((part) => [part.id, { title: part.title, part }]),
  );
}

function changesOf(
  kind: PartChange["kind"],
  before: Named,
  after: Named,
  decisive: ReadonlySet<string>,
): PartChange[] {
  return [...new Set([...Object.keys(after), ...Object.keys(before)])].flatMap(
    (id): PartChange[] => {
      const was = before[id];
      const is = after[id];
      const shared = { kind, id, decides: decisive.has(`${kind} ${id}`) };
      if (was === undefined && is !== undefined)
        return [{ ...shared, title: is.title, change: "added", fields: [] }];
      if (was !== undefined && is === undefined)
        return [{ ...shared, title: was.title, change: "removed", fields: [] }];
      const fields = fieldChanges(was?.part, is?.part);
      return fields.length === 0 ? [] : [{ ...shared, title: is!.title, change: "edited", fields }];
    },
  );
}
