import { deleteCases, putCases } from "../../../cases/case-store.ts";
import type { StoredCase } from "../../../cases/stored-case.ts";

/** Written at once: small enough that the page answers in between. */
const batch = 50;

/** Deletes cases piece by piece, and returns them, to be put back. */
export async function forget(
  ids: readonly string[],
  onDone: (done: number) => void = () => undefined,
): Promise<readonly StoredCase[]> {
  const forgotten: StoredCase[] = [];
  for (let from = 0; from < ids.length; from += batch) {
    onDone(from);
    forgotten.push(...(await deleteCases(ids.slice(from, from + batch))));
  }
  return forgotten;
}

/** Puts deleted cases back, piece by piece. */
export async function putBack(
  cases: readonly StoredCase[],
  onDone: (done: number) => void = () => undefined,
): Promise<void> {
  for (let from = 0; from < cases.length; from += batch) {
    onDone(from);
    await putCases(cases.slice(from, from + batch));
  }
}
