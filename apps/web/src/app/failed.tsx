import type { ErrorComponentProps } from "@tanstack/react-router";

/** Where a page broke: what happened, what still holds, and what to do. */
export function Failed({ error, reset }: ErrorComponentProps) {
  return (
    <section className="wrap message" role="alert">
      <h1>This page did not open.</h1>
      <p className="lead">
        {error instanceof Error ? error.message : String(error)}. Your cases are kept on this
        device; nothing of them is lost.
      </p>
      <button className="btn" type="button" onClick={reset}>
        Open it again
      </button>
    </section>
  );
}
