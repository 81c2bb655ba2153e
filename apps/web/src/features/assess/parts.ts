import type { WrittenCase } from "../../cases/stored-case.ts";

/** A part of a case as its file holds it: a share of the requests, with answers of its own. */
export interface WrittenPart {
  readonly name: string;
  /** Per cent of all requests. */
  readonly share: number;
  readonly answers: Readonly<Record<string, unknown>>;
}

/** A part as it is being typed, and the answers that it keeps. */
export interface PartDraft {
  readonly name: string;
  readonly share: string;
  readonly answers: WrittenPart["answers"];
}

/** So many parts a case may have. */
export const mostParts = 12;
export const longestName = 60;

/** All parts that a case holds. */
export const partsOf = ({ parts = [] }: WrittenCase): readonly WrittenPart[] =>
  parts as readonly WrittenPart[];

/** A case that is divided otherwise, or no longer. */
export function withParts(written: WrittenCase, parts: readonly WrittenPart[]): WrittenCase {
  const { parts: _before, ...rest } = written;
  return parts.length === 0 ? rest : { ...rest, parts };
}

/** A case in which one part has another answer of its own, or none. */
export function withPartAnswer(
  written: WrittenCase,
  place: number,
  fact: string,
  value: unknown,
): WrittenCase {
  return withParts(
    written,
    partsOf(written).map((part, index) => {
      if (index !== place) return part;
      const { [fact]: _before, ...others } = part.answers;
      return {
        ...part,
        answers: value === undefined ? others : { ...part.answers, [fact]: value },
      };
    }),
  );
}

/** The parts that were typed, or what is wrong with them. */
export function readParts(
  drafts: readonly PartDraft[],
): { readonly parts: readonly WrittenPart[] } | { readonly says: string } {
  const parts: WrittenPart[] = [];
  for (const { name, share, answers } of drafts) {
    const plain = name.trim();
    if (plain === "") return { says: "Each part needs a name." };
    const number = /^\d{1,3}(?:\.\d{1,3})?$/.test(share.trim()) ? Number(share) : Number.NaN;
    if (!(number > 0 && number <= 100))
      return { says: `Give the share of ${plain} as a number above 0 and up to 100.` };
    parts.push({ name: plain, share: number, answers });
  }
  const sum = parts.reduce((total, { share }) => total + share, 0);
  return Math.abs(sum - 100) > 1e-6
    ? { says: `The shares have to come to 100; they come to ${Math.round(sum * 1000) / 1000}.` }
    : { parts };
}
