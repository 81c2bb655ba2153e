import type { JobObserver } from "../job.ts";

/** What became of the long computations on the other side of a transport. */
export interface JobLog {
  /** Steps taken so far, of all of them. */
  steps: number;
  /** Those that ended, with the moment in milliseconds of the clock beside them. */
  readonly ends: {
    readonly path: string;
    readonly steps: number;
    readonly how: string;
    readonly at: number;
  }[];
}

/** A step or an end as it is passed on to another thread. */
export type JobNews = "step" | JobLog["ends"][number];

/** An observer that passes on what it is told; moments are those of the shared clock of all threads. */
export function reporter(tell: (news: JobNews) => void): JobObserver {
  return {
    step: () => tell("step"),
    ended: (path, { steps, how }) =>
      tell({ path, steps, how, at: performance.timeOrigin + performance.now() }),
  };
}

/** A log with the function that writes to it. */
export function jobLog(): { readonly jobs: JobLog; readonly write: (news: JobNews) => void } {
  const jobs: JobLog = { steps: 0, ends: [] };
  const write = (news: JobNews): void => {
    if (news === "step") jobs.steps += 1;
    else jobs.ends.push(news);
  };
  return { jobs, write };
}
