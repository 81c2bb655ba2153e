import { OptionName } from "@tapeline/ui";
import { Link } from "@tanstack/react-router";

import type { Scenarios } from "./home-figures.ts";
import styles from "./home-page.module.css";

/** Where the plans of all scenarios end, a square for each. */
export function Ends({ scenarios: { total, ends, none } }: { readonly scenarios: Scenarios }) {
  const count = (codes: readonly string[]): number =>
    ends.reduce((sum, { code, count: here }) => sum + (codes.includes(code) ? here : 0), 0);
  return (
    <section className="sec">
      <header>
        <h2>Where {total} cases end up</h2>
        <p>
          Each square is a made-up case with the advice that an expert would give.{" "}
          {count(["O1", "O2"])} of them stay on a commercial API with nothing trained.{" "}
          {count(["O7"])} train a model from raw text.
        </p>
        <p>They show each kind of case, so shares say nothing of how often a kind comes up.</p>
        <p>
          <Link to="/learn">What the rules are</Link>
        </p>
      </header>
      <div className={styles.ends}>
        {ends.map((end) => (
          <div key={end.code} className={styles.end}>
            <OptionName code={end.code}>{end.short}</OptionName>
            <Squares count={end.count} className={`o${end.code.slice(1)}`} />
            <b className="num">{end.count}</b>
          </div>
        ))}
        <div className={styles.end}>
          <span>None: today’s process stays</span>
          <Squares count={none} className={styles.noOption ?? ""} />
          <b className="num">{none}</b>
        </div>
      </div>
    </section>
  );
}

function Squares({ count, className }: { readonly count: number; readonly className: string }) {
  return (
    <span className={`${styles.squares} ${className}`} role="img" aria-label={`${count} cases`}>
      {Array.from({ length: count }, (_, index) => (
        <i key={index} />
      ))}
    </span>
  );
}
