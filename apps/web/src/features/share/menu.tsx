import { Icon, type IconName } from "@tapeline/ui";
import { useEffect, useId, useRef, useState, type KeyboardEvent } from "react";

import styles from "./menu.module.css";

/** An entry of a menu. */
export interface MenuItem {
  readonly name: string;
  /** What it is for, beside its name. */
  readonly says: string;
  readonly run: () => void;
}

/** A button that opens a list of actions. Arrow keys, Home, End and first letters move in it; Escape closes it. */
export function MenuButton({
  label,
  icon,
  items,
}: {
  readonly label: string;
  readonly icon: IconName;
  readonly items: readonly MenuItem[];
}) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (!open) return;
    list.current?.querySelector("button")?.focus();
    const away = (event: Event) => {
      if (!(event.target instanceof Node && root.current?.contains(event.target))) setOpen(false);
    };
    addEventListener("pointerdown", away);
    addEventListener("focusin", away);
    return () => {
      removeEventListener("pointerdown", away);
      removeEventListener("focusin", away);
    };
  }, [open]);

  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") return close();
    const entries = [...(list.current?.querySelectorAll("button") ?? [])];
    const next = entryFor(event.key, entries);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  };

  return (
    <div className={styles["root"]} ref={root}>
      <button
        className="btn line"
        type="button"
        ref={button}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        <Icon name={icon} />
        {label}
        <Icon name="chevron" />
      </button>
      {open && (
        <div
          className={styles["list"]}
          id={id}
          role="menu"
          aria-label={label}
          tabIndex={-1}
          ref={list}
          onKeyDown={onKeyDown}
        >
          {items.map(({ name, says, run }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                close();
                run();
              }}
            >
              <span>{name}</span>
              <span className="cap">{says}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}

/** The entry that a key moves to. */
function entryFor(
  key: string,
  entries: readonly HTMLButtonElement[],
): HTMLButtonElement | undefined {
  const at = entries.findIndex((entry) => entry === document.activeElement);
  if (key === "ArrowDown") return entries[(at + 1) % entries.length];
  if (key === "ArrowUp") return entries.at(at <= 0 ? -1 : at - 1);
  if (key === "Home") return entries[0];
  if (key === "End") return entries.at(-1);
  if (key.length !== 1 || key === " ") return undefined;
  const letter = key.toLowerCase();
  return [...entries.slice(at + 1), ...entries].find((entry) =>
    entry.textContent.toLowerCase().startsWith(letter),
  );
}
