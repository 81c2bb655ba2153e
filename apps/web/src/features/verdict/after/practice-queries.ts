import { queryOptions } from "@tanstack/react-query";

import { engine } from "../../../engine/client.ts";
import type { AfterProps } from "../after-section.tsx";

const inputOf = ({ written, settings }: AfterProps) => ({ case: written, ...settings });
const keyOf = (name: string, { written, settings }: AfterProps) =>
  ["practice", name, written, settings] as const;

/** How the verdict is proved, and the stages from there. */
export const planQuery = (props: AfterProps) =>
  queryOptions({
    queryKey: keyOf("plan", props),
    queryFn: ({ signal }) =>
      engine.ask((client) => client.practice.plan.query(inputOf(props), { signal })),
    staleTime: Infinity,
  });

/** How ready the case is for its plan. */
export const readinessQuery = (props: AfterProps) =>
  queryOptions({
    queryKey: keyOf("readiness", props),
    queryFn: ({ signal }) =>
      engine.ask((client) => client.practice.readiness.query(inputOf(props), { signal })),
    staleTime: Infinity,
  });

/** The page for an outside expert. */
export const expertPageQuery = (props: AfterProps) =>
  queryOptions({
    queryKey: keyOf("expertBrief", props),
    queryFn: ({ signal }) =>
      engine.ask((client) => client.practice.expertBrief.query(inputOf(props), { signal })),
    staleTime: Infinity,
  });
