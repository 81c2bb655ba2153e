import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

import { nameRoute } from "./page-title.ts";

/** After a change of page: its title, and the keyboard at its beginning. A change within the page leaves both. */
export function useArrival(): void {
  const router = useRouter();
  useEffect(() => {
    const name = (): void => nameRoute(router.state.matches.at(-1)?.routeId);
    name();
    return router.subscribe("onResolved", ({ pathChanged, fromLocation, toLocation }) => {
      if (!pathChanged || fromLocation === undefined) return;
      name();
      if (toLocation.hash === "") document.getElementById("main")?.focus({ preventScroll: true });
    });
  }, [router]);
}
