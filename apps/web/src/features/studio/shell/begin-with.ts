import { askStudio } from "./studio-client.ts";
import type { FileText } from "./working-file.ts";

/** A file as a draft had it, to be put into another. */
export interface HeldFile {
  readonly path: string;
  readonly text: FileText;
  /** As the checkout had it then; absent: nobody knows. */
  readonly base?: FileText;
}

/** What is asked of the server for it. */
export interface BeginningServer {
  begin(given: { readonly title: string; readonly by: string }): Promise<{ readonly id: string }>;
  original(given: { readonly id: string; readonly path: string }): Promise<FileText>;
  save(given: {
    readonly id: string;
    readonly path: string;
    readonly text: FileText;
    readonly seen: number;
    readonly by: string;
  }): Promise<unknown>;
}

/**
 * Begins a draft on the newest commit with files that another one held. What that commit has got since is joined with them; where
 * both changed one place, the one that was held is set aside in the new draft. Returns its id.
 */
export async function beginWith(
  given: { readonly title: string; readonly by: string; readonly files: readonly HeldFile[] },
  server: BeginningServer = studio,
): Promise<string> {
  const { title, by, files } = given;
  const { id } = await server.begin({ title, by });
  // Two pages may each have held a text of one file: both go on top of the same.
  const begun = new Map<string, number>();
  for (const { path, text, base } of files) {
    const save = (one: FileText, seen: number): Promise<unknown> =>
      server.save({ id, path, text: one, seen, by });
    let seen = begun.get(path);
    if (seen === undefined) {
      const original = await server.original({ id, path });
      seen = base === undefined || base === original ? 0 : 1;
      begun.set(path, seen);
      // The server joins by a text that it has had: the old one comes first, then the newest, and what was held on top of the old.
      if (base !== undefined && seen === 1) await save(base, 0);
      if (seen === 1) await save(original, 1);
    }
    await save(text, seen);
  }
  return id;
}

const studio: BeginningServer = {
  begin: (given) => askStudio((client) => client.studio.begin.mutate(given)),
  original: (given) => askStudio((client) => client.studio.original.query(given)),
  save: (given) => askStudio((client) => client.studio.save.mutate(given)),
};
