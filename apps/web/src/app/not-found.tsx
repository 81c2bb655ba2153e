import { Link } from "@tanstack/react-router";

import { showOverlay } from "./overlay.ts";
import { usePageTitle } from "./page-title.ts";

/** An address that leads nowhere. */
export function NotFound() {
  usePageTitle("No such page");
  return (
    <section className="wrap message">
      <h1>There is no page at this address.</h1>
      <p className="lead">The address may be mistyped, or the page may have moved.</p>
      <div className="choices">
        <Link className="btn" to="/">
          Go to the start
        </Link>
        <button className="btn line" type="button" onClick={() => showOverlay("palette")}>
          Look for it
        </button>
      </div>
    </section>
  );
}
