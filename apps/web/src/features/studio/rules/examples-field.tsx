import type { Knowledge, Rule } from "@tapeline/engine";
import { useMemo } from "react";

import { Problems } from "../fields/field.tsx";
import { MovableList } from "../fields/movable-list.tsx";
import { judgeBy } from "./example-outcome.ts";
import { ExampleView } from "./example-view.tsx";
import { factEntries } from "./fact-entries.ts";
import { entriesOf } from "./list-entries.ts";
import type { RuleFile } from "./rule-file.ts";

/** The rule's own tests: cases in which it fires, and cases in which it does not. */
export function ExamplesField({
  file,
  kind,
  knowledge,
}: {
  readonly file: RuleFile;
  readonly kind: Rule["kind"];
  readonly knowledge: Knowledge;
}) {
  const judge = useMemo(() => judgeBy(knowledge), [knowledge]);
  const facts = useMemo(() => factEntries(knowledge.questions), [knowledge]);
  const list = entriesOf(file, "examples", 2);
  return (
    <div data-field="examples">
      <MovableList
        label="Examples"
        onMove={list.move}
        entries={list.values.map((_example, index) => ({
          name: `example ${index + 1}`,
          onRemove: list.remover(index),
          body: (
            <ExampleView
              file={file}
              index={index}
              kind={kind}
              knowledge={knowledge}
              facts={facts}
              judge={judge}
            />
          ),
        }))}
      />
      <Problems problems={file.problemsAt(["examples"])} />
      <button
        type="button"
        className="btn quiet s"
        onClick={() => list.add({ case: "", facts: {}, fires: false })}
      >
        Add an example
      </button>
    </div>
  );
}
