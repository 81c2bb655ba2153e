import { queryOptions } from "@tanstack/react-query";

import { releaseInUse } from "../engine/release-in-use.ts";

/** Which release the pages speak from. */
export const releaseQuery = queryOptions({
  queryKey: ["release"],
  queryFn: releaseInUse,
  staleTime: Infinity,
});
