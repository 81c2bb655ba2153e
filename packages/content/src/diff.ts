/** What two states of content and prices do not have alike, and what that does to verdicts; for those who edit them. */
export { prepareDiff, releaseDiff, type ReleaseDiff, type Side } from "./diff/release-diff.ts";
export type { FieldChange } from "./diff/field-changes.ts";
export type { NearCondition } from "./diff/near-conditions.ts";
export type { PartChange } from "./diff/part-changes.ts";
export type { PriceChange } from "./diff/price-changes.ts";
export type { ThresholdChange } from "./diff/threshold-changes.ts";
export type { TextChange } from "./diff/text-changes.ts";
export {
  compileRelease,
  compileReleaseFiles,
  problemsBesideTexts,
  readReleaseFiles,
  type CompiledRelease,
  type ReleaseFiles,
} from "../tools/compile-release.ts";
export { ReleaseCompiler } from "../tools/release-compiler.ts";
export { RevisionError, withRevision } from "../tools/tree/revision.ts";
