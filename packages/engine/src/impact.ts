/** What a change of rules, questions, options or prices does to verdicts. */
export {
  impactOf,
  keepCases,
  type CaseImpact,
  type Impact,
  type ImpactSettings,
  type WatchedCase,
} from "./impact/impact.ts";
export { Kept } from "./impact/kept.ts";
export { outlineOf, sameAdvice, type Outline } from "./impact/outline.ts";
export type { Part, Release } from "./impact/changed-parts.ts";
