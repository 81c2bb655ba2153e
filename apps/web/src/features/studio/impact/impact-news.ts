import { useSyncExternalStore } from "react";

/** How far the impact of a draft is known. */
export interface ImpactNews {
  readonly draftId: string;
  /** Whether it is being computed; the counts are those of the state before. */
  readonly running: boolean;
  /** Cases whose verdict the draft changes, and how many were looked at; absent: not known yet, or it does not hold together. */
  readonly changed?: number;
  readonly total?: number;
}

let latest: ImpactNews | undefined;
const listeners = new Set<() => void>();

/** Has all who listen know how far the impact of a draft is known. */
export function tellImpact(news: ImpactNews): void {
  latest = news;
  for (const listener of listeners) listener();
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** How far the impact of a draft is known; absent: nobody asked yet. */
export function useImpactNews(draftId: string): ImpactNews | undefined {
  const news = useSyncExternalStore(listen, () => latest);
  return news?.draftId === draftId ? news : undefined;
}
