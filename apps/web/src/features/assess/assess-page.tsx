import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";

import { optionsQuery, questionsQuery } from "../../engine/queries.ts";
import { useCaseEditor } from "../../cases/use-case-editor.ts";
import { Assessment } from "./assessment.tsx";
import styles from "./assess-page.module.css";

/** The questions of one case, with its verdict beside them. */
export function AssessPage() {
  const { caseId } = useParams({ from: "/assess/$caseId" });
  const editor = useCaseEditor(caseId);
  const { data: questions, error: noQuestions } = useQuery(questionsQuery);
  const { data: options, error: noOptions } = useQuery(optionsQuery);
  const { stored } = editor;
  const failed = noQuestions ?? noOptions;
  if (failed !== null) throw failed;
  if (stored === null)
    return (
      <section className="wrap message">
        <h1>There is no such case on this device.</h1>
        <p className="lead">
          It may have been deleted, or it is kept in another browser. A case that was shared or
          downloaded can be opened from its link or file.
        </p>
        <Link className="btn" to="/assess">
          Begin or open a case
        </Link>
      </section>
    );
  if (stored === undefined || questions === undefined || options === undefined)
    return (
      <section className={`wrap ${styles["waiting"]}`} aria-busy="true">
        <h1 className="vh">Opening the case</h1>
      </section>
    );
  return (
    <Assessment
      key={caseId}
      stored={stored}
      editor={editor}
      questions={questions}
      options={options}
    />
  );
}
