import { Icon } from "@tapeline/ui";

import { Advised } from "./advised.tsx";
import type { Turn } from "./case-words.ts";
import styles from "./impact.module.css";
import type { OptionsById } from "./options-by-id.ts";

/** What was advised and what is advised now. */
export function TurnView({
  turn: { of, before, after },
  options,
}: {
  readonly turn: Turn;
  readonly options: OptionsById;
}) {
  return (
    <p className={styles["turn"]}>
      {of !== "end point" && (
        <span className="cap">{of === "answer" ? "Answer" : "First step"}</span>
      )}
      <span className="vh">from</span>
      {of === "answer" ? before : <Advised option={before} options={options} />}
      <Icon name="arrow" />
      <span className="vh">to</span>
      {of === "answer" ? after : <Advised option={after} options={options} />}
    </p>
  );
}
