import { createLocalClient, type ApiClient } from "@tapeline/api";

import { contextOf } from "./api-context.ts";
import type { ReleaseManifest } from "./release.ts";

/** A client that computes in the page: for browsers that start no worker, and for when one broke. */
export function clientInPage(release: () => Promise<ReleaseManifest>): ApiClient {
  return createLocalClient(async () => contextOf(await release()));
}
