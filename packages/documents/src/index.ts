export { DocumentError } from "./document-error.ts";
export { type Limits, limits } from "./limits.ts";
export { plainValue } from "./plain-value.ts";
export { formatProblem, type Problem } from "./problem.ts";
export { problemFrom } from "./problem-from.ts";
export { problemsInValue, type ValueProblem } from "./problems-in-value.ts";
export { readDocument, type ReadSettings } from "./read-document.ts";
export { type GoodReading, type Reading, valueOrThrow } from "./reading.ts";
export type { Position } from "./text/line-index.ts";
