import { nameOf, under, valueAt, type Leaf } from "./marks.ts";
import type { Changes, Subject } from "./mutant.ts";
import {
  atLeaf,
  digits,
  impossibleDay,
  isNumber,
  missingKey,
  misspelt,
  misspeltKey,
  named,
  openAddress,
  swapped,
} from "./shared-slips.ts";

const rates = ["input", "output"];
/** A price of tokens in the history of an offer, not a tier or window of it. */
const isRate = (leaf: Leaf): boolean =>
  isNumber(leaf) && rates.includes(nameOf(leaf)) && leaf.path.at(-3) === "history";

const times =
  (factor: number) =>
  ({ value }: Leaf): string =>
    digits(Number(value) * factor);

const isSpecification = named("memoryGb", "memoryBandwidthGbPerS", "bf16DenseTflops", "powerWatts");

/** Ids of records, by the key that names one. */
const references = ["provider", "list", "gpu", "successor"];

const firstIn =
  (path: string) =>
  ({ file }: Subject): boolean =>
    file.startsWith(path);

/** Slips of a price record that the build can see. */
export const priceSlips: Changes = {
  "dollars a token": atLeaf(isRate, times(1e-6)),
  "dollars a thousand tokens": atLeaf(
    (leaf) => isRate(leaf) && Number(leaf.value) < 10,
    times(1e-3),
  ),
  "a thousand times too much": atLeaf(isRate, times(1e3)),
  "nothing for a price": atLeaf(isRate, () => "0"),
  "a price below zero": atLeaf(isRate, times(-1)),
  "input and output exchanged": swapped(
    "input",
    "output",
    (leaf) => leaf.path.at(-3) === "history",
  ),
  "cached input above input": swapped(
    "cachedInput",
    "input",
    (leaf) => leaf.path.at(-3) === "history",
  ),
  "memory in megabytes": atLeaf(named("memoryGb"), times(1024)),
  "a specification in thousands": atLeaf(isSpecification, times(1e-3)),
  "an hour in cents": atLeaf(
    (leaf) => nameOf(leaf) === "perGpuHour" && Number(leaf.value) > 0.5,
    times(100),
  ),
  "a month for an hour": atLeaf(named("perGpuHour"), times(730)),
  "low and high exchanged": swapped("low", "high"),
  "figures in thousands": atLeaf(
    (leaf, subject) =>
      firstIn("people/")(subject) &&
      ["low", "central", "high"].includes(nameOf(leaf)) &&
      Number(leaf.value) > 1000,
    times(1e-3),
  ),
  "a size in billions": atLeaf(named("parameters", "activeParameters"), times(1e-9)),
  "all and active parameters exchanged": swapped("activeParameters", "parameters"),
  "heads exchanged": swapped("kvHeads", "heads"),
  "heads for the hidden size": swapped("heads", "hiddenSize"),
  "context and answer exchanged": swapped(
    "maxOutputTokens",
    "contextTokens",
    ({ path }) => path.length === 1,
  ),
  "a sparse rate many times over": atLeaf(named("bf16DenseTflops"), times(20)),
  "a place that is none": atLeaf(
    (leaf) => nameOf(leaf) === "region" && leaf.path[0] === "offers",
    (_leaf, chance) => chance.one(["openai", "standard", "due-for-review", "litellm"]),
  ),
  "the unit of no list": atLeaf(
    (leaf, subject) => firstIn("sources/")(subject) && nameOf(leaf) === "unit",
    times(10),
  ),
  "days in seconds": atLeaf(named("maxAgeDays"), times(86_400)),
  "a list that witnesses twice": atLeaf(
    (leaf) => nameOf(leaf) === "list" && leaf.path.at(-2) === 1,
    ({ path }, _chance, { marks }) => {
      const [first, second] = [0, 1].map((at) => valueAt(marks.value, [...path.slice(0, -2), at]));
      const { list, component } = first as { list: string; component?: string };
      const other = second as { list: string; component?: string };
      return component === other.component && list !== other.list ? list : undefined;
    },
  ),
  "bytes of another shape": atLeaf(named("kvBytesPerToken16bit"), times(2)),
  "the id of another kind": atLeaf(
    (leaf) => references.includes(nameOf(leaf)),
    (leaf, chance) => {
      const others: Record<string, string[]> = {
        provider: ["h100-sxm", "openai/gpt-5", "pi-ai"],
        list: ["openai", "h100-sxm"],
        gpu: ["openai", "openai/gpt-5"],
        successor: ["openai", "h100-sxm", "pi-ai"],
      };
      return chance.one(others[nameOf(leaf)]!);
    },
  ),
  "an id that is not there": atLeaf(
    (leaf) => references.includes(nameOf(leaf)),
    ({ value }, chance) =>
      misspelt(String(value), chance)
        .toLowerCase()
        .replace(new RegExp(`^${String(value)}$`), `${String(value)}x`),
  ),
  "from and until exchanged": swapped("from", "until"),
  "another publisher's folder": atLeaf(named("publisher"), ({ value }) => `${String(value)}-labs`),
  "a mode that is none": atLeaf(named("mode"), (_leaf, chance) =>
    chance.one(["normal", "fine-tuned", "on-demand"]),
  ),
  "a standing that is none": atLeaf(named("standing"), (_leaf, chance) =>
    chance.one(["agreed", "list-agree", "unknown"]),
  ),
  "a dispute without a reason": atLeaf(
    (leaf, { marks }) =>
      nameOf(leaf) === "standing" &&
      leaf.path.includes("history") &&
      valueAt(marks.value, [...leaf.path.slice(0, -1), "because"]) === undefined,
    () => "disputed",
  ),
  "a tier below its threshold's price": atLeaf(
    (leaf) => under(leaf, "longContext") && nameOf(leaf) === "input",
    times(1e-3),
  ),
  "a misspelt key": misspeltKey,
  "a missing entry": missingKey(({ path }, { file }) => {
    const name = String(path.at(-1));
    return (
      (path.length === 1 &&
        [
          "name",
          "reviewBy",
          "publisher",
          "class",
          "weights",
          "cloud",
          "gpu",
          "country",
          "kind",
          "memoryGb",
          "unit",
        ].includes(name)) ||
      (path.join() === "released" && file.startsWith("models/")) ||
      (path[0] === "offers" &&
        path.length === 3 &&
        ["provider", "region", "mode", "available", "history", "billing"].includes(name)) ||
      (path.at(-3) === "history" &&
        ["from", "standing", "source", "perGpuHour", "central"].includes(name)) ||
      (path.includes("source") && ["kind", "retrieved"].includes(name))
    );
  }),
  "an impossible day": impossibleDay,
  "an open address": openAddress,
};
