import { follow } from "@tapeline/api/client";
import type { ValueOfInformation, Verdict } from "@tapeline/engine";
import { useCallback, useEffect, useRef, useState } from "react";

import { getCase, keepOutcome } from "../../../cases/case-store.ts";
import { nextEvidence } from "../../../cases/next-evidence.ts";
import { outcomeOf } from "../../../cases/outcome-of.ts";
import type { WrittenCase } from "../../../cases/stored-case.ts";
import { engine } from "../../../engine/client.ts";

/** How far a rerun is, and what failed of the last one. */
export interface Rerun {
  readonly running: { readonly done: number; readonly of: number } | undefined;
  /** Why a case could not be measured, by its id. */
  readonly failed: ReadonlyMap<string, string>;
  readonly start: (ids: readonly string[]) => void;
  readonly cancel: () => void;
}

/** Measures cases again on the release of now, one after another in the engine's worker. What is done stays done. */
export function useRerun(): Rerun {
  const [running, setRunning] = useState<Rerun["running"]>();
  const [failed, setFailed] = useState<ReadonlyMap<string, string>>(new Map());
  const stopping = useRef<AbortController>(undefined);

  const cancel = useCallback(() => stopping.current?.abort(), []);
  useEffect(() => cancel, [cancel]);

  const start = useCallback((ids: readonly string[]) => {
    stopping.current?.abort();
    const controller = new AbortController();
    stopping.current = controller;
    setFailed(new Map());
    void rerun(ids, controller.signal, {
      onDone: (done) => setRunning({ done, of: ids.length }),
      onFailed: (id, why) => setFailed((before) => new Map(before).set(id, why)),
    }).finally(() => {
      if (stopping.current === controller) setRunning(undefined);
    });
  }, []);

  return { running, failed, start, cancel };
}

/** What to find out next takes longer than a verdict: it is looked for where so many cases are measured at most. */
const mostLookedInto = 100;

/** How often progress is told, in milliseconds. */
const toldEvery = 200;

async function rerun(
  ids: readonly string[],
  signal: AbortSignal,
  {
    onDone,
    onFailed,
  }: {
    readonly onDone: (done: number) => void;
    readonly onFailed: (id: string, why: string) => void;
  },
): Promise<void> {
  onDone(0);
  let told = performance.now();
  for (const [index, id] of ids.entries()) {
    if (signal.aborted) return;
    try {
      await measure(id, signal, ids.length <= mostLookedInto);
    } catch (error) {
      if (signal.aborted) return;
      onFailed(id, error instanceof Error ? error.message : String(error));
    }
    if (performance.now() - told < toldEvery) continue;
    told = performance.now();
    onDone(index + 1);
  }
}

async function measure(id: string, signal: AbortSignal, look: boolean): Promise<void> {
  const stored = await getCase(id);
  if (stored === undefined) return;
  const verdict = await engine.ask((client) =>
    client.assessment.assess.query({ case: stored.written }, { signal }),
  );
  const outcome = outcomeOf(verdict as Verdict, stored.revision);
  await keepOutcome(id, outcome);
  if (!look || (verdict as Verdict).tooSmall !== undefined) return;
  const evidence = nextEvidence(await informationOn(stored.written, signal));
  await keepOutcome(id, { ...outcome, evidence });
}

/** What knowing more about a case is worth. */
function informationOn(written: WrittenCase, signal: AbortSignal): Promise<ValueOfInformation> {
  return engine.ask(async (client) => {
    const asked = follow(client.assessment.valueOfInformation, { case: written }, { signal });
    for await (const event of asked) if ("result" in event) return event.result;
    throw new Error("the computation ended without a result");
  });
}
