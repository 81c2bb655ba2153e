import { Icon } from "@tapeline/ui";
import { lazy, Suspense, useEffect, useState, useSyncExternalStore } from "react";

/** Listens to the server, which can wait until the page has come to rest, and until there is a network. */
const NewRelease = lazy(async () => {
  await atRest();
  for (;;) {
    try {
      return { default: (await import("./new-release.tsx")).NewRelease };
    } catch {
      await networkOrPause();
    }
  }
});

/** What concerns every page: no network, a newer version of the pages, and another release. */
export function Notes() {
  const online = useSyncExternalStore(onNetwork, () => navigator.onLine);
  const newer = useNewVersion();
  return (
    <div className="notes" role="status">
      {!online && (
        <p className="wrap">
          <Icon name="warning" />
          <span>
            <b>You are offline.</b> Everything still works: rules and prices are kept on this
            device.
          </span>
        </p>
      )}
      {newer && (
        <p className="wrap">
          <Icon name="download" />
          <span>
            <b>A newer version is there.</b> Your cases stay as they are.
          </span>
          <button type="button" className="btn line s" onClick={() => location.reload()}>
            Load it
          </button>
        </p>
      )}
      <Suspense>
        <NewRelease />
      </Suspense>
    </div>
  );
}

/** How long a page has to itself once it was loaded, in milliseconds. */
const restMs = 1_000;

/** Waits until all that belongs to the page was loaded, and a while longer. */
async function atRest(): Promise<void> {
  if (document.readyState !== "complete")
    await new Promise((resolve) => addEventListener("load", resolve, { once: true }));
  await new Promise((resolve) => setTimeout(resolve, restMs));
}

/** How long to wait before what could not be loaded is asked for again, in milliseconds. */
const pauseMs = 10_000;

function networkOrPause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, pauseMs);
    addEventListener("online", () => resolve(), { once: true });
  });
}

function onNetwork(tell: () => void): () => void {
  addEventListener("online", tell);
  addEventListener("offline", tell);
  return () => {
    removeEventListener("online", tell);
    removeEventListener("offline", tell);
  };
}

/** Whether other files than those that run here have been put in their place. The first visit puts them there and is none. */
function useNewVersion(): boolean {
  const [newer, setNewer] = useState(false);
  useEffect(() => {
    const workers = "serviceWorker" in navigator ? navigator.serviceWorker : undefined;
    if (workers?.controller == null) return undefined;
    const tell = (): void => setNewer(true);
    workers.addEventListener("controllerchange", tell);
    return () => workers.removeEventListener("controllerchange", tell);
  }, []);
  return newer;
}
