import { Icon, type IconName } from "@tapeline/ui";

import styles from "./publish.module.css";
import type { Check } from "./readiness.ts";

const icons: Readonly<Record<Check["state"], IconName>> = {
  met: "check",
  open: "warning",
  waiting: "clock",
};
const words: Readonly<Record<Check["state"], string>> = {
  met: "Met: ",
  open: "Open: ",
  waiting: "Under way: ",
};

/** What the draft has and lacks before it is published. */
export function Checklist({ checks }: { readonly checks: readonly Check[] }) {
  return (
    <ul className={styles["checks"]} aria-label="Before it is published">
      {checks.map(({ id, state, says }) => (
        <li key={id} data-state={state}>
          <Icon name={icons[state]} />
          <span>
            <span className="vh">{words[state]}</span>
            {says}
          </span>
        </li>
      ))}
    </ul>
  );
}
