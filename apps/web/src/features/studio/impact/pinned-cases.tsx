import { Icon } from "@tapeline/ui";
import type { CaseImpact } from "@tapeline/engine/impact";
import { Link } from "@tanstack/react-router";

import type { Changes } from "./case-words.ts";
import { ChangedCase } from "./changed-case.tsx";
import styles from "./impact.module.css";
import type { OptionsById } from "./options-by-id.ts";
import { PinForm } from "./pin-form.tsx";
import { pinnedId, unpin, type PinnedCase } from "./pins.ts";

/** The editor's own cases, what the draft does to each, and how to pin another. They stay on this device but for being computed. */
export function PinnedCases({
  pins,
  impacts,
  known,
  changes,
  options,
}: {
  readonly pins: readonly PinnedCase[];
  readonly impacts: ReadonlyMap<string, CaseImpact>;
  /** Whether an impact was computed with them. */
  readonly known: boolean;
  readonly changes: Changes;
  readonly options: OptionsById;
}) {
  return (
    <section className={styles["section"]}>
      <h3>Your pinned cases</h3>
      {pins.length === 0 && (
        <p className="sm mut">
          Pin cases that you watch: each draft is tried on them, too. They are kept on this device,
          and sent to this server alone to be computed.
        </p>
      )}
      <ul className={styles["cases"]}>
        {pins.map((one) => {
          const impact = impacts.get(pinnedId(one.name));
          if (impact?.outcome === "changed")
            return (
              <ChangedCase key={one.name} impact={impact} changes={changes} options={options}>
                <Title pinned={one} />
              </ChangedCase>
            );
          return (
            <li key={one.name} className={styles["pin"]}>
              <span className="sm">
                <Title pinned={one} />
                {known && (
                  <span className="cap">
                    {impact?.outcome === "moved"
                      ? " keeps its verdict while figures move"
                      : " keeps its verdict"}
                  </span>
                )}
              </span>
            </li>
          );
        })}
      </ul>
      <PinForm />
    </section>
  );
}

function Title({ pinned: { name, caseId } }: { readonly pinned: PinnedCase }) {
  return (
    <>
      {caseId === undefined ? (
        name
      ) : (
        <Link to="/verdict/$caseId" params={{ caseId }}>
          {name}
        </Link>
      )}{" "}
      <button
        className="icon-btn"
        type="button"
        aria-label={`Unpin ${name}`}
        onClick={() => unpin(name)}
      >
        <Icon name="cross" />
      </button>
    </>
  );
}
