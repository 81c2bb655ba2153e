import { nameOf, under } from "../marks.ts";
import type { Changes, EditedKind } from "../mutant.ts";
import { caseSlips } from "../case-slips.ts";
import { optionSlips, questionSlips, ruleSlips } from "../content-slips.ts";
import { priceSlips } from "../price-slips.ts";
import { atLeaf, digits, isNumber } from "../shared-slips.ts";
import { picked, type EditMakers } from "./edit.ts";

const derivationUnits: Changes = {
  "a unit that does not divide out": atLeaf(
    (leaf) => nameOf(leaf) === "unit",
    (_leaf, chance) => chance.one(['"km"', '"€/week"', '"litres/day"']),
  ),
  "figures a thousand times too large": atLeaf(
    (leaf) =>
      isNumber(leaf) &&
      (under(leaf, "assume") || under(leaf, "values")) &&
      ["low", "base", "high"].includes(nameOf(leaf)),
    ({ value }) => digits(Number(value) * 1e9),
  ),
};

const practiceUnits: Changes = {
  "a figure in another unit": atLeaf(
    (leaf) => isNumber(leaf) && under(leaf, "value"),
    ({ value }) => digits(Number(value) * 1e4 + 1),
  ),
  "a mark on a number that nobody can answer": atLeaf(
    (leaf) => isNumber(leaf) && under(leaf, "when"),
    ({ value }) => digits(Number(value) * 1e9 + 1e12),
  ),
  "a place of half a step": atLeaf(
    (leaf) => nameOf(leaf) === "place",
    ({ value }) => digits(Number(value) + 0.5),
  ),
};

/** Figures in a unit that cannot be meant, by kind of file. */
export const wrongUnits: Readonly<Partial<Record<EditedKind, EditMakers>>> = {
  rule: picked(
    ruleSlips,
    "a share of one for per cent",
    "a bound that no answer reaches",
    "an example in the wrong unit",
    "a weight ten times too large",
    "a weight in per cent",
  ),
  question: picked(
    questionSlips,
    "a share of one for per cent",
    "an assumption outside what is allowed",
    "chances in per cent",
    "a misspelt unit",
    "a unit of another kind",
    "more than all of it",
  ),
  option: picked(
    optionSlips,
    "a fact of another unit",
    "a fact that is no number",
    "months of another kind",
    "a line per another while",
    "log-odds in per cent",
    "an offset ten times too large",
    "a test in hundredths of months",
    "a share in per cent",
  ),
  scenario: picked(
    caseSlips,
    "a share of one for per cent",
    "in thousands, or a thousand times too many",
    "below zero",
    "above what is believable",
    "in another unit",
  ),
  price: picked(
    priceSlips,
    "dollars a token",
    "dollars a thousand tokens",
    "a thousand times too much",
    "memory in megabytes",
    "a specification in thousands",
    "an hour in cents",
    "a month for an hour",
    "figures in thousands",
    "a size in billions",
    "the unit of no list",
    "days in seconds",
    "bytes of another shape",
  ),
  derivation: picked(derivationUnits, ...Object.keys(derivationUnits)),
  practice: picked(practiceUnits, ...Object.keys(practiceUnits)),
};
