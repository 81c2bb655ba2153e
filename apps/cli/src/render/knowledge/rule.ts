import { matches, type GuidanceRule, type Option, type Rule } from "@tapeline/engine";

import { formatDay, formatNumber } from "../../format/number.ts";
import { conditionWords } from "../condition-words.ts";
import type { Style } from "../style.ts";
import { page, sourceWords } from "./page.ts";

/** A rule: its reason, when it holds, what it does to which options, what stands behind it, its examples. */
export function renderRule(rule: Rule, options: readonly Option[], style: Style): string {
  return page(
    { title: rule.title, id: rule.id },
    [
      ["Why", [rule.because]],
      ["When", [conditionWords(rule.when), unknownWords[rule.whenUnknown]]],
      ["Then", effectsOf(rule, options)],
      ["Stands on", standsOn(rule)],
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

const unknownWords: Readonly<Record<Rule["whenUnknown"], string>> = {
  ask: "Where an answer is missing it is asked for, and till then nothing is settled.",
  weigh: "Where an answer is missing it counts by the chances of what that may be.",
  met: "Where an answer is missing it counts as holding.",
  "not-met": "Where an answer is missing it counts as not holding.",
};

function effectsOf(rule: Rule, options: readonly Option[]): string[] {
  switch (rule.kind) {
    case "gate":
      return [
        ...(rule.exclude === undefined
          ? []
          : [`shuts out: ${shutOut(rule.exclude, rule.except, options)}`]),
        ...(rule.offersMust === undefined
          ? []
          : [`offers must have: ${conditionWords(rule.offersMust as Rule["when"])}`]),
        rule.hard ? "a must: never weighed against anything" : "a limit: judged in each world",
      ];
    case "evidence":
      return [
        ...Object.entries(rule.weigh)
          .filter(([, weight]) => weight !== 0)
          .map(([id, weight]) => `${nameOf(id, options)}: ${weightWords(weight)}`),
        "(where its chance to reach the bar was 50 in 100 before)",
      ];
    case "ladder":
      return [`${nameOf(rule.requireTest, options)} is tested before any custom LLM`];
    default:
      return saidBy(rule, options);
  }
}

/** `50 → 62 in 100 (+0.5 log-odds)`. */
function weightWords(weight: number): string {
  const after = Math.round(100 / (1 + Math.exp(-weight)));
  const sign = weight > 0 ? "+" : "−";
  return `50 becomes ${after} in 100 (${sign}${formatNumber(Math.abs(weight))} log-odds)`;
}

/** What guidance says, of which options, and what belongs to its kind. */
function saidBy(rule: GuidanceRule, options: readonly Option[]): string[] {
  const of =
    rule.options === undefined ? "of the whole case" : `of ${matchWords(rule.options, options)}`;
  const only = rule.onlyIf === "planned" ? ", where the plan holds one of them" : "";
  return [
    `${rule.kind}: ${rule.say}`,
    ...(rule.kind === "diagnosis"
      ? rule.tries.map((one, index) => `${index + 1} ${one.do} (${nameOf(one.option, options)})`)
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
    `${of}${only}; it scores nothing`,
  ];
}

type Match = NonNullable<GuidanceRule["options"]>;

const matchWords = (match: Match, options: readonly Option[]): string =>
  options
    .filter((option) => matches(match, option))
    .map(({ code, short }) => `${code} ${short}`)
    .join(", ");

function shutOut(
  match: Match,
  except: readonly string[] | undefined,
  options: readonly Option[],
): string {
  const out = options.filter(
    (option) => matches(match, option) && except?.includes(option.id) !== true,
  );
  const stay = except ?? [];
  return `${out.map(({ code, short }) => `${code} ${short}`).join(", ")}${stay.length === 0 ? "" : `; ${stay.map((id) => nameOf(id, options)).join(", ")} may stay`}`;
}

function nameOf(id: string, options: readonly Option[]): string {
  const option = options.find((candidate) => candidate.id === id);
  return option === undefined ? id : `${option.code} ${option.short}`;
}

function standsOn({ evidence, sources, claims }: Rule): string[] {
  return [
    evidence === "editorial" ? "editorial: our own judgement" : evidence.replaceAll("-", " "),
    ...sources.map(sourceWords),
    ...(claims.length > 0 ? [`claims ${claims.join(", ")}`] : []),
  ];
}
