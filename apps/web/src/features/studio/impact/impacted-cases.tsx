import type { CaseImpact } from "@tapeline/engine/impact";

import { ScenarioLink } from "../../learn/scenario-link.tsx";
import type { Changes } from "./case-words.ts";
import { ChangedCase } from "./changed-case.tsx";
import styles from "./impact.module.css";
import { MovedCases } from "./moved-cases.tsx";
import type { OptionsById } from "./options-by-id.ts";
import type { SortedCases } from "./sorted-cases.ts";

/** Published cases whose verdict changes, one by one, then those in which figures move alone. */
export function ImpactedCases({
  cases: { changed, moved },
  changes,
  options,
}: {
  readonly cases: SortedCases;
  readonly changes: Changes;
  readonly options: OptionsById;
}) {
  const title = ({ id, title: name }: CaseImpact) => <ScenarioLink id={id} title={name} />;
  return (
    <>
      {changed.length === 0 && moved.length === 0 && (
        <p className="sm mut">Every published case keeps its verdict, to the last digit.</p>
      )}
      <ol className={styles["cases"]}>
        {changed.map((impact) => (
          <ChangedCase key={impact.id} impact={impact} changes={changes} options={options}>
            {title(impact)}
          </ChangedCase>
        ))}
      </ol>
      <MovedCases moved={moved} title={title} />
    </>
  );
}
