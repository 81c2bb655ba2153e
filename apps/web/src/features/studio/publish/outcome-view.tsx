import { formatDay } from "@tapeline/engine/format";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import { ProblemList } from "../impact/problem-list.tsx";
import { DiffView } from "./diff-view.tsx";
import { shortPath } from "./parts-of-files.ts";
import styles from "./publish.module.css";
import type { Outcome } from "./published-types.ts";

/** What came of publishing or committing a draft, and what to do next. */
export function OutcomeView({
  outcome,
  children,
}: {
  readonly outcome: Outcome;
  /** What can be done with a draft whose change is in the repository. */
  readonly children?: ReactNode;
}) {
  const done = outcome.outcome === "published" || outcome.outcome === "committed";
  return (
    <section className={styles["outcome"]} role="status" data-outcome={outcome.outcome}>
      <Told outcome={outcome} />
      {done && children}
    </section>
  );
}

function Told({ outcome }: { readonly outcome: Outcome }) {
  switch (outcome.outcome) {
    case "published":
      return (
        <>
          <h2>Release {outcome.version} is published.</h2>
          <p>
            {outcome.activateAt === undefined
              ? "It is the current one. Open pages say so within two seconds and keep their figures until their reader agrees; the command line, assistants and widgets that ask this server speak from it now."
              : `It becomes the current one on ${momentInWords(outcome.activateAt)}. Until then readers see the release before it.`}
          </p>
          <p className="sm mut">
            A program without this server takes it with{" "}
            <code className="mono">tapeline release fetch --server {location.origin}</code>; to go
            back, <code className="mono">tapeline release rollback</code>. Its hash begins with{" "}
            <span className="mono">{outcome.hash.slice(0, 12)}</span>.
          </p>
          <Branch branch={outcome.branch} commit={outcome.commit}>
            Drafts that begin from now on stand on it; merge it, so that the checkout holds it, too:
          </Branch>
        </>
      );
    case "committed":
      return (
        <>
          <h2>The draft is committed.</h2>
          <p>
            Nothing is published by that: readers get it with the next release that is built from
            it.
          </p>
          <Branch branch={outcome.branch} commit={outcome.commit}>
            Merge it, so that the next release holds it:
          </Branch>
        </>
      );
    case "conflict":
      return (
        <>
          <h2>The checkout changed in the same places.</h2>
          <p>
            Nothing was published or committed, and the draft is as it was. Below is what others
            changed since it began, and what you changed. Begin a draft on the newest commit and
            take your change over to it, or have theirs undone.
          </p>
          {outcome.conflicts.map(({ path, base, theirs, mine }) => (
            <div key={path} className={styles["both"]}>
              <DiffView title={shortPath(path)} whose="theirs" base={base} text={theirs} />
              <DiffView title={shortPath(path)} whose="yours" base={base} text={mine} />
            </div>
          ))}
        </>
      );
    case "unsound":
      return (
        <>
          <h2>It does not hold together with the newest commit.</h2>
          <p>Nothing was published or committed. Put this right in the draft:</p>
          <ProblemList problems={outcome.problems} />
        </>
      );
    case "unapproved":
      return (
        <>
          <h2>A second editor has not approved yet.</h2>
          <p>
            Nothing was published. Somebody who saved nothing in this draft can approve it here.
          </p>
        </>
      );
    case "empty":
      return (
        <>
          <h2>Nothing differs from the checkout.</h2>
          <p>What the draft holds is there already, so there is nothing to publish.</p>
          <Link to="/studio">All drafts</Link>
        </>
      );
  }
}

/** Where the change stands in the repository, and what to do with it there. */
function Branch({
  branch,
  commit,
  children,
}: {
  readonly branch: string;
  readonly commit: string;
  readonly children: string;
}) {
  return (
    <p className="sm mut">
      The change is commit <span className="mono">{commit.slice(0, 10)}</span> on branch{" "}
      <span className="mono">{branch}</span>. {children}{" "}
      <code className="mono">git merge {branch}</code>.
    </p>
  );
}

function momentInWords(instant: string): string {
  const moment = new Date(instant);
  const two = (value: number): string => String(value).padStart(2, "0");
  const day = `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
  return `${formatDay(day)} at ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}
