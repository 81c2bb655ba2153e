import type { CaseRoom } from "./case-room.ts";
import { casesDatabase } from "./database.ts";
import type { StoredCase } from "./stored-case.ts";

/** Cases read at once. */
const piece = 200;

/** Cases kept in the browser's database on this device. */
export const deviceRoom: CaseRoom = {
  async list() {
    const database = await casesDatabase();
    const found: StoredCase[] = [];
    // In pieces: thousands at once would hold the page up while they are copied over.
    for (let last = ""; ;) {
      const some = await database.getAll("cases", IDBKeyRange.lowerBound(last, true), piece);
      found.push(...some);
      if (some.length < piece) break;
      last = some.at(-1)!.id;
    }
    return found.sort((a, b) => b.changedAt - a.changedAt);
  },

  async after(id, count) {
    return (await casesDatabase()).getAll("cases", IDBKeyRange.lowerBound(id, true), count);
  },

  async get(id) {
    return (await casesDatabase()).get("cases", id);
  },

  async put(cases) {
    const transaction = (await casesDatabase()).transaction("cases", "readwrite");
    await Promise.all([...cases.map((each) => transaction.store.put(each)), transaction.done]);
  },

  async change(id, decide) {
    const database = await casesDatabase();
    // On the disk before it is called saved: a crash right after loses nothing.
    const transaction = database.transaction(["cases", "steps"], "readwrite", {
      durability: "strict",
    });
    const cases = transaction.objectStore("cases");
    const steps = transaction.objectStore("steps");
    const kept = await cases.get(id);
    try {
      const decided = await decide(kept, (step) => steps.get([id, step]));
      if (decided !== undefined)
        await Promise.all([
          cases.put(decided.kept),
          ...(decided.forget ?? []).map((step) => steps.delete([id, step])),
          ...(decided.keep ?? []).map((step) => steps.put(step)),
        ]);
      await transaction.done;
      return decided?.kept ?? kept;
    } catch (error) {
      // Whoever decided may have thrown while all was well with the database.
      if (transaction.error === null) transaction.abort();
      await transaction.done.catch(() => undefined);
      throw error;
    }
  },

  async remove(ids) {
    const database = await casesDatabase();
    const transaction = database.transaction(["cases", "steps"], "readwrite");
    const cases = transaction.objectStore("cases");
    const steps = transaction.objectStore("steps");
    const found = await Promise.all(
      ids.map(async (id) => {
        const [kept] = await Promise.all([
          cases.get(id),
          cases.delete(id),
          steps.delete(IDBKeyRange.bound([id, 0], [id, Infinity])),
        ]);
        return kept;
      }),
    );
    await transaction.done;
    return found.filter((kept) => kept !== undefined);
  },
};
