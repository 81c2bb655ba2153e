import type { Citation, GuidanceRule, Option, Question, Rule } from "@tapeline/engine";

import { formatDay, formatRange, formatWithUnit } from "../format/number.ts";
import { conditionWords } from "./condition-words.ts";
import { paragraph } from "./frame.ts";
import type { Style } from "./style.ts";

/** A heading, its id, and named paragraphs; empty ones are left out. */
function page(
  heading: { readonly title: string; readonly id: string },
  parts: readonly (readonly [name: string, paragraphs: readonly string[]])[],
  style: Style,
): string {
  const body = parts
    .filter(([, paragraphs]) => paragraphs.length > 0)
    .flatMap(([name, paragraphs]) => [
      "",
      `  ${name}`,
      ...paragraphs.flatMap((text) => paragraph(text, 4, style)),
    ]);
  const head = [
    ...paragraph(heading.title, 2, style).map(style.colour.bold),
    ...paragraph(heading.id, 2, style).map(style.colour.dim),
  ];
  return `\n${[...head, ...body].join("\n")}\n`;
}

/** A rule: its reason, when it holds, what it does, what stands behind it, its examples. */
export function renderRule(rule: Rule, style: Style): string {
  const whenUnknown = `Where a fact is not known: ${rule.whenUnknown}.`;
  return page(
    { title: rule.title, id: rule.id },
    [
      ["Why", [rule.because]],
      ["When", [conditionWords(rule.when), whenUnknown]],
      ["Then", effectsOf(rule)],
      [
        "Stands on",
        [
          ...standsOn(rule.evidence, rule.sources),
          ...(rule.claims.length > 0 ? [`claims ${rule.claims.join(", ")}`] : []),
        ],
      ],
      [
        "Examples",
        rule.examples.map(
          (example) => `${example.case}: ${example.fires ? "holds" : "does not hold"}`,
        ),
      ],
      ["Read again by", [formatDay(rule.reviewBy)]],
    ],
    style,
  );
}

function effectsOf(rule: Rule): string[] {
  switch (rule.kind) {
    case "gate":
      return [
        ...(rule.exclude === undefined
          ? []
          : [
              `excludes ${matchWords(rule.exclude)}${rule.except === undefined ? "" : `, except ${rule.except.join(", ")}`}`,
            ]),
        ...(rule.offersMust === undefined
          ? []
          : [`offers must have: ${conditionWords(rule.offersMust as Rule["when"])}`]),
        rule.hard ? "hard: never weighed against anything" : "soft: judged in each world",
      ];
    case "evidence":
      return Object.entries(rule.weigh).map(
        ([option, weight]) => `${option}: ${weight > 0 ? "+" : ""}${weight} log-odds`,
      );
    case "ladder":
      return [`${rule.requireTest} is tested before any custom LLM`];
    default:
      return saidBy(rule);
  }
}

/** What guidance says, of which options, and what belongs to its kind. */
function saidBy(rule: GuidanceRule): string[] {
  const of = rule.options === undefined ? "the whole case" : matchWords(rule.options);
  const only = rule.onlyIf === "planned" ? ", where the plan holds it" : "";
  return [
    `${rule.kind}: ${rule.say}`,
    ...(rule.kind === "diagnosis"
      ? rule.tries.map((one, index) => `${index + 1} ${one.do} (${one.option})`)
      : []),
    ...(rule.kind === "prerequisite"
      ? rule.needs.map(
          ({ what, costLine, owner }) =>
            `needs ${what}: ${[costLine === undefined ? [] : [`paid by ${costLine}`], owner ?? []].flat().join(", ")}`,
        )
      : []),
    ...(rule.kind === "expiry" ? [`look again within ${rule.reviewWithinMonths} months`] : []),
    ...(rule.kind === "advice" && rule.yardstick !== undefined
      ? [
          `where training takes ${rule.yardstick.speaks === "above" ? "more" : "no more"} than ${rule.yardstick.limit.toExponential(1)} operations`,
        ]
      : []),
    `of ${of}${only}; it scores nothing`,
  ];
}

const matchWords = (match: unknown): string =>
  Array.isArray(match)
    ? match.join(", ")
    : Object.entries(match as object)
        .map(([trait, value]) => `${trait} ${String(value)}`)
        .join(" and ");

function standsOn(evidence: string, sources: readonly Citation[]): string[] {
  return [
    evidence === "editorial" ? "editorial: our own judgement" : evidence,
    ...sources.map(
      ({ title, url, retrieved }) =>
        `${title === undefined ? "" : `${title}, `}${url}, read ${formatDay(retrieved)}`,
    ),
  ];
}

/** An option of the ladder as we know it, without a case. */
export function renderOption(option: Option, style: Style): string {
  const { id, code, title, description, tailoring, traits } = option;
  return page(
    { title: `${code} ${title}`, id },
    [
      ["What it is", [description]],
      ["Tailoring", [tailoring === "none" ? "none" : tailoring]],
      ["Traits", Object.entries(traits).map(([trait, value]) => `${trait}: ${String(value)}`)],
      ["In a case", [`tapeline explain ${id} case.yaml`]],
    ],
    style,
  );
}

/** A question: why it is asked, how to answer, what stands in for a missing answer. */
export function renderQuestion(question: Question, style: Style): string {
  const { fact, ask, why, help, unit, allowed, values, assume } = question;
  const number = (value: number): string => formatWithUnit(unit, value);
  return page(
    { title: ask, id: fact },
    [
      ["Why", [why]],
      ["How to find out", [help]],
      [
        "Answers",
        allowed === undefined
          ? Object.entries(values ?? {}).map(([value, says]) => `${value}: ${says}`)
          : [`${formatRange(allowed.min, allowed.max, number)}`],
      ],
      ["If you do not know", assume.map((stand) => assumptionWords(stand, number))],
    ],
    style,
  );
}

function assumptionWords(
  stand: Question["assume"][number],
  number: (value: number) => string,
): string {
  const { low, base, high, is, chances, forTasks, basis } = stand;
  const middle = base === undefined ? "" : `${number(base)}${low === undefined ? "" : ", "}`;
  const value =
    is !== undefined
      ? String(is)
      : chances !== undefined
        ? Object.entries(chances)
            .map(([name, chance]) => `${name} ${Math.round(chance * 100)} in 100`)
            .join(", ")
        : `${middle}${low === undefined || high === undefined ? "" : `80% within ${formatRange(low, high, number)}`}`;
  const tasks = forTasks === undefined ? "" : ` (${forTasks.join(", ")})`;
  const from =
    basis.editorial === undefined
      ? (basis.sources ?? []).map(({ url }) => url).join(", ")
      : `editorial: ${basis.editorial}`;
  return `${value}${tasks} – ${from}`;
}
