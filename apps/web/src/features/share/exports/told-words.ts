import type { FactUsed, OptionResult, Verdict } from "@tapeline/engine";
import { formatMoneyRange, formatMonths, inHundred } from "@tapeline/engine/format";

import { factWords } from "./fact-words.ts";
import type { Told } from "./exported.ts";
import { fileName } from "./file-name.ts";
import { plainText } from "./markdown-text.ts";

/** An option's cost over the horizon, or that it has none. */
export const costWords = ({ cost }: OptionResult): string =>
  cost === undefined ? "not priced" : formatMoneyRange(cost.p10, cost.p90);

/** When an option is in use. */
export const timeWords = ({ monthsToUse: { p10, p90 } }: OptionResult): string =>
  formatMonths(p10, p90);

/** A chance as a natural frequency: `97 in 100`. */
export const chanceWords = (chance: number): string => `${inHundred(chance)} in 100`;

/** The option with an id. */
export const optionOf = (id: string | undefined, { options }: Verdict): OptionResult | undefined =>
  options.find((option) => option.id === id);

/** A fact's name and value, in Markdown. */
export function factLine(fact: FactUsed, { questions }: Told): string {
  const question = questions.find((one) => one.fact === fact.id);
  return `${plainText(question?.short ?? fact.id)}: ${plainText(factWords(fact, question))}`;
}

/** How to compute the verdict again from the files that are exported beside this one. */
export function reproduce({ written, verdict, settings }: Told): string {
  const { asOf, knownOn } = verdict.receipt;
  const ownNumbers = settings?.seed !== undefined || settings?.worlds !== undefined;
  const replay = `tapeline replay ${fileName(written.title, "json")}`;
  const lines =
    ownNumbers || knownOn !== asOf
      ? [replay]
      : [`tapeline assess ${fileName(written.title, "yaml")} --as-of ${asOf}`, replay];
  return ["```sh", ...lines, "```"].join("\n");
}
