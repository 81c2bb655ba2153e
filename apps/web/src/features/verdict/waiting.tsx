import type { Exploring } from "./exploring.ts";
import styles from "./verdict-page.module.css";

/** Stands where a figure will be: how far its computation is, or that it failed and how to try again. Takes the figure's room. */
export function Waiting({
  of,
  what,
  height,
}: {
  readonly of: Pick<Exploring<unknown>, "progress" | "failed" | "retry">;
  /** What is computed: "Costs by month". */
  readonly what: string;
  /** Pixels that the figure will take. */
  readonly height: number;
}) {
  if (of.failed)
    return (
      <div className={styles["waiting"]} style={{ minHeight: height }} role="alert">
        <p>
          {what} could not be computed. The verdict above holds; nothing of your answers is lost.
        </p>
        <button className="btn line s" type="button" onClick={of.retry}>
          Compute it again
        </button>
      </div>
    );
  return (
    <div className={styles["waiting"]} style={{ minHeight: height }}>
      <p className="sm cap">
        {what}: {Math.round(of.progress * 100)} in 100
      </p>
      <progress value={of.progress} aria-label={what} />
    </div>
  );
}

/**
 * Says that what stands here is of the numbers before, where a slider moves or what follows it is still computed: whoever holds
 * `data-follows` shows it. Its room is kept.
 */
export const Follows = () => (
  <p className={`xs cap ${styles["follows"]}`}>
    Of the numbers before; follows a moment after the slider rests.
  </p>
);
