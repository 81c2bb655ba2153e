import type { CaseRoom } from "./case-room.ts";
import { deviceRoom } from "./device-room.ts";
import { memoryRoom } from "./memory-room.ts";
import type { StoredCase } from "./stored-case.ts";

/** Where cases are kept: on the device, or – `because` the browser refused – in this page alone. */
export type Keeping =
  | { readonly where: "device" }
  | { readonly where: "page"; readonly because: string };

let keeping: Keeping = { where: "device" };
let room: CaseRoom = deviceRoom;
const watchers = new Set<() => void>();

/** Where cases are kept now. */
export const keepingNow = (): Keeping => keeping;

/** For `useSyncExternalStore`: calls back when that changes. */
export function onKeeping(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** An error of whoever asked, not of the place: it is passed on, and the place stays. */
export class NotThePlace extends Error {}

/**
 * Does something where cases are kept. Where the database fails it is tried once more, since it may have been closed for another
 * tab; fails it again, cases stay in this page from now on, with all that could be read, and nothing of the change is lost.
 */
export async function inRoom<T>(act: (room: CaseRoom) => Promise<T>): Promise<T> {
  const first = room;
  try {
    return await act(first);
  } catch (error) {
    if (first !== deviceRoom || error instanceof NotThePlace) throw error;
  }
  try {
    return await act(room);
  } catch (error) {
    if (error instanceof NotThePlace) throw error;
    if (room === deviceRoom) await moveToPage(error);
    return act(room);
  }
}

async function moveToPage(error: unknown): Promise<void> {
  const kept = await deviceRoom.list().catch((): readonly StoredCase[] => []);
  if (room !== deviceRoom) return;
  room = memoryRoom(kept);
  const name = error instanceof Error ? error.name : "";
  const because =
    name === "QuotaExceededError"
      ? "the browser has no room left for it"
      : "the browser keeps nothing for this page";
  keeping = { where: "page", because };
  for (const tell of watchers) tell();
}
