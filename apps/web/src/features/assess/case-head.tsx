import { Icon } from "@tapeline/ui";
import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";

import { longestTitle } from "../../cases/stored-case.ts";
import { useAsking } from "./asking.ts";
import { DownloadMenu } from "./download-menu.tsx";
import styles from "./assess-page.module.css";

/** Title, how far the answers go, and what can be done with the whole case. */
export function CaseHead({
  canUndo,
  canRedo,
  answered,
  unknown,
  matter,
  onStep,
}: {
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly answered: number;
  readonly unknown: number;
  readonly matter: number;
  readonly onStep: (way: "undo" | "redo") => void;
}) {
  const { written } = useAsking();
  return (
    <div className={styles["head"]}>
      <div className={styles["title"]}>
        <div className={styles["crumb"]}>
          <Link className="plain" to="/portfolio">
            Portfolio
          </Link>
          <span aria-hidden="true">›</span>
          <span>{written.title}</span>
        </div>
        <Title />
      </div>
      <div className={styles["side"]}>
        <div className={styles["actions"]}>
          <button
            className="btn quiet s"
            type="button"
            disabled={!canUndo}
            onClick={() => onStep("undo")}
          >
            Undo
          </button>
          <button
            className="btn quiet s"
            type="button"
            disabled={!canRedo}
            onClick={() => onStep("redo")}
          >
            Redo
          </button>
          <DownloadMenu />
        </div>
        <div
          className={styles["progress"]}
          role="img"
          aria-label={`${answered} answered, ${unknown} unknown, ${matter} still matter`}
        >
          <i data-kind="answered" style={{ flex: answered }} />
          <i data-kind="unknown" style={{ flex: unknown }} />
          <i data-kind="left" style={{ flex: matter }} />
        </div>
        <p className="sm mut">
          <b>{answered}</b> answered
          <span className="dot" />
          <b>{unknown}</b> unknown
          <span className="dot" />
          <b>{matter}</b> still matter
        </p>
      </div>
    </div>
  );
}

/** The title, a field when it is pressed. */
function Title() {
  const { edit, written } = useAsking();
  const [draft, setDraft] = useState<string>();
  const button = useRef<HTMLButtonElement>(null);
  const byKey = useRef(false);
  // A key that ends the renaming leaves the keyboard where it began.
  useEffect(() => {
    if (draft !== undefined || !byKey.current) return;
    byKey.current = false;
    button.current?.focus();
  }, [draft]);
  const keep = (): void => {
    const title = draft?.trim() ?? "";
    if (title !== "" && title !== written.title) edit((now) => ({ ...now, title }));
    setDraft(undefined);
  };
  if (draft === undefined)
    return (
      <h1>
        {written.title}
        <button
          ref={button}
          className={styles["rename"]}
          type="button"
          onClick={() => setDraft(written.title)}
        >
          Rename
        </button>
      </h1>
    );
  return (
    <h1>
      <input
        className={styles["titleField"]}
        aria-label="Title of the case"
        autoFocus
        maxLength={longestTitle}
        value={draft}
        onChange={({ target }) => setDraft(target.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          const { key } = event;
          byKey.current = key === "Enter" || key === "Escape";
          if (!byKey.current) return;
          // Else the same key presses the button that is focused next.
          event.preventDefault();
          if (key === "Enter") keep();
          else setDraft(undefined);
        }}
      />
      <Icon name="check" />
    </h1>
  );
}
