import type { ReleaseManifest } from "./release.ts";

/** What a page hands to a worker: a port, and the release on which the calls that come through it are answered. */
export interface Calls {
  readonly release: ReleaseManifest;
  readonly port: MessagePort;
}
