import type { MarkFound, PillarFound, Readiness } from "@tapeline/engine/practice";

import type { CaseKnowledge } from "../case-file/read-case.ts";
import { formatDay, formatNumber } from "../format/number.ts";
import { framed, paragraph } from "./frame.ts";
import type { Style } from "./style.ts";
import { renderTable } from "./table.ts";

/** How ready a case is: a line for each pillar, then its marks with what was read and what would raise them. */
export function renderReadiness(
  { title, readFor, pillars, receipt }: Readiness,
  { options, questions }: CaseKnowledge,
  style: Style,
): string {
  const planned = readFor.map((id) => options.find((option) => option.id === id)?.short ?? id);
  const nameOf: NameOf = (fact) => questions[fact].short;
  return framed([
    [
      ...paragraph(title, 2, style).map(style.colour.bold),
      ...paragraph(
        `release ${receipt.content} · read for ${planned.length === 0 ? "no plan" : planned.join(", then ")} · ${formatDay(receipt.asOf)}`,
        2,
        style,
      ).map(style.colour.dim),
    ],
    paragraph(
      "What is in place to carry out the plan. It is no part of the advice: being able to is no reason to.",
      2,
      style,
    ),
    renderTable(
      [
        { heading: "Pillar" },
        { heading: "in place", align: "right" },
        { heading: "missing", align: "right" },
        { heading: "not known", align: "right" },
        { heading: "score" },
      ],
      pillars.map((pillar) => [
        pillar.title,
        String(pillar.inPlace),
        String(pillar.missing),
        String(pillar.notKnown),
        scoreWords(pillar),
      ]),
      style,
    ),
    ...pillars.map((pillar) => renderPillar(pillar, nameOf, style)),
  ]);
}

type NameOf = (fact: MarkFound["readings"][number]["fact"]) => string;

/** `2–3 of 4`, or that nothing of it is known. */
function scoreWords({ score, inPlace, notKnown, needed }: PillarFound): string {
  if (needed === 0) return "nothing is needed";
  if (score === undefined) return "not known";
  const most = inPlace + notKnown;
  return `${most === inPlace ? inPlace : `${inPlace}–${most}`} of ${needed}`;
}

const states = { "in-place": "✓", missing: "✕", "not-known": "?", "not-needed": "–" } as const;
const plainStates = { "in-place": "+", missing: "x", "not-known": "?", "not-needed": "-" } as const;

function renderPillar(
  { title, asks, because, marks }: PillarFound,
  nameOf: NameOf,
  style: Style,
): string[] {
  const signs = style.unicode ? states : plainStates;
  return [
    ...paragraph(`${title}: ${asks}`, 2, style).map(style.colour.bold),
    ...paragraph(because, 4, style).map(style.colour.dim),
    ...marks.flatMap((mark) => [
      ...paragraph(`${signs[mark.state]} ${mark.title}${stateWords(mark, nameOf)}`, 4, style),
      ...(mark.raise === undefined ? [] : paragraph(mark.raise, 6, style)),
    ]),
  ];
}

/** A number that was read, as people write it. */
const readable = (found: string): string =>
  /^\d+(\.\d+)?$/.test(found) ? formatNumber(Number(found)) : found;

/** Where a mark stands, and the answers that say so. */
function stateWords({ state, readings }: MarkFound, nameOf: NameOf): string {
  if (state === "not-needed") return " – not needed for this plan";
  const read = readings
    .map(({ fact, found }) => `${nameOf(fact)}: ${readable(found)}`)
    .filter((words, index, all) => all.indexOf(words) === index);
  const word = { "in-place": "in place", missing: "missing", "not-known": "not known" }[state];
  return ` – ${word} (${read.join(", ")})`;
}
