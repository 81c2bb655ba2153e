import { Icon } from "@tapeline/ui";
import { useEffect, useState, useSyncExternalStore } from "react";

import type { ReleaseManifest } from "../engine/release.ts";
import { onReleaseInUse, releaseInUse, releaseKnown, speakFrom } from "../engine/release-in-use.ts";
import { queryClient } from "./query-client.ts";
import { listenForReleases } from "./release-news.ts";

/** Says that another release is out, and has the pages speak from it when the reader says so. */
export function NewRelease() {
  const inUse = useSyncExternalStore(onReleaseInUse, releaseKnown);
  const [current, setCurrent] = useState<ReleaseManifest>();
  useEffect(() => {
    const leaving = new AbortController();
    // Which release the pages speak from is known first: what is told after that is news.
    void releaseInUse()
      .catch(() => undefined)
      .then(() => listenForReleases(setCurrent, leaving.signal));
    return () => leaving.abort();
  }, []);
  if (inUse === undefined || current === undefined || current.hash === inUse.hash) return null;
  const use = (): void => {
    speakFrom(current);
    void queryClient.invalidateQueries();
  };
  return (
    <p className="wrap">
      <Icon name="download" />
      <span>
        <b>Release {current.version} is out.</b> Your figures are of {inUse.version}.
      </span>
      <button type="button" className="btn line s" onClick={use}>
        Use it
      </button>
    </p>
  );
}
