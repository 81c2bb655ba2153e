import type { Calculator } from "./calculator.ts";
import { valuesOf, type Filled } from "./fields.ts";

/** The answers that a case gets from a calculator: what somebody filled in, and nothing that was assumed. */
export function saidAnswers(
  { answers }: Pick<Calculator, "answers">,
  all: readonly Filled[],
): Readonly<Record<string, unknown>> {
  const said = valuesOf(all.filter(({ assumed }) => !assumed));
  return Object.fromEntries(
    Object.entries(answers?.(said) ?? {}).filter(([, value]) => value !== undefined),
  );
}
