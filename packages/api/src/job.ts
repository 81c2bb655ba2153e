import { TRPCError } from "@trpc/server";
import type { Progress } from "@tapeline/engine";

import { giveWay } from "./give-way.ts";

/** What a long computation tells on its way: how far it is, a partial result, at last the result. */
export type JobEvent<Found, Result> =
  | { readonly progress: Progress }
  | { readonly found: Found }
  | { readonly result: Result };

/** Told of long computations: each step, and the end with how it came. */
export interface JobObserver {
  step?(path: string): void;
  ended?(
    path: string,
    end: { readonly steps: number; readonly how: "done" | "stopped" | "failed" },
  ): void;
}

/** Whether a step of a computation tells how far it is, not what it found. */
export function isProgress(step: unknown): step is Progress {
  return typeof step === "object" && step !== null && "done" in step && "total" in step;
}

/** How a computation is driven: under which name, who may stop it, and who is told. */
interface JobSettings {
  readonly path: string;
  readonly signal?: AbortSignal | undefined;
  readonly observe?: JobObserver | undefined;
  readonly stopping?: AbortSignal | undefined;
}

/**
 * Drives a long computation step by step and gives way to the event loop after each, so that it
 * stops within one step of an abort. Progress is told when it has grown by a whole per cent; what
 * a computation within the computation tells of itself is smaller and passed over.
 */
export async function* runJob<Step, Result>(
  job: Generator<Step, Result> | AsyncGenerator<Step, Result>,
  settings: JobSettings,
): AsyncGenerator<JobEvent<Exclude<Step, Progress>, Result>, void> {
  const { path, signal, observe, stopping } = settings;
  let steps = 0;
  let how: "done" | "stopped" | "failed" = "stopped";
  let told = -1;
  try {
    while (signal?.aborted !== true) {
      if (stopping?.aborted === true) throw closing();
      const step = await next(job);
      if (step.done === true) {
        how = "done";
        yield { result: step.value };
        return;
      }
      steps += 1;
      observe?.step?.(path);
      const value = step.value;
      if (isProgress(value)) {
        const percent = Math.floor((100 * value.done) / Math.max(1, value.total));
        if (percent > told) yield { progress: value };
        told = Math.max(told, percent);
      } else yield { found: value as Exclude<Step, Progress> };
      await giveWay();
    }
  } finally {
    void job.return(undefined as Result);
    observe?.ended?.(path, { steps, how });
  }

  async function next(
    running: Generator<Step, Result> | AsyncGenerator<Step, Result>,
  ): Promise<IteratorResult<Step, Result>> {
    try {
      return await running.next();
    } catch (error) {
      // One that was told itself to stop ends so.
      if (stopping?.aborted === true) throw closing();
      if (signal?.aborted !== true) how = "failed";
      throw error;
    }
  }
}

/** Drives a computation to its result in the same way, for callers that want no news on the way. */
export async function finishJob<Step, Result>(
  job: Generator<Step, Result>,
  settings: JobSettings,
): Promise<Result> {
  for await (const event of runJob(job, settings)) if ("result" in event) return event.result;
  throw new TRPCError({ code: "CLIENT_CLOSED_REQUEST", message: "stopped" });
}

function closing(): TRPCError {
  const message = "the server is closing; ask again when it is back";
  return new TRPCError({ code: "SERVICE_UNAVAILABLE", message });
}
