import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from "react";

/** A key and what it does on the page that is open. */
export interface Shortcut {
  /** One key as the browser names it: `j`, `?`, `/`, `Enter`, `0`. Letters in lower case. */
  readonly key: string;
  /** Held with Ctrl or ⌘; such a key also works while typing. */
  readonly withControl?: boolean;
  /** What it does, as the keyboard map says it: "Next question". */
  readonly does: string;
  /** Where it belongs in the keyboard map: "Everywhere", "Assess", "Verdict", "Prices". */
  readonly where: string;
  /** How the map writes several keys that do one thing, such as "0–7"; `""` leaves a key out of the map. */
  readonly shown?: string;
  readonly run: (event: KeyboardEvent) => void;
}

type Entry = { readonly current: Shortcut };

const entries = new Set<Entry>();
const watchers = new Set<() => void>();
let listed: readonly Shortcut[] = [];

function changed(): void {
  listed = [...entries].map(({ current }) => current);
  for (const tell of watchers) tell();
}

/** Turned off in the settings of this device. */
const switchName = "single-keys";

/** Whether keys without Ctrl or ⌘ do anything on this device. */
export function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(switchName) !== "off";
  } catch {
    return true;
  }
}

/** Turns keys without Ctrl or ⌘ on or off, now and for later visits. */
export function setSingleKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(switchName);
    else localStorage.setItem(switchName, "off");
  } catch {
    // Where nothing may be stored, the keys stay as they are.
  }
  changed();
}

const typed =
  "input:not([type=checkbox],[type=radio],[type=button],[type=range]),textarea,select,[contenteditable]:not([contenteditable=false])";
/** Enter already means something on these. */
const pressed = `${typed},a[href],button,summary,[role=button],[role=option],[role=menuitem],[role=tab]`;

/** Whether a key that was pressed is one of the page's, or belongs to what it was pressed on. */
function isFree(
  { key, withControl = false }: Pick<Shortcut, "key" | "withControl">,
  target: EventTarget | null,
): boolean {
  if (withControl) return true;
  if (!singleKeysOn()) return false;
  if (!(target instanceof Element)) return true;
  return target.closest(key === "Enter" || key === " " ? pressed : typed) === null;
}

function pick(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing || event.altKey) return;
  const control = event.ctrlKey || event.metaKey;
  const key = event.key.length === 1 ? event.key.toLowerCase() : event.key;
  // What was registered last lies on top: a dialog's key goes before its page's.
  const found = listed.findLast(
    (shortcut) => shortcut.key === key && (shortcut.withControl ?? false) === control,
  );
  if (found === undefined || !isFree(found, event.target)) return;
  // While a dialog is open, the page under it hears nothing.
  if (!control && document.querySelector("dialog[open], [role=dialog]") !== null) return;
  event.preventDefault();
  found.run(event);
}

/**
 * A key of the page, for as long as the component is shown. Keys without Ctrl or ⌘ are off while typing, under a dialog, and
 * where they were turned off; `undefined` registers nothing.
 */
export function useShortcut(shortcut: Shortcut | undefined): void {
  const entry = useRef(shortcut);
  const on = shortcut !== undefined;
  useEffect(() => {
    entry.current = shortcut;
    if (shortcut !== undefined) listed = [...entries].map(({ current }) => current);
  });
  // Before anything is painted: whoever sees the page may press.
  useLayoutEffect(() => {
    if (!on) return;
    const own = entry as Entry;
    if (entries.size === 0) addEventListener("keydown", pick);
    entries.add(own);
    changed();
    return () => {
      entries.delete(own);
      if (entries.size === 0) removeEventListener("keydown", pick);
      changed();
    };
  }, [on]);
}

/** Every key that works now, in the order in which they came, for the keyboard map. */
export function useShortcuts(): readonly Shortcut[] {
  return useSyncExternalStore(
    (tell) => {
      watchers.add(tell);
      return () => watchers.delete(tell);
    },
    () => listed,
  );
}
