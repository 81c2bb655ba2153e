import { nameOf, replaced } from "../marks.ts";
import { anyOf, type Changes, type EditedKind } from "../mutant.ts";
import { priceSlips } from "../price-slips.ts";
import { atLeaf, impossibleDay, named } from "../shared-slips.ts";
import { inPlace, picked, type EditMaker, type EditMakers } from "./edit.ts";

const anyDate: Changes = {
  "an impossible day": impossibleDay,
  "a review in the past": atLeaf(named("reviewBy"), () => "2020-01-01"),
  "a page read in the future": atLeaf(named("retrieved"), () => "2049-01-01"),
  "a day in words": atLeaf(
    ({ value }) => typeof value === "string" && /^\d{4}-\d\d-\d\d$/.test(value),
    (_leaf, chance) => chance.one(["yesterday", "May 2026", '"2026"']),
  ),
};
const all = picked(anyDate, ...Object.keys(anyDate));

/** An entry that begins before the one above it. */
const backwards: EditMaker = ({ file, marks: { text, leaves } }, chance) => {
  const leaf = anyOf(
    leaves.filter(
      (one) =>
        nameOf(one) === "from" && one.path.at(-3) === "history" && Number(one.path.at(-2)) > 0,
    ),
    chance,
  );
  return leaf && { file, text: replaced(text, leaf, "2001-01-01") };
};

/** Days that are none, or not in their order, by kind of file. */
export const badDates: Readonly<Partial<Record<EditedKind, EditMakers>>> = {
  rule: all,
  question: all,
  option: all,
  text: all,
  glossary: all,
  practice: all,
  derivation: all,
  price: {
    ...picked(anyDate, "an impossible day", "a day in words"),
    ...picked(priceSlips, "from and until exchanged"),
    "an entry before the one above it": backwards,
  },
  release: {
    "an impossible day": inPlace(impossibleDay),
    "a day in words": all["a day in words"]!,
  },
};
