/** So many bytes of one file are read. */
export const mostBytes = 30_000_000;

/** Why a file's bytes are no text that is read. */
export interface NoText {
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

/** The text in a file's bytes, which have to be UTF-8; else what they are. */
export function textIn(bytes: Uint8Array): string | NoText {
  const [first, second] = bytes;
  const inUtf8 = { expected: "text in UTF-8", fix: "save the file as UTF-8" };
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { ...inUtf8, found: "text in UTF-16" };
  if (first === 0x50 && second === 0x4b)
    return {
      expected: "a CSV or YAML file",
      found: "a workbook or an archive",
      fix: "open it and save the sheet as CSV in UTF-8",
    };
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return { ...inUtf8, found: "bytes of another encoding" };
  }
}

/** What to say of a file that is too large to be read. */
export const tooLarge = (bytes: number): NoText => ({
  expected: `a file of at most ${mostBytes / 1e6} MB`,
  found: `${Math.ceil(bytes / 1e6)} MB`,
  fix: "split it into smaller files",
});
