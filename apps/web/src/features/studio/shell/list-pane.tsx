import { Icon } from "@tapeline/ui";
import { useDeferredValue, useMemo, useRef, useState } from "react";

import { useShortcut } from "../../../app/shortcuts.ts";
import { toast } from "../../../app/toast.ts";
import { todayByTheClock } from "../../../engine/api-context.ts";
import type { DraftView } from "./draft-view.ts";
import type { DraftWork } from "./draft-work.ts";
import { kinds } from "./file-kinds.ts";
import { linesOf, wantedOf, type Wanted } from "./file-list.ts";
import { ListGroups } from "./list-groups.tsx";
import styles from "./list-pane.module.css";
import { NewFile } from "./new-file.tsx";
import type { ListedFile } from "./server-types.ts";

/** The files of a draft: found by words, by kind, and by what is edited or due for review. */
export function ListPane(props: {
  readonly work: DraftWork;
  readonly view: DraftView;
  readonly files: readonly ListedFile[];
  readonly waiting: boolean;
  readonly failed: Error | null;
  readonly onAgain: () => void;
  readonly path: string | undefined;
  /** Whether it is open where it does not stand beside the form. */
  readonly shown: boolean;
  readonly onShow: (shown: boolean) => void;
  readonly onOpen: (path: string) => void;
}) {
  const { work, view, files, waiting, failed, onAgain, path, shown, onShow, onOpen } = props;
  const { draft, files: working, problems } = view;
  const lines = useMemo(
    () =>
      linesOf({
        listed: files,
        files: working,
        problems: problems ?? [],
        today: todayByTheClock(),
      }),
    [files, working, problems],
  );
  const [chosen, setWanted] = useState<Wanted>();
  // The list begins with the kind of the file that is open.
  const kind = lines.find((line) => line.path === path)?.kind ?? "rule";
  const wanted = chosen ?? { kind, only: "all", search: "" };
  const searched = useDeferredValue(wanted);
  const found = useMemo(() => wantedOf(lines, searched), [lines, searched]);
  const field = useRef<HTMLInputElement>(null);
  useShortcut({
    key: "/",
    does: "Find a file",
    where: "Studio",
    run: () => {
      onShow(true);
      field.current?.focus();
    },
  });
  const all = { ...wanted, only: "all" } as const;
  return (
    <section className={styles["pane"]} aria-label="Files of the draft">
      <button
        className={`btn line ${styles["opener"]}`}
        type="button"
        aria-expanded={shown}
        onClick={() => onShow(!shown)}
      >
        <Icon name="menu" />
        Files
      </button>
      <div className={styles["body"]} data-shown={shown || undefined}>
        <div className={styles["tools"]}>
          <label className={`field ${styles["search"]}`}>
            <Icon name="search" />
            <input
              ref={field}
              type="search"
              placeholder="Find a rule, a question, a price"
              aria-label="Find a file"
              value={wanted.search}
              onChange={(event) => setWanted({ ...wanted, search: event.target.value })}
            />
          </label>
          <div className="seg" role="group" aria-label="Which files">
            <Segment
              name="All"
              count={lines.length}
              on={wanted.only === "all"}
              onChoose={() => setWanted(all)}
            />
            <Segment
              name="Edited"
              count={lines.filter(({ edited }) => edited).length}
              on={wanted.only === "edited"}
              onChoose={() => setWanted({ ...wanted, only: "edited" })}
            />
            <Segment
              name="Due"
              count={lines.filter(({ due }) => due).length}
              on={wanted.only === "due"}
              onChoose={() => setWanted({ ...wanted, only: "due" })}
            />
          </div>
          <div className={styles["kind"]}>
            <label className="field">
              <span className="vh">Kind of file</span>
              <select
                value={wanted.kind}
                onChange={(event) => setWanted({ ...all, search: "", kind: event.target.value })}
              >
                {kinds.map(([value, name]) => (
                  <option key={value} value={value}>
                    {name} ({lines.filter((line) => line.kind === value).length})
                  </option>
                ))}
              </select>
            </label>
            <NewFile
              kind={wanted.kind}
              taken={lines}
              onMake={(made, text) => {
                work.add(made, text).then(
                  () => onOpen(made),
                  (error: unknown) => toast(`The file was not made: ${(error as Error).message}`),
                );
              }}
            />
          </div>
        </div>
        {failed !== null && (
          <p className={`sm ${styles["none"]}`} role="alert">
            The list could not be fetched: {failed.message}.{" "}
            <button className="btn line s" type="button" onClick={onAgain}>
              Fetch it again
            </button>
          </p>
        )}
        {waiting && <p className={`cap sm ${styles["none"]}`}>Fetching the list…</p>}
        {!waiting && failed === null && found.length === 0 && (
          <p className={`cap sm ${styles["none"]}`}>{emptyWords(wanted)}</p>
        )}
        <ListGroups lines={found} draftId={draft.id} path={path} onOpen={onOpen} />
      </div>
    </section>
  );
}

function emptyWords({ only, search }: Wanted): string {
  if (search !== "") return `No file is called “${search}”.`;
  if (only === "edited") return "Nothing is edited yet.";
  return only === "due" ? "Nothing is due for review." : "There is none of this kind.";
}

function Segment({
  name,
  count,
  on,
  onChoose,
}: {
  readonly name: string;
  readonly count: number;
  readonly on: boolean;
  readonly onChoose: () => void;
}) {
  return (
    <button type="button" aria-pressed={on} onClick={onChoose}>
      {name} {count}
    </button>
  );
}
