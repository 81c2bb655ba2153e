import { Icon } from "@tapeline/ui";
import { useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from "react";

import styles from "./movable-list.module.css";

/** An entry of a list whose order can be changed. */
export interface MovableEntry {
  /** What it is called where it is moved or taken away. */
  readonly name: string;
  readonly body: ReactNode;
  /** Takes it away; without it the entry has to stay. */
  readonly onRemove?: (() => void) | undefined;
}

/** A list whose entries are moved by their handles: dragged, or by the arrow keys. */
export function MovableList({
  label,
  entries,
  onMove,
}: {
  readonly label: string;
  readonly entries: readonly MovableEntry[];
  readonly onMove: (from: number, to: number) => void;
}) {
  const list = useRef<HTMLUListElement>(null);
  const [dragged, setDragged] = useState<number>();
  const [over, setOver] = useState<number>();
  const [said, setSaid] = useState("");
  const follow = useRef<number>(undefined);
  // The entries keep their places in the page and change what they hold: the keyboard goes where the moved one went.
  useEffect(() => {
    if (follow.current === undefined) return;
    const entry = list.current?.children[follow.current];
    follow.current = undefined;
    entry?.querySelector<HTMLElement>(":scope > [data-handle]")?.focus();
  });
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= entries.length || to === from) return;
    follow.current = to;
    setSaid(`${entries[from]!.name} is now ${to + 1} of ${entries.length}.`);
    onMove(from, to);
  };
  const press = (event: KeyboardEvent, place: number): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    move(place, place + step);
  };
  const settle = (): void => {
    setDragged(undefined);
    setOver(undefined);
  };
  return (
    <>
      <ul className={styles.list} aria-label={label} ref={list}>
        {entries.map(({ name, body, onRemove }, place) => (
          <li
            key={place}
            className={styles.entry}
            data-over={(dragged !== undefined && over === place) || undefined}
            onDragOver={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              event.stopPropagation();
              setOver(place);
            }}
            onDrop={(event) => {
              if (dragged === undefined) return;
              event.preventDefault();
              event.stopPropagation();
              move(dragged, place);
              settle();
            }}
          >
            <button
              type="button"
              data-handle
              className={styles.handle}
              draggable
              aria-label={`Move ${name}`}
              title="Drag, or use the arrow keys"
              disabled={entries.length < 2}
              onKeyDown={(event) => press(event, place)}
              onDragStart={(event) => {
                event.stopPropagation();
                event.dataTransfer.effectAllowed = "move";
                event.dataTransfer.setData("text/plain", name);
                setDragged(place);
              }}
              onDragEnd={settle}
            >
              <Grip />
            </button>
            <div className={styles.body}>{body}</div>
            <button
              type="button"
              className="icon-btn"
              aria-label={`Take ${name} away`}
              title={onRemove === undefined ? "The last one has to stay" : undefined}
              disabled={onRemove === undefined}
              onClick={onRemove}
            >
              <Icon name="cross" />
            </button>
          </li>
        ))}
      </ul>
      <p className="vh" role="status">
        {said}
      </p>
    </>
  );
}

const Grip = () => (
  <svg className="ico" viewBox="0 0 16 16" aria-hidden="true">
    <path d="M6 4v.1M6 8v.1M6 12v.1M10 4v.1M10 8v.1M10 12v.1" />
  </svg>
);
