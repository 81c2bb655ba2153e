import type { Unsaved, UnsavedRoom } from "./unsaved-room.ts";
import type { WorkingFile } from "./working-file.ts";

/** The copies that a page keeps of what the server has not answered for yet, and those that earlier pages left. */
export class DeviceCopies {
  readonly #room: UnsavedRoom;
  readonly #of: Pick<Unsaved, "draftId" | "title" | "page">;
  /** Pages that have a copy of a file, by its path. */
  readonly #pages = new Map<string, Set<string>>();
  #works = true;

  constructor(room: UnsavedRoom, of: Pick<Unsaved, "draftId" | "title" | "page">) {
    this.#room = room;
    this.#of = of;
  }

  /** Whether the device took the newest copy. */
  get works(): boolean {
    return this.#works;
  }

  /** What earlier pages left of the draft; nothing where the device keeps nothing. */
  async left(): Promise<readonly Unsaved[]> {
    const left = await this.#room.list(this.#of.draftId).catch((): readonly Unsaved[] => []);
    for (const { path, page } of left) this.#pagesOf(path).add(page);
    return left;
  }

  /** Puts a text on the device, where it outlives the page. */
  async keep(path: string, { text, base, seen }: WorkingFile): Promise<void> {
    this.#pagesOf(path).add(this.#of.page);
    try {
      await this.#room.put({ ...this.#of, path, text, base, seen });
      this.#works = true;
    } catch {
      this.#works = false;
    }
  }

  /** The server has answered for a file: no copy of it is needed any more. */
  async forget(path: string): Promise<void> {
    const pages = [...this.#pagesOf(path)];
    this.#pages.delete(path);
    const { draftId } = this.#of;
    const gone = pages.map((page) => this.#room.remove({ draftId, path, page }));
    await Promise.all(gone).catch(() => undefined);
  }

  #pagesOf(path: string): Set<string> {
    const known = this.#pages.get(path) ?? new Set<string>();
    this.#pages.set(path, known);
    return known;
  }
}
