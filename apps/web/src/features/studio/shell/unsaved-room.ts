import { openDB, type DBSchema, type IDBPDatabase } from "idb";

import type { FileText } from "./working-file.ts";

/** A text that the server has not answered for yet. */
export interface Unsaved {
  readonly draftId: string;
  readonly path: string;
  /** The page that it was written in: two of them keep one beside the other. */
  readonly page: string;
  readonly text: FileText;
  /** As the draft's commit had it; absent in copies of older pages. */
  readonly base?: FileText;
  /** The number of the text that it was begun with. */
  readonly seen: number;
  /** The draft's name, for when it is gone from the server. */
  readonly title: string;
}

/** Where unsaved texts are kept on the device, so that no crash of the page or the server takes them. */
export interface UnsavedRoom {
  list(draftId: string): Promise<readonly Unsaved[]>;
  put(unsaved: Unsaved): Promise<void>;
  remove(unsaved: Pick<Unsaved, "draftId" | "path" | "page">): Promise<void>;
}

interface Schema extends DBSchema {
  unsaved: { key: [string, string, string]; value: Unsaved };
}

let opened: Promise<IDBPDatabase<Schema>> | undefined;

function database(): Promise<IDBPDatabase<Schema>> {
  const letGo = (): void => {
    opened = undefined;
  };
  return (opened ??= openDB<Schema>("tapeline-studio", 1, {
    upgrade(made) {
      made.createObjectStore("unsaved", { keyPath: ["draftId", "path", "page"] });
    },
    blocking(_current, _blocked, event) {
      (event.target as IDBDatabase).close();
      letGo();
    },
    terminated: letGo,
  }).catch((error: unknown) => {
    letGo();
    throw error;
  }));
}

/** The browser's database. Its calls fail where the browser keeps nothing, as in some private windows. */
export const deviceRoom: UnsavedRoom = {
  async list(draftId) {
    return (await database()).getAll("unsaved", IDBKeyRange.bound([draftId], [draftId, []]));
  },
  async put(unsaved) {
    // On the disk before it counts as kept.
    const transaction = (await database()).transaction("unsaved", "readwrite", {
      durability: "strict",
    });
    await Promise.all([transaction.store.put(unsaved), transaction.done]);
  },
  async remove({ draftId, path, page }) {
    await (await database()).delete("unsaved", [draftId, path, page]);
  },
};
