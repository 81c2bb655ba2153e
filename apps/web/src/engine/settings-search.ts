import type { AssessmentSettings } from "./queries.ts";

const day = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Days and numbers that a page's address holds a verdict to, as in `?asOf=2026-11-26&seed=7`; what is none is left out. The
 * router of the engine checks them again.
 */
export function settingsIn(search: Readonly<Record<string, unknown>>): AssessmentSettings {
  const { asOf, knownOn, seed, worlds } = search;
  return {
    ...(typeof asOf === "string" && day.test(asOf) ? { asOf } : {}),
    ...(typeof knownOn === "string" && day.test(knownOn) ? { knownOn } : {}),
    ...(typeof seed === "number" ? { seed } : {}),
    ...(typeof worlds === "number" ? { worlds } : {}),
  };
}
