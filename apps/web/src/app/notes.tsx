import { Icon } from "@tapeline/ui";
import { useEffect, useState, useSyncExternalStore } from "react";

/** What concerns every page: no network, and a newer version of the pages. */
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
    </div>
  );
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
