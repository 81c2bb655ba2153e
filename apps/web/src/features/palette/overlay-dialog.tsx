import { useEffect, useRef, type ReactNode } from "react";

import { showOverlay } from "../../app/overlay.ts";

/** A dialog over the page; Esc or a press beside it closes it, and the keyboard goes back to where it was. */
export function OverlayDialog({
  label,
  className,
  children,
}: {
  readonly label: string;
  readonly className: string | undefined;
  readonly children: ReactNode;
}) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      aria-label={label}
      className={className}
      onClose={() => showOverlay(undefined)}
      onClick={(event) => {
        if (event.target === ref.current) showOverlay(undefined);
      }}
    >
      {children}
    </dialog>
  );
}
