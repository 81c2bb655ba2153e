import { Link } from "@tanstack/react-router";

import type { StoredCase } from "../../cases/stored-case.ts";

/** Where no verdict came: what is wrong with which answer, or that the calculation failed, and what to do. */
export function Failure({
  error,
  stored,
  onRetry,
}: {
  readonly error: unknown;
  readonly stored: StoredCase;
  readonly onRetry: () => void;
}) {
  return (
    <section className="wrap message" role="alert">
      <h1>No verdict on “{stored.written.title}” yet.</h1>
      <p className="lead">
        {error instanceof Error ? error.message : String(error)}. Your answers are kept on this
        device; nothing of them is lost.
      </p>
      <div className="row">
        <Link className="btn" to="/assess/$caseId" params={{ caseId: stored.id }}>
          Go to the answers
        </Link>
        <button className="btn line" type="button" onClick={onRetry}>
          Try again
        </button>
      </div>
    </section>
  );
}
