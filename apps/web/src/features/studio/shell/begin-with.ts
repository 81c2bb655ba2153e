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
  for (const { path, text, base } of files) {
    const save = (one: FileText, seen: number): Promise<unknown> =>
      server.save({ id, path, text: one, seen, by });
    const original = await server.original({ id, path });
    if (base === undefined || base === original) await save(text, 0);
    else {
      // The server joins by a text that it has had: the old one comes first, then the newest, and what was held on top of the old.
      await save(base, 0);
      await save(original, 1);
      await save(text, 1);
    }
  }
  return id;
}

const studio: BeginningServer = {
  begin: (given) => askStudio((client) => client.studio.begin.mutate(given)),
  original: (given) => askStudio((client) => client.studio.original.query(given)),
  save: (given) => askStudio((client) => client.studio.save.mutate(given)),
};
