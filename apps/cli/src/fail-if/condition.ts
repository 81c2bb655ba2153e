/** How a condition compares. */
export type Comparison = "=" | "!=" | "<" | "<=" | ">" | ">=";

/** A condition such as `cost.p90>500000`: what it reads, how it compares, with what. */
export interface Condition {
  /** As it was written. */
  readonly text: string;
  readonly field: string;
  readonly comparison: Comparison;
  readonly value: string;
}

/** What a condition may read, for the help and for messages. */
export const conditionHelp = `A condition is a field, one of = != < <= > >=, and a value.
  answer            no, "not yet" or yes
  option            the end point's id or code (open-fine-tuning, O5), or none
  first-step        the first step's id or code, or none
  confidence        of the answer, 0 to 100
  custom-share      of 100 worlds, those in which a custom LLM is the cheapest that suffices
  success           chance of 100 that the plan reaches the bar
  unknown           how many answers are unknown
  cost.p10 .p50 .p90 .mean        of the end point, US dollars over the horizon
  cost.<option>.p90               the same of any option
  sufficiency.<option>            chance of 100 that it reaches the bar
  standing.<option>               excluded, undetermined, not-priced, dominated, viable, …
Numbers may be written 500000, 500k or $1.5M. A figure that is not known, such as the cost of an
option that is not priced, cannot be judged: its condition counts as holding, and says so.`;
