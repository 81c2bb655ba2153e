import type { Keeping, WorkSettings } from "./draft-view.ts";
import type { Saved } from "./server-types.ts";
import { isUnsaved, type FileText, type WorkingFile } from "./working-file.ts";

const saveAfterMs = 400;
const againAfterMs = 3_000;

interface Settings extends Pick<WorkSettings, "isUnanswered"> {
  readonly send: WorkSettings["server"]["save"];
  readonly files: () => ReadonlyMap<string, WorkingFile>;
  /** The server has a text that was sent. */
  readonly answered: (path: string, sent: FileText, answer: Saved) => void;
  /** The server has all of a file. */
  readonly done: (path: string) => Promise<void>;
  /** Whether the device has what the server has not. */
  readonly isKept: () => boolean;
  readonly show: (keeping: Keeping) => void;
}

/** Brings files to the server, one text of each after the other, and again where no answer came. */
export class Saving {
  readonly #settings: Settings;
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #turns = new Map<string, Promise<void>>();
  /** What was sent without an answer yet: the server may have it, so that nothing else is sent before. */
  readonly #sent = new Map<string, FileText>();
  /** Why the server has not taken a file. */
  readonly #failures = new Map<string, string>();

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Whether the server has yet to be asked, or to answer, for a file. */
  isPending(path: string): boolean {
    const file = this.#fileAt(path);
    return file !== undefined && (isUnsaved(file) || this.#sent.has(path));
  }

  /** Whether something of a file was sent and not answered yet. */
  isSent(path: string): boolean {
    return this.#sent.has(path);
  }

  /** Saves at once what waits to be saved. */
  async all(): Promise<void> {
    const paths = [...this.#settings.files().keys()].filter((path) => this.isPending(path));
    await Promise.all(paths.map((path) => this.now(path)));
  }

  /** Saves a file once it has rested. */
  soon(path: string): void {
    this.#after(path, saveAfterMs);
    if (this.#failures.size === 0) this.#settings.show({ where: "on its way" });
  }

  /** Saves a file at once, behind what is on its way. */
  now(path: string): Promise<void> {
    clearTimeout(this.#waiting.get(path));
    this.#waiting.delete(path);
    const before = this.#turns.get(path) ?? Promise.resolve();
    const turn = before.then(() => this.#send(path));
    this.#turns.set(path, turn);
    return turn;
  }

  async #send(path: string): Promise<void> {
    const file = this.#fileAt(path);
    if (file === undefined || file.conflict !== undefined) return this.#showKeeping();
    if (!this.isPending(path)) {
      this.#failures.delete(path);
      await this.#settings.done(path);
      return this.#showKeeping();
    }
    const text = this.#sent.has(path) ? this.#sent.get(path)! : file.text;
    this.#sent.set(path, text);
    this.#settings.show({ where: "on its way" });
    try {
      const answer = await this.#settings.send({ path, text, seen: file.seen });
      this.#sent.delete(path);
      this.#failures.delete(path);
      this.#settings.answered(path, text, answer);
    } catch (error) {
      return this.#failed(path, error);
    }
    const left = this.#fileAt(path)!;
    if (!isUnsaved(left)) await this.#settings.done(path);
    // What was typed meanwhile; who goes on typing is waited for.
    else if (left.conflict === undefined && !this.#waiting.has(path)) return this.#send(path);
    this.#showKeeping();
  }

  #showKeeping(): void {
    const { files, isKept, show } = this.#settings;
    const [because] = this.#failures.values();
    if (because !== undefined) return show({ where: "here", because, kept: isKept() });
    const waits = [...files()].some(
      ([path, { conflict }]) => conflict === undefined && this.isPending(path),
    );
    show({ where: waits ? "on its way" : "server" });
  }

  #fileAt(path: string): WorkingFile | undefined {
    return this.#settings.files().get(path);
  }

  #failed(path: string, error: unknown): void {
    const unanswered = this.#settings.isUnanswered(error);
    if (!unanswered) this.#sent.delete(path);
    this.#failures.set(path, unanswered ? "no connection" : (error as Error).message);
    if (unanswered) this.#after(path, againAfterMs);
    this.#showKeeping();
  }

  #after(path: string, ms: number): void {
    clearTimeout(this.#waiting.get(path));
    this.#waiting.set(
      path,
      setTimeout(() => void this.now(path), ms),
    );
  }
}
