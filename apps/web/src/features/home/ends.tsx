import { OptionName } from "@tapeline/ui";
import { Link, useRouter } from "@tanstack/react-router";
import type { MouseEvent, ReactNode } from "react";

import type { Scenarios } from "./home-figures.ts";
import styles from "./home-page.module.css";

/** Where the plans of all scenarios end, a square for each, which opens it. */
export function Ends({ scenarios: { total, ends, none } }: { readonly scenarios: Scenarios }) {
  const count = (codes: readonly string[]): number =>
    ends.reduce((sum, { code, cases }) => sum + (codes.includes(code) ? cases.length : 0), 0);
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
          <Link to="/learn/scenarios/$" params={{ _splat: "" }}>
            All cases by name
          </Link>
        </p>
      </header>
      <div className={styles.ends}>
        {ends.map(({ code, short, cases }) => (
          <End key={code} place={code} cases={cases} className={`o${code.slice(1)}`}>
            <OptionName code={code}>{short}</OptionName>
          </End>
        ))}
        <End place="none" cases={none} className={styles.noOption ?? ""}>
          None: today’s process stays
        </End>
      </div>
    </section>
  );
}

/** A row: its name leads to its cases by name, which the keyboard takes; each square leads to one. */
function End({
  place,
  cases,
  className,
  children,
}: {
  readonly place: string;
  readonly cases: readonly string[];
  readonly className: string;
  readonly children: ReactNode;
}) {
  const { history } = useRouter();
  const open = (event: MouseEvent<HTMLAnchorElement>): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    history.push(event.currentTarget.pathname);
  };
  return (
    <div className={styles.end}>
      <Link className="plain" to="/learn/scenarios/$" params={{ _splat: "" }} hash={place}>
        {children}
      </Link>
      <span className={`${styles.squares} ${className}`} aria-hidden="true">
        {cases.map((id) => (
          <a
            key={id}
            href={`/learn/scenarios/${id}`}
            tabIndex={-1}
            title={id.slice(id.indexOf("/") + 1).replaceAll("-", " ")}
            onClick={open}
          />
        ))}
      </span>
      <b className="num">
        {cases.length}
        <span className="vh"> cases</span>
      </b>
    </div>
  );
}
