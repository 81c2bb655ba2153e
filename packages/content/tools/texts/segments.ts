import type { Block, Segment } from "../../src/text.ts";
import type { Flaw, Inline } from "./marked-text.ts";
import { ownFigures } from "./own-figures.ts";
import { bannedWords } from "./plain-words.ts";
import type { Written } from "./read-blocks.ts";
import { isUnresolved, nearest, type Records } from "./reference.ts";
import { resolveReference } from "./resolve-reference.ts";

/** What a text may refer to. */
export interface Targets {
  readonly records: Records;
  /** Addresses of all texts and terms. */
  readonly addresses: ReadonlySet<string>;
}

const external = /^https:\/\/[^\s/]+\.[a-z]{2,}(\/|$)/;

/** A reference between single braces, or a brace that was left behind. */
const singleBraces = /\{[^{}]*\}{0,2}|\}{1,2}/g;

/** What is wrong with the words of a prose that begins at an offset. */
export function flawsOfProse(prose: string, at: number): readonly Flaw[] {
  const written = prose.replaceAll(singleBraces, (found) => " ".repeat(found.length));
  return [
    ...[...prose.matchAll(singleBraces)].map(({ 0: found, index }) => ({
      at: at + index,
      expected: "a number or name between double braces, as in {{assume:tuningProjectCost}}",
      found,
      fix: "double the braces on both sides, or take them out",
    })),
    ...ownFigures(written).map(({ at: within, found }) => ({
      at: at + within,
      expected: "words, or a reference to a number that the engine uses",
      found,
      fix: "write {{assume:…}}, {{price:…}}, {{option:…}} or {{rule:…}}, or say it without an amount; names such as GPT-5 are joined by a hyphen",
    })),
    ...bannedWords(written).map(({ at: within, found }) => ({
      at: at + within,
      expected: "plain words that do not push",
      found,
      fix: "take it out, or say what is meant",
    })),
  ];
}

/** Turns what was written into segments: numbers filled in, links checked. */
export function toSegments(
  written: readonly Inline[],
  targets: Targets,
  flaws: Flaw[],
): readonly Segment[] {
  return written.flatMap((piece): readonly Segment[] => {
    switch (piece.kind) {
      case "text":
        flaws.push(...flawsOfProse(piece.text, piece.at));
        return [{ kind: "text", text: piece.text }];
      case "code":
        return [{ kind: "code", text: piece.text }];
      case "strong":
      case "emphasis":
        return [{ kind: piece.kind, inside: toSegments(piece.inside, targets, flaws) }];
      case "link": {
        if (!external.test(piece.to) && !targets.addresses.has(piece.to))
          flaws.push({
            at: piece.at,
            expected: "the address of a text, as in faq/cost, or of a page that begins with https",
            found: piece.to,
            fix: nearest(piece.to, [...targets.addresses]),
          });
        return [{ kind: "link", to: piece.to, inside: toSegments(piece.inside, targets, flaws) }];
      }
      case "reference": {
        const resolved = resolveReference(piece.text, targets.records);
        if (!isUnresolved(resolved)) return resolved;
        flaws.push({ at: piece.at, ...resolved });
        return [];
      }
    }
  });
}

/** Turns a page as it was written into blocks. */
export function toBlocks(
  written: readonly Written[],
  targets: Targets,
  flaws: Flaw[],
): readonly Block[] {
  const inner = (inside: readonly Inline[]): readonly Segment[] =>
    toSegments(inside, targets, flaws);
  return written.map((block): Block => {
    switch (block.kind) {
      case "heading":
        return { kind: "heading", level: block.level, inside: inner(block.inside) };
      case "paragraph":
        return { kind: "paragraph", inside: inner(block.inside) };
      case "list":
        return { kind: "list", ordered: block.ordered, items: block.items.map(inner) };
      case "code":
        return { kind: "code", text: block.text };
      case "partner":
        return { kind: "partner" };
    }
  });
}

/** The words of segments as one reads them out; a number counts as a word. */
export function proseOf(segments: readonly Segment[]): string {
  return segments
    .map((segment) => {
      if (segment.kind === "number") return "number";
      if (segment.kind === "text" || segment.kind === "code" || segment.kind === "day")
        return segment.text;
      return proseOf(segment.inside);
    })
    .join("");
}

/** The words of a page as one reads them out, a line for each paragraph, heading and item. */
export function proseOfBlocks(blocks: readonly Block[]): string {
  return blocks
    .flatMap((block) => {
      if (block.kind === "heading" || block.kind === "paragraph") return proseOf(block.inside);
      return block.kind === "list" ? block.items.map(proseOf) : [];
    })
    .join("\n");
}
