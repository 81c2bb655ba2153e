import {
  assess,
  breakEvens,
  caseSchema,
  type BreakEven,
  type Case,
  type Context,
  type Knowledge,
  type OptionResult,
} from "@tapeline/engine";
import type { PriceBook } from "@tapeline/pricing";

import type { Scenario } from "../../src/scenario.ts";

/** What the engine makes of one case. */
export interface Reckoned {
  readonly title: string;
  readonly options: readonly OptionResult[];
  /** From which volume on a model of one's own costs less; found when first asked for. */
  readonly breakEvens: () => readonly BreakEven[];
}

/** What the engine makes of a scenario, or of a case in which nothing is answered; undefined where there is no such scenario. */
export type Reckoning = (scenario?: string) => Reckoned | undefined;

/** Fewer worlds than a verdict has: texts state a range to two digits, and a build should not wait. */
const worlds = 512;

/** Reckons cases with the records of a release as of its day, each once and when it is first asked for. */
export function reckoning(release: {
  readonly knowledge: Knowledge;
  readonly scenarios: readonly Scenario[];
  readonly prices: PriceBook;
  readonly day: string;
}): Reckoning {
  const { knowledge, scenarios, prices, day } = release;
  const context: Context = { knowledge, prices, asOf: day, worlds };
  const found = new Map<string, Reckoned>();
  return (scenario) => {
    const name = scenario ?? "";
    const known = found.get(name);
    if (known !== undefined) return known;
    const given =
      scenario === undefined
        ? caseSchema(knowledge).parse({ title: "A case in which nothing is answered", answers: {} })
        : scenarios.find(({ id }) => id === scenario)?.case;
    if (given === undefined) return undefined;
    const reckoned = reckon(given, context);
    found.set(name, reckoned);
    return reckoned;
  };
}

function reckon(given: Case, context: Context): Reckoned {
  let crossings: readonly BreakEven[] | undefined;
  return {
    title: given.title,
    options: assess(given, context).options,
    breakEvens() {
      if (crossings !== undefined) return crossings;
      const search = breakEvens(given, context);
      let step = search.next();
      while (step.done !== true) step = search.next();
      crossings = step.value;
      return crossings;
    },
  };
}
