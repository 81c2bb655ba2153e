/** Why a verdict is what it is, read off it: for front ends that show it and compute nothing. `@tapeline/engine/reasons`. */
export { reasonsOf, type Reason, type ReasonRole } from "./explain/reasons.ts";
