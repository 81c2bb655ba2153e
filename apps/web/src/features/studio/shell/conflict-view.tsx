import { useState } from "react";

import styles from "./conflict-view.module.css";
import type { DraftWork } from "./draft-work.ts";
import { shownText } from "./line-ends.ts";
import { PlainText } from "./plain-text.tsx";
import type { Conflict } from "./server-types.ts";
import type { FileText } from "./working-file.ts";

/** The lines that git puts around what two editors made of one place. */
const marks = /^(?:<{7}|={7}|>{7})/m;

/** Two editors changed one place: both texts, and a choice. Nothing of either is lost, whatever is chosen. */
export function ConflictView({
  work,
  path,
  conflict,
  mine,
}: {
  readonly work: DraftWork;
  readonly path: string;
  readonly conflict: Conflict;
  readonly mine: FileText;
}) {
  const both = shownText(conflict.joined ?? "");
  const [joined, setJoined] = useState(both.text);
  const open = marks.test(joined);
  return (
    <section className={styles["conflict"]} aria-labelledby="conflict-title">
      <h3 id="conflict-title">Somebody else changed the same place</h3>
      <p className="mut">
        Your text is kept in the draft beside theirs. Choose which one the draft goes on with; the
        other stays with the file until somebody lets go of it.
      </p>
      <div className={styles["sides"]}>
        <Side
          name="Yours"
          text={mine}
          action="Go on with mine"
          onChoose={() => work.choose(path, mine)}
        />
        <Side
          name="Theirs"
          text={conflict.theirs}
          action="Go on with theirs"
          onChoose={() => work.choose(path, conflict.theirs)}
        />
      </div>
      {conflict.joined !== undefined && (
        <div className={styles["joined"]}>
          <h4>Both in one</h4>
          <p className="sm mut">
            Where the two differ, both stand between marks. Leave what should stand and delete the
            marks.
          </p>
          <PlainText path={`${path}, both in one`} text={joined} write={setJoined} />
          <button
            className="btn"
            type="button"
            disabled={open}
            onClick={() => work.choose(path, both.written(joined))}
          >
            {open ? "Marks are still in the text" : "Go on with this"}
          </button>
        </div>
      )}
      <details>
        <summary>As it was before both</summary>
        <Text text={conflict.base} />
      </details>
    </section>
  );
}

function Side({
  name,
  text,
  action,
  onChoose,
}: {
  readonly name: string;
  readonly text: FileText;
  readonly action: string;
  readonly onChoose: () => void;
}) {
  return (
    <section aria-label={name}>
      <h4>{name}</h4>
      <Text text={text} />
      <button className="btn line" type="button" onClick={onChoose}>
        {action}
      </button>
    </section>
  );
}

/** A text to read; one that is long is scrolled, by keyboard too. */
export function Text({ text }: { readonly text: FileText }) {
  if (text === null) return <p className="cap">The file is deleted.</p>;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
    <pre className={`mono ${styles["text"]}`} tabIndex={0}>
      {text}
    </pre>
  );
}
