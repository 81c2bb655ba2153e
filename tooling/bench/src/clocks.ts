import { median } from "./harness.ts";

/** Milliseconds of the processor and of the clock: on a shared machine the second may be any multiple of the first. */
export interface Clocks {
  readonly cpu: number;
  readonly wall: number;
}

/** What one piece of work takes. */
export function clocked(work: () => void): Clocks {
  const before = process.cpuUsage();
  const began = performance.now();
  work();
  const wall = performance.now() - began;
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1000, wall };
}

/** The medians of several pieces of work, each by its own. */
export const medianClocks = (several: readonly Clocks[]): Clocks => ({
  cpu: median(several.map(({ cpu }) => cpu)),
  wall: median(several.map(({ wall }) => wall)),
});
