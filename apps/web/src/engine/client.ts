import { createWorkerClient, type ApiClient } from "@tapeline/api/client";

/**
 * The engine behind the router. It computes in a worker, so that no answer leaves the browser and no page stands still;
 * where the worker cannot start or breaks, the same router answers in the page itself.
 */
export class Engine {
  #client: ApiClient | undefined;
  #own: Promise<ApiClient> | undefined;

  /** The client to ask now. */
  async client(): Promise<ApiClient> {
    if (this.#own !== undefined) return this.#own;
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
      return await question(await this.client());
    } catch (error) {
      if (before !== undefined || this.#own === undefined) throw error;
      return question(await this.#own);
    }
  }

  #ofWorker(): ApiClient {
    const worker = new Worker(new URL("./worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("error", () => void this.#inPage());
    return createWorkerClient(worker);
  }

  #inPage(): Promise<ApiClient> {
    return (this.#own ??= import("./in-page.ts").then(({ clientInPage }) => clientInPage()));
  }
}

/** The engine that the pages ask; charts under moving sliders are drawn by one of their own. */
export const engine = new Engine();
