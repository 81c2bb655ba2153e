import { Link } from "@tanstack/react-router";
import { Icon } from "@tapeline/ui";

import { calculators } from "./calculators.ts";
import styles from "./calculator.module.css";

/** All calculators, each with what it answers. */
export function CalculatorsPage() {
  return (
    <div className={`wrap ${styles["page"]}`}>
      <header className={styles["head"]}>
        <h1>Calculators</h1>
        <p className="lead">
          One question each, answered by the same engine as an assessment, with its interval and its
          formula. Every figure stands in the address, so a link is the calculation.
        </p>
      </header>
      <ul className={styles["index"]}>
        {calculators.map(({ id, title, about }) => (
          <li key={id}>
            <Link to="/calculators/$calculator" params={{ calculator: id }}>
              <span>
                <b>{title}</b>
                <span className="mut">{about}</span>
              </span>
              <Icon name="arrow" />
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
