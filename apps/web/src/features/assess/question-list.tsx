import type { RefObject } from "react";

import { useAsking } from "./asking.ts";
import { EvidenceQuestion } from "./evidence-question.tsx";
import { FactQuestion } from "./fact-question.tsx";
import type { Item } from "./ranking.ts";
import styles from "./assess-page.module.css";

/** So many questions stand open at first. */
const openAtFirst = 5;

/** The questions that matter, in the order that is held while one of them is being answered. */
export function QuestionList({
  items,
  order,
  current,
  onCurrent,
  onNext,
  pending,
  all,
  onAll,
  reorder,
  listRef,
}: {
  readonly items: readonly Item[];
  /** Ids in the order in which they are shown. */
  readonly order: readonly string[];
  readonly current: string | undefined;
  readonly onCurrent: (id: string) => void;
  readonly onNext: (id: string) => void;
  readonly pending: boolean;
  /** All are shown, not the first few alone. */
  readonly all: boolean;
  readonly onAll: () => void;
  /** A newer order waits; calling it shows it. */
  readonly reorder: (() => void) | undefined;
  readonly listRef: RefObject<HTMLDivElement | null>;
}) {
  const { questions } = useAsking();
  const byId = new Map(items.map((item) => [item.id, item]));
  const shown = all ? order : order.slice(0, openAtFirst);
  const more = order.length - shown.length;
  return (
    <div ref={listRef} tabIndex={-1} className={styles["list"]}>
      <div className={styles["listHead"]}>
        <h2>What matters next</h2>
        <p className="sm cap">
          Ordered by the chance that a better answer changes the verdict.{" "}
          {reorder === undefined ? (
            "Reordered as you go."
          ) : (
            <button className={styles["reorder"]} type="button" onClick={reorder}>
              Show the new order
            </button>
          )}
        </p>
      </div>
      {shown.map((id) => {
        const item = byId.get(id);
        const block = {
          impact: item?.impact,
          pending,
          current: id === current,
          onCurrent,
          onNext,
        };
        if (item?.kind === "test" || id.startsWith("test-"))
          return (
            <EvidenceQuestion
              key={id}
              option={id.slice("test-".length)}
              best={item?.kind === "test" ? item.best : undefined}
              {...block}
            />
          );
        const question = questions.get(id);
        return question === undefined ? null : (
          <FactQuestion key={id} question={question} {...block} />
        );
      })}
      {order.length === 0 && (
        <p className={`mut ${styles["none"]}`} data-pending={pending || undefined}>
          {pending
            ? "Looking for what could change the verdict …"
            : "Nothing is left to ask: no better answer would change the verdict."}
        </p>
      )}
      {more > 0 && (
        <button className={`btn line ${styles["more"]}`} type="button" onClick={onAll}>
          Show {more} more that could change it
        </button>
      )}
    </div>
  );
}
