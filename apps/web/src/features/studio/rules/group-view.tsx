import { useEffect, useRef } from "react";

import { Problems } from "../fields/field.tsx";
import { MovableList, type MovableEntry } from "../fields/movable-list.tsx";
import { SearchPick } from "../fields/search-pick.tsx";
import { joinBefore } from "./condition-changes.ts";
import { questionOf, type ConditionEditing } from "./condition-editing.ts";
import { addPart, canRemove, movePart, removePart, setJoin } from "./condition-edits.ts";
import type { Group, Join, Part } from "./condition-parts.ts";
import { ComparingRow } from "./comparing-row.tsx";
import styles from "./condition.module.css";
import { factTitle } from "./fact-entries.ts";
import { matcherFor } from "./operators.ts";
import { StrangePart } from "./strange-part.tsx";

const joinWords: Readonly<Record<Join, readonly [join: string, hold: string]>> = {
  all: ["All of these", "hold"],
  any: ["Any of these", "holds"],
  "not-all": ["Not all of these", "hold"],
  none: ["None of these", "holds"],
};
const joins = Object.keys(joinWords) as readonly Join[];

/** A group of conditions: how they count together, each of them, and room for more. */
export function GroupView({
  editing,
  around,
}: {
  readonly editing: ConditionEditing;
  /** The groups around it, itself the last. */
  readonly around: readonly Group[];
}) {
  const group = around.at(-1)!;
  const { facts, file, questions } = editing;
  const { apply } = file;
  const was = joinBefore(group, editing.base);
  const [name, hold] = joinWords[group.join];
  const beginning = (fact: string): unknown => ({
    [fact]: matcherFor(fact, questionOf(questions, fact)),
  });
  const inner = group.join === "all" || group.join === "not-all" ? "any" : "all";
  const { box, grow } = useGrowth(group);
  const add = (condition: unknown): void => {
    grow();
    apply(addPart(group, condition));
  };
  const entries = group.parts.map((part): MovableEntry => ({
    name: nameOf(part, editing),
    body: <PartView editing={editing} around={around} part={part} />,
    onRemove: canRemove(around) ? () => apply(removePart(around, part)) : undefined,
  }));
  const problems = [group.path, group.holder.path]
    .filter((path, place) => place === 0 || path.length > group.path.length)
    .flatMap(file.problemsAt);
  return (
    <div className={styles.group} ref={box}>
      <div className={styles.head}>
        <select
          className={`field sel ${styles.join}`}
          aria-label="How the conditions count together"
          value={group.join}
          onChange={({ target }) => apply(setJoin(group, target.value as Join))}
        >
          {joins.map((join) => (
            <option key={join} value={join}>
              {joinWords[join][0]}
            </option>
          ))}
        </select>
        <span className="cap sm">{hold}</span>
        {was !== undefined && (
          <span className="cap sm">
            was <s>{joinWords[was][0]}</s>
          </span>
        )}
      </div>
      <Problems problems={problems} />
      <MovableList
        label={name}
        entries={entries}
        onMove={(from, to) => apply(movePart(group, from, to))}
      />
      <div className={styles.more}>
        <SearchPick
          says="Condition"
          label="Add a condition"
          icon="plus"
          entries={facts}
          onPick={(fact) => add(beginning(fact))}
        />
        <SearchPick
          says="Group"
          label="Add a group that begins with"
          icon="plus"
          entries={facts}
          onPick={(fact) => add({ [inner]: [beginning(fact)] })}
        />
      </div>
    </div>
  );
}

/** Takes the keyboard to the part that was added, once the file has it. */
function useGrowth({ parts }: Group) {
  const box = useRef<HTMLDivElement>(null);
  const before = useRef<number>(undefined);
  useEffect(() => {
    if (before.current === undefined || parts.length <= before.current) return;
    before.current = undefined;
    box.current?.querySelector<HTMLElement>(":scope > ul > li:last-child select")?.focus();
  });
  return {
    box,
    grow: (): void => {
      before.current = parts.length;
    },
  };
}

function PartView({
  editing,
  around,
  part,
}: {
  readonly editing: ConditionEditing;
  readonly around: readonly Group[];
  readonly part: Part;
}) {
  switch (part.kind) {
    case "group":
      return <GroupView editing={editing} around={[...around, part]} />;
    case "comparing":
      return <ComparingRow editing={editing} group={around.at(-1)!} part={part} />;
    case "strange":
      return (
        <>
          <StrangePart value={part.value} />
          <Problems problems={editing.file.at(part.path).problems} />
        </>
      );
  }
}

function nameOf(part: Part, { questions }: ConditionEditing): string {
  if (part.kind === "comparing") return factTitle(questions, part.fact);
  return part.kind === "group" ? `the group “${joinWords[part.join][0]}”` : "this condition";
}
