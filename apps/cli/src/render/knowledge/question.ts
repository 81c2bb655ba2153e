import { factsReadBy, type FactKind, type Question, type Rule } from "@tapeline/engine";

import { formatRange, formatWithUnit } from "../../format/number.ts";
import type { Style } from "../style.ts";
import { basisWords, page } from "./page.ts";
import { toldByWords } from "./told-by.ts";

/** So many rules that read a fact are named. */
const mostRules = 8;

/** A question: why it is asked, how to answer, what stands in for a missing answer, which rules read it. */
export function renderQuestion(
  question: Question,
  { rules, kind }: { readonly rules: readonly Rule[]; readonly kind: FactKind },
  style: Style,
): string {
  const { fact, ask, why, help, unit, assume, number } = question;
  const amount = (value: number): string => formatWithUnit(unit, value);
  const readers = rules.filter(({ when }) => factsReadBy(when).includes(fact));
  const more = readers.length - mostRules;
  return page(
    { title: ask, id: number === undefined ? fact : `${fact}, ${number}` },
    [
      ["Why", [why]],
      ["How to find out", [help]],
      ["Answers", answersTo(question, kind, amount)],
      ["Or by what you know", (question.derivations ?? []).map(toldByWords)],
      [
        "If you do not know",
        assume.length === 0
          ? ["Nothing stands in for it: what hangs on it stays open."]
          : assume.map((stand) => assumptionWords(stand, amount)),
      ],
      [
        "Rules that read it",
        [
          ...readers.slice(0, mostRules).map(({ id, title }) => `${title} (${id})`),
          ...(more > 0 ? [`and ${more} more`] : []),
        ],
      ],
    ],
    style,
  );
}

function answersTo(
  { allowed, values }: Question,
  kind: FactKind,
  amount: (value: number) => string,
): string[] {
  if (allowed !== undefined) return [formatRange(allowed.min, allowed.max, amount)];
  if (kind === "boolean") return ["yes or no"];
  if (kind === "text") return ["in your own words"];
  return Object.entries(values ?? {}).map(([value, says]) =>
    value === says ? value : `${value}: ${says}`,
  );
}

function assumptionWords(
  stand: Question["assume"][number],
  amount: (value: number) => string,
): string {
  const { low, base, high, is, chances, forTasks, basis } = stand;
  const middle = base === undefined ? "" : `${amount(base)}${low === undefined ? "" : ", "}`;
  const value =
    is !== undefined
      ? wordOf(is)
      : chances !== undefined
        ? Object.entries(chances)
            .map(([name, chance]) => `${wordOf(name)} ${Math.round(chance * 100)} in 100`)
            .join(", ")
        : `${middle}${low === undefined || high === undefined ? "" : `80% within ${formatRange(low, high, amount)}`}`;
  const tasks = forTasks === undefined ? "" : ` (for ${forTasks.join(", ")})`;
  return `${value}${tasks} – ${basisWords(basis)}`;
}

/** A choice as it is said: `true` reads yes, nothing of a list reads none. */
function wordOf(value: unknown): string {
  if (value === true || value === "true") return "yes";
  if (value === false || value === "false") return "no";
  if (Array.isArray(value)) return value.length === 0 ? "none" : value.join(", ");
  return String(value);
}
