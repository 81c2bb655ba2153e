import { useDeferredValue, type ReactNode } from "react";

/**
 * What stands below the fold: drawn once what stands above it is, in pieces that let the keyboard and the first paint through. One
 * within another follows it in a step of its own.
 */
export function Later({ children }: { readonly children: ReactNode }) {
  return useDeferredValue(true, false) && children;
}
