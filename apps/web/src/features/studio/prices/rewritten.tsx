import type { YamlPath } from "@tapeline/documents/write";
import { Icon } from "@tapeline/ui";

import { withValue } from "../fields/file-value.ts";
import { amountsInWords } from "./amounts.ts";
import type { Entry } from "./history-state.ts";
import type { PriceFile } from "./price-file.ts";
import styles from "./prices.module.css";

/** Says that the draft wrote an entry over, and puts it back. */
export function RewrittenNote({
  record,
  at,
  was,
}: {
  readonly record: PriceFile;
  readonly at: YamlPath;
  readonly was: Entry;
}) {
  return (
    <div className={styles["rewritten"]} role="status">
      <Icon name="warning" />
      <p>
        This entry stood as <b>{amountsInWords(was)}</b> from {String(was["from"])} and was written
        over. Verdicts that were given with it can then no longer be reckoned again. Put it back and
        correct it by a new entry.
      </p>
      <button
        type="button"
        className="btn line s"
        onClick={() => record.write(withValue(record.text, at, was))}
      >
        Put it back
      </button>
    </div>
  );
}

/** Says that the draft took an entry away, and puts it back. */
export function LostEntry({
  entry,
  onBack,
}: {
  readonly entry: Entry;
  readonly onBack: () => void;
}) {
  return (
    <div className={styles["rewritten"]} role="status">
      <Icon name="warning" />
      <p>
        An entry from {String(entry["from"])} (<b>{amountsInWords(entry)}</b>) was taken away.
        Entries of the past stay: end one by a later entry, or correct it by a new one.
      </p>
      <button type="button" className="btn line s" onClick={onBack}>
        Put it back
      </button>
    </div>
  );
}
