import { useQuery } from "@tanstack/react-query";
import { Link, useParams, useSearch } from "@tanstack/react-router";
import { useMemo } from "react";

import { usePageTitle } from "../../app/page-title.ts";
import { caseQuery } from "../../cases/use-cases.ts";
import { settingsIn } from "../../engine/settings-search.ts";
import { VerdictReport } from "./verdict-report.tsx";
import styles from "./verdict-page.module.css";

/** The verdict on a case that is kept on this device. */
export function VerdictPage() {
  const { caseId } = useParams({ from: "/verdict/$caseId" });
  const { with: tried, ...held } = useSearch({ from: "/verdict/$caseId" });
  const heldTo = JSON.stringify(held);
  // The same object as long as it holds the same: what is asked with it is asked once.
  const settings = useMemo(() => settingsIn(JSON.parse(heldTo) as typeof held), [heldTo]);
  const stored = useQuery(caseQuery(caseId));
  usePageTitle(stored.data?.written.title);
  if (stored.isError)
    return (
      <section className="wrap message" role="alert">
        <h1>This case could not be read.</h1>
        <p className="lead">
          The browser gives no access to what is kept on this device. A private window or a setting
          may be the reason.
        </p>
        <button className="btn" type="button" onClick={() => void stored.refetch()}>
          Try again
        </button>
      </section>
    );
  if (stored.data === undefined) return <div className={styles["blank"]} aria-busy="true" />;
  if (stored.data === null)
    return (
      <section className="wrap message">
        <h1>This case is not on this device.</h1>
        <p className="lead">
          Cases are kept in the browser that they were written in. Open a share link or a case file
          to bring one here.
        </p>
        <Link className="btn" to="/assess">
          Measure a use case
        </Link>
      </section>
    );
  return <VerdictReport key={caseId} stored={stored.data} settings={settings} tried={tried} />;
}
