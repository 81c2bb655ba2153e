import type { Problem } from "@tapeline/documents";
import { Icon } from "@tapeline/ui";
import { useRef } from "react";

import { saysOf } from "./place-problem.ts";
import { useYamlEditor } from "./use-yaml-editor.ts";
import type { Steps } from "./yaml-editor.ts";
import styles from "./yaml-pane.module.css";

const keys = "Tab indents; Escape, then Tab leaves. Ctrl F searches.";

/**
 * The text of a file, to be edited as it is, with what is wrong marked at its lines. Until the editor has come, and where it does
 * not come, a plain field takes its place.
 */
export function YamlPane({
  path,
  text,
  problems,
  write,
  steps,
}: {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly write: (text: string) => void;
  /** Steps back and forth in what the form and this pane write alike; without, the pane keeps its own. */
  readonly steps?: Steps;
}) {
  const field = useRef<HTMLTextAreaElement>(null);
  const label = `Text of ${path}`;
  const { host, editor } = useYamlEditor({
    text,
    isYaml: path.endsWith(".yaml"),
    label,
    describedBy: keys,
    problems,
    write,
    steps,
  });
  const goTo = (problem: Problem): void => {
    editor?.goTo(problem);
    if (editor === undefined) goToLine(field.current, problem);
  };
  return (
    <section className={styles.pane} aria-label="Text of the file">
      <div className={styles.head}>
        <span className="mono sm">{path}</span>
      </div>
      <div className={styles.editor} ref={host} hidden={editor === undefined} />
      {editor === undefined && (
        <textarea
          ref={field}
          className={`mono ${styles.plain}`}
          aria-label={label}
          spellCheck={false}
          wrap="off"
          value={text}
          onChange={({ target }) => write(target.value)}
        />
      )}
      <p className={`xs cap ${styles.keys}`}>{keys}</p>
      <div aria-live="polite">
        {problems.length > 0 && (
          <ol className={styles.problems} aria-label="What is wrong">
            {problems.map((problem, index) => (
              <li key={`${problem.field} ${index}`}>
                <button type="button" onClick={() => goTo(problem)}>
                  <Icon name="warning" />
                  <span>
                    <b className="num">Line {problem.line}</b> {saysOf(problem)}
                  </span>
                </button>
              </li>
            ))}
          </ol>
        )}
      </div>
    </section>
  );
}

function goToLine(field: HTMLTextAreaElement | null, { line }: Problem): void {
  if (field === null) return;
  const begin = field.value
    .split("\n")
    .slice(0, line - 1)
    .reduce((sum, each) => sum + each.length + 1, 0);
  field.focus();
  field.setSelectionRange(begin, begin);
}
