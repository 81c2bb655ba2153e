import type { Context } from "../assessment/context.ts";
import type { Explanation, ExploredVerdict } from "../vocabulary/explore.ts";
import type { Spread } from "../vocabulary/verdict.ts";
import { findAt, isSpread, type Found } from "./number-paths.ts";
import { answerNumbers } from "./numbers/answer-numbers.ts";
import { costNumbers } from "./numbers/cost-numbers.ts";
import type { NumberEntry } from "./numbers/entry.ts";
import { explorerNumbers } from "./numbers/explorer-numbers.ts";
import { offerNumbers } from "./numbers/offer-numbers.ts";
import { optionNumbers } from "./numbers/option-numbers.ts";
import { planNumbers } from "./numbers/plan-numbers.ts";
import { ruleAndFactNumbers } from "./numbers/rule-and-fact-numbers.ts";
import { spreadInWords } from "./words.ts";

/** How every number of a verdict and of the explorations is explained, by pattern of its path. */
const entries: ReadonlyMap<string, NumberEntry> = new Map(
  Object.entries({
    ...answerNumbers,
    ...planNumbers,
    ...optionNumbers,
    ...costNumbers,
    ...offerNumbers,
    ...ruleAndFactNumbers,
    ...explorerNumbers,
  }),
);

/** The patterns of all numbers that there are. */
export const numberPatterns: readonly string[] = [...entries.keys()];

/**
 * What a number of the verdict, or of what was explored beside it, is made of: formula, inputs and sources. A path that ends
 * at a spread stands for its median. Undefined where the path leads to no number.
 */
export function explainNumber(
  explored: ExploredVerdict,
  path: string,
  context: Context,
): Explanation | undefined {
  const found = findAt(explored, path);
  if (found === undefined) return undefined;
  if (isSpread(found.value)) return explainSpread(found, explored, context);
  const entry = entries.get(found.pattern);
  if (entry === undefined || typeof found.value !== "number") return undefined;
  const words = entry({ explored, context, found, value: found.value });
  const { title, unit, formula, withNumbers, inputs, because, sources = [] } = words;
  return {
    kind: "number",
    path: found.path,
    title,
    value: found.value,
    ...(unit === undefined ? {} : { unit }),
    formula: withNumbers === undefined ? formula : `${formula}\nHere: ${withNumbers}`,
    inputs,
    because,
    sources: [...new Set([...sources, ...inputs.flatMap((input) => input.sources)])],
  };
}

function explainSpread(
  { path, value }: Found,
  explored: ExploredVerdict,
  context: Context,
): Explanation | undefined {
  const median = explainNumber(explored, `${path}.p50`, context);
  if (median === undefined) return undefined;
  const { unit, ...rest } = median;
  return { ...rest, path, value: spreadInWords(value as Spread, unit) };
}
