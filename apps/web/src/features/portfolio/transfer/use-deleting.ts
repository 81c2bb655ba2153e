import { useState } from "react";

import { toast } from "../../../app/toast.ts";
import { count } from "../words.ts";
import { forget, putBack } from "./forget.ts";

/** What is being done to many cases. */
export interface Working {
  readonly says: string;
  readonly done: number;
  readonly of: number;
}

/** Deletes cases with a way back, and tells how far it is. */
export function useDeleting(): {
  readonly working: Working | undefined;
  readonly remove: (ids: readonly string[]) => Promise<void>;
} {
  const [working, setWorking] = useState<Working>();
  const telling = (says: string, of: number) => (done: number) => setWorking({ says, done, of });
  const remove = async (ids: readonly string[]): Promise<void> => {
    const cases = await forget(ids, telling("Deleting", ids.length));
    setWorking(undefined);
    const undo = async () => {
      await putBack(cases, telling("Putting back", cases.length));
      setWorking(undefined);
    };
    toast(`${count(cases.length, "case")} deleted`, { undo: () => void undo() });
  };
  return { working, remove };
}
