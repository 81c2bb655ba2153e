import { useQuery } from "@tanstack/react-query";
import { Link, useLocation } from "@tanstack/react-router";

import { OpenedCase } from "./opened-case.tsx";
import styles from "./open-page.module.css";

/** A case that came in a link: shown before anything of it is kept. */
export function OpenPage() {
  // As it stands in the address: the router's own is decoded.
  useLocation();
  const fragment = location.hash;
  const reading = useQuery({
    queryKey: ["shared", fragment],
    queryFn: async () => (await import("./link/read-link.ts")).readLink(fragment),
    staleTime: Infinity,
  });
  if (reading.error !== null) throw reading.error;
  if (reading.data === undefined)
    return <section className={`wrap ${styles["page"]}`} aria-busy="true" />;
  if (reading.data.ok) return <OpenedCase key={fragment} shared={reading.data.shared} />;
  const { says, fix } = reading.data.problem;
  return (
    <section className="wrap message">
      <h1>This link does not open.</h1>
      <p className="lead">
        {says} {fix} Nothing was kept on this device, and your own cases are as they were.
      </p>
      <div className={styles["actions"]}>
        <Link className="btn" to="/assess">
          Measure a use case
        </Link>
        <Link className="btn line" to="/portfolio">
          Open the portfolio
        </Link>
      </div>
    </section>
  );
}
