import { queryOptions } from "@tanstack/react-query";

import { releaseInUse } from "../../engine/release-in-use.ts";
import { releasePart } from "../../engine/release.ts";

/** All made-up cases of the release, each with what an expert would advise. */
export const scenariosQuery = queryOptions({
  queryKey: ["scenarios"],
  queryFn: async () => releasePart(await releaseInUse(), "scenarios"),
  staleTime: Infinity,
});
