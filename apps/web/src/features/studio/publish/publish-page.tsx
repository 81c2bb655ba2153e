import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";

import { usePageTitle } from "../../../app/page-title.ts";
import { count } from "../../portfolio/words.ts";
import { isEmpty, type ImpactSeen } from "../impact/draft-impact.ts";
import { useOptionsById } from "../impact/options-by-id.ts";
import { ProblemList } from "../impact/problem-list.tsx";
import { sortedCases, type SortedCases } from "../impact/sorted-cases.ts";
import { useImpact } from "../impact/use-impact.ts";
import type { DraftSeen } from "../shell/server-types.ts";
import { askStudio, askStudioPatiently } from "../shell/studio-client.ts";
import { alsoChanges } from "./also-changes.ts";
import { Approval } from "./approval.tsx";
import { ChangedTable } from "./changed-table.tsx";
import { Checklist } from "./checklist.tsx";
import { DiffView } from "./diff-view.tsx";
import { DoneWithDraft } from "./done-with-draft.tsx";
import { OutcomeView } from "./outcome-view.tsx";
import { effectOf, shortPath } from "./parts-of-files.ts";
import { PublishForm } from "./publish-form.tsx";
import styles from "./publish.module.css";
import type { Outcome } from "./published-types.ts";
import { checksOf } from "./readiness.ts";

const noPins: readonly never[] = [];

/** A draft before it is published: what changes in files and in verdicts, what it lacks, and how to publish it. */
export function PublishPage({
  draftId,
  name,
}: {
  readonly draftId: string;
  /** Who reviews it. */
  readonly name: string;
}) {
  // Of its own, so that nothing is reviewed that an editor's page was told before it saved.
  const draft = useQuery({
    queryKey: ["studio", "review", draftId],
    queryFn: () => askStudio((client) => client.studio.get.query({ id: draftId })),
    gcTime: 0,
  });
  if (draft.data !== undefined)
    return <Review draft={draft.data} name={name} onChange={() => void draft.refetch()} />;
  return (
    <section className="wrap message" aria-busy={draft.isPending}>
      {draft.isPending ? (
        <p className="cap">Fetching the draft…</p>
      ) : (
        <>
          <h1>This draft did not open.</h1>
          <p className="lead" role="alert">
            {draft.error.message}.
          </p>
          <button className="btn" type="button" onClick={() => void draft.refetch()}>
            Open it again
          </button>
        </>
      )}
    </section>
  );
}

function Review({
  draft,
  name,
  onChange,
}: {
  readonly draft: DraftSeen;
  readonly name: string;
  readonly onChange: () => void;
}) {
  const { id, state, title, files } = draft;
  usePageTitle(`Publish: ${title}`);
  const { seen, again } = useImpact(id, state, noPins);
  const cases = useMemo(() => sortedCases(seen, noPins), [seen]);
  const options = useOptionsById();
  const checked = useQuery({
    queryKey: ["studio", "check", id, state],
    queryFn: () => askStudioPatiently((client) => client.studio.check.query({ id, whole: true })),
    gcTime: 0,
  });
  const [outcome, setOutcome] = useState<Outcome>();
  const checks = checksOf(draft, checked.data);
  const edited = files.filter(({ base, text }) => base !== text);
  const { result } = seen;
  return (
    <section className={`wrap wide ${styles["page"]}`}>
      <header>
        <p className="sm">
          <Link to="/studio/$draftId" params={{ draftId: id }}>
            Back to the draft
          </Link>
        </p>
        <h1>Publish “{title}”</h1>
        <p className="mut" role="status">
          {saysOf(seen, cases)}
        </p>
      </header>
      {outcome !== undefined && (
        <OutcomeView outcome={outcome}>
          <DoneWithDraft draftId={id} />
        </OutcomeView>
      )}
      <div className={styles["two"]}>
        <div className={styles["diffs"]}>
          <h2>{count(edited.length, "file")} edited</h2>
          {edited.length === 0 && (
            <p className="mut">No file of this draft differs from the checkout.</p>
          )}
          {edited.map(({ path, base, text }) => (
            <DiffView
              key={path}
              title={shortPath(path)}
              note={result === undefined ? "" : effectOf(path, result)}
              base={base}
              text={text}
            />
          ))}
        </div>
        <div className={styles["side"]}>
          <h2>What it does</h2>
          {seen.phase === "failed" && (
            <p className="sm" role="alert">
              The impact could not be computed: {seen.says}.{" "}
              <button className="btn line s" type="button" onClick={again}>
                Try again
              </button>
            </p>
          )}
          {result !== undefined && (
            <>
              <ChangedTable cases={cases} options={options} />
              <AlsoChanges says={alsoChanges(result, options)} />
            </>
          )}
          {outcome?.outcome !== "published" && (
            <PublishForm draft={draft} name={name} checks={checks} onOutcome={setOutcome}>
              <Checklist checks={checks} />
              {checked.isError && (
                <p className="sm" role="alert">
                  The checks did not run: {checked.error.message}.{" "}
                  <button
                    className="btn line s"
                    type="button"
                    onClick={() => void checked.refetch()}
                  >
                    Check again
                  </button>
                </p>
              )}
              {checked.data !== undefined && <ProblemList problems={checked.data} />}
              <Approval draft={draft} name={name} onDone={onChange} />
            </PublishForm>
          )}
        </div>
      </div>
    </section>
  );
}

function AlsoChanges({ says }: { readonly says: readonly string[] }) {
  if (says.length === 0) return null;
  return (
    <ul className="sm mut" aria-label="What it changes besides verdicts">
      {says.map((one) => (
        <li key={one}>{one}</li>
      ))}
    </ul>
  );
}

function saysOf({ phase, result, problems, progress }: ImpactSeen, cases: SortedCases): string {
  if (phase === "unsound")
    return `${count(problems.length, "problem")} to put right before a verdict can be computed.`;
  if (phase === "failed" && result === undefined) return "What it changes is not known.";
  if (result === undefined)
    return progress === undefined
      ? "Looking what it changes …"
      : `Looking what it changes: ${progress.done} of ${count(progress.total, "case")} …`;
  if (isEmpty(result)) return "Nothing that readers could see is edited.";
  const { changed, total } = cases;
  return `Changes ${changed.length} of ${count(total, "verdict")}.`;
}
