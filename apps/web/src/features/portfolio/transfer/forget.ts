import { deleteCase, putCases } from "../../../cases/case-store.ts";
import type { StoredCase } from "../../../cases/stored-case.ts";
import { giveWay } from "../give-way.ts";

const batch = 100;

/** Deletes cases one after another, and returns how to put them back. */
export async function forget(ids: readonly string[]): Promise<() => Promise<void>> {
  const forgotten: StoredCase[] = [];
  for (const id of ids) {
    const stored = await deleteCase(id);
    if (stored !== undefined) forgotten.push(stored);
  }
  return async () => {
    for (let from = 0; from < forgotten.length; from += batch) {
      await putCases(forgotten.slice(from, from + batch));
      await giveWay();
    }
  };
}
