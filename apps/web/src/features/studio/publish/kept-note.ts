import { useState } from "react";

const keyOf = (draftId: string): string => `studio-note-${draftId}`;

/** The note for readers of a draft, kept on this device while it is written; `forget` once it was published. */
export function useKeptNote(draftId: string): {
  readonly note: string;
  readonly write: (note: string) => void;
  readonly forget: () => void;
} {
  const [note, setNote] = useState(() => read(keyOf(draftId)));
  return {
    note,
    write(text) {
      setNote(text);
      try {
        localStorage.setItem(keyOf(draftId), text);
      } catch {
        // Where nothing may be stored, it is kept as long as the page.
      }
    },
    forget() {
      try {
        localStorage.removeItem(keyOf(draftId));
      } catch {
        // Nothing was stored.
      }
    },
  };
}

function read(key: string): string {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
}
