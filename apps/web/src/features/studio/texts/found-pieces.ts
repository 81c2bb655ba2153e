import { found, type Findable } from "../fields/search-entries.ts";
import type { TextTargets } from "./use-text-targets.ts";

/** So many are shown at a time. */
const most = 12;

/**
 * References and links whose words or names hold every word that was typed, by what is written into the text: `{{assume:…}}` or
 * `[words](faq/cost)`.
 */
export function foundPieces(
  { references, texts }: Pick<TextTargets, "references" | "texts">,
  typed: string,
): readonly Findable[] {
  if (typed.trim() === "") return [];
  const all = [
    ...references.map(({ reference, title, kind }) => ({
      id: `{{${reference}}}`,
      title,
      note: kind,
    })),
    ...texts.map(({ id, title }) => ({ id: `[${title}](${id})`, title, note: "text" })),
  ];
  return found(all, typed).slice(0, most);
}
