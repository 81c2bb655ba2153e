/** Releases as they are kept: one bundle for everything that is shipped, in folders that a crash leaves whole. */
export { builtInRelease } from "./built-in-release.ts";
export { bundleRelease, type ReleaseBundle, type ReleaseParts } from "./bundle.ts";
export {
  manifestSchema,
  partFile,
  partNames,
  releaseId,
  type PartName,
  type ReleaseManifest,
} from "./manifest.ts";
export { currentOf, previousOf, type JournalEntry } from "./journal.ts";
export { syncFolder, writeDurably } from "./durable.ts";
export { checkBundle } from "./check-bundle.ts";
export { readReleaseFolder } from "./read-release-folder.ts";
export { writeReleaseFolder } from "./write-release-folder.ts";
export { ReleaseStore, type Order } from "./release-store.ts";
export { StoreError } from "./store-error.ts";
