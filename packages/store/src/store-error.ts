/** Releases could not be read or kept as asked. The message says where, what was found and what to do. */
export class StoreError extends Error {
  override readonly name = "StoreError";
}

const words: Readonly<Record<string, string>> = {
  EACCES: "may not be written by this user; choose another folder, or change its rights",
  EPERM: "may not be written by this user; choose another folder, or change its rights",
  EROFS: "lies on a disk that is read-only; choose another folder",
  ENOSPC: "lies on a disk that is full; free some space and try again",
  EDQUOT: "is at the limit of what this user may keep; free some space and try again",
  EFBIG: "takes no file of this size (limit of the process or disk); raise the limit and try again",
  ENOTDIR: "is no folder; name a folder",
  ENOTSUP: "lies on a disk without hard links, which keep the journal whole; choose another disk",
};

/** An error of the file system in words for people. Nothing was changed where an operation ends with it. */
export function inWords(error: unknown, folder: string): unknown {
  const reason = words[(error as NodeJS.ErrnoException).code ?? ""];
  if (reason === undefined) return error;
  return new StoreError(`${folder} ${reason}. Which release is current did not change.`, {
    cause: error,
  });
}
