import { useCallback, useMemo, useState } from "react";

import { formFor } from "../forms.ts";
import { ImpactPane } from "../impact/impact-pane.tsx";
import { useFileProblems } from "../yaml/use-file-problems.ts";
import { YamlPane } from "../yaml/yaml-pane.tsx";
import type { DraftView } from "./draft-view.ts";
import type { DraftWork } from "./draft-work.ts";
import { problemsOf } from "./file-list.ts";
import { shownText } from "./line-ends.ts";
import styles from "./side-pane.module.css";
import { useSteps } from "./use-steps.ts";

/** What stands beside the form: what the draft does to verdicts, or the text of the file, which the form edits too. */
export function SidePane({
  work,
  view,
  path,
}: {
  readonly work: DraftWork;
  readonly view: DraftView;
  readonly path: string | undefined;
}) {
  const [asText, setAsText] = useState(false);
  const text = path === undefined ? undefined : view.files.get(path)?.text;
  // Where there is no form, the text stands in its place already.
  const hasText = path !== undefined && typeof text === "string" && formFor(path) !== undefined;
  const showsText = asText && hasText;
  return (
    <aside className={styles["pane"]} aria-label="Beside the file">
      {hasText && (
        <div className="seg" role="group" aria-label="Beside the form">
          <button type="button" aria-pressed={!showsText} onClick={() => setAsText(false)}>
            Verdicts
          </button>
          <button type="button" aria-pressed={showsText} onClick={() => setAsText(true)}>
            Text of the file
          </button>
        </div>
      )}
      {showsText && <FileText work={work} view={view} path={path} text={text} />}
      {/* It goes on computing while it is not looked at: the bar tells what comes of it. */}
      <div hidden={showsText}>
        <ImpactPane draftId={view.draft.id} version={view.version} path={path} />
      </div>
    </aside>
  );
}

function FileText({
  work,
  view,
  path,
  text: inFile,
}: {
  readonly work: DraftWork;
  readonly view: DraftView;
  readonly path: string;
  readonly text: string;
}) {
  const { text, written } = useMemo(() => shownText(inFile), [inFile]);
  const problems = useFileProblems(path, text, problemsOf(view.problems, path));
  const write = useCallback(
    (next: string) => work.write(path, written(next)),
    [work, path, written],
  );
  const steps = useSteps(work, path);
  return (
    <YamlPane key={path} path={path} text={text} problems={problems} write={write} steps={steps} />
  );
}
