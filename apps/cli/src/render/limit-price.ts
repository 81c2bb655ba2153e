import type { LimitPrice, Verdict } from "@tapeline/engine";

import { formatMoney } from "../format/number.ts";
import type { Questions } from "./facts-in-rows.ts";
import { paragraph, placeOf } from "./frame.ts";
import type { Style } from "./style.ts";

/** "What the limit on data costs": which options it alone shuts out, what they would cost, and the question that settles it. */
export function renderLimitPrice(verdict: Verdict, questions: Questions, style: Style): string[] {
  const { limitPrice } = verdict;
  if (limitPrice === undefined) return [];
  const { fact, kept, options } = limitPrice;
  const out = options.map(({ option, cost }) =>
    cost === undefined
      ? `${placeOf(verdict, option)} (not priced)`
      : `${placeOf(verdict, option)} (${formatMoney(cost)} on average)`,
  );
  return [
    "  What the limit on data costs",
    ...paragraph(stands[`${fact} ${kept ? "kept" : "not kept"}`] ?? "", 4, style),
    ...paragraph(
      `${kept ? "It alone shuts out" : "Kept to, it would shut out"}: ${out.join(", ")}.`,
      4,
      style,
    ),
    ...paragraph(priceInWords(limitPrice, verdict), 4, style),
    ...(kept ? paragraph(`Ask: ${questions[fact]?.ask ?? fact} (${fact})`, 4, style) : []),
  ];
}

const stands: Readonly<Record<string, string>> = {
  "isolationSource kept": "Nobody has said what it rests on, so that it is kept like a rule.",
  "isolationSource not kept": "It is a wish: it shuts nothing out, and is weighed by its price.",
  "banOnPseudonyms kept":
    "It is kept; whether it also holds for data in which names are replaced is open.",
  "banOnPseudonyms not kept":
    "It falls where names are replaced: nothing is shut out, as long as they are.",
};

function priceInWords({ kept, price, otherwise }: LimitPrice, verdict: Verdict): string {
  const over = `over the horizon${verdict.value.stated ? "" : ", at the value that is assumed"}`;
  const end =
    otherwise.endPoint === undefined
      ? "today’s process"
      : `option ${placeOf(verdict, otherwise.endPoint)}`;
  const worth = `worth ${formatMoney(Math.abs(price))}`;
  if (kept)
    return price < 0
      ? `Without it the answer would be ${otherwise.answer}, ending at ${end}, and the plan would be ${worth} less.`
      : `Without it the answer would be ${otherwise.answer}, ending at ${end}, and the plan would be ${worth} more ${over}.`;
  return price <= 0
    ? `With it the answer would be ${otherwise.answer}, ending at ${end}, at no loss: keep to it.`
    : `With it the answer would be ${otherwise.answer}, ending at ${end}, and the plan would be ${worth} less ${over}: keep to it if that is what it is worth to you.`;
}
