import { useQuery } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";

import type { DraftView } from "./draft-view.ts";
import { DraftWork } from "./draft-work.ts";
import type { DraftSeen } from "./server-types.ts";
import { askStudio, codeOf } from "./studio-client.ts";
import { draftQuery } from "./studio-queries.ts";
import { deviceRoom } from "./unsaved-room.ts";

/** This page among those of the browser. */
const page = crypto.randomUUID();
/** Pages of this browser that show the same draft tell one another when something was saved. */
const channel = (draftId: string): BroadcastChannel => new BroadcastChannel(`studio ${draftId}`);
const lookAfterMs = 15_000;
/** Works that were left before the server had all of them: they go on saving, and who comes back goes on with them. */
const left = new Map<string, DraftWork>();

/** The work on a draft; `undefined` until the server has answered. An error is why it did not. */
export function useDraftWork(
  draftId: string,
  name: string,
): {
  readonly work: DraftWork | undefined;
  readonly error: Error | null;
  readonly again: () => void;
} {
  const { data, error, refetch } = useQuery(draftQuery(draftId));
  const [work, setWork] = useState<DraftWork>();
  // What comes later is the work's own business.
  if (data !== undefined && work === undefined)
    setWork(left.get(keyOf(draftId, name)) ?? workOn(data, name));
  useEffect(() => work && attend(work, draftId, name), [work, draftId, name]);
  return { work, error, again: () => void refetch() };
}

/** How the work stands. */
export const useDraftView = (work: DraftWork): DraftView =>
  useSyncExternalStore(work.watch, work.now);

const keyOf = (draftId: string, name: string): string => `${draftId} ${name}`;

function workOn(draft: DraftSeen, by: string): DraftWork {
  const { id } = draft;
  return new DraftWork({
    draft,
    server: {
      get: () => askStudio((client) => client.studio.get.query({ id })),
      original: (path) => askStudio((client) => client.studio.original.query({ id, path })),
      save: (given) => askStudio((client) => client.studio.save.mutate({ ...given, id, by })),
      settle: (path, seen) => {
        const shown = seen.map(({ by: who, at }) => ({ by: who, at }));
        return askStudio((client) => client.studio.settle.mutate({ id, path, shown }));
      },
      check: () => askStudio((client) => client.studio.check.query({ id })),
    },
    room: deviceRoom,
    page,
    now: () => Date.now(),
    isUnanswered: (error) => codeOf(error) === undefined,
  });
}

/** Keeps the work in step with this device and with others, for as long as the draft is open. */
function attend(work: DraftWork, draftId: string, name: string): () => void {
  const key = keyOf(draftId, name);
  left.delete(key);
  const others = channel(draftId);
  let told = work.now().version;
  const look = (): void => {
    if (document.visibilityState === "visible") void work.refresh().catch(() => undefined);
  };
  const save = (): void => void work.flush();
  const warn = (event: BeforeUnloadEvent): void => {
    if (work.isAtRisk) event.preventDefault();
  };
  const stop = work.watch(() => {
    const { version } = work.now();
    if (version === told) return;
    told = version;
    others.postMessage(version);
  });
  const timer = setInterval(look, lookAfterMs);
  others.addEventListener("message", look);
  addEventListener("focus", look);
  addEventListener("online", save);
  addEventListener("pagehide", save);
  addEventListener("beforeunload", warn);
  void work.begin();
  return () => {
    stop();
    clearInterval(timer);
    others.close();
    removeEventListener("focus", look);
    removeEventListener("online", save);
    removeEventListener("pagehide", save);
    removeEventListener("beforeunload", warn);
    left.set(key, work);
    void work.flush().then(() => {
      if (work.isDone && left.get(key) === work) left.delete(key);
    });
  };
}
