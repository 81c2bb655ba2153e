import { openDB, type DBSchema, type IDBPDatabase } from "idb";

import type { StoredCase, WrittenCase } from "./stored-case.ts";

/** One step of a case's history: how it was written before a change, for undo. */
export interface CaseStep {
  readonly caseId: string;
  /** Order within the case. */
  readonly step: number;
  readonly written: WrittenCase;
}

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
