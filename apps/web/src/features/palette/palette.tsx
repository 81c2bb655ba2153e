import { Icon } from "@tapeline/ui";
import { useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useEffect, useMemo, useState, type KeyboardEvent } from "react";

import { showOverlay } from "../../app/overlay.ts";
import { Queries } from "../../app/queries.tsx";
import { toast } from "../../app/toast.ts";
import type { Entry } from "./entries.ts";
import { findEntries } from "./find-entries.ts";
import { OverlayDialog } from "./overlay-dialog.tsx";
import styles from "./palette.module.css";
import { recentIds, remember } from "./recent.ts";
import { useEntries } from "./use-entries.ts";

/** Where to go: typed words find pages, sections, cases, texts, questions, rules and commands. Without words, the last five. */
export function Palette() {
  return (
    <Queries>
      <Open />
    </Queries>
  );
}

function Open() {
  const { entries, waiting } = useEntries();
  const [words, setWords] = useState("");
  const [marked, setMarked] = useState(0);
  const sought = useDeferredValue(words);
  const recent = useMemo(() => {
    const byId = new Map(entries.map((entry) => [entry.id, entry]));
    const last = recentIds().flatMap((id) => byId.get(id) ?? []);
    return last.length > 0 ? last : entries.filter(({ kind }) => kind === "Page").slice(0, 5);
  }, [entries]);
  const placesFor = (typed: string): readonly Entry[] =>
    typed.trim() === "" ? recent : findEntries(entries, typed);
  const shown = useMemo(() => placesFor(sought), [entries, recent, sought]);
  const on = Math.min(marked, shown.length - 1);
  const go = useGo();
  useEffect(() => {
    document.getElementById(`palette-${on}`)?.scrollIntoView({ block: "nearest" });
  }, [on]);
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined && shown.length > 0) {
      event.preventDefault();
      setMarked((on + step + shown.length) % shown.length);
    }
    // Whoever types faster than places are shown means the first of those that would be.
    const entry = words === sought ? shown[on] : placesFor(words)[0];
    if (event.key === "Enter" && entry !== undefined) {
      event.preventDefault();
      go(entry);
    }
  };
  return (
    <OverlayDialog label="Jump to" className={styles.palette}>
      <div className={styles.input}>
        <Icon name="search" />
        <input
          autoFocus
          role="combobox"
          aria-label="Jump to"
          aria-expanded={shown.length > 0}
          aria-controls="palette-list"
          aria-activedescendant={shown.length > 0 ? `palette-${on}` : undefined}
          autoComplete="off"
          spellCheck={false}
          placeholder="A page, a case, a rule, a word …"
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setMarked(0);
          }}
          onKeyDown={press}
        />
        <button type="button" className="kbd" onClick={() => showOverlay(undefined)}>
          Esc
        </button>
      </div>
      <ul id="palette-list" role="listbox" aria-label="Places">
        {shown.map((entry, index) => (
          <li
            key={entry.id}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === on}
            onPointerMove={() => setMarked(index)}
            onClick={() => go(entry)}
          >
            <Icon name={entry.icon} />
            <span className={entry.copies === undefined ? undefined : "mono"}>{entry.title}</span>
            <em>{entry.kind}</em>
          </li>
        ))}
      </ul>
      <p className={styles.said} role="status">
        {shown.length > 0
          ? ""
          : waiting
            ? "Fetching rules and texts …"
            : `Nothing is called “${sought.trim()}”. Fewer letters find more.`}
      </p>
    </OverlayDialog>
  );
}

/** Goes to what was chosen, or copies it, and remembers it. */
function useGo(): (entry: Entry) => void {
  const navigate = useNavigate();
  return ({ id, to, copies, element }) => {
    remember(id);
    showOverlay(undefined);
    if (to !== undefined) void navigate({ href: to });
    if (copies !== undefined) void copy(copies);
    // After the dialog has given the keyboard back.
    if (element instanceof HTMLElement) {
      requestAnimationFrame(() => {
        element.tabIndex = -1;
        element.focus({ preventScroll: true });
        element.scrollIntoView();
      });
    }
  };
}

async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toast(`Copied: ${text}`);
  } catch {
    toast(`The browser lets nothing be copied. The command is: ${text}`);
  }
}
