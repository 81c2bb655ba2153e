import type { TextTargets } from "./use-text-targets.ts";

/** Something that can be put into a text. */
export interface Piece {
  /** What is written into the text: `{{assume:…}}` or `[words](faq/cost)`. */
  readonly writes: string;
  readonly title: string;
  readonly kind: string;
}

/** So many are shown at a time. */
const most = 12;

/** References and links whose words or names hold every word that was typed; those that begin with them first. */
export function foundPieces(
  { references, texts }: Pick<TextTargets, "references" | "texts">,
  typed: string,
): readonly Piece[] {
  const words = typed.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const all: readonly Piece[] = [
    ...references.map(({ reference, title, kind }) => ({
      writes: `{{${reference}}}`,
      title,
      kind,
    })),
    ...texts.map(({ id, title }) => ({ writes: `[${title}](${id})`, title, kind: "text" })),
  ];
  const found = all.filter(({ writes, title, kind }) => {
    const within = `${title} ${writes} ${kind}`.toLowerCase();
    return words.every((word) => within.includes(word));
  });
  const begins = ({ title }: Piece): number => (title.toLowerCase().startsWith(words[0]!) ? 0 : 1);
  return found.toSorted((a, b) => begins(a) - begins(b)).slice(0, most);
}
