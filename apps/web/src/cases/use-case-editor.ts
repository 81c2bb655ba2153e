import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useCallback, useMemo, useState, useSyncExternalStore } from "react";

import { editCase, stepCase } from "./case-store.ts";
import { differencesOf, stepFor } from "./history.ts";
import { keepingNow, onKeeping, type Keeping } from "./room-now.ts";
import type { StoredCase, WrittenCase } from "./stored-case.ts";
import { caseQuery } from "./use-cases.ts";

/** An answer that was given here while another tab gave another: ours was kept, theirs can be taken. */
export interface Clash {
  readonly fact: string;
  readonly theirs: unknown;
}

/** A case and what can be done to it. Every change is kept at once. */
export interface CaseEditor {
  /** `undefined` while it is read, `null` where there is none. */
  readonly stored: StoredCase | null | undefined;
  /**
   * Answers a question, or takes its answer away with `undefined`. `from` is the answer that was on screen; where another tab
   * changed it since, the new one is kept and theirs is told.
   */
  readonly answer: (fact: string, value: unknown, from: unknown) => void;
  /** Changes anything else of it. */
  readonly edit: (change: (written: WrittenCase) => WrittenCase) => void;
  /** Goes a step back or on; resolves to the names of what changed. */
  readonly step: (way: "undo" | "redo") => Promise<readonly string[]>;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly clashes: readonly Clash[];
  readonly settleClash: (fact: string) => void;
  /** What went wrong with keeping the last change. */
  readonly failed: string | undefined;
}

/** A case with one answer changed, or without it. */
export function answered(written: WrittenCase, fact: string, value: unknown): WrittenCase {
  const { [fact]: _before, ...others } = written.answers;
  const at = Object.keys(written.answers).indexOf(fact);
  if (value === undefined) return at < 0 ? written : { ...written, answers: others };
  // In its place, so that a file keeps the order of its lines.
  return { ...written, answers: { ...written.answers, [fact]: value } };
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Reads a case of this device and changes it. */
export function useCaseEditor(id: string): CaseEditor {
  const client = useQueryClient();
  const stored = useQuery(caseQuery(id)).data;
  const [clashes, setClashes] = useState<readonly Clash[]>([]);
  const [failed, setFailed] = useState<string>();

  const edit = useCallback(
    (change: (written: WrittenCase) => WrittenCase): void => {
      const key = caseQuery(id).queryKey;
      // Shown at once; what is kept follows within milliseconds, and nothing that was read before may come in between.
      void client.cancelQueries({ queryKey: key });
      client.setQueryData(key, (now) =>
        now === undefined || now === null ? now : { ...now, written: change(now.written) },
      );
      editCase(id, change, Date.now()).then(
        (kept) => {
          setFailed(undefined);
          if (kept !== undefined) client.setQueryData(key, kept);
        },
        (error: unknown) => setFailed(error instanceof Error ? error.message : String(error)),
      );
    },
    [client, id],
  );

  const answer = useCallback(
    (fact: string, value: unknown, from: unknown): void => {
      edit((written) => {
        const now = written.answers[fact];
        if (same(now, value)) return written;
        if (!same(now, from))
          setClashes((all) => [
            ...all.filter((clash) => clash.fact !== fact),
            { fact, theirs: now },
          ]);
        return answered(written, fact, value);
      });
    },
    [edit],
  );

  const step = useCallback(
    async (way: "undo" | "redo") => {
      const before = client.getQueryData(caseQuery(id).queryKey);
      const kept = await stepCase(id, way, Date.now());
      if (kept === undefined || before === undefined || before === null) return [];
      client.setQueryData(caseQuery(id).queryKey, kept);
      return differencesOf(before.written, kept.written);
    },
    [client, id],
  );

  const settleClash = useCallback((fact: string): void => {
    setClashes((all) => all.filter((clash) => clash.fact !== fact));
  }, []);

  return useMemo(
    () => ({
      stored,
      answer,
      edit,
      step,
      canUndo: stored !== undefined && stored !== null && stepFor(stored, "undo") !== undefined,
      canRedo: stored !== undefined && stored !== null && stepFor(stored, "redo") !== undefined,
      clashes,
      settleClash,
      failed,
    }),
    [stored, answer, edit, step, clashes, settleClash, failed],
  );
}

/** Where cases are kept, as it changes. */
export function useKeeping(): Keeping {
  return useSyncExternalStore(onKeeping, keepingNow);
}
