import { Icon } from "@tapeline/ui";
import { useId, useState, type SubmitEvent } from "react";

import { todayByTheClock } from "../../../engine/api-context.ts";
import type { Line } from "./file-list.ts";
import styles from "./new-file.module.css";
import { nameFrom, newPath, templates, type Template } from "./templates.ts";

/** Begins a file from a small template, under a name that no other file has. */
export function NewFile({
  kind,
  taken,
  onMake,
}: {
  readonly kind: string;
  readonly taken: readonly Line[];
  readonly onMake: (path: string, text: string) => void;
}) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button
        className={`btn line ${styles["opener"]}`}
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <Icon name="plus" />
        New file
      </button>
      {open && (
        <NewFileForm
          kind={kind}
          taken={taken}
          onMake={(path, text) => {
            setOpen(false);
            onMake(path, text);
          }}
        />
      )}
    </>
  );
}

/** The months until somebody looks at a new file again. */
const reviewMonths = 6;

function NewFileForm({
  kind,
  taken,
  onMake,
}: {
  readonly kind: string;
  readonly taken: readonly Line[];
  readonly onMake: (path: string, text: string) => void;
}) {
  const id = useId();
  const [name, setName] = useState(
    () => templates.find((template) => template.kind === kind)?.name ?? templates[0]!.name,
  );
  const [title, setTitle] = useState("");
  const [folder, setFolder] = useState("");
  const [typedFile, setTypedFile] = useState<string>();
  const [refusal, setRefusal] = useState<string>();
  const template = templates.find((one) => one.name === name)!;
  const file = typedFile ?? nameFrom(title);
  const paths = new Set(taken.map(({ path }) => path));
  const hasFolders = template.folder.includes("<topic>");

  const onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const made = newPath(template, { topic: folder, name: file }, (path) => paths.has(path));
    if ("refusal" in made) return setRefusal(made.refusal);
    const day = todayByTheClock();
    onMake(
      made.path,
      template.text({ title: title.trim(), topic: folder, day, review: later(day) }),
    );
  };
  return (
    <form className={styles["form"]} onSubmit={onSubmit} aria-label="New file">
      <label>
        <span>What it is</span>
        <span className="field">
          <select value={name} onChange={(event) => setName(event.target.value)}>
            {templates.map((one) => (
              <option key={one.name}>{one.name}</option>
            ))}
          </select>
        </span>
      </label>
      <label>
        <span>{template.kind === "question" ? "What it asks" : "Title"}</span>
        <span className="field">
          <input
            required
            minLength={3}
            maxLength={120}
            value={title}
            onChange={(event) => setTitle(event.target.value)}
          />
        </span>
      </label>
      {hasFolders && (
        <label>
          <span>Folder</span>
          <span className="field">
            <input
              required
              list={`${id}-folders`}
              value={folder}
              onChange={(event) => setFolder(event.target.value)}
            />
          </span>
          <datalist id={`${id}-folders`}>
            {foldersOf(template, paths).map((one) => (
              <option key={one} value={one} />
            ))}
          </datalist>
        </label>
      )}
      <label>
        <span>File name</span>
        <span className="field">
          <input
            required
            maxLength={60}
            value={file}
            onChange={(event) => setTypedFile(event.target.value)}
          />
          <span className="u">.{template.ending}</span>
        </span>
      </label>
      {refusal !== undefined && (
        <p className={styles["refusal"]} role="alert">
          {refusal}
        </p>
      )}
      <button className="btn" type="submit">
        Make it
      </button>
    </form>
  );
}

/** The folders that there are already for such files. */
function foldersOf({ folder }: Template, paths: ReadonlySet<string>): readonly string[] {
  const [before] = folder.split("<topic>");
  const within = [...paths].filter((path) => path.startsWith(before!));
  return [...new Set(within.map((path) => path.slice(before!.length).split("/")[0]!))];
}

function later(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + reviewMonths);
  return date.toISOString().slice(0, 10);
}
