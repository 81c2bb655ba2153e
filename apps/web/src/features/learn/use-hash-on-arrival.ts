import { useLocation } from "@tanstack/react-router";
import { useEffect } from "react";

/** Goes to the place that the address names, once the page that holds it is there. */
export function useHashOnArrival(): void {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== "") document.getElementById(hash)?.scrollIntoView();
  }, [hash]);
}
