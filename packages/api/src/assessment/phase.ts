import type { Progress } from "@tapeline/engine";

const parts = 1000;

/** The progress of one phase of a longer computation as that of the whole, of which it is the shares `from` to `to`. */
export function phase(progress: Progress, from: number, to: number): Progress {
  const { done, total, what } = progress;
  const share = from + ((to - from) * done) / Math.max(1, total);
  return { done: Math.round(parts * share), total: parts, what };
}

/** A computation that yields nothing but progress, told as that of a phase. */
export function* inPhase<Result>(
  job: Generator<Progress, Result>,
  from: number,
  to: number,
): Generator<Progress, Result> {
  for (;;) {
    const step = job.next();
    if (step.done === true) return step.value;
    yield phase(step.value, from, to);
  }
}
