import { OptionName } from "@tapeline/ui";

import type { OptionsById } from "./options-by-id.ts";

/** An option by its mark and name; words where there is none. */
export function Advised({
  option,
  options,
}: {
  readonly option: string | undefined;
  readonly options: OptionsById;
}) {
  const known = option === undefined ? undefined : options.get(option);
  if (known === undefined) return <span>{option ?? "None"}</span>;
  return <OptionName code={known.code}>{known.short}</OptionName>;
}
