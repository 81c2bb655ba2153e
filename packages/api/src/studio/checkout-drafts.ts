import { randomUUID } from "node:crypto";

import { DocumentError, type Problem } from "@tapeline/documents";

import { maxDraftFiles, maxDrafts } from "../limits.ts";
import type { Asks, FilesOver } from "../thread/asks.ts";
import { ContentThread } from "../thread/content-thread.ts";
import { approvedDraft } from "./approved-draft.ts";
import { commitTexts, nextBranch } from "./commit-draft.ts";
import { DraftFolder } from "./draft-folder.ts";
import { draftSeen } from "./draft-seen.ts";
import { stateOf } from "./draft-state.ts";
import { currentOf, type Draft, type DraftFile } from "./draft.ts";
import {
  DraftError,
  type Committed,
  type DraftSeen,
  type Drafts,
  type ListedFile,
  type Published,
  type Saved,
} from "./drafts.ts";
import { fileAt } from "./git.ts";
import { holdCommit, letGoOfCommit, needCommit } from "./held-commit.ts";
import { joinedDraft } from "./joined-draft.ts";
import { publishDraft, type Publishing } from "./publish-draft.ts";
import { releaseLine } from "./release-line.ts";
import { savedFile } from "./saved-file.ts";

/** Where drafts live, and under what they are published. */
export interface CheckoutSettings {
  readonly checkout: string;
  readonly folder: string;
  /** The moment, in UTC, as in `2026-11-26T18:00:00Z`. */
  readonly now: () => string;
  /** Approvals that a draft needs before it is published; none if left out. */
  readonly approvals?: number;
  /** Where drafts are published to; if left out, they are committed alone. */
  readonly releases?: Publishing;
}

/** Drafts over a git checkout, kept in a folder; what they commit lies on branches of their own, `studio/<draft>`. */
export class CheckoutDrafts implements Drafts {
  readonly #settings: CheckoutSettings;
  readonly #checkout: string;
  readonly #drafts: DraftFolder;
  readonly #thread = new ContentThread();
  #committing: Promise<unknown> = Promise.resolve();

  constructor(settings: CheckoutSettings) {
    this.#settings = settings;
    this.#checkout = settings.checkout;
    this.#drafts = new DraftFolder(settings.folder);
  }

