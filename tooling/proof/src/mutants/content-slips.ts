import { knowledge } from "@tapeline/content";
import type { FactId } from "@tapeline/engine";

import { nameOf, under, valueAt, type Leaf } from "./marks.ts";
import type { Changes } from "./mutant.ts";
import { questionOf } from "./case-slips.ts";
import {
  atLeaf,
  digits,
  impossibleDay,
  isNumber,
  isText,
  missingKey,
  misspelt,
  misspeltKey,
  named,
  openAddress,
  swapped,
} from "./shared-slips.ts";

const optionIds = knowledge.options.map(({ id }) => id);
const ruleIds = knowledge.rules.map(({ id }) => id);
const { questions } = knowledge;
const factIds = Object.keys(questions) as FactId[];

/** The question of the fact that a number of a condition is compared with. */
function compared({ path }: Leaf) {
  const at = path.findLastIndex((key) => typeof key === "string" && key in questions);
  return path.includes("when") && at >= 0 ? questions[path[at] as FactId] : undefined;
}
const isBound = (leaf: Leaf): boolean => isNumber(leaf) && compared(leaf)?.allowed !== undefined;
const lists = ["exclude", "except", "of", "onlyIfNoneOf", "options"];
/** Where a rule names an option. */
const isOptionId = (leaf: Leaf): boolean =>
  isText(leaf) &&
  optionIds.includes(String(leaf.value)) &&
  (lists.includes(String(leaf.path[0])) ||
    (leaf.path[0] === "tries" && nameOf(leaf) === "option") ||
    ["requireTest", "unlessMeasured"].includes(nameOf(leaf)));

/** Slips of a rule that the build can see. */
export const ruleSlips: Changes = {
  "a share of one for per cent": atLeaf(
    (leaf) => isBound(leaf) && compared(leaf)!.unit === "%" && Number(leaf.value) > 1,
    ({ value }) => digits(Number(value) / 100),
  ),
  "a bound that no answer reaches": atLeaf(isBound, (leaf, chance) => {
    const { min, max } = compared(leaf)!.allowed!;
    return digits(chance.one([max * 10 + 1, min - 1]));
  }),
  "the id of a rule for an option's": atLeaf(isOptionId, (_leaf, chance) => chance.one(ruleIds)),
  "an option that is not there": atLeaf(isOptionId, ({ value }, chance) =>
    misspelt(String(value), chance).toLowerCase(),
  ),
  "a fact for an option": atLeaf(isOptionId, (_leaf, chance) => chance.one(factIds)),
  "a weight ten times too large": atLeaf(
    (leaf) => under(leaf, "weigh") && Math.abs(Number(leaf.value)) > 0.25,
    ({ value }) => digits(Number(value) * 10),
  ),
  "a weight in per cent": atLeaf(
    (leaf) => under(leaf, "weigh") && Number(leaf.value) !== 0,
    ({ value }) => digits(Number(value) * 100),
  ),
  "an example that comes out otherwise": atLeaf(named("fires"), ({ value }) =>
    String(value !== true),
  ),
  "an example in the wrong unit": atLeaf(
    (leaf) =>
      under(leaf, "facts") &&
      isNumber(leaf) &&
      questionOf(leaf)?.unit === "%" &&
      Number(leaf.value) > 0,
    ({ value }) => digits(Number(value) / 100),
  ),
  "a choice of another question": atLeaf(
    (leaf) => (under(leaf, "facts") || under(leaf, "when")) && isText(leaf),
    (_leaf, chance) => chance.one(["sometimes", "customer", "o3", "large"]),
  ),
  "a claim that nobody made": atLeaf(
    (leaf) => under(leaf, "claims"),
    (_leaf, chance) => chance.one(["S99", "C12", "B3", "S0"]),
  ),
  "a review in the past": atLeaf(
    (leaf) => leaf.path.join() === "reviewBy",
    () => "2020-01-01",
  ),
  "a kind that is none": atLeaf(
    ({ path }) => path.join() === "kind",
    (_leaf, chance) => chance.one(["rule", "gates", "weigh"]),
  ),
  "a word for the unknown that is none": atLeaf(named("whenUnknown"), (_leaf, chance) =>
    chance.one(["unknown", "true", "skip"]),
  ),
  "a misspelt key": misspeltKey,
  "a missing entry": missingKey(({ path }) =>
    path.length === 1
      ? [
          "kind",
          "title",
          "when",
          "because",
          "evidence",
          "reviewBy",
          "examples",
          "hard",
          "weigh",
          "requireTest",
        ].includes(String(path[0]))
      : path[0] === "examples" && path.length === 3,
  ),
  "an impossible day": impossibleDay,
  "an open address": openAddress,
};

