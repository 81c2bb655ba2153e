import { Icon } from "@tapeline/ui";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { toast } from "../../../app/toast.ts";
import { count } from "../../portfolio/words.ts";
import { useImpactNews } from "../impact/impact-news.ts";
import { beginWith } from "./begin-with.ts";
import styles from "./draft-bar.module.css";
import type { DraftView } from "./draft-view.ts";
import type { DraftWork } from "./draft-work.ts";
import { KeepingNote } from "./keeping-note.tsx";
import { ReviewButton } from "./review-button.tsx";
import { askStudio } from "./studio-client.ts";
import { useStepKeys } from "./use-step-keys.ts";
import { isEdited } from "./working-file.ts";

/** The bar over a draft: where one is, how it stands, and what can be done with the whole of it. */
export function DraftBar({
  work,
  view,
  path,
  name,
}: {
  readonly work: DraftWork;
  readonly view: DraftView;
  readonly path: string | undefined;
  /** Who edits. */
  readonly name: string;
}) {
  const { draft, files, problems } = view;
  const edited = [...files.values()].filter(isEdited).length;
  const file = path === undefined ? undefined : files.get(path);
  const undo = file !== undefined && file.past.length > 0 && path !== undefined;
  const redo = file !== undefined && file.future.length > 0 && path !== undefined;
  useStepKeys(work, path);
  return (
    <div className={styles["bar"]}>
      <nav className={styles["crumb"]} aria-label="Studio">
        <Link to="/studio">Drafts</Link>
        <Icon name="chevron" />
        <b>{draft.title}</b>
        <span className="tag">
          based on <span className="mono">{draft.commit.slice(0, 7)}</span>
        </span>
      </nav>
      <p className={styles["state"]}>
        <span>
          <b>{edited}</b> {edited === 1 ? "file" : "files"} edited
        </span>
        {problems !== undefined && problems.length > 0 && (
          <span className={styles["bad"]}>
            <Icon name="warning" />
            {count(problems.length, "problem")}
          </span>
        )}
        <Changed draftId={draft.id} />
        <KeepingNote work={work} view={view} />
      </p>
      <div className={styles["actions"]}>
        <button
          className="btn quiet"
          type="button"
          disabled={!undo}
          onClick={() => path !== undefined && work.undo(path)}
        >
          Undo
        </button>
        <button
          className="btn quiet"
          type="button"
          disabled={!redo}
          onClick={() => path !== undefined && work.redo(path)}
        >
          Redo
        </button>
        <Discard view={view} name={name} />
        <ReviewButton work={work} draftId={draft.id} />
      </div>
    </div>
  );
}

/** How many verdicts the draft changes, as far as that is known. */
function Changed({ draftId }: { readonly draftId: string }) {
  const news = useImpactNews(draftId);
  if (news?.changed === undefined || news.total === undefined) return null;
  return (
    <span className={styles["changes"]} data-running={news.running || undefined}>
      <i aria-hidden="true" />
      changes{" "}
      <b>
        {news.changed} of {news.total}
      </b>{" "}
      verdicts
    </span>
  );
}

/** Throws the whole draft away, once it was asked twice; for a moment it can be had back. */
function Discard({ view, name }: { readonly view: DraftView; readonly name: string }) {
  const { id, title } = view.draft;
  const edited = [...view.files].filter(([, file]) => isEdited(file));
  const [asked, setAsked] = useState(false);
  const navigate = useNavigate();
  const open = (draftId: string): Promise<void> =>
    navigate({ to: "/studio/$draftId", params: { draftId } });
  const bringBack = (): void => {
    const files = edited.map(([path, { text, base }]) => ({ path, text, base }));
    beginWith({ title, by: name, files }).then(open, (error: unknown) =>
      toast(`The draft did not come back: ${(error as Error).message}`),
    );
  };
  const discard = async (): Promise<void> => {
    try {
      await askStudio((client) => client.studio.remove.mutate({ id }));
      await navigate({ to: "/studio" });
      toast("Draft discarded", edited.length === 0 ? {} : { undo: bringBack });
    } catch (error) {
      setAsked(false);
      toast(`The draft is still there: ${(error as Error).message}`);
    }
  };
  if (!asked)
    return (
      <button className="btn line" type="button" onClick={() => setAsked(true)}>
        Discard draft
      </button>
    );
  return (
    <span className={styles["asked"]} role="group" aria-label="Discard this draft?">
      <span className="sm">
        {edited.length === 0
          ? "Nothing is edited."
          : `${count(edited.length, "edited file")} would be gone.`}
      </span>
      {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- the question replaces the button that had the focus */}
      <button className="btn line" type="button" autoFocus onClick={() => void discard()}>
        Discard it
      </button>
      <button className="btn quiet" type="button" onClick={() => setAsked(false)}>
        Keep it
      </button>
    </span>
  );
}
