import { openDB, type DBSchema, type IDBPDatabase } from "idb";

import type { CaseStep } from "./case-room.ts";
import type { StoredCase } from "./stored-case.ts";

export interface CasesSchema extends DBSchema {
  cases: { key: string; value: StoredCase; indexes: { changedAt: number } };
  steps: { key: [string, number]; value: CaseStep };
}
export type CasesDatabase = IDBPDatabase<CasesSchema>;

let opened: Promise<CasesDatabase> | undefined;

/** The cases on this device. Fails where the browser keeps nothing, as in some private windows. */
export function casesDatabase(): Promise<CasesDatabase> {
  return (opened ??= openDB<CasesSchema>("tapeline", 1, {
    upgrade(database) {
      database.createObjectStore("cases", { keyPath: "id" }).createIndex("changedAt", "changedAt");
      database.createObjectStore("steps", { keyPath: ["caseId", "step"] });
    },
    // Another tab wants a newer layout: let go, and open again at the next call.
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      opened = undefined;
    },
    terminated() {
      opened = undefined;
    },
  }).catch((error: unknown) => {
    opened = undefined;
    throw error;
  }));
}
