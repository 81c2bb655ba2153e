import {
  factIds,
  kindOf,
  optionSchema,
  productLineSchema,
  traitsSchema,
  type Knowledge,
} from "@tapeline/engine";

import type { ChoiceValue } from "../fields/choice.tsx";

const asChoices = (values: readonly string[]): readonly ChoiceValue[] =>
  values.map((value) => ({ value, label: value.replaceAll("-", " ") }));

/** The values that the schema of options allows, as choices. */
export const choices = {
  tailoring: asChoices(optionSchema.shape.tailoring.options),
  adaptation: asChoices(traitsSchema.shape.adaptation.options),
  weights: asChoices(traitsSchema.shape.weights.options),
  hosting: asChoices(traitsSchema.shape.hosting.options),
  offers: asChoices(optionSchema.shape.offers.options),
  components: asChoices(optionSchema.shape.components.element.options),
  lineHosting: asChoices(productLineSchema.shape.hosting.unwrap().options),
  per: [
    { value: "once", label: "once" },
    { value: "month", label: "a month" },
    { value: "year", label: "a year" },
  ],
} as const satisfies Readonly<Record<string, readonly ChoiceValue[]>>;

/** All facts that are numbers, by the short names of their questions. */
export const numberFacts = (questions: Knowledge["questions"]): readonly ChoiceValue[] =>
  factIds
    .filter((id) => kindOf(id) === "number")
    .map((id) => ({ value: id, label: questions[id]?.short ?? id }));
