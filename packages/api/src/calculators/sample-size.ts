import {
  detectableDifference,
  halfWidth,
  leastItemsFor,
  pairedFormula,
  pairedItems,
  passesFor,
  passRateFormulas,
  scoreInterval,
  type ShareInterval,
} from "@tapeline/engine/practice";

import { badRequest } from "../bad-request.ts";

/** What an evaluation is to show; all in per cent but the counts. */
export interface SampleInput {
  /** Pass rate that is to be held. */
  readonly bar: number;
  /** Difference between two arms to be seen, in points. */
  readonly difference: number;
  /** Items that one arm passes and the other fails. */
  readonly discordant: number;
  readonly power: number;
  readonly significance: number;
  /** Items that there are. */
  readonly items?: number | undefined;
  /** Passes among them, where they are tested. */
  readonly passed?: number | undefined;
}

/** How many items an evaluation takes, and what those that there are can show. */
export interface SampleResult {
  readonly needed: number;
  /** To see the difference between two arms on the same items. */
  readonly forDifference: number;
  /** Fewest items of which all must pass to hold the bar. */
  readonly forBar: number;
  /** Passes of the needed items that hold the bar. */
  readonly passes?: number;
  /** Points to either side of a pass rate at the bar, by number of items. */
  readonly halfWidths: readonly { readonly items: number; readonly points: number }[];
  /** What the items that there are can show, in points; absent where they show nothing. */
  readonly detectable?: number;
  readonly measured?: {
    readonly share: number;
    readonly interval: ShareInterval;
    readonly holds: boolean;
  };
  readonly formulas: readonly {
    readonly name: string;
    readonly formula: string;
    readonly here?: string;
    readonly source: string;
  }[];
}

const tableItems = [50, 100, 200, 400, 800, 1600] as const;

/** Counts the items of an evaluation. Refuses a difference larger than the share of items on which arms differ. */
export function countItems(input: SampleInput): SampleResult {
  const { bar, difference, discordant, items, passed } = input;
  if (difference > discordant)
    throw badRequest([
      {
        field: "difference",
        expected: `at most the ${discordant} % of items on which the arms differ`,
        found: String(difference),
        fix: "ask for a smaller difference, or say that more items differ",
      },
    ]);
  if (passed !== undefined && passed > (items ?? 0))
    throw badRequest([
      {
        field: "passed",
        expected: `at most the ${items ?? 0} items that there are`,
        found: String(passed),
        fix: "say how many items were tested",
      },
    ]);
  const comparison = {
    discordant: discordant / 100,
    power: input.power / 100,
    significance: input.significance / 100,
  };
  const share = bar / 100;
  const forDifference = pairedItems({ ...comparison, difference: difference / 100 });
  const forBar = leastItemsFor(share);
  const needed = Math.max(forDifference, forBar);
  const passes = passesFor(share, needed);
  const detectable = items === undefined ? undefined : detectableDifference(items, comparison);
  return {
    needed,
    forDifference,
    forBar,
    ...(passes === undefined ? {} : { passes }),
    halfWidths: [...new Set([...tableItems, needed])]
      .toSorted((a, b) => a - b)
      .map((count) => ({ items: count, points: 100 * halfWidth(share, count) })),
    ...(detectable === undefined ? {} : { detectable: 100 * detectable }),
    ...(items === undefined || passed === undefined || items === 0
      ? {}
      : {
          measured: {
            share: passed / items,
            interval: scoreInterval(passed, items),
            holds: scoreInterval(passed, items).low >= share,
          },
        }),
    formulas: [
      {
        name: "items to compare two arms",
        ...pairedFormula,
        here: `significance ${input.significance} %, power ${input.power} %, discordant ${discordant / 100}, difference ${difference / 100}: ${forDifference} items`,
      },
      {
        name: "lower bound of a pass rate",
        ...passRateFormulas.lowerBound,
        here: `all of ${forBar} items pass: the bound is at ${bar} % or above`,
      },
      { name: "half-width of a pass rate", ...passRateFormulas.halfWidth },
    ],
  };
}
