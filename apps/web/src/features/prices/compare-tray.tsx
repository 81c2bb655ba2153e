import { formatMoney } from "@tapeline/engine/format";
import { Icon } from "@tapeline/ui";

import { mostCompared } from "./prices-search.ts";
import styles from "./prices-page.module.css";

/** One thing that is compared; without an amount it is not priced. */
export interface Compared {
  readonly id: string;
  readonly name: string;
  readonly amount?: number;
}

/** What is compared, the cheapest first, each with its ratio to the cheapest. */
export function CompareTray({
  compared,
  side = false,
  onRemove,
  onSide,
  onUse,
}: {
  readonly compared: readonly Compared[];
  /** Whether they stand side by side above. */
  readonly side?: boolean;
  readonly onRemove: (id: string) => void;
  /** Absent where there is no more to compare than the tray shows. */
  readonly onSide?: () => void;
  /** Begins a case with the job's figures; absent where there is no job. */
  readonly onUse?: () => void;
}) {
  if (compared.length === 0) return null;
  const [cheapest, ...others] = compared.toSorted(
    (a, b) => (a.amount ?? Infinity) - (b.amount ?? Infinity),
  );
  const items = cheapest === undefined ? [] : [cheapest, ...others];
  return (
    <aside className={styles["tray"]} aria-label="Compare">
      <div className={styles["trayHead"]}>
        <b>Compare</b>
        <span className="sm cap">
          {items.length} of {mostCompared}
        </span>
      </div>
      <ul>
        {items.map(({ id, name, amount }) => (
          <li key={id}>
            <span>
              <b>{name}</b>
              <span className="cap sm">{ratioInWords(amount, cheapest, id)}</span>
            </span>
            <span className="num">{amount === undefined ? "not priced" : formatMoney(amount)}</span>
            <button
              type="button"
              className="icon-btn"
              aria-label={`Remove ${name}`}
              onClick={() => onRemove(id)}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
      <div className={styles["trayActions"]}>
        {onSide !== undefined && (
          <button type="button" className="btn line" aria-expanded={side} onClick={onSide}>
            {side ? "Close" : "Compare"}
          </button>
        )}
        {onUse !== undefined && (
          <button type="button" className="btn" onClick={onUse}>
            Use in an assessment
          </button>
        )}
      </div>
    </aside>
  );
}

/** `3.7 times GPT-5.6 Luna`, or what stands for it. */
function ratioInWords(
  amount: number | undefined,
  cheapest: Compared | undefined,
  id: string,
): string {
  if (amount === undefined || cheapest?.amount === undefined) return "no price to compare";
  if (cheapest.id === id) return "cheapest";
  const ratio = amount / cheapest.amount;
  return `${ratio < 9.95 ? ratio.toFixed(1) : String(Math.round(ratio))} times ${cheapest.name}`;
}
