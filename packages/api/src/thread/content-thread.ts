import { Worker } from "node:worker_threads";

import { TRPCError } from "@trpc/server";

import type { AskName, Asks, FromThread, ToThread } from "./asks.ts";

/** After so long without a question the thread ends, and what it keeps is let go of, in milliseconds. */
const idleMs = 600_000;
/** What the thread may keep in memory, in megabytes; beyond it ends, and another is started. */
const mostMemoryMb = 2048;

// Built, every program that starts threads has this file beside its own.
const isSource = import.meta.url.endsWith(".ts");
const program = new URL(isSource ? "program.ts" : "content-thread.js", import.meta.url);
const execArgv = isSource
  ? ["--conditions=@tapeline/source", "--disable-warning=ExperimentalWarning"]
  : [];

interface Waiting {
  /** Who was asked. */
  readonly worker: Worker;
  readonly told: (step: unknown) => void;
  readonly answered: (answer: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/**
 * A thread that compiles content and computes with it, so that whoever asks can serve others meanwhile. Started when it is first
 * asked, and kept with all that it has read. Where it ends against all expectation, who waits is told, and the next question
 * starts another.
 */
export class ContentThread {
  #worker: Worker | undefined;
  #idle: NodeJS.Timeout | undefined;
  #last = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** The answer to a question; rejects with the signal's reason as soon as it aborts. */
  async ask<Name extends AskName>(
    name: Name,
    given: Asks[Name]["given"],
    signal?: AbortSignal,
  ): Promise<Asks[Name]["answer"]> {
    const steps = this.follow(name, given, signal);
    for (;;) {
      const step = await steps.next();
      if (step.done === true) return step.value;
    }
  }

  /** What the thread tells on its way to the answer. */
  async *follow<Name extends AskName>(
    name: Name,
    given: Asks[Name]["given"],
    signal?: AbortSignal,
  ): AsyncGenerator<Asks[Name]["told"], Asks[Name]["answer"]> {
    signal?.throwIfAborted();
    const id = (this.#last += 1);
    const told: Asks[Name]["told"][] = [];
    let end: { readonly answer: unknown } | { readonly error: unknown } | undefined;
    let wake = (): void => undefined;
    const finish = (how: NonNullable<typeof end>): void => {
      end ??= how;
      wake();
    };
    const aborted = (): void => finish({ error: signal?.reason });
    signal?.addEventListener("abort", aborted);
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#started());
    this.#waiting.set(id, {
      worker,
      told: (step) => {
        told.push(step as Asks[Name]["told"]);
        wake();
      },
      answered: (answer) => finish({ answer }),
      failed: (error) => finish({ error }),
    });
    try {
      worker.ref();
      worker.postMessage({ id, ask: name, given } as ToThread);
      for (;;) {
        if (end !== undefined && "error" in end) throw end.error;
        if (told.length > 0) yield told.shift()!;
        else if (end !== undefined) return end.answer as Asks[Name]["answer"];
        else await new Promise<void>((resolve) => (wake = resolve));
      }
    } finally {
      signal?.removeEventListener("abort", aborted);
      this.#waiting.delete(id);
      if (end === undefined || "error" in end) worker.postMessage({ id, stop: true });
      if (this.#waiting.size === 0) this.#rest();
    }
  }

  /** Ends the thread; who waits is told. Who asks from now on is answered by another. */
  async close(): Promise<void> {
    const worker = this.#worker;
    this.#worker = undefined;
    await worker?.terminate();
  }

  /** The process may end, and in the long run the thread does. */
  #rest(): void {
    this.#worker?.unref();
    clearTimeout(this.#idle);
    this.#idle = setTimeout(() => void this.close(), idleMs).unref();
  }

  #started(): Worker {
    const worker = new Worker(program, {
      execArgv,
      resourceLimits: { maxOldGenerationSizeMb: mostMemoryMb },
    });
    worker.on("message", (message: FromThread) => {
      const waiting = this.#waiting.get(message.id);
      if ("told" in message) waiting?.told(message.told);
      else if ("answer" in message) waiting?.answered(message.answer);
      else waiting?.failed(message.failed);
    });
    // An error is followed by the exit, where all is told.
    let cause: unknown;
    worker.on("error", (error) => (cause = error));
    worker.on("exit", () => {
      if (this.#worker === worker) this.#worker = undefined;
      for (const waiting of this.#waiting.values())
        if (waiting.worker === worker) waiting.failed(ended(cause));
    });
    return worker;
  }
}

function ended(cause: unknown): TRPCError {
  const message = "the content could not be computed to its end; ask again, it is begun anew";
  return new TRPCError({ code: "SERVICE_UNAVAILABLE", message, cause });
}
