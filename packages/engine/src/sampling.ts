/** The sampler without cases and verdicts, for other models in the same worlds: `@tapeline/engine/sampling`. */
export { Cells, type Column } from "./uncertainty/cells.ts";
export { sampleInterval, type Allowed, type Interval } from "./uncertainty/interval.ts";
export { spreadOf } from "./uncertainty/spread.ts";
export { WorldPoints } from "./uncertainty/world-points.ts";
