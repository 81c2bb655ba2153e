import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState, type SubmitEvent } from "react";

import { signOut } from "../../../app/editor.ts";
import { toast } from "../../../app/toast.ts";
import { count } from "../../portfolio/words.ts";
import { momentWords } from "./moment-words.ts";
import type { DraftSeen } from "./server-types.ts";
import { askStudio } from "./studio-client.ts";
import { draftsQuery } from "./studio-queries.ts";
import styles from "./drafts-page.module.css";

/** The drafts that there are, and a new one. */
export function DraftList({ name }: { readonly name: string }) {
  const drafts = useQuery(draftsQuery);
  return (
    <section className={`wrap wide ${styles["page"]}`}>
      <header>
        <h1>Drafts</h1>
        <p className="mut">
          A draft holds changes of files until they are published. You are {name}.{" "}
          <button className="btn line s" type="button" onClick={signOut}>
            Sign out
          </button>
        </p>
      </header>
      <BeginDraft name={name} />
      {drafts.isError && (
        <p role="alert">
          The drafts could not be fetched: {drafts.error.message}.{" "}
          <button className="btn quiet s" type="button" onClick={() => void drafts.refetch()}>
            Try again
          </button>
        </p>
      )}
      {drafts.isPending && (
        <p className="cap" aria-busy="true">
          Fetching the drafts…
        </p>
      )}
      {drafts.data?.length === 0 && <p className="mut">Nobody works on a draft now.</p>}
      <ul className={styles["list"]}>
        {drafts.data?.map((draft) => (
          <li key={draft.id}>
            <Link to="/studio/$draftId" params={{ draftId: draft.id }}>
              {draft.title}
            </Link>
            <span className="mut sm">
              {draft.by}, {count(draft.files.length, "file")} edited{savedWords(draft)}
            </span>
            <span className="cap sm">
              based on <span className="mono">{draft.commit.slice(0, 7)}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Begins a draft and opens it. */
function BeginDraft({ name }: { readonly name: string }) {
  const navigate = useNavigate();
  const [title, setTitle] = useState("");
  const onSubmit = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    try {
      const { id } = await askStudio((client) =>
        client.studio.begin.mutate({ title: title.trim(), by: name }),
      );
      await navigate({ to: "/studio/$draftId", params: { draftId: id } });
    } catch (error) {
      toast(`The draft was not begun: ${(error as Error).message}`);
    }
  };
  return (
    <form className={styles["begin"]} onSubmit={(event) => void onSubmit(event)}>
      <label>
        <span className="sm med">What the draft is about</span>
        <span className="field">
          <input
            required
            minLength={3}
            maxLength={120}
            placeholder="Narrow tasks, after the ticket test"
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </span>
      </label>
      <button className="btn" type="submit">
        Begin a draft
      </button>
    </form>
  );
}

/** Who saved last in a draft, and when. */
function savedWords({ files }: DraftSeen): string {
  const last = files
    .flatMap(({ saved }) => (saved === undefined ? [] : [saved]))
    .toSorted((one, other) => (one.at < other.at ? 1 : -1))[0];
  return last === undefined ? "" : `, last by ${last.by}, ${momentWords(last.at)}`;
}
