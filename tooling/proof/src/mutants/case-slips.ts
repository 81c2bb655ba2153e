import { knowledge } from "@tapeline/content";
import type { FactId, Question } from "@tapeline/engine";

import { nameOf, type Leaf } from "./marks.ts";
import type { Changes } from "./mutant.ts";
import {
  atLeaf,
  digits,
  impossibleDay,
  isNumber,
  missingKey,
  misspeltKey,
  named,
  swapped,
} from "./shared-slips.ts";

const optionIds = knowledge.options.map(({ id }) => id);
const ruleIds = knowledge.rules.map(({ id }) => id);

/** The question that an answer's number or word is for. */
export function questionOf({ path }: Leaf): Question | undefined {
  const at = path.findLastIndex((key) => key === "answers" || key === "facts");
  const id = at < 0 ? undefined : path[at + 1];
  return id === undefined ? undefined : knowledge.questions[id as FactId];
}

const inPercent = (leaf: Leaf): boolean => isNumber(leaf) && questionOf(leaf)?.unit === "%";
const bounded = (leaf: Leaf): boolean => isNumber(leaf) && questionOf(leaf)?.allowed !== undefined;

/** Times a factor, where that leaves the range of believable answers. */
const outOfRange =
  (factors: readonly number[]) =>
  (leaf: Leaf): string | undefined => {
    const { min, max } = questionOf(leaf)!.allowed!;
    const found = factors
      .map((factor) => Number(leaf.value) * factor)
      .find((value) => value < min || value > max);
    return found === undefined ? undefined : digits(found);
  };

const choices = (leaf: Leaf): readonly string[] => Object.keys(questionOf(leaf)?.values ?? {});
const isChoice = (leaf: Leaf): boolean => choices(leaf).length > 0;

/** Words that other questions choose among. */
const allChoices = [
  ...new Set(Object.values(knowledge.questions).flatMap(({ values }) => Object.keys(values ?? {}))),
];

const otherUnits = ["ms", "hours", "weeks", "€", "tokens", "km", "people", "pages", "years"];

/** Slips of a case file that its reader can see. */
export const caseSlips: Changes = {
  "a share of one for per cent": atLeaf(
    (leaf) => inPercent(leaf) && Number(leaf.value) > 0 && Number(leaf.value) < 100,
    ({ value }) => digits(Number(value) / 100),
  ),
  "in thousands, or a thousand times too many": atLeaf(bounded, outOfRange([1 / 1000, 1000])),
  "in millions, or a million times too many": atLeaf(bounded, outOfRange([1e-6, 1e6])),
  "below zero": atLeaf(
    (leaf) => bounded(leaf) && Number(leaf.value) > 0 && questionOf(leaf)!.allowed!.min >= 0,
    ({ value }) => digits(-Number(value)),
  ),
  "above what is believable": atLeaf(bounded, (leaf) =>
    digits(questionOf(leaf)!.allowed!.max * 10 + 1),
  ),
  "a part of what is counted whole": atLeaf(
    (leaf) => bounded(leaf) && questionOf(leaf)!.integer,
    ({ value }) => digits(Number(value) + 0.5),
  ),
  "in another unit": atLeaf(bounded, (leaf, chance) => {
    const unit = questionOf(leaf)!.unit!;
    const other = chance.one(otherUnits.filter((one) => !unit.includes(one.replace(/s$/, ""))));
    return `${digits(Number(leaf.value))} ${other}`;
  }),
  "low and high exchanged": swapped("low", "high"),
  "base outside": atLeaf(
    (leaf) => nameOf(leaf) === "base" && bounded(leaf),
    ({ value }) => digits(Number(value) * 1e3 + 1),
  ),
  "passed and graded exchanged": swapped("passed", "of"),
  "a choice of another question": atLeaf(isChoice, (leaf, chance) =>
    chance.one(allChoices.filter((word) => !choices(leaf).includes(word))),
  ),
  "the id of a rule for an option's": atLeaf(named("option"), (_leaf, chance) =>
    chance.one(ruleIds),
  ),
  "an option that is not there": atLeaf(named("option"), ({ value }, chance) =>
    chance.one([`${String(value)}s`, String(value).toUpperCase(), "fine-tuning", "rag"]),
  ),
  "a class that is none": atLeaf(named("class"), (_leaf, chance) =>
    chance.one(["large", "medium", ...optionIds]),
  ),
  "a misspelt key": misspeltKey,
  "a missing entry": missingKey(
    ({ path }) =>
      path.join() === "title" ||
      (path[0] === "answers" && path.length > 2 && ["low", "high"].includes(String(path.at(-1)))) ||
      (path[0] === "tests" && ["option", "passed", "of"].includes(String(path.at(-1)))) ||
      (path[0] === "parts" && path.length === 3),
  ),
  "parts that are not the whole": atLeaf(named("share"), ({ value }) => digits(Number(value) / 2)),
  "an impossible day": impossibleDay,
};
