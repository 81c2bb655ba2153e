import type { RunningServer } from "./start-server.ts";

/** Waits for SIGTERM or SIGINT, then closes the server; resolves when it has closed. */
export async function closeOnSignal(server: RunningServer): Promise<void> {
  await new Promise<void>((resolve) => {
    process.once("SIGTERM", () => resolve());
    process.once("SIGINT", () => resolve());
  });
  await server.close();
}
