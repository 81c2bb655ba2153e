import { Icon } from "@tapeline/ui";
import { useEffect, useRef } from "react";

import { kinds } from "./file-kinds.ts";
import { groupOf, shortOf, type Line } from "./file-list.ts";
import styles from "./list-pane.module.css";

/** The lines under the folders in which they stand. */
export function ListGroups({
  lines,
  draftId,
  path,
  onOpen,
}: {
  readonly lines: readonly Line[];
  readonly draftId: string;
  readonly path: string | undefined;
  readonly onOpen: (path: string) => void;
}) {
  const current = useRef<HTMLAnchorElement>(null);
  // Whoever comes by an address finds the file in the list, also where the list comes later.
  const count = lines.length;
  useEffect(() => {
    current.current?.scrollIntoView({ block: "nearest" });
  }, [path, count]);
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = `${line.kind} ${groupOf(line.path)}`;
    const known = groups.get(key);
    if (known === undefined) groups.set(key, [line]);
    else known.push(line);
  }
  const several = new Set(lines.map(({ kind }) => kind)).size > 1;
  return [...groups].map(([key, members]) => (
    <div className={styles["group"]} key={key}>
      <h2>
        {/* Files beside the folders have none that could name them. */}
        {(several || groupOf(members[0]!.path) === "") &&
          `${kinds.find(([value]) => value === members[0]!.kind)?.[1] ?? members[0]!.kind} `}
        {groupOf(members[0]!.path)}
      </h2>
      <ul>
        {members.map((line) => (
          <li key={line.path}>
            <a
              className="plain"
              ref={line.path === path ? current : undefined}
              href={`/studio/${draftId}?${new URLSearchParams({ path: line.path })}`}
              aria-current={line.path === path ? "true" : undefined}
              onClick={(event) => {
                if (event.metaKey || event.ctrlKey || event.shiftKey) return;
                event.preventDefault();
                onOpen(line.path);
              }}
            >
              <span className={line.deleted ? styles["gone"] : undefined}>{line.title}</span>
              <span className={styles["marks"]}>
                {line.problems > 0 && (
                  <span className={styles["wrong"]} title={`${line.problems} wrong`}>
                    <Icon name="warning" />
                    <span className="vh">, {line.problems} wrong</span>
                  </span>
                )}
                {line.due && (
                  <span className={styles["due"]} title={`Review by ${line.reviewBy}`}>
                    <Icon name="clock" />
                    <span className="vh">, due for review</span>
                  </span>
                )}
                {line.edited && (
                  <i className={styles["edited"]} title={line.deleted ? "Deleted" : "Edited"}>
                    <span className="vh">{line.deleted ? ", deleted" : ", edited"}</span>
                  </i>
                )}
              </span>
              <span className={`mono ${styles["id"]}`}>{shortOf(line.path).split("/").at(-1)}</span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  ));
}
