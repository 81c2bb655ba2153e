import { casesDatabase } from "./database.ts";
import type { Outcome, StoredCase, WrittenCase } from "./stored-case.ts";

/** Another tab changed the case since it was read: `now` is how it stands. */
export class CaseConflict extends Error {
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
export async function listCases(): Promise<readonly StoredCase[]> {
  const database = await casesDatabase();
  return (await database.getAllFromIndex("cases", "changedAt")).reverse();
}

/** One case, if it is there. */
export async function getCase(id: string): Promise<StoredCase | undefined> {
  return (await casesDatabase()).get("cases", id);
}

/** Keeps a new case and returns it. */
export async function createCase(written: WrittenCase, now: number): Promise<StoredCase> {
  const stored: StoredCase = {
    id: crypto.randomUUID(),
    written,
    createdAt: now,
    changedAt: now,
    revision: 1,
  };
  await (await casesDatabase()).add("cases", stored);
  tell(stored.id);
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
  const database = await casesDatabase();
  const transaction = database.transaction(["cases", "steps"], "readwrite", {
    durability: "strict",
  });
  const cases = transaction.objectStore("cases");
  const kept = (await cases.get(before.id)) ?? before;
  if (kept.revision !== before.revision) {
    transaction.abort();
    await transaction.done.catch(() => undefined);
    throw new CaseConflict(kept);
  }
  const { revision } = before;
  const changed = { ...before, written, changedAt: now, revision: revision + 1 };
  await Promise.all([
    cases.put(changed),
    transaction
      .objectStore("steps")
      .put({ caseId: before.id, step: revision, written: before.written }),
    transaction.done,
  ]);
  tell(before.id);
  return changed;
}

/** Keeps what the last assessment came to; this is no change of the case. */
export async function keepOutcome(id: string, outcome: Outcome): Promise<void> {
  const database = await casesDatabase();
  const transaction = database.transaction("cases", "readwrite");
  const kept = await transaction.store.get(id);
  if (kept !== undefined) await transaction.store.put({ ...kept, outcome });
  await transaction.done;
  tell(id);
}

/** Forgets a case and its history, and returns it, so that it can be put back. */
export async function deleteCase(id: string): Promise<StoredCase | undefined> {
  const database = await casesDatabase();
  const transaction = database.transaction(["cases", "steps"], "readwrite");
  const kept = await transaction.objectStore("cases").get(id);
  await transaction.objectStore("cases").delete(id);
  await transaction.objectStore("steps").delete(IDBKeyRange.bound([id, 0], [id, Infinity]));
  await transaction.done;
  tell(id);
  return kept;
}

/** Keeps cases as they are, as after an import or to put back a deleted one. */
export async function putCases(cases: readonly StoredCase[]): Promise<void> {
  const transaction = (await casesDatabase()).transaction("cases", "readwrite");
  await Promise.all([...cases.map((each) => transaction.store.put(each)), transaction.done]);
  tell("all");
}
