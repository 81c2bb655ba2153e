import { useQueryErrorResetBoundary } from "@tanstack/react-query";
import { Link, useRouter, type ErrorComponentProps } from "@tanstack/react-router";

/** A part of the pages that is not there any more, because others were put in their place. */
const replaced = /dynamically imported module|importing a module script|module script failed/i;

/** Where a page broke: what happened, what still holds, and what to do. */
export function Failed({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const queries = useQueryErrorResetBoundary();
  const problem = error instanceof Error ? error.message : String(error);
  const missing = codeOf(error) === "NOT_FOUND";
  const older = replaced.test(problem);
  return (
    <section className="wrap message" role="alert">
      <h1>{missing ? "There is nothing at this address." : "This page did not open."}</h1>
      <p className="lead">
        {older
          ? "A part of it could not be fetched: there is no network, or a newer version took its place."
          : problem.replace(/(?<![.?])$/, ".")}{" "}
        Your cases are kept on this device; nothing of them is lost.
      </p>
      <div className="choices">
        <button
          className="btn"
          type="button"
          onClick={() => {
            if (older) return location.reload();
            // Else what failed once is not asked again.
            queries.reset();
            reset();
            void router.invalidate();
          }}
        >
          Open it again
        </button>
        <Link className="btn line" to="/">
          Go to the start
        </Link>
      </div>
    </section>
  );
}

/** What kind of refusal the router gave, if it was one. */
function codeOf(error: unknown): unknown {
  const { data } = (error ?? {}) as { readonly data?: { readonly code?: unknown } };
  return data?.code;
}
