import { createLocalClient, type ApiClient } from "@tapeline/api";

import { fetchContext } from "./api-context.ts";

/** A client that computes in the page: for browsers that start no worker, and for when one broke. */
export function clientInPage(): ApiClient {
  return createLocalClient(fetchContext);
}
