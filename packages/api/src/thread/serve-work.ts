import type { MessagePort } from "node:worker_threads";

import { giveWay } from "../give-way.ts";
import type { AskName, FromThread, ToThread } from "./asks.ts";
import type { ContentWork } from "./content-work.ts";

/** How long what nobody waits for rests before it looks again whether anything else is asked, in milliseconds. */
const restMs = 20;

/** Answers questions by a port. Several are worked on in turn, step by step, so that a short one need not wait for a long one. */
export function serveWork(port: MessagePort, work: Pick<ContentWork, "on">): void {
  const running = new Map<number, AskName>();
  port.on("message", (message: ToThread) => {
    if ("stop" in message) running.delete(message.id);
    else {
      running.set(message.id, message.ask);
      void answer(message);
    }
  });

  async function answer(message: Exclude<ToThread, { readonly stop: true }>): Promise<void> {
    const { id, ask } = message;
    const say = (said: FromThread): void => port.postMessage(said);
    try {
      const steps = work.on(message);
      for (;;) {
        const step = await steps.next();
        if (!running.has(id)) return void (await steps.return(undefined));
        if (step.done === true) return say({ id, answer: step.value });
        if (step.value !== undefined) say({ id, told: step.value });
        await giveWay();
        if (ask === "prepare") await othersDone();
      }
    } catch (error) {
      fail(id, error);
    } finally {
      running.delete(id);
    }
  }

  /** In its words alone where the rest of it cannot leave the thread. */
  function fail(id: number, error: unknown): void {
    try {
      port.postMessage({ id, failed: error } satisfies FromThread);
    } catch {
      port.postMessage({ id, failed: new Error(String(error)) } satisfies FromThread);
    }
  }

  async function othersDone(): Promise<void> {
    while ([...running.values()].some((name) => name !== "prepare"))
      await new Promise((resolve) => setTimeout(resolve, restMs));
  }
}
