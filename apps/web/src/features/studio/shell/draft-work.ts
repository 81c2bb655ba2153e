import { DeviceCopies } from "./device-copies.ts";
import type { DraftView, WorkSettings } from "./draft-view.ts";
import type { DraftFileSeen, SetAsideSeen } from "./server-types.ts";
import type { Unsaved } from "./unsaved-room.ts";
import {
  answered,
  chosen,
  isUnsaved,
  redone,
  refreshed,
  undone,
  workingFile,
  written,
  type FileText,
  type WorkingFile,
} from "./working-file.ts";

const saveAfterMs = 400;
const checkAfterMs = 300;
const againAfterMs = 3_000;

/** An editor's work on a draft: what was typed is on the device at once, and on the server as soon as it answers. */
export class DraftWork {
  readonly #settings: WorkSettings;
  readonly #watchers = new Set<() => void>();
  readonly #waiting = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #saving = new Map<string, Promise<void>>();
  readonly #copies: DeviceCopies;
  #view: DraftView;
  #checkTimer: ReturnType<typeof setTimeout> | undefined;
  #checks = 0;

  constructor(settings: WorkSettings) {
    this.#settings = settings;
    const { draft, room, page } = settings;
    this.#copies = new DeviceCopies(room, { draftId: draft.id, title: draft.title, page });
    this.#view = {
      draft,
      files: new Map(draft.files.map((file) => [file.path, workingFile(file)])),
      keeping: { where: "server" },
      savedAt: 0,
      version: versionOf(draft.files),
      problems: undefined,
    };
  }

  readonly now = (): DraftView => this.#view;

  readonly watch = (tell: () => void): (() => void) => {
    this.#watchers.add(tell);
    return () => this.#watchers.delete(tell);
  };

  /** Takes up what an earlier page left on this device, and checks the draft for the first time. */
  async begin(): Promise<void> {
    for (const unsaved of await this.#copies.left()) await this.#takeUp(unsaved);
    this.#checkSoon();
  }

  /** Makes a file of the checkout part of what is worked on; nothing is saved by that. */
  async open(path: string): Promise<void> {
    if (this.#view.files.has(path)) return;
    const base = await this.#settings.server.original(path);
    if (this.#view.files.has(path)) return;
    this.#put(path, workingFile({ base, text: base, version: 0, setAside: [] }));
  }

  /** Adds a file, or gives one that is there another text. */
  async add(path: string, text: string): Promise<void> {
    await this.open(path);
    this.write(path, text);
  }

  /** Gives an opened file another text; null takes it away. */
  write(path: string, text: FileText): void {
    this.#change(path, (file) => written(file, text, this.#settings.now()));
  }

  undo(path: string): void {
    this.#change(path, undone);
  }

  redo(path: string): void {
    this.#change(path, redone);
  }

  /** Settles a conflict with a text of the editor's choice. */
  choose(path: string, text: FileText): void {
    this.#change(path, (file) => chosen(file, text, this.#settings.now()));
    void this.#save(path);
  }

  /** Lets go of those that were shown of what was set aside in a file. Rejects where the server does not answer. */
  async settle(path: string, shown: readonly SetAsideSeen[]): Promise<void> {
    await this.#settings.server.settle(path, shown);
    await this.refresh();
  }

  /** Saves at once what waits to be saved. */
  async flush(): Promise<void> {
    const paths = [...this.#view.files].flatMap(([path, file]) => (isUnsaved(file) ? [path] : []));
    await Promise.all(paths.map((path) => this.#save(path)));
  }

  /** Takes over what others have saved meanwhile. */
  async refresh(): Promise<void> {
    const draft = await this.#settings.server.get();
    const files = new Map(this.#view.files);
    for (const file of draft.files) {
      const here = files.get(file.path);
      files.set(file.path, here === undefined ? workingFile(file) : refreshed(here, file));
    }
    const version = Math.max(this.#view.version, versionOf(draft.files));
    const isNews = version !== this.#view.version;
    this.#show({ draft, files, version });
    if (isNews) this.#checkSoon();
  }

  async #takeUp(unsaved: Unsaved): Promise<void> {
    const { path, text, seen } = unsaved;
    try {
      await this.open(path);
    } catch {
      // It stays on the device; the page that is opened next tries again.
      return;
    }
    const file = this.#view.files.get(path)!;
    if (file.text === text) return this.#copies.forget(path);
    // As it was when the text was begun: the server joins it with what came since.
    this.#put(path, { ...written(file, text, this.#settings.now()), seen });
    await this.#save(path);
  }

  #change(path: string, change: (file: WorkingFile) => WorkingFile): void {
    const file = this.#view.files.get(path);
    if (file === undefined) return;
    const next = change(file);
    if (next === file) return;
    this.#put(path, next);
    void this.#keep(path);
    this.#saveSoon(path, saveAfterMs);
  }

  async #keep(path: string): Promise<void> {
    await this.#copies.keep(path, this.#view.files.get(path)!);
    // The server may have answered while the device wrote.
    if (!isUnsaved(this.#view.files.get(path)!)) await this.#copies.forget(path);
  }

  #saveSoon(path: string, afterMs: number): void {
    clearTimeout(this.#waiting.get(path));
    const save = (): void => void this.#save(path);
    this.#waiting.set(path, setTimeout(save, afterMs));
    if (this.#view.keeping.where === "server") this.#show({ keeping: { where: "on its way" } });
  }

  /** Sends a file, one text after the other. */
  #save(path: string): Promise<void> {
    clearTimeout(this.#waiting.get(path));
    this.#waiting.delete(path);
    const before = this.#saving.get(path) ?? Promise.resolve();
    const turn = before.then(() => this.#send(path));
    this.#saving.set(path, turn);
    return turn;
  }

  async #send(path: string): Promise<void> {
    const file = this.#view.files.get(path);
    if (file === undefined || file.conflict !== undefined) return;
    const { text, seen, known } = file;
    if (text === known) {
      await this.#copies.forget(path);
      return this.#showKeeping();
    }
    this.#show({ keeping: { where: "on its way" } });
    try {
      const answer = await this.#settings.server.save({ path, text, seen });
      this.#put(path, answered(this.#view.files.get(path)!, text, answer));
      this.#show({ savedAt: this.#settings.now(), version: this.#view.version + 1 });
    } catch (error) {
      return this.#failed(path, error);
    }
    if (!isUnsaved(this.#view.files.get(path)!)) await this.#copies.forget(path);
    else if (this.#view.files.get(path)!.conflict === undefined) this.#saveSoon(path, saveAfterMs);
    this.#showKeeping();
    this.#checkSoon();
  }

  #failed(path: string, error: unknown): void {
    const unanswered = this.#settings.isUnanswered(error);
    const because = unanswered ? "no connection" : (error as Error).message;
    this.#show({ keeping: { where: "here", because, kept: this.#copies.works } });
    if (unanswered) {
      clearTimeout(this.#waiting.get(path));
      this.#waiting.set(
        path,
        setTimeout(() => void this.#save(path), againAfterMs),
      );
    }
  }

  #showKeeping(): void {
    const waits = [...this.#view.files.values()].some(
      (file) => isUnsaved(file) && file.conflict === undefined,
    );
    this.#show({ keeping: { where: waits ? "on its way" : "server" } });
  }

  #checkSoon(): void {
    clearTimeout(this.#checkTimer);
    this.#checkTimer = setTimeout(() => void this.#check(), checkAfterMs);
  }

  async #check(): Promise<void> {
    const turn = ++this.#checks;
    try {
      const problems = await this.#settings.server.check();
      // An answer that was overtaken says nothing of what stands now.
      if (turn === this.#checks) this.#show({ problems });
    } catch {
      // What was last known to be wrong stays; the next saving asks again.
    }
  }

  #put(path: string, file: WorkingFile): void {
    this.#show({ files: new Map(this.#view.files).set(path, file) });
  }

  #show(news: Partial<DraftView>): void {
    this.#view = { ...this.#view, ...news };
    for (const tell of this.#watchers) tell();
  }
}

const versionOf = (files: readonly DraftFileSeen[]): number =>
  files.reduce((sum, { version }) => sum + version, 0);
