import { knowledge } from "@tapeline/content";
import { assess, type Context } from "@tapeline/engine";
import { priceBook } from "@tapeline/pricing";

import type { HomeFigures } from "../../src/features/home/home-figures.ts";
import { homeVerdict } from "../../src/features/home/home-verdict.ts";
import { costByMonth, defaultCase, limitsOf, nearestFlips } from "./default-case.ts";
import { latestChanges } from "./price-changes.ts";
import { assessAll, endsOf } from "./scenario-verdicts.ts";

/** All that the first page shows at once, on the last day on which a price was read. Takes half a minute. */
export function homeFigures(): HomeFigures {
  const day = priceBook.recordedUntil;
  const context: Context = { knowledge, prices: priceBook, asOf: day };
  const verdict = assess(defaultCase, context);
  const all = assessAll(context);
  return {
    day,
    horizonMonths: Number(verdict.facts.find(({ id }) => id === "horizonMonths")?.base),
    verdict: homeVerdict(verdict),
    worlds: verdict.receipt.worlds,
    scenarios: endsOf(all, context),
    limits: limitsOf(verdict),
    months: costByMonth(verdict, context),
    flips: nearestFlips(context),
    prices: {
      models: Object.keys(priceBook.models).length,
      changes: latestChanges(all, context),
    },
  };
}
