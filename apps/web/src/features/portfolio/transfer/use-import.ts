import { useCallback, useEffect, useRef, useState } from "react";

import { putCases } from "../../../cases/case-store.ts";
import type { StoredCase } from "../../../cases/stored-case.ts";
import type { ImportAsked, ImportRead, ImportTold } from "./import-messages.ts";

/** Where an import stands. Nothing is kept before `keep`. */
export type ImportState =
  | { readonly step: "none" }
  | { readonly step: "reading"; readonly file: string; readonly done: number; readonly of: number }
  | { readonly step: "read"; readonly read: ImportRead }
  | { readonly step: "keeping"; readonly done: number; readonly of: number }
  | { readonly step: "failed"; readonly says: string };

export interface Import {
  readonly state: ImportState;
  readonly choose: (files: readonly File[]) => void;
  /** Keeps the good cases; returns their ids. */
  readonly keep: () => Promise<readonly string[]>;
  readonly discard: () => void;
}

/** Cases taken from the worker and written at once: small enough that neither holds the page up. */
const batch = 50;

/** Reads files of cases in a worker, and keeps the good ones when told. */
export function useImport(): Import {
  const [state, setState] = useState<ImportState>({ step: "none" });
  const worker = useRef<Worker>(undefined);

  const end = useCallback(() => {
    worker.current?.terminate();
    worker.current = undefined;
  }, []);
  useEffect(() => end, [end]);

  const choose = useCallback(
    (files: readonly File[]) => {
      end();
      const started = new Worker(new URL("./import-worker.ts", import.meta.url), {
        type: "module",
      });
      worker.current = started;
      setState({ step: "reading", file: files[0]?.name ?? "", done: 0, of: 0 });
      started.addEventListener("message", ({ data }: MessageEvent<ImportTold>) => {
        if (data.kind === "progress") setState({ ...data, step: "reading" });
        else if (data.kind === "read") setState({ step: "read", read: data.read });
        else if (data.kind === "failed") setState({ step: "failed", says: data.says });
      });
      started.addEventListener("error", () =>
        setState({ step: "failed", says: "the files could not be read in this browser" }),
      );
      ask(started, { kind: "read", files });
    },
    [end],
  );

  const keep = useCallback(async () => {
    const from = worker.current;
    if (from === undefined || state.step !== "read") return [];
    const { good } = state.read;
    const ids: string[] = [];
    for (let taken = 0; taken < good; taken += batch) {
      setState({ step: "keeping", done: taken, of: good });
      const cases = await take(from, taken);
      await putCases(cases);
      ids.push(...cases.map(({ id }) => id));
    }
    end();
    setState({ step: "none" });
    return ids;
  }, [state, end]);

  const discard = useCallback(() => {
    end();
    setState({ step: "none" });
  }, [end]);

  return { state, choose, keep, discard };
}

const ask = (worker: Worker, asked: ImportAsked): void => worker.postMessage(asked);

/** The next good cases, as new ones of this device. */
function take(worker: Worker, from: number): Promise<readonly StoredCase[]> {
  return new Promise((resolve) => {
    const onMessage = ({ data }: MessageEvent<ImportTold>): void => {
      if (data.kind !== "taken") return;
      worker.removeEventListener("message", onMessage);
      const now = Date.now();
      resolve(
        data.cases.map((written) => ({
          id: crypto.randomUUID(),
          written,
          createdAt: now,
          changedAt: now,
          revision: 1,
        })),
      );
    };
    worker.addEventListener("message", onMessage);
    ask(worker, { kind: "take", from, count: batch });
  });
}
