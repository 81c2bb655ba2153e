import { formatMoney, inHundred } from "@tapeline/engine/format";

import type { Impact } from "./ranking.ts";
import styles from "./question.module.css";

/** How likely a better answer changes the verdict, or else what it is worth. */
export function ImpactMeter({
  impact,
  pending,
}: {
  readonly impact: Impact | undefined;
  /** It is still being found out. */
  readonly pending: boolean;
}) {
  const { chance, worth, decides = false } = impact ?? {};
  const title =
    chance !== undefined
      ? `Could change the verdict in ${inHundred(chance)} of 100 futures`
      : worth !== undefined
        ? "What it is worth to know the answer, in money"
        : undefined;
  const words = decides
    ? "decides"
    : chance !== undefined
      ? `${inHundred(chance)} in 100`
      : worth !== undefined
        ? `worth ${formatMoney(worth)}`
        : pending
          ? ""
          : "<1 in 100";
  const width = decides ? 100 : chance === undefined ? 0 : Math.min(100, Math.max(3, chance * 400));
  return (
    <span className={styles["impact"]} title={title} data-pending={pending || undefined}>
      {(decides || chance !== undefined || worth === undefined) && (
        <span className={styles["meter"]}>
          <i style={{ width: `${width}%` }} />
        </span>
      )}
      <span className="num">{words}</span>
    </span>
  );
}
