import type { OptionResult, Question, Verdict } from "@tapeline/engine";
import { formatMoney, formatNumber, grouped, inHundred } from "@tapeline/engine/format";

import { middleOf, optionOf, shortOf } from "./verdict-words.ts";

/** What is said of an option below its name, and the rule that says it. */
export interface LadderNote {
  readonly says: string;
  readonly rule?: string;
}

export function ladderNote(
  option: OptionResult,
  verdict: Verdict,
  questions: readonly Question[] | undefined,
): LadderNote {
  switch (option.standing) {
    case "excluded":
      return excluded(option, verdict);
    case "not-priced":
      return {
        says: `No price is known of ${counted(option.notPriced.length, "offer")} that would do.`,
      };
    case "undetermined": {
      const facts = [...new Set(option.undeterminedBy.map(({ fact }) => shortOf(fact, questions)))];
      const rule = option.undeterminedBy[0]?.rule;
      return {
        says: `Depends on an answer that is missing: ${facts.join(", ")}.`,
        ...(rule === undefined ? {} : { rule }),
      };
    }
    case "dominated": {
      const by = optionOf(verdict, option.dominatedBy);
      return {
        says: `${chance(option, verdict)} ${by?.short ?? "Another"} is no worse in chance, cost and time.`,
      };
    }
    default:
      return { says: `${chance(option, verdict)}${compared(option, verdict)}` };
  }
}

const counted = (count: number, name: string): string =>
  count === 1 ? `the one ${name}` : `${grouped(count)} ${name}s`;

function excluded({ excludedBy }: OptionResult, { fired }: Verdict): LadderNote {
  const most = Math.max(...excludedBy.map(({ share }) => share));
  const by = excludedBy.find(({ share }) => share === most);
  if (by === undefined) return { says: "Shut out." };
  const often = by.share > 0.995 ? "" : `, in ${inHundred(by.share)} of 100 worlds`;
  const known = fired.some(({ rule }) => rule === by.rule);
  return { says: `${by.title}${often}.`, ...(known ? { rule: by.rule } : {}) };
}

/** How likely it reaches the bar, and what that rests on. */
function chance({ tested, sufficiency, evidence }: OptionResult, verdict: Verdict): string {
  const bar = middleOf(verdict, "minimumPassRate");
  const worlds = `${inHundred(sufficiency)} of 100 worlds`;
  if (tested === undefined || evidence === "guess") return `Reaches your bar in ${worlds}.`;
  const rate = formatNumber((100 * tested.passed) / tested.of);
  const against = bar === undefined ? "" : `; your bar is ${formatNumber(bar)}%`;
  return `Tested at ${rate}% (${grouped(tested.passed)} of ${grouped(tested.of)})${against}. Reaches it in ${worlds}.`;
}

/** What it costs beside the end point. */
function compared({ id, cost }: OptionResult, verdict: Verdict): string {
  const end = optionOf(verdict, verdict.endPoint?.option);
  if (verdict.firstStep?.option === id && id !== end?.id) return " Tried first.";
  if (end === undefined || end.id === id || cost === undefined || end.cost === undefined) return "";
  const more = cost.p50 - end.cost.p50;
  return Math.abs(more) < 0.02 * end.cost.p50
    ? ` Costs about as much as ${end.short}.`
    : ` Costs ${formatMoney(Math.abs(more))} ${more > 0 ? "more" : "less"} than ${end.short}.`;
}
