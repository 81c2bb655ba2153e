import { askStudio } from "./studio-client.ts";
import type { FileText } from "./working-file.ts";

/** A file as a draft had it, to be put into another. */
export interface HeldFile {
  readonly path: string;
  readonly text: FileText;
}

/** Begins a draft on the newest commit with files that another one held. Returns its id. */
export async function beginWith(given: {
  readonly title: string;
  readonly by: string;
  readonly files: readonly HeldFile[];
}): Promise<string> {
  const { title, by, files } = given;
  const { id } = await askStudio((client) => client.studio.begin.mutate({ title, by }));
  for (const { path, text } of files)
    await askStudio((client) => client.studio.save.mutate({ id, path, text, seen: 0, by }));
  return id;
}
