import type { ChoiceValue } from "../fields/choice.tsx";
import type { StudioRelease } from "../file-form.ts";
import { amounts } from "./amounts.ts";

/** The records that an entry may name, or undefined where it names none. */
export function choicesFor(
  key: string,
  { prices }: StudioRelease,
): readonly ChoiceValue[] | undefined {
  switch (key) {
    case "provider":
      return named(prices.providers);
    case "list":
      return Object.values(prices.sources).map(({ id, title }) => ({ value: id, label: title }));
    case "gpu":
      return named(prices.gpus);
    case "component":
      return amounts.map(({ key: value, label }) => ({ value, label }));
    default:
      return undefined;
  }
}

const named = (
  records: Readonly<Record<string, { readonly id: string; readonly name: string }>>,
): readonly ChoiceValue[] =>
  Object.values(records).map(({ id, name }) => ({ value: id, label: name }));
