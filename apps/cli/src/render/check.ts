import type { ContentCheck, Finding } from "@tapeline/content/check";
import { formatProblem } from "@tapeline/documents";

import { formatDay } from "../format/number.ts";
import { framed, paragraph } from "./frame.ts";
import type { Style } from "./style.ts";

/** A check with where and as of when it was made. */
export interface ShownCheck extends ContentCheck {
  readonly folder: string;
  readonly day: string;
}

/** What was looked at, then problems, then remarks, each with its file, what is wrong and what to do. */
export function renderCheck(
  { folder, day, slips, findings, advised, counts }: ShownCheck,
  style: Style,
): string {
  const problems = findings.filter(({ weight }) => weight === "problem");
  const remarks = findings.filter(({ weight }) => weight === "remark");
  const heading = `The content of ${folder}, reviews as of ${formatDay(day)}`;
  return framed([
    paragraph(heading, 2, style).map(style.colour.bold),
    counts === undefined ? [] : paragraph(countWords(counts), 2, style),
    slips.length === 0
      ? []
      : [
          ...paragraph(`${many(slips.length, "slip")} in the files:`, 2, style),
          ...slips.flatMap((slip) => paragraph(formatProblem(slip), 4, style)),
          ...paragraph("What stands between the files is checked once these are mended.", 2, style),
        ],
    listed(many(problems.length, "problem"), problems, style),
    listed(many(remarks.length, "remark"), remarks, style),
    advised || slips.length > 0
      ? []
      : paragraph("What is advised in the scenarios was not looked at.", 2, style),
    paragraph(verdictOn(slips.length + problems.length, remarks.length), 2, style),
  ]);
}

const countWords = (counts: NonNullable<ContentCheck["counts"]>): string =>
  `${many(counts.rules, "rule")}, ${many(counts.questions, "question")}, ${many(counts.options, "option")}, ${many(counts.scenarios, "scenario")}, ${many(counts.texts, "text")} and ${many(counts.terms, "term")} were read, and held against ${many(counts.claims, "claim")}.`;

const many = (count: number, name: string): string => `${count} ${name}${count === 1 ? "" : "s"}`;

/** Findings under a title, those that say the same together. */
function listed(title: string, findings: readonly Finding[], style: Style): string[] {
  if (findings.length === 0) return [];
  const placesOf = new Map<string, string[]>();
  for (const { file, line, says, fix } of findings) {
    const words = `${says}; ${fix}`;
    const place = line === undefined ? file : `${file}:${line}`;
    placesOf.set(words, [...(placesOf.get(words) ?? []), place]);
  }
  return [
    ...paragraph(`${title}:`, 2, style),
    ...[...placesOf].flatMap(([words, places]) => [
      ...paragraph(words, 4, style),
      ...places.flatMap((place) => paragraph(place, 6, style)),
    ]),
  ];
}

function verdictOn(problems: number, remarks: number): string {
  if (problems > 0) return "Mend these, and check again.";
  return remarks > 0 ? "All holds together. Remarks are worth a look." : "All holds together.";
}
