import { Icon } from "@tapeline/ui";
import { useEffect, useState } from "react";

import { ConflictView } from "./conflict-view.tsx";
import type { DraftView } from "./draft-view.ts";
import type { DraftWork } from "./draft-work.ts";
import { FileEditor } from "./file-editor.tsx";
import { pathOfProblem, shortOf } from "./file-list.ts";
import styles from "./file-pane.module.css";
import { momentWords } from "./moment-words.ts";
import { ProblemList } from "./problem-list.tsx";
import { SetAside } from "./set-aside.tsx";
import { titleOf } from "./title-of.ts";
import { isEdited, type WorkingFile } from "./working-file.ts";

interface PaneProps {
  readonly work: DraftWork;
  readonly view: DraftView;
  readonly path: string | undefined;
  readonly onOpen: (path: string) => void;
}

/** The file that is open, in the form that there is for its kind; else how to begin. */
export function FilePane(props: PaneProps) {
  const { work, view, path, onOpen } = props;
  const elsewhere = (view.problems ?? []).filter((problem) => pathOfProblem(problem) !== path);
  return (
    <section className={styles["pane"]} aria-label="File" onBlur={() => void work.flush()}>
      {path === undefined ? (
        <Beginning view={view} />
      ) : (
        <OpenedFile key={path} {...props} path={path} />
      )}
      {elsewhere.length > 0 && (
        <section className={styles["elsewhere"]}>
          <h3>{path === undefined ? "What is wrong" : "What is wrong in other files"}</h3>
          <ProblemList problems={elsewhere} onOpen={onOpen} />
        </section>
      )}
    </section>
  );
}

function Beginning({ view: { files } }: { readonly view: DraftView }) {
  const edited = [...files.values()].filter(isEdited).length;
  return (
    <div className={styles["beginning"]}>
      <h2>{edited === 0 ? "Nothing is edited yet" : "Choose a file"}</h2>
      <p className="mut">
        Open a file from the list, or begin a new one. What you type is saved as you go, and reaches
        readers when the draft is published.
      </p>
    </div>
  );
}

function OpenedFile({ work, view, path }: PaneProps & { readonly path: string }) {
  const file = view.files.get(path);
  const [failure, setFailure] = useState<string>();
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    setFailure(undefined);
    work.open(path).catch((error: unknown) => setFailure((error as Error).message));
  }, [work, path, turn]);
  if (file === undefined)
    return failure === undefined ? (
      <p className="cap" aria-busy="true">
        Fetching the file…
      </p>
    ) : (
      <p role="alert">
        This file did not open: {failure}.{" "}
        <button className="btn line s" type="button" onClick={() => setTurn(turn + 1)}>
          Open it again
        </button>
      </p>
    );
  return (
    <>
      <FileHead work={work} view={view} path={path} file={file} />
      {file.setAside.length > 0 && file.conflict === undefined && (
        <SetAside work={work} path={path} file={file} />
      )}
      {file.conflict === undefined ? (
        <FileBody work={work} view={view} path={path} file={file} />
      ) : (
        <ConflictView work={work} path={path} conflict={file.conflict} mine={file.text} />
      )}
    </>
  );
}

interface FileProps {
  readonly work: DraftWork;
  readonly view: DraftView;
  readonly path: string;
  readonly file: WorkingFile;
}

function FileHead({ work, view, path, file }: FileProps) {
  const saved = view.draft.files.find((one) => one.path === path)?.saved;
  return (
    <header className={styles["head"]}>
      <div>
        <p className="mono cap sm">{shortOf(path)}</p>
        <h2>{titleOf(file.text ?? file.base ?? "") ?? shortOf(path).split("/").at(-1)}</h2>
      </div>
      <div className={styles["acts"]}>
        {saved !== undefined && (
          <p className="sm cap">
            Last saved by {saved.by}, {momentWords(saved.at)}
          </p>
        )}
        {isEdited(file) && (
          <button className="btn quiet s" type="button" onClick={() => work.write(path, file.base)}>
            {file.base === null ? "Take it away again" : "Back to the checkout’s"}
          </button>
        )}
        {file.text !== null && file.base !== null && (
          <button className="btn quiet s" type="button" onClick={() => work.write(path, null)}>
            Delete the file
          </button>
        )}
      </div>
    </header>
  );
}

function FileBody({ work, view, path, file }: FileProps) {
  if (file.text === null && file.base === null && file.past.length === 0)
    return <p className="mut">There is no file of this name.</p>;
  if (file.text === null)
    return (
      <div className={styles["deleted"]}>
        <p>
          <Icon name="excluded" />
          This draft deletes the file.
        </p>
        <button
          className="btn line"
          type="button"
          onClick={() => (file.past.length > 0 ? work.undo(path) : work.write(path, file.base))}
        >
          Bring it back
        </button>
      </div>
    );
  return <FileEditor work={work} view={view} path={path} text={file.text} base={file.base} />;
}
