import { deleteCases, putCases } from "../../../cases/case-store.ts";
import type { StoredCase } from "../../../cases/stored-case.ts";

/** Written at once: small enough that the page answers in between. */
const batch = 100;

/** Deletes cases piece by piece, and returns how to put them back. */
export async function forget(ids: readonly string[]): Promise<() => Promise<void>> {
  const forgotten: StoredCase[] = [];
  for (let from = 0; from < ids.length; from += batch)
    forgotten.push(...(await deleteCases(ids.slice(from, from + batch))));
  return async () => {
    for (let from = 0; from < forgotten.length; from += batch)
      await putCases(forgotten.slice(from, from + batch));
  };
}
