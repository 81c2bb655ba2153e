import built from "virtual:tapeline-release";

import { formatDay } from "@tapeline/engine/format";
import { Link } from "@tanstack/react-router";
import { useSyncExternalStore } from "react";

import { onReleaseInUse, releaseKnown } from "../engine/release-in-use.ts";
import { showOverlay } from "./overlay.ts";

/** The foot of every page: where things are told, and the release that the page speaks from. */
export function Footer() {
  // Until it is known which release is current, the pages show what they were built with.
  const release = useSyncExternalStore(onReleaseInUse, releaseKnown) ?? built;
  return (
    <footer className="foot">
      <div className="wrap in">
        <div>
          Tapeline <span className="dot" />
          Measure twice, build once
        </div>
        <nav aria-label="Footer">
          <Link to="/learn">How it decides</Link>
          <Link to="/learn/rules/$" params={{ _splat: "" }}>
            Rules
          </Link>
          <Link to="/prices">Prices and their sources</Link>
          <Link to="/calculators">Calculators</Link>
          <a href="/docs/">Documentation</a>
          <button type="button" className="plain" onClick={() => showOverlay("keys")}>
            Keys
          </button>
        </nav>
        <div>
          Prices as of {formatDay(release.recordedUntil)} <span className="dot" />
          release {release.version}
        </div>
      </div>
    </footer>
  );
}
