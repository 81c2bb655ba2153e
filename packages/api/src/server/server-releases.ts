import { checkRelease } from "@tapeline/content/check";
import {
  currentOf,
  releaseId,
  StoreError,
  type JournalEntry,
  type Order,
  type ReleaseBundle,
  type ReleaseManifest,
  type ReleaseStore,
} from "@tapeline/store";

import type { Release } from "../context.ts";
import { openRelease } from "../releases/open-release.ts";
import type { Releases } from "../releases/releases.ts";
import type { Preview } from "./preview.ts";

/** How often a server looks whether another release became current, in milliseconds. */
const lookEveryMs = 200;
/** So many releases besides the current one are kept open, for those who ask for older ones. */
const mostOpen = 4;

/** A release that is being answered on. */
interface Opened {
  readonly manifest: ReleaseManifest;
  readonly bundle: ReleaseBundle;
  readonly release: Release;
}

/**
 * The releases of a server: the one that it was built with, and those of a store if there is one. The store's journal says which is
 * current; while it is empty, the built-in one is.
 */
export class ServerReleases implements Releases {
  readonly #builtIn: Opened;
  readonly #store: ReleaseStore | undefined;
  readonly #now: () => string;
  readonly #failed: (error: unknown) => void;
  readonly #open = new Map<string, Opened>();
  readonly #closing = new AbortController();
  #current: Opened;
  /** What is shown instead of what the journal says. */
  #previewed: Opened | undefined;
  /** Called when another release became current. */
  readonly #waiting = new Set<() => void>();
  #timer: NodeJS.Timeout | undefined;
  /** The look that is under way, or the last one. */
  #looking: Promise<void> = Promise.resolve();
  #busy = false;
  /** Why the last look failed, which is told once. */
  #failure: string | undefined;

  private constructor(settings: Parameters<typeof ServerReleases.open>[0]) {
    const { builtIn, store, now, failed } = settings;
    this.#builtIn = opened(builtIn);
    this.#current = this.#builtIn;
    this.#store = store;
    this.#now = now;
    this.#failed = failed;
  }

  /**
   * Opens the release that is current at the moment of `now`, an instant in UTC, and follows the store from then on. `failed` is told
   * where a release that became current cannot be read: the one before stays. Rejects where the first one cannot.
   */
  static async open(settings: {
    readonly builtIn: ReleaseBundle;
    readonly store?: ReleaseStore | undefined;
    readonly now: () => string;
    readonly failed: (error: unknown) => void;
  }): Promise<ServerReleases> {
    const releases = new ServerReleases(settings);
    if (releases.#store === undefined) return releases;
    await releases.#look();
    releases.#timer = setInterval(() => {
      if (!releases.#busy) void releases.#lookAgain();
    }, lookEveryMs);
    releases.#timer.unref();
    return releases;
  }

  get current(): ReleaseManifest {
    return this.#current.manifest;
  }

  /** What calls are answered on that name no release. */
  get currentRelease(): Release {
    return this.#current.release;
  }

  async list(): Promise<Awaited<ReturnType<Releases["list"]>>> {
    const [kept, journal] = await Promise.all([
      this.#store?.held() ?? [],
      this.#store?.journal() ?? [],
    ]);
    const own = this.#builtIn.manifest;
    const releases = kept.some(({ hash }) => hash === own.hash) ? kept : [own, ...kept];
    const previewed = this.#previewed === undefined ? [] : [this.#previewed.manifest];
    return { releases: [...releases, ...previewed], journal };
  }

