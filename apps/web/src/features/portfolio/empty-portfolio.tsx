import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";

import styles from "./portfolio.module.css";

/** Before there is any case: what fills the page, and the first step. */
export function EmptyPortfolio({ children }: { readonly children: ReactNode }) {
  return (
    <div className={styles["empty"]}>
      <h1>No use cases yet.</h1>
      <p className="lead">
        Measure one and it appears here with its cost, its confidence and its first step. Cases are
        kept on this device alone. Files of cases, CSV or YAML, can be read in: choose them, or drop
        them anywhere on this page.
      </p>
      <div className={styles["row"]}>
        <Link className="btn" to="/assess">
          Measure a use case
        </Link>
        {children}
      </div>
    </div>
  );
}
