import type { Block, Partner, Segment, Term, Text, Texts } from "@tapeline/content/texts";
import type { Knowledge } from "@tapeline/engine";

/** Where a text leads: another text, a rule or a question. */
export interface TextLink {
  readonly kind: "text" | "rule" | "question";
  readonly id: string;
  readonly title: string;
}

/** A text or a word as it is shown. */
export interface ReadText {
  /** The text, or the word. */
  readonly page: ({ readonly is: "text" } & Text) | ({ readonly is: "word" } & Term);
  /** What it names and what to read next, each once. */
  readonly readOn: readonly TextLink[];
  /** An offer of help, where the text has one and the operator did not switch it off. To be shown last, and as what it is. */
  readonly partner?: Partner;
  readonly version: string;
  /** The day as of which numbers were filled in. */
  readonly day: string;
}

/** The text of an address, or of the end of one that no other has; undefined where there is none or several are meant. */
export function readText(all: Texts, id: string, knowledge: Knowledge): ReadText | undefined {
  const wanted = id.toLowerCase();
  const named = <Page extends { readonly id: string }>(pages: readonly Page[], exactly: boolean) =>
    pages.filter((page) => page.id === wanted || (!exactly && page.id.endsWith(`/${wanted}`)));
  for (const exactly of [true, false]) {
    const texts = named(all.texts, exactly);
    const words = named(all.glossary, exactly);
    const [text] = texts;
    const [word] = words;
    if (texts.length + words.length !== 1) continue;
    if (text !== undefined) return pageOfText(text, all, knowledge);
    if (word !== undefined) return pageOfWord(word, all, knowledge);
  }
  return undefined;
}

function pageOfText(text: Text, all: Texts, knowledge: Knowledge): ReadText {
  const addresses = [
    ...linksIn([text.summary, ...text.blocks.flatMap(segmentsOf)].flat()),
    ...text.rules.map((rule) => `rules/${rule}`),
    ...text.related,
  ];
  const offered = text.blocks.some(({ kind }) => kind === "partner");
  return {
    page: { is: "text", ...text },
    readOn: linksTo(addresses, all, knowledge),
    ...(offered && all.partner !== undefined ? { partner: all.partner } : {}),
    version: all.version,
    day: all.day,
  };
}

function pageOfWord(word: Term, all: Texts, knowledge: Knowledge): ReadText {
  return {
    page: { is: "word", ...word },
    readOn: linksTo([...linksIn(word.means), ...word.see], all, knowledge),
    version: all.version,
    day: all.day,
  };
}

/** What stands in a block, line by line. */
function segmentsOf(block: Block): readonly (readonly Segment[])[] {
  if ("inside" in block) return [block.inside];
  return block.kind === "list" ? block.items : [];
}

function linksIn(segments: readonly Segment[]): readonly string[] {
  return segments.flatMap((segment) => [
    ...(segment.kind === "link" ? [segment.to] : []),
    ...("inside" in segment ? linksIn(segment.inside) : []),
  ]);
}

/** Links by address with their titles; pages elsewhere are left to the text itself. */
function linksTo(
  addresses: readonly string[],
  { texts, glossary }: Texts,
  { rules, questions }: Knowledge,
): readonly TextLink[] {
  const titles = new Map<string, TextLink>([
    ...texts.map(({ id, title }) => [id, { kind: "text", id, title }] as const),
    ...glossary.map(({ id, term }) => [id, { kind: "text", id, title: term }] as const),
    ...rules.map(({ id, title }) => [`rules/${id}`, { kind: "rule", id, title }] as const),
    ...Object.values(questions).map(
      ({ fact, ask }) => [`questions/${fact}`, { kind: "question", id: fact, title: ask }] as const,
    ),
  ]);
  return [...new Set(addresses)].flatMap((address) => titles.get(address) ?? []);
}
