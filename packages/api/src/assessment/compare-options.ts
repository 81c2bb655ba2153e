import type { CostLine, OptionResult, Receipt, Spread, Verdict } from "@tapeline/engine";

import { badRequest } from "../bad-request.ts";

/** A part of the bill as either option has it; absent = the option has no such line. */
export interface ComparedLine {
  readonly id: string;
  readonly title: string;
  readonly phase: CostLine["phase"];
  readonly first?: Spread;
  readonly second?: Spread;
}

/** Two options of one case side by side. */
export interface Comparison {
  readonly title: string;
  readonly answer: Verdict["answer"];
  readonly headline: string;
  readonly first: OptionResult;
  readonly second: OptionResult;
  readonly lines: readonly ComparedLine[];
  readonly receipt: Receipt;
}

/** The option of a verdict by its id or code, as `api-prompting` or `O1`. */
function optionOf(verdict: Verdict, name: string, field: string): OptionResult {
  const found = verdict.options.find(({ id, code }) => id === name || code === name.toUpperCase());
  if (found !== undefined) return found;
  throw badRequest([
    {
      field,
      expected: `one of ${verdict.options.map(({ id }) => id).join(", ")}`,
      found: JSON.stringify(name),
      fix: "name an option of the ladder",
    },
  ]);
}

/** Sets two options of a verdict side by side, their bills line by line. */
export function compareOptions(verdict: Verdict, names: readonly [string, string]): Comparison {
  const first = optionOf(verdict, names[0], "first");
  const second = optionOf(verdict, names[1], "second");
  const lines = new Map<string, ComparedLine>();
  for (const [side, { lines: own }] of [["first", first] as const, ["second", second] as const]) {
    for (const { id, title, phase, amount } of own)
      lines.set(id, { ...(lines.get(id) ?? { id, title, phase }), [side]: amount });
  }
  const { title, answer, headline, receipt } = verdict;
  return { title, answer, headline, first, second, lines: [...lines.values()], receipt };
}
