import { useQuery } from "@tanstack/react-query";
import { Suspense, useCallback, useMemo } from "react";

import { formFor } from "../forms.ts";
import { useFileProblems } from "../yaml/use-file-problems.ts";
import { YamlPane } from "../yaml/yaml-pane.tsx";
import type { DraftView } from "./draft-view.ts";
import type { DraftWork } from "./draft-work.ts";
import { problemsOf } from "./file-list.ts";
import { shownText } from "./line-ends.ts";
import { ProblemList } from "./problem-list.tsx";
import { studioReleaseQuery } from "./studio-queries.ts";
import { useSteps } from "./use-steps.ts";
import type { FileText } from "./working-file.ts";

/** The form over a file; where there is none for its kind, its text. */
export function FileEditor({
  work,
  view,
  path,
  text: inFile,
  base: before,
}: {
  readonly work: DraftWork;
  readonly view: DraftView;
  readonly path: string;
  readonly text: string;
  readonly base: FileText;
}) {
  const release = useQuery(studioReleaseQuery);
  const { text, written } = useMemo(() => shownText(inFile), [inFile]);
  const base = before === null ? null : shownText(before).text;
  const problems = useFileProblems(path, text, problemsOf(view.problems, path));
  const write = useCallback(
    (next: string) => work.write(path, written(next)),
    [work, path, written],
  );
  const steps = useSteps(work, path);
  const Form = formFor(path);
  if (Form === undefined)
    return <YamlPane path={path} text={text} problems={problems} write={write} steps={steps} />;
  if (release.isError)
    return (
      <p role="alert">
        What the form chooses from could not be fetched: {release.error.message}. The text beside it
        can be edited.
      </p>
    );
  if (release.data === undefined)
    return (
      <p className="cap" aria-busy="true">
        Fetching what the form chooses from…
      </p>
    );
  return (
    <>
      <ProblemList problems={problems} />
      <Suspense fallback={<p className="cap">Opening the form…</p>}>
        <Form
          path={path}
          text={text}
          base={base}
          problems={problems}
          release={release.data}
          write={write}
        />
      </Suspense>
    </>
  );
}
