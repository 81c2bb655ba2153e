import { Icon } from "@tapeline/ui";
import { Link } from "@tanstack/react-router";
import { useEffect, useId, useState } from "react";

import type { WrittenCase } from "../../cases/stored-case.ts";
import { openFile, type OpenedFile } from "./open-file.ts";
import styles from "./start-page.module.css";

type RefusedFile = Extract<OpenedFile, { readonly ok: false }>;

const mostShown = 20;

/** Takes a case file by choice or by drop, anywhere on the page; what is wrong with it is told line by line. */
export function FileDrop({ onCase }: { readonly onCase: (written: WrittenCase) => void }) {
  const [over, setOver] = useState(false);
  const [reading, setReading] = useState(false);
  const [refused, setRefused] = useState<RefusedFile>();
  const id = useId();

  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    setRefused(undefined);
    setReading(true);
    const opened = await openFile(file).catch((error: unknown): OpenedFile => ({
      ok: false,
      file: file.name,
      problems: [
        {
          expected: "a file that can be read",
          found: error instanceof Error ? error.message : String(error),
          fix: "try again, or give another file",
        },
      ],
    }));
    setReading(false);
    if (opened.ok) onCase(opened.written);
    else setRefused(opened);
  };

  // A file that misses the field must not replace the page.
  useEffect(() => {
    const holdsFile = ({ dataTransfer }: DragEvent): boolean =>
      dataTransfer?.types.includes("Files") === true;
    const drag = (event: DragEvent): void => {
      if (!holdsFile(event)) return;
      event.preventDefault();
      setOver(event.type === "dragover");
      if (event.type === "drop") void take(event.dataTransfer?.files[0]);
    };
    const kinds = ["dragover", "dragleave", "drop"] as const;
    for (const kind of kinds) addEventListener(kind, drag);
    return () => {
      for (const kind of kinds) removeEventListener(kind, drag);
    };
  });

  return (
    <div>
      <label className={styles["drop"]} data-over={over || undefined} htmlFor={id}>
        <Icon name="download" />
        <span>
          <span className="med">{reading ? "Reading …" : "Choose a case file"}</span>
          <br />
          <span className="sm mut">or drop one anywhere on this page; up to 5 MB</span>
        </span>
        <input
          id={id}
          className="vh"
          type="file"
          accept=".yaml,.yml,.json"
          onChange={({ target }) => {
            void take(target.files?.[0]);
            // The same file may be chosen again after it was put right.
            target.value = "";
          }}
        />
      </label>
      {refused !== undefined && <Refused refused={refused} />}
    </div>
  );
}

function Refused({ refused: { file, problems } }: { readonly refused: RefusedFile }) {
  return (
    <div className={styles["refused"]} role="alert">
      <h3>{file} was not opened. Nothing of it was kept.</h3>
      <ul>
        {problems.slice(0, mostShown).map((problem) => (
          <li key={`${problem.line} ${problem.field} ${problem.expected}`}>
            <span className="mono">
              {problem.line === undefined ? "" : `line ${problem.line}`}
              {problem.field === undefined || problem.field === "" ? "" : ` ${problem.field}`}
            </span>
            <span>
              Expected {problem.expected}, found {problem.found}: {problem.fix}.
            </span>
          </li>
        ))}
      </ul>
      {problems.length > mostShown && <p className="sm">And {problems.length - mostShown} more.</p>}
      <p className="sm">
        A table, or a file of several cases, is read by <Link to="/portfolio">the portfolio</Link>.
      </p>
    </div>
  );
}
