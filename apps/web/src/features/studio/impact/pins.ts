import { maxPinned, maxPinnedText } from "@tapeline/api/client";
import { z } from "zod";

/** A case of the editor's own that every draft is tried on. */
export interface PinnedCase {
  readonly name: string;
  /** The text of its case file. */
  readonly text: string;
  /** The case of this device that it was taken from. */
  readonly caseId?: string | undefined;
}

/** Pinned cases go by names that no published case has. */
export const pinnedId = (name: string): string => `pinned/${name}`.slice(0, 200);

const key = "studio-pinned";
const pinSchema = z.object({
  name: z.string(),
  text: z.string().max(maxPinnedText),
  caseId: z.string().optional(),
});
const watchers = new Set<() => void>();
let known: readonly PinnedCase[] | undefined;

/** The pinned cases of this device. For `useSyncExternalStore`, with `onPins`. */
export const pinsNow = (): readonly PinnedCase[] => (known ??= read());

/** Calls back when they change, here or in another tab; returns how to stop. */
export function onPins(tell: () => void): () => void {
  const elsewhere = (event: StorageEvent): void => {
    if (event.key !== key) return;
    known = undefined;
    tell();
  };
  watchers.add(tell);
  addEventListener("storage", elsewhere);
  return () => {
    watchers.delete(tell);
    removeEventListener("storage", elsewhere);
  };
}

/** Pins a case; one of the same name gives way to it. */
export const pin = (one: PinnedCase): void =>
  keep([...pinsNow().filter(({ name }) => name !== one.name), one].slice(-maxPinned));

export const unpin = (name: string): void => keep(pinsNow().filter((one) => one.name !== name));

function keep(pins: readonly PinnedCase[]): void {
  known = pins;
  try {
    localStorage.setItem(key, JSON.stringify(pins));
  } catch {
    // Where nothing may be stored, or no more, they are pinned as long as the page.
  }
  for (const tell of watchers) tell();
}

function read(): readonly PinnedCase[] {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? "[]");
    // One that is none takes no other with it.
    return Array.isArray(stored)
      ? stored.flatMap((one) => pinSchema.safeParse(one).data ?? [])
      : [];
  } catch {
    return [];
  }
}
