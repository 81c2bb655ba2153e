import { templates } from "@tapeline/content/templates";
import { useId, useState } from "react";

import { longestTitle, type WrittenCase } from "../../cases/stored-case.ts";
import styles from "./start-page.module.css";

/** Kinds of tasks, each the name of the template that is made for it. */
const kinds = templates.filter(({ name, answers }) => {
  const types = answers.taskTypes;
  return Array.isArray(types) && types.length === 1 && types[0] === name;
});

/** A job in a sentence, and the kind of task that it is. */
export function JobForm({ onBegin }: { readonly onBegin: (written: WrittenCase) => void }) {
  const [job, setJob] = useState("");
  const [kind, setKind] = useState("");
  const id = useId();
  return (
    <form
      className={styles["job"]}
      onSubmit={(event) => {
        event.preventDefault();
        const said = job.trim();
        onBegin({
          title: said === "" ? "My case" : titleOf(said),
          answers: {
            ...(said === "" ? {} : { job: said }),
            ...(kind === "" ? {} : { taskTypes: [kind] }),
          },
        });
      }}
    >
      <label className="lab" htmlFor={id}>
        <span>It</span>
        <input
          id={id}
          className={`field ${styles["sentence"]}`}
          placeholder="drafts replies to support mails for agents to send"
          maxLength={300}
          value={job}
          onChange={({ target }) => setJob(target.value)}
        />
      </label>
      <label className="lab">
        <span>which is a task that</span>
        <select className="field sel" value={kind} onChange={({ target }) => setKind(target.value)}>
          <option value="">is asked about later</option>
          {kinds.map(({ name, summary }) => (
            <option key={name} value={name}>
              {summary}
            </option>
          ))}
        </select>
      </label>
      <button className="btn" type="submit">
        Measure it
      </button>
    </form>
  );
}

function titleOf(job: string): string {
  const title = `${job[0]!.toUpperCase()}${job.slice(1)}`;
  return title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 1)}…`;
}
