import { Icon } from "@tapeline/ui";
import { useRef } from "react";

import { useShortcut } from "../../app/shortcuts.ts";
import styles from "./learn.module.css";

/** A field that narrows a list; `/` leads to it. */
export function FilterField({
  label,
  words,
  onWords,
}: {
  readonly label: string;
  readonly words: string;
  readonly onWords: (words: string) => void;
}) {
  const input = useRef<HTMLInputElement>(null);
  useShortcut({ key: "/", does: label, where: "Learn", run: () => input.current?.focus() });
  return (
    <label className={`field ${styles.filter}`}>
      <Icon name="search" />
      <input
        ref={input}
        type="search"
        aria-label={label}
        placeholder={label}
        maxLength={100}
        value={words}
        onChange={(event) => onWords(event.target.value)}
      />
      <span className="kbd" aria-hidden="true">
        /
      </span>
    </label>
  );
}
