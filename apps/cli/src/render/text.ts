import type { ApiClient } from "@tapeline/api";
import type { Block, Partner, Segment } from "@tapeline/content/texts";

import { formatDay } from "../format/number.ts";
import { quoted } from "../format/quoted.ts";
import { framed, paragraph } from "./frame.ts";
import type { Style } from "./style.ts";
import { addressed, type TextHead } from "./text-list.ts";

type ReadText = Awaited<ReturnType<ApiClient["texts"]["read"]["query"]>>;
type Figure = Extract<Segment, { readonly origin: unknown }>;

/** What is known beside a text: the day on which it is read, what was asked for, and which texts hold the same words. */
interface Beside {
  readonly day: string;
  readonly words: string;
  readonly more: readonly TextHead[];
}

/** A text or a word: what it says, its figures with range, day and source, where to read on; an offer of help comes last. */
export function renderText(
  { page, readOn, partner, day, version }: ReadText,
  { day: today, words, more }: Beside,
  style: Style,
): string {
  const figures: Figure[] = [];
  const inWords = (segments: readonly Segment[]): string => wordsOf(segments, figures);
  const said =
    page.is === "word"
      ? [
          ...(page.also.length === 0 ? [] : [paragraph(`also: ${page.also.join(", ")}`, 2, style)]),
          paragraph(inWords(page.means), 2, style),
        ]
      : [paragraph(inWords(page.summary), 2, style), ...blocks(page.blocks, inWords, style)];
  const links = readOn.map(({ kind, id, title }) => ({
    id: kind === "text" ? id : `${kind} ${id}`,
    title,
  }));
  return framed([
    [
      ...paragraph(page.is === "word" ? page.term : page.title, 2, style).map(style.colour.bold),
      ...paragraph(page.id, 2, style).map(style.colour.dim),
    ],
    ...said,
    figures.length === 0
      ? []
      : ["  Figures", ...figures.flatMap((figure, at) => figureLines(figure, at + 1, style))],
    links.length === 0 ? [] : ["  Read on", ...addressed(links, style)],
    more.length === 0
      ? []
      : [...paragraph(`More that speaks of ${quoted(words)}`, 2, style), ...addressed(more, style)],
    paragraph(ageWords(page, { day, version, today, figures: figures.length > 0 }), 2, style).map(
      style.colour.dim,
    ),
    partner === undefined ? [] : offerOfHelp(partner, style),
  ]);
}

function blocks(
  given: readonly Block[],
  inWords: (segments: readonly Segment[]) => string,
  style: Style,
): string[][] {
  return given.map((block) => {
    switch (block.kind) {
      case "heading":
        return paragraph(inWords(block.inside), 2, style).map(style.colour.bold);
      case "paragraph":
        return paragraph(inWords(block.inside), 2, style);
      case "list":
        return block.items.flatMap((item, at) =>
          listItem(block.ordered ? `${at + 1}.` : "-", inWords(item), style),
        );
      case "code":
        return block.text.split("\n").map((line) => `    ${style.text(line)}`);
      case "partner":
        // It comes last, apart from what we say.
        return [];
    }
  });
}

const listItem = (mark: string, text: string, style: Style): string[] =>
  paragraph(text, 3 + mark.length, style).map((line, at) =>
    at === 0 ? `  ${mark} ${line.trimStart()}` : line,
  );

/** Segments in words; each figure is kept, once, and marked with its number among them. */
function wordsOf(segments: readonly Segment[], figures: Figure[]): string {
  return segments
    .map((segment) => {
      switch (segment.kind) {
        case "text":
        case "code":
          return segment.text;
        case "strong":
        case "emphasis":
          return wordsOf(segment.inside, figures);
        case "link": {
          const words = wordsOf(segment.inside, figures);
          return segment.to.startsWith("https://") ? `${words} (${segment.to})` : words;
        }
        case "number":
        case "day":
          return `${segment.text} [${placeOf(segment, figures)}]`;
      }
    })
    .join("");
}

function placeOf(figure: Figure, figures: Figure[]): number {
  const before = figures.findIndex(({ reference }) => reference === figure.reference);
  return before === -1 ? figures.push(figure) : before + 1;
}

function figureLines(
  { title, text, day, kind, origin }: Figure,
  at: number,
  style: Style,
): string[] {
  const { sources, editorial } = origin;
  const mark = `[${at}]`;
  const asOf = kind === "number" ? `, as of ${formatDay(day)}` : "";
  const [first = "", ...others] = paragraph(`${title}: ${text}${asOf}`, 9, style);
  return [
    `    ${mark.padEnd(4)} ${first.trimStart()}`,
    ...others,
    ...(editorial === undefined ? [] : paragraph(`editorial: ${editorial}`, 9, style)).map(
      style.colour.dim,
    ),
    ...sources
      .map(({ url, title: name, retrieved, kind: how }) =>
        [name, url, `read ${formatDay(retrieved)}`, how]
          .filter((part) => part !== undefined)
          .join(", "),
      )
      .flatMap((source) => paragraph(source, 9, style))
      .map(style.colour.dim),
  ];
}

function ageWords(
  page: ReadText["page"],
  given: {
    readonly day: string;
    readonly version: string;
    readonly today: string;
    readonly figures: boolean;
  },
): string {
  const { day, version, today, figures } = given;
  const filled = figures ? `Figures of release ${version}, filled in on ${formatDay(day)}. ` : "";
  if (page.is === "word") return `${filled}Topic: ${page.topic}.`;
  const due = page.reviewBy < today;
  return `${filled}${due ? "Was to be read again by" : "To be read again by"} ${formatDay(page.reviewBy)}${due ? ": it may be out of date" : ""}.`;
}

/** An offer of help, marked as what it is, with who is paid for it. */
function offerOfHelp({ title, body, link, interest }: Partner, style: Style): string[] {
  const { dim } = style.colour;
  const lines = (text: string): string[] => paragraph(text, 4, style);
  return [
    ...paragraph(
      "An offer of help. It is no part of the advice, and no rule reads it.",
      2,
      style,
    ).map(dim),
    ...lines(title),
    ...lines(wordsOf(body, [])),
    ...(link === undefined ? [] : lines(`${link.title}: ${link.url}`)),
    ...lines(interest).map(dim),
  ];
}
