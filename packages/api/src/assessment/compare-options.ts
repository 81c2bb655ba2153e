import {
  nearestNames,
  type CostLine,
  type Option,
  type OptionResult,
  type Receipt,
  type Spread,
  type Verdict,
} from "@tapeline/engine";

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

/** The id of the option that a field names by its id, its code or its place, as `api-prompting`, `O1` or `1`. */
export function optionNamed(options: readonly Option[], name: string, field: string): string {
  const found = options.find(
    ({ id, code }) => id === name || [code, code.slice(1)].includes(name.toUpperCase()),
  );
  if (found !== undefined) return found.id;
  const expected = `one of ${options.map(({ id }) => id).join(", ")}`;
  const near = nearestNames(
    name,
    options.flatMap(({ id, code, title, short }) => [id, code, title, short]),
  );
  const meant = options
    .filter(({ id, code, title, short }) =>
      near.some((one) => [id, code, title, short].includes(one)),
    )
    .map(({ id }) => id);
  const fix =
    meant.length === 0
      ? "name an option of the ladder, by its id, its code or its place"
      : `did you mean ${meant.join(" or ")}?`;
  throw badRequest([{ field, expected, found: JSON.stringify(name), fix }]);
}

/** Sets two options of a verdict side by side, their bills line by line. */
export function compareOptions(verdict: Verdict, ids: readonly [string, string]): Comparison {
  const [first, second] = ids.map((id) => verdict.options.find((option) => option.id === id)) as [
    OptionResult,
    OptionResult,
  ];
  const lines = new Map<string, ComparedLine>();
  for (const [side, { lines: own }] of [["first", first] as const, ["second", second] as const]) {
    for (const { id, title, phase, amount } of own)
      lines.set(id, { ...(lines.get(id) ?? { id, title, phase }), [side]: amount });
  }
  const { title, answer, headline, receipt } = verdict;
  return { title, answer, headline, first, second, lines: [...lines.values()], receipt };
}
