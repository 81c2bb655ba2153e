import { useRouter } from "@tanstack/react-router";
import { useEffect } from "react";

import { setPageTitle, titles } from "./page-title.ts";

/** After a change of page: its title, and the keyboard at its beginning. A change within the page leaves both. */
export function useArrival(): void {
  const router = useRouter();
  useEffect(() => {
    const name = (): void => {
      const title = titles[router.state.matches.at(-1)?.routeId ?? ""];
      if (title !== undefined) setPageTitle(title);
    };
    name();
    return router.subscribe("onResolved", ({ pathChanged, fromLocation, toLocation }) => {
      if (!pathChanged || fromLocation === undefined) return;
      name();
      if (toLocation.hash === "") document.getElementById("main")?.focus({ preventScroll: true });
    });
  }, [router]);
}
