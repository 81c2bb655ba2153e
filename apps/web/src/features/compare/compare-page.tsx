import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useSearch } from "@tanstack/react-router";

import { casesQuery } from "../../cases/use-cases.ts";
import type { StoredCase } from "../../cases/stored-case.ts";
import styles from "./compare-page.module.css";
import { SideBySide } from "./side-by-side.tsx";

/** Two cases of this device side by side: what differs in answers, and what that does to the verdict. */
export function ComparePage() {
  const { left, right } = useSearch({ from: "/compare" });
  const navigate = useNavigate();
  const cases = useQuery(casesQuery);
  const choose = (side: "left" | "right", id: string): void =>
    void navigate({
      to: "/compare",
      search: {
        ...(left === undefined ? {} : { left }),
        ...(right === undefined ? {} : { right }),
        [side]: id,
      },
      replace: true,
    });
  if (cases.data === undefined)
    return <section className={`wrap ${styles["page"]}`} aria-busy="true" />;
  const first = cases.data.find(({ id }) => id === left);
  const second = cases.data.find(({ id }) => id === right);
  return (
    <section className={`wrap ${styles["page"]}`}>
      <h1>Compare two cases</h1>
      {cases.data.length < 2 && (
        <p className="lead">
          {cases.data.length === 0 ? "There is no case" : "There is only one case"} on this device.{" "}
          <Link to="/assess">Measure a use case</Link>, or try other numbers on a verdict and keep
          them in a copy.
        </p>
      )}
      <div className={styles["choose"]}>
        <CaseChoice
          name="Left"
          cases={cases.data}
          chosen={first}
          onChoose={(id) => choose("left", id)}
        />
        <CaseChoice
          name="Right"
          cases={cases.data}
          chosen={second}
          onChoose={(id) => choose("right", id)}
        />
      </div>
      {first !== undefined && second !== undefined ? (
        <SideBySide left={first} right={second} />
      ) : (
        <p className="mut">Choose a case on each side.</p>
      )}
    </section>
  );
}

function CaseChoice({
  name,
  cases,
  chosen,
  onChoose,
}: {
  readonly name: string;
  readonly cases: readonly StoredCase[];
  readonly chosen: StoredCase | undefined;
  readonly onChoose: (id: string) => void;
}) {
  return (
    <label>
      <span className="sm mut">{name}</span>
      <select
        className="field sel"
        value={chosen?.id ?? ""}
        onChange={(event) => onChoose(event.target.value)}
      >
        <option value="" disabled>
          Choose a case …
        </option>
        {cases.map(({ id, written }) => (
          <option key={id} value={id}>
            {written.title}
          </option>
        ))}
      </select>
    </label>
  );
}
