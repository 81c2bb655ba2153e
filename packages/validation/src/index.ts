/** How far advice holds: verdicts held against decisions that others took and wrote about. */
export { caseOf, type MappedCase } from "./decisions/case-of.ts";
export { readDecisions, type DocumentedDecision } from "./decisions/documented-decision.ts";
