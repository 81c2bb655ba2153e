import { useState } from "react";

import { showOverlay } from "../../app/overlay.ts";
import { setSingleKeys, singleKeysOn, useShortcuts, type Shortcut } from "../../app/shortcuts.ts";
import { OverlayDialog } from "./overlay-dialog.tsx";
import styles from "./palette.module.css";

/** Every key that works on this page, and whether single keys do anything. */
export function KeyboardMap() {
  const shortcuts = useShortcuts();
  const [on, setOn] = useState(singleKeysOn);
  const told = shortcuts.filter(({ shown }) => shown !== "");
  const places = [...new Set(told.map(({ where }) => where))];
  return (
    <OverlayDialog label="Keys" className={styles.keys}>
      <header>
        <h2>Keys on this page</h2>
        <button
          autoFocus
          type="button"
          className="btn line s"
          onClick={() => showOverlay(undefined)}
        >
          Close
        </button>
      </header>
      {places.map((where) => (
        <section key={where}>
          <h3>{where}</h3>
          <dl>
            {told
              .filter((one) => one.where === where)
              .map((shortcut) => (
                <div key={keyNames(shortcut)}>
                  <dt>
                    <kbd className="kbd">{keyNames(shortcut)}</kbd>
                  </dt>
                  <dd>{shortcut.does}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={on}
          onChange={(event) => {
            setSingleKeys(event.target.checked);
            setOn(singleKeysOn());
          }}
        />
        Single keys work on this device. They never do while you type.
      </label>
    </OverlayDialog>
  );
}

/** The key as it is printed: letters in capitals. */
function keyNames({ key, shown, withControl = false }: Shortcut): string {
  const name = shown ?? (key.length === 1 ? key.toUpperCase() : key);
  return withControl ? `Ctrl or ⌘ ${name}` : name;
}