const isAssumed = (leaf: Leaf): boolean =>
  under(leaf, "assume") && isNumber(leaf) && ["low", "base", "high"].includes(nameOf(leaf));

/** Facts that lines of bills multiply: their units are checked by what comes of it. */
const multiplied = new Set(
  knowledge.options
    .flatMap(({ lines }) => lines.flatMap(({ times }) => times))
    .filter((factor) => typeof factor === "string"),
);
/** The fact of a question's file. */
const factOf = (file: string): string =>
  file
    .replace(/^questions\/|\.yaml$/g, "")
    .replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Slips of a question that the build can see. */
export const questionSlips: Changes = {
  "low and high exchanged": swapped("low", "high", (leaf) => !under(leaf, "chances")),
  "least and most exchanged": swapped("min", "max"),
  "a share of one for per cent": atLeaf(
    (leaf, { marks }) =>
      isAssumed(leaf) && /^unit: "%"/m.test(marks.text) && Number(leaf.value) > 0,
    ({ value }) => digits(Number(value) / 100),
  ),
  "an assumption outside what is allowed": atLeaf(isAssumed, (_leaf, chance, { marks }) => {
    const { allowed } = marks.value as { allowed?: { min: number; max: number } };
    if (allowed === undefined) return undefined;
    const { min, max } = allowed;
    return digits(chance.one([max * 10 + 1, min - 1]));
  }),
  "chances that are no whole": atLeaf(
    (leaf) => under(leaf, "chances") && Number(leaf.value) !== 0,
    ({ value }) => digits(Number(value) / 2),
  ),
  "chances in per cent": atLeaf(
    (leaf) => under(leaf, "chances") && Number(leaf.value) !== 0,
    ({ value }) => digits(Number(value) * 100),
  ),
  "a choice that is none": atLeaf(named("is"), ({ value }) =>
    typeof value === "boolean" ? "perhaps" : "sometimes",
  ),
  "a task that is none": atLeaf(
    (leaf) => under(leaf, "forTasks"),
    (_leaf, chance) => chance.one(["chat", "agents", "gate"]),
  ),
  "more than all of it": atLeaf(
    (leaf, { marks }) =>
      leaf.path.join() === "allowed,max" && valueAt(marks.value, ["unit"]) === "%",
    ({ value }) => digits(Number(value) * 10),
  ),
  "a misspelt unit": atLeaf(
    (leaf) => leaf.path.join() === "unit" && String(leaf.value).length > 3,
    ({ value }, chance) => JSON.stringify(misspelt(String(value), chance)),
  ),
  "a unit of another kind": atLeaf(
    (leaf, { file }) => leaf.path.join() === "unit" && multiplied.has(factOf(file) as never),
    ({ value }, chance) =>
      chance.one(["s", "tokens", "pages", "years"].filter((unit) => unit !== value)),
  ),
  "a group that is none": atLeaf(named("group"), (_leaf, chance) =>
    chance.one(["costs", "quality-of-service", "people-and-money"]),
  ),
  "the number of another question": atLeaf(named("number"), ({ value }, chance) =>
    chance.one(["q11", "q43", "q72"].filter((one) => one !== value)),
  ),
  "a number that is none": atLeaf(named("number"), () => "Q7"),
  "the fact named again": ({ marks }, chance) =>
    `${marks.text.trimEnd()}\nfact: ${chance.one(factIds)}\n`,
  "a misspelt key": misspeltKey,
  "a missing entry": missingKey(({ path }) =>
    path.length === 1
      ? ["group", "ask", "short", "why", "help", "unit", "allowed", "values"].includes(
          String(path[0]),
        )
      : ["min", "max", "basis", "low", "retrieved", "evidence"].includes(String(path.at(-1))),
  ),
  "an impossible day": impossibleDay,
  "an open address": openAddress,
};

