import { useEffect, useState, useSyncExternalStore } from "react";

import { dismiss, onToasts, toastsNow, type Toast } from "./toast.ts";

const shownFor = 6_000;

/** Where toasts stand; read out politely. */
export function Toasts() {
  const shown = useSyncExternalStore(onToasts, toastsNow);
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((one) => (
        <Shown key={one.id} toast={one} />
      ))}
    </div>
  );
}

/** One of them; pointing at it or focusing it stops the clock. */
function Shown({ toast: { id, says, undo } }: { readonly toast: Toast }) {
  const [held, setHeld] = useState(false);
  useEffect(() => {
    if (held) return;
    const timer = setTimeout(() => dismiss(id), shownFor);
    return () => clearTimeout(timer);
  }, [held, id]);
  return (
    <div
      className="toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <span>{says}</span>
      {undo !== undefined && (
        <button
          type="button"
          onClick={() => {
            undo();
            dismiss(id);
          }}
        >
          Undo
        </button>
      )}
      <button type="button" aria-label="Close" onClick={() => dismiss(id)}>
        ×
      </button>
    </div>
  );
}
