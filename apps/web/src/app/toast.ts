/** A short word about something done, with a way back where there is one. */
export interface Toast {
  readonly id: number;
  /** What happened: "Case deleted". */
  readonly says: string;
  /** Takes it back. */
  readonly undo?: () => void;
}

const watchers = new Set<() => void>();
let shown: readonly Toast[] = [];
let last = 0;

function show(next: readonly Toast[]): void {
  shown = next;
  for (const tell of watchers) tell();
}

/** Says what was done for six seconds (longer while it is pointed at or focused). Returns how to take it away. */
export function toast(says: string, { undo }: { readonly undo?: () => void } = {}): () => void {
  const id = ++last;
  show([...shown.slice(-2), { id, says, ...(undo === undefined ? {} : { undo }) }]);
  return () => dismiss(id);
}

/** Takes one away. */
export function dismiss(id: number): void {
  show(shown.filter((one) => one.id !== id));
}

/** For `useSyncExternalStore`: calls back when what is shown changes. */
export function onToasts(tell: () => void): () => void {
  watchers.add(tell);
  return () => watchers.delete(tell);
}

/** What is shown now, at most three. */
export const toastsNow = (): readonly Toast[] => shown;
