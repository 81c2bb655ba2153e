import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";

import { optionsQuery } from "../../../engine/queries.ts";

/** What an option is called, by its id; one that only the draft has is not among them. */
export type OptionsById = ReadonlyMap<string, { readonly code: string; readonly short: string }>;

/** The ladder of the release that the pages speak from. */
export function useOptionsById(): OptionsById {
  const { data } = useQuery(optionsQuery);
  return useMemo(
    () => new Map((data ?? []).map(({ id, code, short }) => [id, { code, short }])),
    [data],
  );
}
