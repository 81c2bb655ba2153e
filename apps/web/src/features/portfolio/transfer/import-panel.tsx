import type { Problem } from "@tapeline/documents";
import { Icon } from "@tapeline/ui";

import { toast } from "../../../app/toast.ts";
import { count } from "../words.ts";
import styles from "../portfolio.module.css";
import { Progress } from "../progress.tsx";
import type { Import } from "./use-import.ts";

/** What came of reading files: how many cases are good, what is wrong with the others; keeps them only when told. */
export function ImportPanel({
  importing,
  onUndo,
}: {
  readonly importing: Import;
  /** Takes kept cases away again. */
  readonly onUndo: (ids: readonly string[]) => void;
}) {
  const { state, keep, discard } = importing;
  if (state.step === "none") return null;
  if (state.step === "reading")
    return (
      <Progress says={`Reading ${state.file}`} done={state.done} of={state.of} onCancel={discard} />
    );
  if (state.step === "keeping")
    return <Progress says="Keeping cases" done={state.done} of={state.of} />;
  if (state.step === "failed")
    return (
      <div className={styles["panel"]} role="alert">
        <h2>The import failed.</h2>
        <p>{state.says}. Nothing was kept, and your cases are as they were.</p>
        <button className="btn line s" type="button" onClick={discard}>
          Close
        </button>
      </div>
    );

  const { good, refused, problems, titles } = state.read;
  const keepAll = async () => {
    const ids = await keep();
    toast(`${count(ids.length, "case")} kept`, { undo: () => onUndo(ids) });
  };
  return (
    <section className={styles["panel"]} aria-label="Import" role="status">
      <h2>
        {good === 0 ? "No case can be kept" : `${count(good, "case")} can be kept`}
        {refused === 0 ? "." : `; ${count(refused, "case")} refused.`}
      </h2>
      {good > 0 && (
        <p className="mut">
          {titles.join(", ")}
          {good > titles.length ? ` and ${count(good - titles.length, "more", "more")}` : ""}.
          Nothing is kept yet.
        </p>
      )}
      {problems.length > 0 && <Problems problems={problems} />}
      <div className={styles["row"]}>
        {good > 0 && (
          <button className="btn s" type="button" onClick={() => void keepAll()}>
            Keep {count(good, "case")}
          </button>
        )}
        <button className="btn line s" type="button" onClick={discard}>
          {good > 0 ? "Keep none" : "Close"}
        </button>
      </div>
    </section>
  );
}

function Problems({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <div className={styles["problems"]} tabIndex={0} role="region" aria-label="What is wrong">
      <table>
        <caption className="vh">What is wrong, the first {problems.length}</caption>
        <thead>
          <tr>
            <th scope="col">File and line</th>
            <th scope="col">Field</th>
            <th scope="col">Expected</th>
            <th scope="col">Found</th>
            <th scope="col">To put it right</th>
          </tr>
        </thead>
        <tbody>
          {problems.map(({ file, line, field, expected, found, fix }) => (
            <tr key={`${file} ${line} ${field} ${expected}`}>
              <td className="nw">
                <Icon name="warning" />
                {file}:{line}
              </td>
              <td className="mono">{field}</td>
              <td>{expected}</td>
              <td>{found}</td>
              <td>{fix}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
