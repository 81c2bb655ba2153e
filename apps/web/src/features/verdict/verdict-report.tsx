import { Icon } from "@tapeline/ui";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useEffect } from "react";

import { keepOutcome } from "../../cases/case-store.ts";
import { outcomeOf } from "../../cases/outcome-of.ts";
import type { StoredCase } from "../../cases/stored-case.ts";
import { verdictQuery, type AssessmentSettings } from "../../engine/queries.ts";
import { Failure } from "./failure.tsx";
import { Skeleton } from "./skeleton.tsx";
import { VerdictSections } from "./verdict-sections.tsx";
import styles from "./verdict-page.module.css";

/** The verdict on a case with everything that is explored beside it. */
export function VerdictReport({
  stored,
  settings,
}: {
  readonly stored: StoredCase;
  readonly settings: AssessmentSettings;
}) {
  const { written, revision, id } = stored;
  const found = useQuery(verdictQuery(written, settings));
  const { data: verdict, isPlaceholderData: old } = found;
  const held = Object.keys(settings).length > 0;
  // Lists show what the case comes to by today’s prices; a verdict held to another day is none of theirs.
  useEffect(() => {
    if (verdict === undefined || old || held) return;
    const outcome = outcomeOf(verdict, revision);
    if (JSON.stringify(outcome) !== JSON.stringify(stored.outcome)) void keepOutcome(id, outcome);
  }, [verdict, old, held, id, revision, stored.outcome]);
  if (found.isError && verdict === undefined)
    return <Failure error={found.error} stored={stored} onRetry={() => void found.refetch()} />;
  return (
    <div className={styles["page"]}>
      {verdict === undefined ? (
        <Skeleton title={written.title} />
      ) : (
        <VerdictSections
          verdict={verdict}
          written={written}
          settings={settings}
          caseId={id}
          old={old}
          crumbs={<Crumbs stored={stored} />}
        />
      )}
    </div>
  );
}

function Crumbs({ stored: { id, written } }: { readonly stored: StoredCase }) {
  return (
    <nav className={styles["crumb"]} aria-label="Where you are">
      <Link className="plain" to="/portfolio">
        Portfolio
      </Link>
      <Icon name="chevron" />
      <Link className="plain" to="/assess/$caseId" params={{ caseId: id }}>
        {written.title}
      </Link>
      <Icon name="chevron" />
      <span aria-current="page">Verdict</span>
    </nav>
  );
}
