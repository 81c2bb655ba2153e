import { queryOptions } from "@tanstack/react-query";

import { currentRelease } from "../engine/release.ts";

/** Which release the pages speak from. */
export const releaseQuery = queryOptions({
  queryKey: ["release"],
  queryFn: currentRelease,
  staleTime: Infinity,
});
