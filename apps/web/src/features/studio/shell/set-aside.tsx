import { toast } from "../../../app/toast.ts";
import type { DraftWork } from "./draft-work.ts";
import { Text } from "./conflict-view.tsx";
import styles from "./set-aside.module.css";
import type { WorkingFile } from "./working-file.ts";

const say = (error: Error): void => void toast(`It is still set aside: ${error.message}`);

/** Texts of this file that could not be joined: to read, to go on with, to let go of. */
export function SetAside({
  work,
  path,
  file,
}: {
  readonly work: DraftWork;
  readonly path: string;
  readonly file: WorkingFile;
}) {
  // What the file says now need not be kept beside it.
  const others = file.setAside.filter(({ text }) => text !== file.text);
  return (
    <details className={styles["aside"]}>
      <summary>
        {others.length === 0
          ? "What was set aside is what the file says now"
          : others.length === 1
            ? `A text of ${others[0]!.by} is set aside`
            : `${others.length} texts are set aside`}
      </summary>
      {others.map(({ by, text }, index) => (
        <section key={`${by} ${index}`} aria-label={`Set aside by ${by}`}>
          <h3>{by}</h3>
          <Text text={text} />
          <button className="btn line s" type="button" onClick={() => work.write(path, text)}>
            Go on with this one
          </button>
        </section>
      ))}
      <button
        className="btn quiet s"
        type="button"
        onClick={() => void work.settle(path, file.setAside).catch(say)}
      >
        Let go of {others.length > 1 ? "them" : "it"}
      </button>
    </details>
  );
}
