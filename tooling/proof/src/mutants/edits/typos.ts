import type { Chance } from "../../chance.ts";
import { nameOf, replaced, type Leaf } from "../marks.ts";
import { anyOf } from "../mutant.ts";
import { misspelt } from "../shared-slips.ts";
import type { EditMaker, EditMakers } from "./edit.ts";

/** A name with a letter lost, doubled or added. */
function wrongly(name: string, chance: Chance): string | undefined {
  const wrong = misspelt(name, chance);
  return wrong.toLowerCase() === name.toLowerCase() ? undefined : wrong;
}

/** A key misspelt; the advice has to name the right one. */
const aKey: EditMaker = ({ file, marks: { text, keys } }, chance) => {
  const key = anyOf(
    keys.filter(({ start, end }) => end - start > 3 && /^\w+$/.test(text.slice(start, end))),
    chance,
  );
  const meant = key && text.slice(key.start, key.end);
  const wrong = meant && wrongly(meant, chance);
  return wrong === undefined || wrong === ""
    ? undefined
    : { file, text: replaced(text, key!, wrong), meant: meant! };
};

/** Fields whose values come from a short list. */
const chosen: ReadonlySet<string> = new Set(
  (
    "kind whenUnknown evidence group hosting adaptation weights per answer mode standing class form billing" +
    " endPoint firstStep requireTest unlessMeasured option tags components forTasks exclude of retention training"
  ).split(" "),
);

const isChosen = ({ path, value }: Leaf): boolean =>
  typeof value === "string" &&
  value.length > 3 &&
  /^[a-z]/.test(value) &&
  path.some((step) => chosen.has(String(step))) &&
  (chosen.has(nameOf({ path })) || typeof path.at(-1) === "number");

/** A word of a short list misspelt; the advice has to name the right one. */
const aChoice: EditMaker = ({ file, marks: { text, leaves } }, chance) => {
  const leaf = anyOf(leaves.filter(isChosen), chance);
  const meant = leaf && String(leaf.value);
  const wrong = meant && wrongly(meant, chance);
  return wrong === undefined || wrong === ""
    ? undefined
    : { file, text: replaced(text, leaf!, wrong), meant: meant! };
};

/** A word of the head that YAML takes for something else. */
const aWordForYes: EditMaker = ({ file, marks: { text, leaves } }, chance) => {
  const leaf = anyOf(
    leaves.filter(({ value }) => typeof value === "boolean"),
    chance,
  );
  return (
    leaf && {
      file,
      text: replaced(text, leaf, leaf.value === true ? "yes" : "no"),
      meant: String(leaf.value),
    }
  );
};

export const typos: EditMakers = {
  "a misspelt key": aKey,
  "a misspelt word of a list": aChoice,
  "yes for true": aWordForYes,
};
