import type { Chance } from "../../chance.ts";
import { optionSlips, questionSlips, ruleSlips } from "../content-slips.ts";
import { caseSlips } from "../case-slips.ts";
import { valueAt } from "../marks.ts";
import { anyOf, type Changes, type EditedKind, type Subject } from "../mutant.ts";
import { priceSlips } from "../price-slips.ts";
import { atLeaf, digits, isNumber, named, swapped } from "../shared-slips.ts";
import { inPlace, picked, type EditMaker, type EditMakers } from "./edit.ts";

const beside = (file: string): string => file.replace(/\.yaml$/, "-otherwise.yaml");
const kindOf = ({ marks: { value } }: Subject): unknown => valueAt(value, ["kind"]);

/** A second rule of evidence under the same condition, which weighs the other way. */
const turnedRound: EditMaker = (subject) => {
  const { file, marks } = subject;
  if (kindOf(subject) !== "evidence") return undefined;
  const weights = Object.entries(valueAt(marks.value, ["weigh"]) as Record<string, number>);
  const text = weights.reduce(
    (sum, [id, weight]) => sum.replace(`${id}: ${weight}`, `${id}: ${digits(-weight)}`),
    marks.text.replace(/^(title: .*)$/m, "$1, or not"),
  );
  const effects: Record<string, string> = { raises: "lowers", lowers: "raises" };
  return {
    file: beside(file),
    text: text.replaceAll(/\b(raises|lowers):/g, (_, word: string) => `${effects[word]}:`),
  };
};

/** A second gate under the same condition, which lets in what the first shuts out. */
const letIn: EditMaker = (subject, chance) => {
  const { file, marks } = subject;
  const [, ids] = /^exclude: \[(.*)\]$/m.exec(marks.text) ?? [];
  if (kindOf(subject) !== "gate" || ids === undefined) return undefined;
  const kept = chance.one(ids.split(", "));
  return {
    file: beside(file),
    text: marks.text
      .replace(/^(title: .*)$/m, "$1, or not")
      .replace(/^exclude: .*$/m, `exclude: { usesModel: true }\nexcept: [${kept}]`),
  };
};

/** Two bounds that leave nothing between them. */
const nothingBetween: EditMaker = ({ file, marks: { text, leaves } }, chance: Chance) => {
  const bounds = leaves.filter(
    (leaf) =>
      leaf.path[0] === "when" &&
      isNumber(leaf) &&
      ["atLeast", "atMost", "above", "below"].includes(String(leaf.path.at(-1))),
  );
  const bound = anyOf(bounds, chance);
  if (bound === undefined) return undefined;
  const low = ["atLeast", "above"].includes(String(bound.path.at(-1)));
  const value = String(bound.value);
  return {
    file,
    text: `${text.slice(0, bound.end)}, ${low ? "below" : "above"}: ${value}${text.slice(bound.end)}`,
  };
};

/** Both of two things of which one may stand. */
const bothBases: EditMaker = ({ file, marks: { text, keys } }, chance) => {
  const key = anyOf(
    keys.filter(({ path, indent }) => path.at(-1) === "editorial" && indent !== undefined),
    chance,
  );
  if (key === undefined) return undefined;
  const source =
    "sources: [{ url: https://example.com/a, retrieved: 2026-11-20, evidence: measured }]";
  return {
    file,
    text: `${text.slice(0, key.start)}${source}\n${" ".repeat(key.indent!)}${text.slice(key.start)}`,
  };
};

const derivationContradictions: Changes = {
  "low and high exchanged": swapped("low", "high"),
  "least and most exchanged": swapped("min", "max"),
  "an input that multiplies and divides": ({ marks: { text } }) => {
    const [, first] = /^multiply: \[(\w+)/m.exec(text) ?? [];
    if (first === undefined) return undefined;
    return /^divide: \[/m.test(text)
      ? text.replace(/^divide: \[/m, `divide: [${first}, `)
      : `${text.trimEnd()}\ndivide: [${first}]\n`;
  },
};

const scenarioContradictions: Changes = {
  "an expected part that the case has not": atLeaf(
    (leaf) => leaf.path[0] === "parts" && named("name")(leaf),
    ({ value }) => `${String(value)}s`,
  ),
};

/** What cannot hold together, by kind of file. */
export const contradictions: Readonly<Partial<Record<EditedKind, EditMakers>>> = {
  rule: {
    "evidence turned round under the same condition": turnedRound,
    "a gate that lets in what another bars": letIn,
    "bounds that leave nothing between them": nothingBetween,
    ...picked(ruleSlips, "an example that comes out otherwise"),
  },
  question: {
    "sources and a judgement": bothBases,
    ...picked(
      questionSlips,
      "low and high exchanged",
      "least and most exchanged",
      "chances that are no whole",
    ),
  },
  option: {
    "sources and a judgement": bothBases,
    ...picked(optionSlips, "offsets in the other order"),
  },
  scenario: {
    ...picked(
      caseSlips,
      "low and high exchanged",
      "passed and graded exchanged",
      "parts that are not the whole",
    ),
    ...picked(scenarioContradictions, ...Object.keys(scenarioContradictions)),
  },
  price: picked(
    priceSlips,
    "input and output exchanged",
    "cached input above input",
    "low and high exchanged",
    "all and active parameters exchanged",
    "context and answer exchanged",
    "a dispute without a reason",
    "another publisher's folder",
  ),
  derivation: picked(derivationContradictions, ...Object.keys(derivationContradictions)),
  practice: {
    "evidence that rests on nothing": inPlace(({ marks: { text } }) =>
      text.includes("sources:") || /^rules: \[\w/m.test(text)
        ? undefined
        : text.replace(/^evidence: editorial$/m, "evidence: measured"),
    ),
    "low and high exchanged": inPlace(swapped("low", "high")),
    "least and most exchanged": inPlace(swapped("min", "max")),
  },
  text: {
    "the kind of another folder": inPlace(
      atLeaf(named("kind"), ({ value }) => (value === "faq" ? "article" : "faq")),
    ),
  },
};
