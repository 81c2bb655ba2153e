import type { Decided } from "./case-room.ts";
import { changedTo, stepFor, stepped } from "./history.ts";
import { withOutcome } from "./outcome-of.ts";
import { inRoom, NotThePlace } from "./room-now.ts";
import type { Outcome, StoredCase, WrittenCase } from "./stored-case.ts";

/** Another tab changed the case since it was read: `now` is how it stands. */
export class CaseConflict extends NotThePlace {
  override readonly name = "CaseConflict";
  readonly now: StoredCase;
  constructor(now: StoredCase) {
    super("the case was changed in another tab");
    this.now = now;
  }
}

/** Told to all tabs: which cases changed, or `all` after an import. */
const news = typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel("cases");
const listeners = new Set<(id: string) => void>();
news?.addEventListener("message", ({ data }) => tellHere(String(data)));

function tellHere(id: string): void {
  for (const listener of listeners) listener(id);
}

function tell(id: string): void {
  tellHere(id);
  news?.postMessage(id);
}

/** Calls back with the id of each case that changes, here or in another tab; returns how to stop. */
export function onCaseChange(listener: (id: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** All cases, the one changed last first. */
export function listCases(): Promise<readonly StoredCase[]> {
  return inRoom((room) => room.list());
}

/** So many cases in the order of their ids, those after an id; `""` goes before all. */
export function casesAfter(id: string, count: number): Promise<readonly StoredCase[]> {
  return inRoom((room) => room.after(id, count));
}

/** One case, if it is there. */
export function getCase(id: string): Promise<StoredCase | undefined> {
  return inRoom((room) => room.get(id));
}

/** Keeps a new case and returns it. */
export async function createCase(written: WrittenCase, now: number): Promise<StoredCase> {
  const id = crypto.randomUUID();
  const stored = { id, written, createdAt: now, changedAt: now, revision: 1 };
  await inRoom((room) => room.put([stored]));
  tell(id);
  return stored;
}

/**
 * Keeps a changed case, with how it was before for undo. Throws `CaseConflict` where it was changed since `before` was
 * read; then nothing is kept.
 */
export async function changeCase(
  before: StoredCase,
  written: WrittenCase,
  now: number,
): Promise<StoredCase> {
  const changed = await inRoom((room) =>
    room.change(before.id, (found): Decided => {
      const kept = found ?? before;
      if (kept.revision !== before.revision) throw new CaseConflict(kept);
      return changedTo(kept, written, now);
    }),
  );
  tell(before.id);
  return changed!;
}

/**
 * Changes a case as it stands at that moment, whoever changed it last, with how it was before for undo. An `edit` that returns
 * what it was given changes nothing. `undefined` where there is no such case.
 */
export async function editCase(
  id: string,
  edit: (written: WrittenCase) => WrittenCase,
  now: number,
): Promise<StoredCase | undefined> {
  const kept = await inRoom((room) =>
    room.change(id, (found) => {
      const written = found === undefined ? undefined : edit(found.written);
      return found === undefined || written === undefined || written === found.written
        ? undefined
        : changedTo(found, written, now);
    }),
  );
  tell(id);
  return kept;
}

/** Takes the last change of a case back, or does again what was taken back; unchanged where there is no such step. */
export async function stepCase(
  id: string,
  way: "undo" | "redo",
  now: number,
): Promise<StoredCase | undefined> {
  const kept = await inRoom((room) =>
    room.change(id, async (found, stepOf) => {
      const number = found === undefined ? undefined : stepFor(found, way);
      const step = number === undefined ? undefined : await stepOf(number);
      return found === undefined || step === undefined ? undefined : stepped(found, step, way, now);
    }),
  );
  tell(id);
  return kept;
}

/** Keeps what the last assessment came to; this is no change of the case. */
export async function keepOutcome(id: string, outcome: Outcome): Promise<void> {
  await inRoom((room) =>
    room.change(id, (found) =>
      found === undefined ? undefined : { kept: withOutcome(found, outcome) },
    ),
  );
  tell(id);
}

/** Forgets what the case came to before the advice changed: it was read. */
export async function markRead(id: string): Promise<void> {
  await inRoom((room) =>
    room.change(id, (found) => {
      if (found === undefined) return undefined;
      const { before: _before, ...kept } = found;
      return { kept };
    }),
  );
  tell(id);
}

/** Forgets a case and its history, and returns it, so that it can be put back. */
export async function deleteCase(id: string): Promise<StoredCase | undefined> {
  const [kept] = await deleteCases([id]);
  return kept;
}

/** Forgets cases and their histories in one go, and returns those that were there. */
export async function deleteCases(ids: readonly string[]): Promise<readonly StoredCase[]> {
  const kept = await inRoom((room) => room.remove(ids));
  tell(ids.length === 1 ? ids[0]! : "all");
  // Their steps are gone, so there is nothing to take back.
  return kept.map(({ history: _history, ...rest }) => rest);
}

/** Keeps cases as they are, as after an import or to put back a deleted one. */
export async function putCases(cases: readonly StoredCase[]): Promise<void> {
  await inRoom((room) => room.put(cases));
  tell("all");
}
