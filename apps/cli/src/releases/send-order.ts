import { fetchThere } from "@tapeline/api/client";
import type { JournalEntry } from "@tapeline/store";

import { InputError } from "../input-error.ts";
import type { Terminal } from "../terminal.ts";

/** Longest that a server may take to check and keep a release, in milliseconds. */
const longestMs = 60_000;

/** Sends an order to a server that keeps releases, with the editors' token of the surroundings. */
export async function sendOrder(
  server: string,
  order: object,
  { env }: Terminal,
): Promise<JournalEntry> {
  const token = env["TAPELINE_EDITOR_TOKEN"];
  if (token === undefined || token === "")
    throw new InputError(
      "A server takes orders from editors alone.",
      "Set TAPELINE_EDITOR_TOKEN to the token that the server was started with.",
    );
  const answer = await fetchThere(`${server.replace(/\/+$/, "")}/api/releases`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify(order),
    signal: AbortSignal.timeout(longestMs),
  }).catch((error: unknown) => {
    throw new InputError(
      `The server at ${server} did not answer (${(error as Error).message}).`,
      "See that it runs and that the address is right.",
    );
  });
  const told = (await answer.json().catch(() => ({}))) as { error?: { message: string } };
  if (answer.ok) return told as JournalEntry;
  throw new InputError(
    told.error?.message ?? `What answers at ${server} is not Tapeline (${answer.status}).`,
  );
}
