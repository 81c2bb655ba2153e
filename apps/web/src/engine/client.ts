import { createWorkerClient, type ApiClient } from "@tapeline/api/client";

import type { Calls } from "./calls.ts";
import type { ReleaseManifest } from "./release.ts";
import { releaseInUse, turnOfRelease } from "./release-in-use.ts";

/**
 * The engine behind the router. It computes in a worker, so that no answer leaves the browser and no page stands still;
 * where the worker cannot start or breaks, the same router answers in the page itself.
 */
export class Engine {
  readonly #release: () => Promise<ReleaseManifest>;
  #worker: Worker | undefined;
  #client: ApiClient | undefined;
  #turn = 0;
  #own: Promise<ApiClient> | undefined;

  /** Answers on the release in use, or on one that is given. */
  constructor(release: () => Promise<ReleaseManifest> = releaseInUse) {
    this.#release = release;
  }

  /** The client to ask now. */
  client(): ApiClient | Promise<ApiClient> {
    if (this.#own !== undefined) return this.#own;
    // What is under way on the release before is answered on it.
    if (this.#turn !== turnOfRelease()) this.#client = undefined;
    this.#turn = turnOfRelease();
    try {
      return (this.#client ??= this.#ofWorker());
    } catch {
      return this.#inPage();
    }
  }

  /** Asks once; a question that broke with the worker is asked again in the page. */
  async ask<Answer>(question: (client: ApiClient) => Promise<Answer>): Promise<Answer> {
    const before = this.#own;
    try {
      const client = this.client();
      // What need not be waited for goes out at once, before anything is drawn.
      return await question(client instanceof Promise ? await client : client);
    } catch (error) {
      if (before !== undefined || this.#own === undefined) throw error;
      return question(await this.#own);
    }
  }

  /** Ends the worker, once nothing is asked any more. */
  close(): void {
    this.#worker?.terminate();
  }

  #ofWorker(): ApiClient {
    const worker = (this.#worker ??= new Worker(new URL("./worker.ts", import.meta.url), {
      type: "module",
    }));
    // Calls wait in the channel until it is known on which release they are to be answered.
    const { port1: port, port2: workers } = new MessageChannel();
    const broken = (error: unknown): void => {
      const message = error instanceof Error ? error.message : String(error);
      port.dispatchEvent(new ErrorEvent("error", { error, message }));
    };
    worker.addEventListener("error", ({ message }) => {
      void this.#inPage();
      broken(message);
    });
    const client = createWorkerClient(port);
    this.#release()
      .then((release) => {
        worker.postMessage({ release, port: workers } satisfies Calls, [workers]);
      })
      .catch((error: unknown) => {
        if (this.#client === client) this.#client = undefined;
        broken(error);
      });
    return client;
  }

  #inPage(): Promise<ApiClient> {
    return (this.#own ??= import("./in-page.ts").then(({ clientInPage }) =>
      clientInPage(this.#release),
    ));
  }
}

/** The engine that the pages ask; charts under moving sliders are drawn by one of their own. */
export const engine = new Engine();
