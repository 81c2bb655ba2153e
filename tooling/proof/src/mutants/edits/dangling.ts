import { knowledge } from "@tapeline/content";

import type { Chance } from "../../chance.ts";
import { optionSlips, ruleSlips, scenarioSlips } from "../content-slips.ts";
import { nameOf, replaced, under, type Leaf } from "../marks.ts";
import { anyOf, type EditedKind, type Subject } from "../mutant.ts";
import { priceSlips } from "../price-slips.ts";
import { glossarySlips, textSlips } from "../text-slips.ts";
import { picked, type EditMaker, type EditMakers } from "./edit.ts";

/** A name changed to one that is not there. */
const renamed =
  (fits: (leaf: Leaf) => boolean): EditMaker =>
  ({ file, marks: { text, leaves } }, chance: Chance) => {
    const leaf = anyOf(
      leaves.filter((one) => typeof one.value === "string" && fits(one)),
      chance,
    );
    return leaf && { file, text: replaced(text, leaf, `${String(leaf.value)}x`) };
  };

const deleted: EditMaker = ({ file }: Subject) => ({ file, text: undefined });
/** Options and pages of options, which others name. */
const deletedOf =
  (...folders: readonly string[]): EditMaker =>
  (subject, chance) =>
    folders.some((folder) => subject.file.startsWith(folder))
      ? deleted(subject, chance)
      : undefined;

const optionIds = new Set(knowledge.options.map(({ id }) => id));

/** Names that lead nowhere, by kind of file. */
export const dangling: Readonly<Partial<Record<EditedKind, EditMakers>>> = {
  rule: picked(
    ruleSlips,
    "an option that is not there",
    "a fact for an option",
    "the id of a rule for an option's",
    "a claim that nobody made",
    "a choice of another question",
  ),
  question: { "a question deleted": deleted },
  option: {
    ...picked(optionSlips, "an option for a fact", "a component that is none"),
    "an option deleted": deleted,
  },
  scenario: picked(
    scenarioSlips,
    "an option that is not there",
    "the id of a rule for an option's",
  ),
  price: {
    ...picked(priceSlips, "an id that is not there", "the id of another kind"),
    "a record deleted that others name": deletedOf("sources/", "providers/", "price-trend", "fx"),
  },
  text: {
    ...picked(
      textSlips,
      "a reference to what is not there",
      "a kind of reference that is none",
      "a link that leads nowhere",
      "a rule that is not there",
      "a text that is not there",
      "a claim that nobody made",
      "a tag that is none",
    ),
    "the page of an option deleted": deletedOf("texts/options/"),
  },
  glossary: picked(glossarySlips, "a word that is not there"),
  derivation: {
    "a factor that is no input": renamed((leaf) => under(leaf, "multiply")),
    "an input that is not shared": renamed(({ path }) => path.length === 2 && path[0] === "inputs"),
    "a fact that counts the same, and is none": renamed((leaf) => nameOf(leaf) === "countsIn"),
  },
  practice: {
    "an option that is not there": renamed((leaf) => optionIds.has(String(leaf.value))),
    "a rule that is not there": renamed((leaf) => under(leaf, "rules")),
    "a claim that nobody made": renamed((leaf) => under(leaf, "claims")),
    "a stage deleted": deletedOf("practice/stages/", "practice/trial", "practice/brief"),
  },
};
