import type { Verdict } from "@tapeline/engine";
import { formatDay, formatMoneyRange } from "@tapeline/engine/format";
import { Icon } from "@tapeline/ui";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";

import { releaseQuery } from "../../app/release-query.ts";
import { toast } from "../../app/toast.ts";
import { outcomeOf } from "../../cases/outcome-of.ts";
import { createCase } from "../../cases/case-store.ts";
import { problemsBehind } from "../../engine/problems.ts";
import { optionsQuery, verdictQuery, type AssessmentSettings } from "../../engine/queries.ts";
import type { Sent, SharedCase } from "./link/shared-case.ts";
import { ProblemTable } from "./problem-table.tsx";
import { releaseOfReceiptQuery, useVerdictOn } from "./release-of-link.ts";
import styles from "./open-page.module.css";

/** What a link holds, with its verdict on the release of these pages; kept only when the reader says so. */
export function OpenedCase({ shared }: { readonly shared: SharedCase }) {
  const { case: written, receipt, sent } = shared;
  const settings = settingsOf(shared);
  const release = useQuery(releaseQuery).data;
  const sameRelease =
    release?.content === receipt.contentDigest && release.prices === receipt.prices;
  const own = useQuery({
    ...releaseOfReceiptQuery(receipt),
    enabled: release !== undefined && !sameRelease,
  });
  const theirs = useVerdictOn(own.data ?? undefined, written, settings);
  const ours = useQuery(verdictQuery(written, settings));
  const onOwn = theirs.data !== undefined;
  const { data, error } = onOwn ? theirs : ours;
  const verdict = data as Verdict | undefined;
  const answered = Object.keys(written.answers).length;
  return (
    <section className={`wrap ${styles["page"]}`}>
      <header>
        <p className="cap">A case somebody shared</p>
        <h1>{written.title}</h1>
        <p className="lead">
          {count(answered, "answer")}
          {written.tests === undefined ? "" : `, ${count(written.tests.length, "test")}`}, measured
          on {formatDay(receipt.asOf)} with content {receipt.content}. It came whole in the link.
          Nothing of it is kept on this device until you say so.
        </p>
      </header>
      {release !== undefined && !sameRelease && onOwn && (
        <p className={styles["note"]} role="status">
          <Icon name="clock" />
          <span>
            <b>This link is opened on its own release,</b> {receipt.content}, which the server still
            holds. These pages speak from {release.version}; saved at today’s prices, the case is
            measured on that one.
          </span>
        </p>
      )}
      {release !== undefined && !sameRelease && !onOwn && !own.isLoading && (
        <p className={styles["note"]}>
          <Icon name="warning" />
          <span>
            <b>This link was made on another release:</b> content {receipt.content}, where this page
            has {release.version}{" "}
            {release.prices === receipt.prices ? "and the same prices" : "and other prices"}. There
            it came to: <SentWords sent={sent} />. Below is what this release says for the same day.
          </span>
        </p>
      )}
      <Answer
        verdict={verdict}
        error={error}
        identical={(sameRelease || onOwn) && isSame(verdict, receipt)}
      />
      {error === null && <Keep shared={shared} verdict={verdict} settings={settings} />}
    </section>
  );
}

/** The verdict on this release, or why there is none. */
function Answer({
  verdict,
  error,
  identical,
}: {
  readonly verdict: Verdict | undefined;
  readonly error: Error | null;
  readonly identical: boolean;
}) {
  if (error !== null) return <Refused error={error} />;
  if (verdict === undefined)
    return (
      <p className={styles["verdict"]} aria-busy="true">
        Measuring …
      </p>
    );
  const { cost, confidence } = outcomeOf(verdict, 1);
  return (
    <div className={styles["verdict"]} role="status">
      <h2>{verdict.headline}</h2>
      <p>{verdict.nextStep}</p>
      <p className="cap">
        {cost === undefined ? "" : `${formatMoneyRange(cost.p10, cost.p90)}, 80% interval. `}
        {confidence === undefined ? "" : `${Math.round(confidence)} in 100. `}
        {identical &&
          "This is the verdict that was shared: the same release, prices, day and seed."}
      </p>
    </div>
  );
}

function Refused({ error }: { readonly error: Error }) {
  const problems = problemsBehind(error);
  return (
    <div className={styles["verdict"]} role="alert">
      <h2>This case does not fit this release.</h2>
      <p>
        {problems.length === 0
          ? error.message
          : "It was made for other questions, or changed by hand. It is not kept; ask for a link made on this release."}
      </p>
      <ProblemTable problems={problems} />
    </div>
  );
}

/** Keeps the case and goes on to it, at the settings of the link or at today's prices. */
function Keep({
  shared,
  verdict,
  settings,
}: {
  readonly shared: SharedCase;
  readonly verdict: Verdict | undefined;
  readonly settings: AssessmentSettings;
}) {
  const navigate = useNavigate();
  const [keeping, setKeeping] = useState(false);
  const keep = async (search: AssessmentSettings) => {
    setKeeping(true);
    const { id } = await createCase(shared.case, Date.now());
    toast("Kept on this device");
    await navigate({ to: "/verdict/$caseId", params: { caseId: id }, search });
  };
  const waiting = keeping || verdict === undefined;
  return (
    <div className={styles["actions"]}>
      <button className="btn" type="button" disabled={waiting} onClick={() => void keep(settings)}>
        Keep it and open the verdict
      </button>
      <button className="btn line" type="button" disabled={waiting} onClick={() => void keep({})}>
        Save it at today’s prices
      </button>
    </div>
  );
}

/** What the verdict came to where it was shared. */
function SentWords({
  sent: { answer, endPoint, firstStep, confidence, cost },
}: {
  readonly sent: Sent;
}) {
  const options = useQuery(optionsQuery).data;
  const short = options?.find(({ id }) => id === (endPoint ?? firstStep))?.short;
  return [
    answer,
    ...(short === undefined ? [] : [short]),
    ...(cost === undefined ? [] : [formatMoneyRange(cost.p10, cost.p90)]),
    ...(confidence === undefined ? [] : [`${Math.round(confidence)} in 100`]),
  ].join(", ");
}

/** Days and numbers of the link, for the same verdict. */
function settingsOf({ receipt: { asOf, knownOn, seed, worlds } }: SharedCase): AssessmentSettings {
  return { asOf, ...(knownOn === asOf ? {} : { knownOn }), seed, worlds };
}

const isSame = (verdict: Verdict | undefined, receipt: SharedCase["receipt"]): boolean =>
  verdict?.receipt.caseDigest === receipt.caseDigest && verdict.receipt.engine === receipt.engine;

const count = (number: number, what: string): string =>
  `${number} ${what}${number === 1 ? "" : "s"}`;
