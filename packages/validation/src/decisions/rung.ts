import type { OptionId } from "@tapeline/engine";

/** Options as the table of decisions numbers them: 1 to 7 as the ladder does, and 8 for no language model. */
export const rungs = ["1", "2", "3", "4", "5", "6", "7", "8"] as const;
export type Rung = (typeof rungs)[number];

const optionOfRung: Readonly<Record<Rung, OptionId>> = {
  "1": "api-prompting",
  "2": "api-retrieval",
  "3": "api-fine-tuning",
  "4": "open-as-is",
  "5": "open-fine-tuning",
  "6": "continued-pretraining",
  "7": "pretraining",
  "8": "no-llm",
};
const customRungs: ReadonlySet<Rung> = new Set(["3", "5", "6", "7"]);

/** The option that a number of the table stands for. */
export const optionOf = (rung: Rung): OptionId => optionOfRung[rung];

/** Whether it is a model whose weights are trained for the case. */
export const isCustom = (rung: Rung): boolean => customRungs.has(rung);
