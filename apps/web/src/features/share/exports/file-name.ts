/** A file's name made of a case's title: small letters, digits and hyphens, whatever the title holds. */
export function fileName(title: string, ending: string): string {
  const plain = title
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .slice(0, 60)
    .replaceAll(/^-+|-+$/g, "");
  return `${plain === "" ? "case" : plain}.${ending}`;
}
