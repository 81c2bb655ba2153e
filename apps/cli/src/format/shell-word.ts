/** A file's name as a shell takes it in one piece: quoted where it holds spaces or signs that a shell reads. */
export function shellWord(word: string): string {
  return /^[\p{L}\p{N}_@%+=:,./-]+$/u.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
