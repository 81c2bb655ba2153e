import type { Option } from "@tapeline/engine";
import { OptionMark } from "@tapeline/ui";

import type { ChoiceValue } from "../fields/choice.tsx";
import { Chips } from "../fields/chips.tsx";
import type { FormField } from "../fields/form-file.ts";

/** The ladder's options to choose from. */
export const optionChoices = (options: readonly Option[]): readonly ChoiceValue[] =>
  options.map(({ id, short }) => ({ value: id, label: short }));

/** Some of the ladder's options, a chip with its number each. */
export function OptionChips({
  field,
  label,
  help,
  options,
  optional = false,
}: {
  readonly field: FormField<readonly string[]>;
  readonly label: string;
  readonly help?: string;
  readonly options: readonly Option[];
  readonly optional?: boolean;
}) {
  const markOf = (id: string) => {
    const option = options.find((one) => one.id === id);
    return option === undefined ? null : <OptionMark code={option.code} />;
  };
  return (
    <Chips
      field={field}
      label={label}
      help={help}
      values={optionChoices(options)}
      add="Option"
      mark={markOf}
      optional={optional}
    />
  );
}