  async list(): Promise<readonly DraftSeen[]> {
    const drafts = await Promise.all((await this.#drafts.ids()).map((id) => this.#readable(id)));
    return drafts.flatMap((draft) => (draft === undefined ? [] : [this.#seen(draft)]));
  }

  async get(id: string): Promise<DraftSeen> {
    return this.#seen(await this.#read(id));
  }

  async begin({ title, by }: { readonly title: string; readonly by: string }): Promise<DraftSeen> {
    if ((await this.#drafts.ids()).length >= maxDrafts)
      throw new DraftError(`there are ${maxDrafts} drafts; remove one that is done`);
    const commit = await this.#line();
    const draft: Draft = {
      id: randomUUID(),
      title,
      by,
      commit,
      files: {},
      editors: [],
      approvals: [],
    };
    await holdCommit(this.#checkout, draft.id, commit);
    await this.#drafts.change(draft.id, () => Promise.resolve({ draft, result: undefined }));
    return this.#seen(draft);
  }

  async files(id: string): Promise<readonly ListedFile[]> {
    const draft = await this.#read(id);
    const listed = await this.#onCommit(draft, this.#thread.ask("list", this.#filesOf(draft)));
    this.#prepare(draft);
    return listed;
  }

  async original(id: string, path: string): Promise<string | null> {
    const draft = await this.#read(id);
    return this.#onCommit(draft, fileAt(this.#checkout, draft.commit, path));
  }

  save(given: {
    readonly id: string;
    readonly path: string;
    readonly text: string | null;
    readonly seen: number;
    readonly by: string;
  }): Promise<Saved> {
    const { id, path, text, by } = given;
    return this.#drafts.change<Saved>(id, async (found) => {
      const draft = found ?? notThere(id);
      const known = draft.files[path];
      if (known === undefined && Object.keys(draft.files).length >= maxDraftFiles)
        throw new DraftError(`a draft holds ${maxDraftFiles} files at most; begin another`);
      const file: DraftFile = known ?? {
        base: await this.#onCommit(draft, fileAt(this.#checkout, draft.commit, path)),
        saved: [],
        dropped: 0,
        setAside: [],
      };
      const at = this.#settings.now();
      const saved = await savedFile(file, { path, text, seen: given.seen, by, at });
      const signed = { ...draft, editors: [...new Set([...draft.editors, by])] };
      return { draft: withFile(signed, path, saved.file), result: saved.told };
    });
  }

  settle({ id, path, shown }: Parameters<Drafts["settle"]>[0]): Promise<void> {
    return this.#drafts.change(id, (found) => {
      const draft = found ?? notThere(id);
      const file = draft.files[path];
      if (file === undefined) throw new DraftError(`the draft has no file ${path}`);
      const setAside = file.setAside.filter(
        ({ by, at }) => !shown.some((one) => one.by === by && one.at === at),
      );
      const next = withFile(draft, path, { ...file, setAside });
      return Promise.resolve({ draft: next, result: undefined });
    });
  }

  async remove(id: string): Promise<void> {
    await this.#read(id);
    await this.#drafts.remove(id);
    await letGoOfCommit(this.#checkout, id);
  }

  async check(id: string, whole: boolean): Promise<readonly Problem[]> {
    const draft = await this.#read(id);
    const given = { ...this.#filesOf(draft), whole };
    return this.#onCommit(draft, this.#thread.ask("check", given));
  }

  async *impact(
    { id, ...given }: Parameters<Drafts["impact"]>[0],
    signal?: AbortSignal,
  ): ReturnType<Drafts["impact"]> {
    const draft = await this.#read(id);
    await needCommit(this.#checkout, draft.commit);
    const asked = { ...this.#filesOf(draft), ...given };
    return yield* this.#thread.follow("impact", asked, signal);
  }

  commit(given: Parameters<Drafts["commit"]>[0]): Promise<Committed> {
    return this.#inTurn(() => this.#commit(given));
  }

  async #commit({ id, by, note, state }: Parameters<Drafts["commit"]>[0]): Promise<Committed> {
    const draft = await this.#read(id);
    needState(draft, state);
    const ready = await joinedDraft(this.#checkout, draft, await this.#line());
    if ("outcome" in ready) return ready;
    const problems = await this.#thread.ask("check", { ...ready, whole: true });
    if (problems.length > 0) return { outcome: "unsound", problems };
    const branch = await nextBranch(this.#checkout, id);
    const given = { parent: ready.commit, branch, texts: ready.texts, by, message: note };
    return { outcome: "committed", branch, commit: await commitTexts(this.#checkout, given) };
  }

  approve({ id, by, state }: Parameters<Drafts["approve"]>[0]): Promise<DraftSeen> {
    return this.#drafts.change(id, (found) => {
      const draft = found ?? notThere(id);
      needState(draft, state);
      const next = approvedDraft(draft, { by, at: this.#settings.now() });
      return Promise.resolve({ draft: next, result: this.#seen(next) });
    });
  }

  publish(given: Parameters<Drafts["publish"]>[0]): Promise<Published> {
    return this.#inTurn(() => this.#publish(given));
  }

  /** What makes commits, one after the other: each stands on what was published before it. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#committing.catch(() => undefined).then(act);
    this.#committing = turn;
    return turn;
  }

  async #publish(given: Parameters<Drafts["publish"]>[0]): Promise<Published> {
    const draft = await this.#read(given.id);
    const { releases, now } = this.#settings;
    if (releases === undefined)
      throw new DraftError("this server keeps no releases; start it with a folder of releases");
    needState(draft, given.state);
    if (this.#seen(draft).needsApproval) return { outcome: "unapproved" };
    const ready = await joinedDraft(this.#checkout, draft, await this.#line());
    if ("outcome" in ready) return ready;
    return publishDraft(ready, { ...given, at: now() }, { thread: this.#thread, releases });
  }

  close(): Promise<void> {
    return this.#thread.close();
  }

  #seen(draft: Draft): DraftSeen {
    return draftSeen(draft, this.#settings.approvals ?? 0);
  }

  /** A draft for a list: one whose file was damaged hides no other, and says what is wrong with it when it is opened. */
  #readable(id: string): Promise<Draft | undefined> {
    return this.#drafts.read(id).catch((error: unknown) => {
      if (error instanceof DocumentError) return undefined;
      throw error;
    });
  }

  async #read(id: string): Promise<Draft> {
    return (await this.#drafts.read(id)) ?? notThere(id);
  }

  /** The commit that drafts stand on now. */
  async #line(): Promise<string> {
    const journal = (await this.#settings.releases?.list())?.journal;
    return releaseLine(this.#checkout, journal?.at(-1)?.release);
  }

  #filesOf({ commit, files }: Draft): FilesOver {
    const texts = Object.entries(files).map(([path, file]) => [path, currentOf(file)] as const);
    return { checkout: this.#checkout, commit, texts: new Map(texts) };
  }

  /** What needs a draft's commit; where that is gone from the checkout, this is said. */
  async #onCommit<T>({ commit }: Draft, answer: Promise<T>): Promise<T> {
    try {
      return await answer;
    } catch (error) {
      await needCommit(this.#checkout, commit);
      throw error;
    }
  }

  /** Has what answers on a draft need made ready: its editor will ask soon. What goes wrong is told to who asks. */
  #prepare({ commit }: Draft): void {
    const asOf = this.#settings.now().slice(0, 10);
    const given: Asks["prepare"]["given"] = { checkout: this.#checkout, commit, asOf };
    this.#thread.ask("prepare", given).catch(() => undefined);
  }
}

function notThere(id: string): never {
  throw new DraftError(`there is no draft ${id}; it was removed, or never begun`);
}

/** Refuses what was decided on another state of a draft than it has now. */
function needState(draft: Draft, state: string | undefined): void {
  if (state !== undefined && state !== stateOf(draft))
    throw new DraftError("somebody saved in the draft after you had opened it; look at it again");
}

const withFile = (draft: Draft, path: string, file: DraftFile): Draft => ({
  ...draft,
  files: { ...draft.files, [path]: file },
});
