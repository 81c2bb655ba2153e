import type { ApiClient } from "@tapeline/api";

import { quoted } from "../format/quoted.ts";
import { left, widthOf } from "./columns.ts";
import { framed, paragraph } from "./frame.ts";
import type { Style } from "./style.ts";

/** What a list says of a text. */
export type TextHead = Awaited<ReturnType<ApiClient["texts"]["list"]["query"]>>[number];

const headings = [
  ["faq", "Answers"],
  ["article", "Articles"],
  ["option", "Options"],
] as const;

/** All texts by kind with their addresses, and the words by topic; `all` of which not every one may be listed. */
export function renderTextList(heads: readonly TextHead[], all: number, style: Style): string {
  const more = all - heads.length;
  return framed([
    ...headings.map(([kind, heading]) => {
      const of = heads.filter((head) => head.kind === kind);
      return of.length === 0 ? [] : [style.colour.bold(`  ${heading}`), ...addressed(of, style)];
    }),
    wordsByTopic(heads, style),
    paragraph(
      `${all} texts and words${more > 0 ? `; ${more} more without --limit` : ""}. Read one: tapeline read <address or word>`,
      2,
      style,
    ).map(style.colour.dim),
  ]);
}

/** Texts that hold the words, the most telling first, each with what it says in a sentence. */
export function renderFound(
  heads: readonly TextHead[],
  { words, all }: { readonly words: string; readonly all: number },
  style: Style,
): string {
  const more = all - heads.length;
  return framed([
    ...heads.map(({ id, title, summary }) => [
      ...paragraph(title, 2, style).map(style.colour.bold),
      ...paragraph(summary, 4, style),
      ...paragraph(`tapeline read ${id}`, 4, style).map(style.colour.dim),
    ]),
    paragraph(
      `${all} text${all === 1 ? " speaks" : "s speak"} of ${quoted(words)}${more > 0 ? `; ${more} more with --limit ${all}` : ""}.`,
      2,
      style,
    ).map(style.colour.dim),
  ]);
}

/** Addresses in a column and titles beside them; below them where there is no room. */
export function addressed(
  heads: readonly { readonly id: string; readonly title: string }[],
  style: Style,
): string[] {
  const columns = Math.max(0, ...heads.map(({ id }) => widthOf(id)));
  const room = style.width - columns - 8;
  if (room < roomForTitles)
    return heads.flatMap(({ id, title }) => [
      ...paragraph(id, 4, style),
      ...paragraph(title, 6, style).map(style.colour.dim),
    ]);
  return heads.flatMap(({ id, title }) =>
    paragraph(title, columns + 6, style).map((line, index) =>
      index === 0
        ? `    ${left(style.text(id), columns, style.ellipsis)}  ${line.trimStart()}`
        : line,
    ),
  );
}

const roomForTitles = 30;

function wordsByTopic(heads: readonly TextHead[], style: Style): string[] {
  const words = heads.filter(({ kind }) => kind === "word");
  if (words.length === 0) return [];
  const topics = [...new Set(words.flatMap((word) => word.topics))];
  return [
    style.colour.bold("  Words"),
    ...topics.flatMap((topic) =>
      paragraph(
        `${topic}: ${words
          .filter((word) => word.topics.includes(topic))
          .map(({ title }) => title)
          .join(", ")}`,
        4,
        style,
      ),
    ),
  ];
}
