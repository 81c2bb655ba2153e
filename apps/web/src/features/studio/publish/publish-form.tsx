import { useQueryClient } from "@tanstack/react-query";
import { useState, type ReactNode, type SubmitEvent } from "react";

import { count } from "../../portfolio/words.ts";
import type { DraftSeen } from "../shell/server-types.ts";
import { askStudioPatiently, codeOf } from "../shell/studio-client.ts";
import { useKeptNote } from "./kept-note.ts";
import { instantOf } from "./moment.ts";
import styles from "./publish.module.css";
import type { Outcome } from "./published-types.ts";
import { isReady, type Check } from "./readiness.ts";

const shortestNote = 3;
const longestNote = 2000;

/** The note for readers, when it becomes current, and the buttons that publish a draft or only commit it. */
export function PublishForm({
  draft,
  name,
  checks,
  onOutcome,
  children,
}: {
  readonly draft: DraftSeen;
  readonly name: string;
  readonly checks: readonly Check[];
  readonly onOutcome: (outcome: Outcome) => void;
  /** What stands between the note and the buttons. */
  readonly children: ReactNode;
}) {
  const { note, write, forget } = useKeptNote(draft.id);
  const [later, setLater] = useState(false);
  const [moment, setMoment] = useState("");
  const [doing, setDoing] = useState<"publish" | "commit">();
  const [refusal, setRefusal] = useState<string>();
  const queries = useQueryClient();
  const activateAt = later ? instantOf(moment) : undefined;
  const lacks = whyNot(note, later && activateAt === undefined, checks);
  const lacksToCommit = whyNot(
    note,
    false,
    checks.filter(({ id }) => id !== "approval"),
  );

  const run = async (what: "publish" | "commit"): Promise<void> => {
    setDoing(what);
    setRefusal(undefined);
    // What is on this page and nothing that was saved since.
    const given = { id: draft.id, by: name, note: note.trim(), state: draft.state };
    try {
      const outcome = await askStudioPatiently<Outcome>(async ({ studio }) =>
        what === "commit"
          ? studio.commit.mutate(given)
          : {
              ...(await studio.publish.mutate({
                ...given,
                ...(activateAt === undefined ? {} : { activateAt }),
              })),
              activateAt,
            },
      );
      if (outcome.outcome === "published" || outcome.outcome === "committed") forget();
      onOutcome(outcome);
      await queries.invalidateQueries({ queryKey: ["studio"] });
    } catch (error) {
      setRefusal(whatFailed(error));
      await queries.invalidateQueries({ queryKey: ["studio"] });
    }
    setDoing(undefined);
  };
  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    void run("publish");
  };

  return (
    <form className={styles["form"]} onSubmit={onSubmit}>
      <label className={styles["note"]}>
        <span className="sm med">Note for readers</span>
        <textarea
          rows={3}
          maxLength={longestNote}
          required
          value={note}
          placeholder="What changes, and after which finding"
          onChange={({ target }) => write(target.value)}
        />
        <small className="xs cap">
          It stands in the release and in the commit. {count(note.trim().length, "sign")} of{" "}
          {longestNote}.
        </small>
      </label>
      {children}
      <fieldset className={styles["when"]}>
        <legend className="sm med">When readers get it</legend>
        <label>
          <input type="radio" name="when" checked={!later} onChange={() => setLater(false)} /> At
          once
        </label>
        <label>
          <input type="radio" name="when" checked={later} onChange={() => setLater(true)} /> At a
          time
        </label>
        {later && (
          <span className="field">
            <input
              type="datetime-local"
              aria-label="Day and time, where you are"
              value={moment}
              onChange={({ target }) => setMoment(target.value)}
            />
          </span>
        )}
      </fieldset>
      {refusal !== undefined && (
        <p className={styles["refusal"]} role="alert">
          {refusal} Your note is kept.
        </p>
      )}
      <div className={styles["buttons"]}>
        <button className="btn" type="submit" disabled={lacks !== undefined || doing !== undefined}>
          {doing === "publish" ? "Publishing …" : later ? "Publish at that time" : "Publish"}
        </button>
        <button
          className="btn line"
          type="button"
          disabled={lacksToCommit !== undefined || doing !== undefined}
          onClick={() => void run("commit")}
        >
          {doing === "commit" ? "Committing …" : "Commit on a branch only"}
        </button>
      </div>
      <p className="sm cap" role="status">
        {lacks ?? ""}
      </p>
    </form>
  );
}

/** A server that gave no answer may have done what it was asked for. */
const whatFailed = (error: unknown): string =>
  codeOf(error) === undefined
    ? "The server’s answer did not come. It may have published all the same: done twice, nothing differs from the checkout."
    : `The server refused: ${(error as Error).message}. Nothing was published.`;

/** What is missing before it can be published, the first thing first; absent: nothing. */
function whyNot(note: string, noMoment: boolean, checks: readonly Check[]): string | undefined {
  const open = checks.find(({ must, state }) => must && state !== "met");
  if (open !== undefined && !isReady(checks)) return `Before it is published: ${open.says}.`;
  if (note.trim().length < shortestNote)
    return "Before it is published: say in the note what changes.";
  return noMoment ? "Before it is published: choose the day and time." : undefined;
}
