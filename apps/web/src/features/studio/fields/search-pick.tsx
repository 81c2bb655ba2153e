import { Icon, type IconName } from "@tapeline/ui";
import { useId, useRef, useState } from "react";

import { found, type Findable } from "./search-entries.ts";
import styles from "./search-pick.module.css";
import { useMarked } from "./use-marked.ts";

/** A button that opens a list to search in; what is picked is told, and the button has the keyboard again. */
export function SearchPick({
  says,
  label,
  entries,
  chosen,
  icon,
  className = "btn quiet s",
  onPick,
}: {
  /** What stands on the button. */
  readonly says: string;
  /** What is picked, for those who do not see what stands around. */
  readonly label: string;
  readonly entries: readonly Findable[];
  /** The id of what is picked now. */
  readonly chosen?: string | undefined;
  /** Stands before the words; else a chevron stands behind them. */
  readonly icon?: IconName;
  readonly className?: string;
  readonly onPick: (id: string) => void;
}) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setOpen(false);
    button.current?.focus();
  };
  return (
    <span
      className={styles.pick}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) setOpen(false);
      }}
    >
      <button
        ref={button}
        type="button"
        className={className}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-label={says === label ? undefined : `${label}: ${says}`}
        onClick={() => setOpen(!open)}
      >
        {icon !== undefined && <Icon name={icon} />}
        {says}
        {icon === undefined && <Icon name="chevron" />}
      </button>
      {open && (
        <Finder
          label={label}
          entries={entries}
          chosen={chosen}
          onLeave={close}
          onPick={(id) => {
            close();
            onPick(id);
          }}
        />
      )}
    </span>
  );
}

function Finder({
  label,
  entries,
  chosen,
  onLeave,
  onPick,
}: {
  readonly label: string;
  readonly entries: readonly Findable[];
  readonly chosen: string | undefined;
  readonly onLeave: () => void;
  readonly onPick: (id: string) => void;
}) {
  const name = useId();
  const [words, setWords] = useState("");
  const shown = found(entries, words);
  const place = entries.findIndex(({ id }) => id === chosen);
  const { on, mark, press } = useMarked(shown, {
    first: Math.max(0, place),
    onChoose: ({ id }) => onPick(id),
    onLeave,
  });
  return (
    <div className={styles.pop} ref={opened}>
      <span className={`field ${styles.search}`}>
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={label}
          aria-expanded="true"
          aria-controls={name}
          aria-activedescendant={shown.length > 0 ? `${name}-${on}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder="Type to find"
          value={words}
          onChange={({ target }) => {
            setWords(target.value);
            mark(0);
          }}
          onKeyDown={press}
        />
      </span>
      <ul id={name} role="listbox" aria-label={label} tabIndex={-1}>
        {shown.map(({ id, title, note }, place) => (
          <li
            key={id}
            id={`${name}-${place}`}
            role="option"
            aria-selected={place === on}
            ref={place === on ? intoView : undefined}
            onPointerMove={() => mark(place)}
            onClick={() => onPick(id)}
          >
            <span>{title}</span>
            {note !== undefined && <em className="cap">{note}</em>}
          </li>
        ))}
      </ul>
      <p className={`sm cap ${styles.none}`} role="status">
        {shown.length === 0 ? `Nothing is called “${words.trim()}”. Fewer letters find more.` : ""}
      </p>
    </div>
  );
}

/** Scrolls the list, and not the page, to an entry. */
const intoView = (entry: HTMLElement | null): void => {
  const list = entry?.parentElement;
  if (entry === null || list === null || list === undefined) return;
  const top = entry.offsetTop - list.offsetTop;
  const lowest = top + entry.offsetHeight - list.clientHeight;
  list.scrollTop = Math.max(lowest, Math.min(list.scrollTop, top));
};

/** Moves the list left where it would reach beyond the page, and takes the keyboard to its field. */
const opened = (list: HTMLElement | null): void => {
  if (list === null) return;
  const beyond = list.getBoundingClientRect().right + 8 - document.documentElement.clientWidth;
  if (beyond > 0) list.style.translate = `${-beyond}px 0`;
  // To focus would scroll to where the list was before it moved.
  list.querySelector("input")?.focus({ preventScroll: true });
  list.scrollIntoView({ block: "nearest", inline: "nearest" });
};
