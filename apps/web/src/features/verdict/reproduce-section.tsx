import type { Verdict } from "@tapeline/engine";
import { Icon } from "@tapeline/ui";
import { memo } from "react";

import { toast } from "../../app/toast.ts";
import { fileName } from "../share/exports/file-name.ts";
import { receiptRows } from "../share/exports/receipt-rows.ts";
import styles from "./verdict-page.module.css";

/** How anybody gets the same figures: the command, and the receipt that it is checked by. */
export const ReproduceSection = memo(function ReproduceSection({
  verdict,
}: {
  readonly verdict: Verdict;
}) {
  const { asOf, knownOn, seed, worlds } = verdict.receipt;
  const command = `tapeline assess ${fileName(verdict.title, "yaml")} --as-of ${asOf}${knownOn === asOf ? "" : ` --known-on ${knownOn}`} --seed ${seed} --worlds ${worlds}`;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(command);
      toast("Command copied");
    } catch {
      toast("Not copied: this browser gives no access to the clipboard here.");
    }
  };
  return (
    <section className="sec" id="share">
      <header>
        <h2>Share and reproduce</h2>
        <p>
          A link holds your answers, not your documents. Whoever has the case file can compute it
          again and gets the same figures.
        </p>
      </header>
      <div>
        <div className={styles["cmd"]}>
          <code>{command}</code>
          <button
            className="icon-btn"
            type="button"
            aria-label="Copy the command"
            onClick={() => void copy()}
          >
            <Icon name="copy" />
          </button>
        </div>
        <details className={styles["bill"]}>
          <summary>
            <h3>Receipt</h3>
          </summary>
          <table className={styles["lines"]}>
            <caption className="vh">Receipt</caption>
            <tbody>
              {receiptRows(verdict.receipt).map(([name, value]) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className="mono">{value}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      </div>
    </section>
  );
});
