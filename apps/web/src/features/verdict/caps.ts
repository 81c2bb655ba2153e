import type { Verdict } from "@tapeline/engine";
import { formatMoney } from "@tapeline/engine/format";

import { horizonOf, middleOf } from "./verdict-words.ts";

/** A ceiling that can be drawn beside whole costs, or what has to be said of one that cannot. */
export interface Ceiling {
  readonly line?: { readonly amount: number; readonly label: string };
  readonly says?: string;
}

/**
 * The ceilings of the case. Together they limit the whole cost; one alone limits a part of it, which no line beside whole costs
 * could show.
 */
export function ceilingOf(verdict: Verdict): Ceiling {
  const once = middleOf(verdict, "oneOffBudget");
  const monthly = middleOf(verdict, "monthlyBudget");
  if (once !== undefined && monthly !== undefined) {
    const amount = once + monthly * horizonOf(verdict);
    return { line: { amount, label: `Your ceilings, ${formatMoney(amount)}` } };
  }
  if (once !== undefined)
    return { says: `Your ceiling of ${formatMoney(once)} is for testing and building alone.` };
  if (monthly !== undefined)
    return { says: `Your ceiling of ${formatMoney(monthly)} a month is for running alone.` };
  return {};
}