  async *changes(signal: AbortSignal | undefined): AsyncGenerator<ReleaseManifest, void> {
    const signals = [this.#closing.signal, ...(signal === undefined ? [] : [signal])];
    let told: ReleaseManifest | undefined;
    let wake = (): void => {};
    const tell = (): void => wake();
    this.#waiting.add(tell);
    for (const one of signals) one.addEventListener("abort", tell);
    try {
      while (signals.every(({ aborted }) => !aborted)) {
        const { manifest } = this.#current;
        if (told === manifest) await new Promise<void>((resolve) => (wake = resolve));
        else yield (told = manifest);
      }
    } finally {
      this.#waiting.delete(tell);
      for (const one of signals) one.removeEventListener("abort", tell);
    }
  }

  /** A release by its version, hash or id; undefined where it is not held. */
  async release(name: string): Promise<Release | undefined> {
    return (await this.#find((one) => [one.version, one.hash, releaseId(one)].includes(name)))
      ?.release;
  }

  /** The text of a part by its hash; undefined where no release that is held has it. */
  async part(sha256: string): Promise<string | undefined> {
    const partOf = ({ parts }: ReleaseManifest) =>
      (Object.keys(parts) as (keyof typeof parts)[]).find((name) => parts[name].sha256 === sha256);
    const found = await this.#find((manifest) => partOf(manifest) !== undefined);
    return found?.bundle.parts[partOf(found.manifest)!];
  }

  /** Checks a release, keeps it and makes it current, at once or from a moment on. Throws `StoreError` where it is not sound. */
  async publish(bundle: ReleaseBundle, order: Order, from?: string): Promise<JournalEntry> {
    const store = this.#storeOrThrow();
    const { version, day } = bundle.manifest;
    const slips = checkRelease({ version, day, parts: partsOf(bundle) });
    if (slips.length > 0)
      throw new StoreError(
        slips
          .slice(0, 20)
          .map(
            ({ file, path, expected, found, fix }) =>
              `${file} ${path.join(".")}: expected ${expected}, found ${found}; ${fix}`,
          )
          .join("\n"),
      );
    const entry = await store.publish(bundle, order, from);
    await this.#lookAgain();
    return entry;
  }

  /** Goes back to the release before the current one, or to one that is named. */
  async rollback(order: Order, to?: string): Promise<JournalEntry> {
    const entry = await this.#storeOrThrow().rollback(order, to);
    await this.#lookAgain();
    return entry;
  }

  /**
   * Shows a release as the current one without keeping it; the built-in one where that has the same content. Returns whether another
   * than before is current.
   */
  preview({ release: bundle, stated }: Preview): boolean {
    const before = this.#current;
    if (stated === this.#builtIn.manifest.hash) {
      this.#previewed = undefined;
      this.#become(this.#builtIn);
    } else {
      const id = releaseId(bundle.manifest);
      const shown = this.#open.get(id) ?? opened(bundle);
      // Pages that were opened on an earlier one go on asking for it.
      this.#keepOpen(id, shown);
      this.#previewed = shown;
      this.#become(shown);
    }
    return this.#current !== before;
  }

  /** Ends all streams of news, and looks no more. */
  close(): void {
    clearInterval(this.#timer);
    this.#closing.abort();
  }

  #storeOrThrow(): ReleaseStore {
    if (this.#store !== undefined) return this.#store;
    throw new StoreError(
      "This server keeps no releases. Start it with --releases <folder> to publish to it.",
    );
  }

  /** Looks once what is under way has ended, so that two looks never open one release twice. */
  #lookAgain(): Promise<void> {
    this.#busy = true;
    this.#looking = this.#looking.then(async () => {
      try {
        await this.#look();
        this.#failure = undefined;
      } catch (error) {
        const failure = String(error);
        if (failure !== this.#failure) this.#failed(error);
        this.#failure = failure;
      }
      this.#busy = false;
    });
    return this.#looking;
  }

  async #look(): Promise<void> {
    if (this.#previewed !== undefined) return;
    const id = currentOf((await this.#store?.journal()) ?? [], this.#now());
    const now = id === undefined ? this.#builtIn : await this.#find((one) => releaseId(one) === id);
    if (now === undefined)
      throw new StoreError(
        `Release ${id} is current by the journal and not kept; publish it again.`,
      );
    this.#become(now);
  }

  #become(now: Opened): void {
    if (now.manifest.hash === this.#current.manifest.hash) return;
    this.#current = now;
    for (const tell of this.#waiting) tell();
  }

  /** The first release that is as asked, opened. The one at hand goes before those that have to be read. */
  async #find(wanted: (manifest: ReleaseManifest) => boolean): Promise<Opened | undefined> {
    for (const one of [this.#current, this.#builtIn, ...this.#open.values()])
      if (wanted(one.manifest)) return one;
    const manifest = (await this.#store?.held())?.find(wanted);
    if (manifest === undefined || this.#store === undefined) return undefined;
    const id = releaseId(manifest);
    const read = opened(await this.#store.read(id));
    this.#keepOpen(id, read);
    return read;
  }

  #keepOpen(id: string, release: Opened): void {
    this.#open.delete(id);
    this.#open.set(id, release);
    const [oldest] = this.#open.keys();
    if (this.#open.size > mostOpen && oldest !== undefined) this.#open.delete(oldest);
  }
}

const opened = (bundle: ReleaseBundle): Opened => ({
  manifest: bundle.manifest,
  bundle,
  release: openRelease(bundle),
});

function partsOf({ parts }: ReleaseBundle): Parameters<typeof checkRelease>[0]["parts"] {
  const read = (name: keyof typeof parts): never => {
    try {
      return JSON.parse(parts[name]) as never;
    } catch {
      throw new StoreError(`${name}.json (document): expected JSON, found something else`);
    }
  };
  return {
    knowledge: read("knowledge"),
    prices: read("prices"),
    texts: read("texts"),
    practice: read("practice"),
    scenarios: read("scenarios"),
  };
}
