import { DeviceCopies } from "./device-copies.ts";
import type { DraftView, WorkSettings } from "./draft-view.ts";
import { Saving } from "./saving.ts";
import type { DraftFileSeen, Saved, SetAsideSeen } from "./server-types.ts";
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

const checkAfterMs = 300;

/** An editor's work on a draft: what was typed is on the device at once, and on the server as soon as it answers. */
export class DraftWork {
  readonly #settings: WorkSettings;
  readonly #watchers = new Set<() => void>();
  readonly #saving: Saving;
  readonly #copies: DeviceCopies;
  #view: DraftView;
  #checkTimer: ReturnType<typeof setTimeout> | undefined;
  #checks = 0;
  #begun = false;

  constructor(settings: WorkSettings) {
    this.#settings = settings;
    const { draft, server, room, page, isUnanswered } = settings;
    this.#copies = new DeviceCopies(room, { draftId: draft.id, title: draft.title, page });
    this.#view = {
      draft,
      files: new Map(draft.files.map((file) => [file.path, workingFile(file)])),
      keeping: { where: "server" },
      savedAt: 0,
      version: versionOf(draft.files),
      problems: undefined,
    };
    this.#saving = new Saving({
      isUnanswered,
      send: (given) => server.save(given),
      files: () => this.#view.files,
      answered: (path, sent, answer) => this.#answered(path, sent, answer),
      done: (path) => this.#copies.forget(path),
      isKept: () => this.#copies.works,
      show: (keeping) => this.#show({ keeping }),
    });
  }

  readonly now = (): DraftView => this.#view;

  readonly watch = (tell: () => void): (() => void) => {
    this.#watchers.add(tell);
    return () => this.#watchers.delete(tell);
  };

  /** Whether closing the page would lose something: neither the server nor the device has it. */
  get isAtRisk(): boolean {
    return this.#view.keeping.where !== "server" && !this.#copies.works;
  }

  /** Whether the server has all that was done here, and nothing waits for the editor. */
  get isDone(): boolean {
    const files = [...this.#view.files.values()];
    return this.#view.keeping.where === "server" && !files.some(isUnsaved);
  }

  /** Takes up what an earlier page left on this device, and checks the draft for the first time; what was begun goes on. */
  async begin(): Promise<void> {
    if (this.#begun) return this.refresh().catch(() => undefined);
    this.#begun = true;
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

  /** Adds a file. Rejects where there is one of this name, as when somebody else has just made it. */
  async add(path: string, text: string): Promise<void> {
    await this.open(path);
    if (this.#view.files.get(path)!.text !== null)
      throw new Error("there is a file of this name already");
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
    void this.#saving.now(path);
  }

  /** Lets go of those that were shown of what was set aside in a file. Rejects where the server does not answer. */
  async settle(path: string, shown: readonly SetAsideSeen[]): Promise<void> {
    await this.#settings.server.settle(path, shown);
    await this.refresh();
  }

  /** Saves at once what waits to be saved. */
  flush(): Promise<void> {
    return this.#saving.all();
  }

  /** Takes over what others have saved meanwhile. */
  async refresh(): Promise<void> {
    const draft = await this.#settings.server.get();
    const files = new Map(this.#view.files);
    for (const file of draft.files) {
      const here = files.get(file.path);
      // What the server was sent may be in its word already, and was perhaps undone here since.
      const isSent = here !== undefined && this.#saving.isSent(file.path);
      if (isSent) files.set(file.path, { ...here, setAside: file.setAside });
      else files.set(file.path, here === undefined ? workingFile(file) : refreshed(here, file));
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
    void this.#keep(path);
    await this.#saving.now(path);
  }

  #change(path: string, change: (file: WorkingFile) => WorkingFile): void {
    const file = this.#view.files.get(path);
    if (file === undefined) return;
    const next = change(file);
    if (next === file) return;
    this.#put(path, next);
    void this.#keep(path);
    this.#saving.soon(path);
  }

  async #keep(path: string): Promise<void> {
    await this.#copies.keep(path, this.#view.files.get(path)!);
    // The server may have answered while the device wrote.
    if (!isUnsaved(this.#view.files.get(path)!)) await this.#copies.forget(path);
  }

  #answered(path: string, sent: FileText, answer: Saved): void {
    this.#put(path, answered(this.#view.files.get(path)!, sent, answer));
    this.#show({ savedAt: this.#settings.now(), version: this.#view.version + 1 });
    this.#checkSoon();
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
