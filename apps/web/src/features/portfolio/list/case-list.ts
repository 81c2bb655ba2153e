import { casesAfter, getCase, onCaseChange } from "../../../cases/case-store.ts";
import { summaryOf, type CaseSummary } from "./case-summary.ts";

/** What is shown: the cases read so far, and whether that is all of them. */
export interface CasesShown {
  readonly cases: readonly CaseSummary[];
  readonly complete: boolean;
}

/** Cases read at once. */
const piece = 200;
/** From so many changes on, all is read anew. */
const many = 500;

/** How long changes are gathered before they are shown, in milliseconds: the longer the list, the longer it takes to sort and draw. */
const gatherFor = (cases: number): number => Math.min(1_500, 100 + cases / 5);

/** All cases on this device in short, read in pieces and kept in step with what is kept, so that the page never stands still. */
export class CaseList {
  #shown: CasesShown = { cases: [], complete: false };
  readonly #watchers = new Set<() => void>();
  readonly #changed = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #reading: Promise<void> = Promise.resolve();
  #stop: (() => void) | undefined;

  /** For `useSyncExternalStore`: begins with the first watcher and ends with the last. */
  readonly watch = (tell: () => void): (() => void) => {
    this.#watchers.add(tell);
    if (this.#stop === undefined) this.#start();
    return () => {
      this.#watchers.delete(tell);
      if (this.#watchers.size > 0) return;
      this.#stop?.();
      this.#stop = undefined;
      clearTimeout(this.#timer);
      this.#timer = undefined;
    };
  };

  readonly now = (): CasesShown => this.#shown;

  #start(): void {
    this.#stop = onCaseChange((id) => {
      this.#changed.add(id);
      // All at once comes in many pieces: it is read when they have come.
      if (id === "all") {
        clearTimeout(this.#timer);
        this.#timer = undefined;
      }
      this.#timer ??= setTimeout(() => this.#catchUp(), gatherFor(this.#shown.cases.length));
    });
    this.#inTurn(() => this.#readAll());
  }

  #catchUp(): void {
    this.#timer = undefined;
    const ids = [...this.#changed];
    this.#changed.clear();
    this.#inTurn(() =>
      ids.includes("all") || ids.length > many ? this.#readAll() : this.#readSome(ids),
    );
  }

  /** One reading after another; one that fails leaves what is shown. */
  #inTurn(read: () => Promise<void>): void {
    this.#reading = this.#reading.then(read).catch(() => undefined);
  }

  async #readAll(): Promise<void> {
    const cases: CaseSummary[] = [];
    const first = !this.#shown.complete;
    for (let last = ""; ;) {
      const found = await casesAfter(last, piece);
      for (const stored of found) cases.push(summaryOf(stored));
      if (found.length < piece) break;
      last = found.at(-1)!.id;
      if (first && cases.length === 5 * piece) this.#show({ cases: [...cases], complete: false });
    }
    this.#show({ cases, complete: true });
  }

  async #readSome(ids: readonly string[]): Promise<void> {
    const found = new Map<string, CaseSummary | undefined>();
    for (const id of ids) {
      const stored = await getCase(id);
      found.set(id, stored === undefined ? undefined : summaryOf(stored));
    }
    const cases = this.#shown.cases.flatMap((one) => {
      if (!found.has(one.id)) return [one];
      const now = found.get(one.id);
      found.delete(one.id);
      return now === undefined ? [] : [now];
    });
    for (const added of found.values()) if (added !== undefined) cases.push(added);
    this.#show({ cases, complete: true });
  }

  #show(shown: CasesShown): void {
    this.#shown = shown;
    for (const tell of this.#watchers) tell();
  }
}
