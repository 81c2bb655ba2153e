import { Link } from "@tanstack/react-router";

/** An address that leads nowhere. */
export function NotFound() {
  return (
    <section className="wrap message">
      <h1>There is no page at this address.</h1>
      <p className="lead">The address may be mistyped, or the page may have moved.</p>
      <Link className="btn" to="/">
        Go to the start
      </Link>
    </section>
  );
}
