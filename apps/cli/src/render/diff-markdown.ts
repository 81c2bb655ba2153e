import {
  adviceWords,
  closeCases,
  confidenceWords,
  costWords,
  countWords,
  fieldWords,
  movedCases,
  movedWords,
  priceWords,
  reasonsFor,
  thresholdWords,
  type ShownDiff,
} from "../diff/shown-diff.ts";
import { formatDay, formatNumber } from "../format/number.ts";
import { safeText } from "./safe-text.ts";

/** So many of a list are shown: a comment on a pull request has an end. */
const most = 50;

/** What differs as Markdown, for a comment on a pull request. */
export function diffMarkdown(shown: ShownDiff): string {
  const { before, after, asOf, knowledge, found } = shown;
  const { touched } = found.cases;
  const changed = touched.filter(({ outcome }) => outcome === "changed");
  const data = [
    ...found.parts.map(
      ({ kind, id, change, fields }) =>
        `${kind} ${id}: ${change === "edited" ? fields.slice(0, 4).map(fieldWords).join("; ") : change}`,
    ),
    ...found.prices.map(priceWords),
    ...found.thresholds.map((one) => `Break-even, ${thresholdWords(one, knowledge)}`),
    ...found.added.map((id) => `scenario ${id}: added`),
    ...found.removed.map((id) => `scenario ${id}: removed`),
  ];
  return [
    `### ${cell(countWords(found))}`,
    `${cell(before)} → ${cell(after)}, prices as of ${formatDay(asOf)}.`,
    table(
      ["Changed", "before", "after", "cost", "confidence", "because"],
      changed.map((one) => [
        one.id,
        adviceWords(one.before, knowledge),
        adviceWords(one.after, knowledge),
        costWords(one),
        confidenceWords(one),
        reasonsFor(one, found).join("; "),
      ]),
    ),
    table(
      ["Moved, same verdict", "how", "because"],
      movedCases(touched).map((one) => [
        one.id,
        movedWords(one),
        reasonsFor(one, found).join("; "),
      ]),
    ),
    table(
      ["Close to changing", "points from another advice"],
      closeCases(touched).map(({ id, after: { margin = 0 } }) => [id, formatNumber(margin)]),
    ),
    list("Data behind it", data),
    list(
      "Texts that read otherwise",
      found.texts.map(({ id, change }) => `${id}: ${change}`),
    ),
  ]
    .filter((block) => block !== "")
    .join("\n\n")
    .concat("\n");
}

/** A text that starts no markup: what is written in files is shown as it is. */
const cell = (text: string): string =>
  safeText(text)
    .replaceAll(/[\\`*_[\]<>|#@!]/g, (sign) => `\\${sign}`)
    .replaceAll(/\s+/g, " ");

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return "";
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [
    line(head),
    line(head.map(() => "---")),
    ...rows.slice(0, most).map((row) => line(row.map(cell))),
    ...(rows.length > most ? ["", `${rows.length - most} more.`] : []),
  ].join("\n");
}

function list(title: string, items: readonly string[]): string {
  if (items.length === 0) return "";
  const more = items.length > most ? [`- ${items.length - most} more`] : [];
  return [
    `**${title}**`,
    "",
    ...items.slice(0, most).map((item) => `- ${cell(item)}`),
    ...more,
  ].join("\n");
}
