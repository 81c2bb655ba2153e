import type { YamlPath } from "@tapeline/documents/write";
import type { Knowledge } from "@tapeline/engine";
import { useMemo } from "react";

import { Problems } from "../fields/field.tsx";
import { conditionChanges } from "./condition-changes.ts";
import { readCondition } from "./condition-parts.ts";
import { factEntries } from "./fact-entries.ts";
import { GroupView } from "./group-view.tsx";
import type { RuleFile } from "./rule-file.ts";
import { StrangePart } from "./strange-part.tsx";

const whenOfRule: YamlPath = ["when"];

/** When a rule holds: groups of comparisons, each edited in its place in the file. */
export function ConditionEditor({
  file,
  questions,
  at = whenOfRule,
}: {
  readonly file: RuleFile;
  readonly questions: Knowledge["questions"];
  /** Where the condition stands. */
  readonly at?: YamlPath;
}) {
  const { value, base, problems } = file.at<unknown>(at);
  const facts = useMemo(() => factEntries(questions), [questions]);
  const now = readCondition(value, at);
  if (now.kind === "strange")
    return (
      <>
        <StrangePart value={now.value} />
        <Problems problems={problems} />
      </>
    );
  const before = base === undefined ? undefined : readCondition(base, at);
  const changeOf = conditionChanges(now, before);
  const editing = { file, questions, facts, base: before, changeOf };
  return <GroupView editing={editing} around={[now]} />;
}