const isFactor = (leaf: Leaf): boolean => under(leaf, "times") && isText(leaf);

/** Slips of an option that the build can see. */
export const optionSlips: Changes = {
  "a fact of another unit": atLeaf(isFactor, (_leaf, chance) =>
    chance.one(["inputTokens", "availability", "latencyLimit", "knowledgePages", "hiringMonths"]),
  ),
  "a fact that is no number": atLeaf(isFactor, (_leaf, chance) =>
    chance.one(["gap", "trainingRights", "canHire", "job"]),
  ),
  "an option for a fact": atLeaf(isFactor, (_leaf, chance) => chance.one(optionIds)),
  "months of another kind": atLeaf(named("buildMonths"), (_leaf, chance) =>
    chance.one(["engineerMonthCost", "fteApi", "minimumPassRate", "gap"]),
  ),
  "a line per another while": atLeaf(named("per"), (_leaf, chance) =>
    chance.one(["once", "year", "week", "request"]),
  ),
  "log-odds in per cent": atLeaf(
    (leaf) => under(leaf, "byTask") && Number(leaf.value) !== 0,
    ({ value }) => digits(Number(value) * 100),
  ),
  "an offset ten times too large": atLeaf(
    (leaf) => under(leaf, "offsets") && Math.abs(Number(leaf.value)) > 0.3,
    ({ value }) => digits(Number(value) * 10),
  ),
  "a test in hundredths of months": atLeaf(
    ({ path }) => path.join() === "test,months,value",
    ({ value }) => digits(Number(value) * 0.01),
  ),
  "a part named twice": atLeaf(
    (leaf) => leaf.path[0] === "components" && Number(leaf.path[1]) > 0,
    (_leaf, _chance, { marks }) => String(valueAt(marks.value, ["components", 0])),
  ),
  "offsets in the other order": swapped("small", "top"),
  "the code of another option": atLeaf(named("code"), ({ value }, chance) =>
    chance.one(["O0", "O3", "O7"].filter((one) => one !== value)),
  ),
  "the dimension of another option": atLeaf(named("dimension"), ({ value }) =>
    value === 8 ? "1" : String(Number(value) + 1),
  ),
  "a share in per cent": atLeaf(named("retrainingShare", "yearlyShare"), ({ value }) =>
    digits(Number(value) * 100),
  ),
  "a cost below zero": atLeaf(
    (leaf) => under(leaf, "test") && nameOf(leaf) === "value",
    ({ value }) => digits(-Number(value)),
  ),
  "a component that is none": atLeaf(
    (leaf) => under(leaf, "components"),
    (_leaf, chance) => chance.one(["tokens", "gpus", "people"]),
  ),
  "a hosting that is none": atLeaf(named("hosting"), (_leaf, chance) =>
    chance.one(["on-premises", "hosted", "vendor"]),
  ),
  "a choice of another question": atLeaf(
    (leaf) => under(leaf, "isOneOf"),
    (_leaf, chance) => chance.one(["both-of-them", "weekly", "eu"]),
  ),
  "a misspelt key": misspeltKey,
  "a missing entry": missingKey(({ path }) =>
    path.length === 1
      ? !["maintenance", "lines", "components"].includes(String(path[0]))
      : (path[0] === "sufficiency" && path.length === 3) ||
        (path[0] === "lines" && ["id", "title", "times", "basis"].includes(String(path.at(-1)))),
  ),
  "an open address": openAddress,
};

const isNamed = (leaf: Leaf): boolean =>
  under(leaf, "expect") &&
  (["endPoint", "firstStep"].includes(nameOf(leaf)) || under(leaf, "plan"));

/** Slips of a scenario that the build can see, beside those of its case. */
export const scenarioSlips: Changes = {
  "an option that is not there": atLeaf(isNamed, ({ value }, chance) =>
    misspelt(String(value), chance).toLowerCase(),
  ),
  "the id of a rule for an option's": atLeaf(isNamed, (_leaf, chance) => chance.one(ruleIds)),
  "an answer that is none": atLeaf(
    ({ path }) => path.join() === "expect,answer",
    (_leaf, chance) => chance.one(["maybe", "not-yet", "later"]),
  ),
  "a missing entry": missingKey(({ path }) =>
    ["title", "expect", "expect,answer", "expect,because"].includes(path.join()),
  ),
};
