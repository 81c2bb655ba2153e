import { formatMoney } from "@tapeline/engine/format";
import type { ReleaseDiff } from "@tapeline/content/diff";
import type { CaseImpact, Outline, Part } from "@tapeline/engine/impact";

/** In what the advice on a case is another one; absent: none. */
export interface Turn {
  readonly of: "end point" | "first step" | "answer";
  readonly before?: string;
  readonly after?: string;
}

/** In what the advice on a case is another one, the weightiest first; nothing where it is one of its parts alone. */
export function turnsOf({ before, after }: Pick<CaseImpact, "before" | "after">): readonly Turn[] {
  const turns: readonly Turn[] = [
    turn("end point", before.endPoint?.option, after.endPoint?.option),
    turn("first step", before.firstStep, after.firstStep),
    turn("answer", before.answer, after.answer),
  ];
  return turns.filter((one) => one.before !== one.after);
}

const turn = (of: Turn["of"], before: string | undefined, after: string | undefined): Turn => ({
  of,
  ...(before === undefined ? {} : { before }),
  ...(after === undefined ? {} : { after }),
});

/** What the advised option costs more or less than the one before, over the case's horizon; absent: one has no price. */
export function costDifference({
  before,
  after,
}: Pick<CaseImpact, "before" | "after">): string | undefined {
  if (before.cost === undefined || after.cost === undefined) return undefined;
  const more = after.cost.p50 - before.cost.p50;
  if (Math.abs(more) < 0.5) return "same cost";
  return more > 0 ? `+${formatMoney(more)}` : formatMoney(more);
}

/** How sure the advice is, in a hundred; a case that is undecided has no such figure. */
export const confidenceIn = ({ confidence }: Outline): string =>
  confidence === undefined ? "undecided" : String(Math.round(confidence));

/** How sure the advice was and is, in a sentence. */
export function confidenceWords({ before, after }: Pick<CaseImpact, "before" | "after">): string {
  const [was, is] = [confidenceIn(before), confidenceIn(after)];
  if (was === is) return was === "undecided" ? "Undecided before and after." : `Confidence ${is}.`;
  return `Confidence ${was} before, ${is} now.`;
}

/** Points of a hundred by which confidence moves where a verdict stays: the least and the most; absent: nowhere by one. */
export function pointsMoved(
  moved: readonly Pick<CaseImpact, "before" | "after">[],
): readonly [least: number, most: number] | undefined {
  const points = moved
    .map(({ before, after }) => Math.round(Math.abs(shareOf(after) - shareOf(before))))
    .filter((by) => by > 0);
  return points.length === 0 ? undefined : [Math.min(...points), Math.max(...points)];
}

const shareOf = ({ confidence, customShare }: Outline): number => confidence ?? 100 * customShare;

/** What a draft changes, by which causes are named. */
export type Changes = Pick<ReleaseDiff, "parts" | "prices">;

/** A changed part as its editor knows it, with the first figures in which it changed. */
export function causeWords({ kind, id }: Part, { parts, prices }: Changes): string {
  if (kind === "case") return "Its own file changed.";
  if (kind === "price") {
    const sold = prices.find(({ record }) => record === id);
    const figures = sold?.figures ?? [];
    return sentence(
      sold?.title ?? `Price record ${id}`,
      figures.map(({ unit, before, after }) => `${unit} ${dollars(before)} → ${dollars(after)}`),
    );
  }
  const change = parts.find((one) => one.kind === kind && one.id === id);
  if (change === undefined) return `${id}.`;
  if (change.change !== "edited") return `${change.title}: ${change.change}.`;
  return sentence(
    change.title,
    change.fields.flatMap(({ field, before, after }) => {
      if (words.test(field)) return [];
      const [was, is] = [plain(before), plain(after)];
      return was === undefined || is === undefined ? [] : [`${field} ${was} → ${is}`];
    }),
  );
}

/** What is said of a part and brings no verdict about. */
const words =
  /^(?:title|short|because|claims|sources|evidence|owner|reviewBy|examples|help|why|ask)\b/;

function sentence(title: string, figures: readonly string[]): string {
  if (figures.length === 0) return `${title}.`;
  const more = figures.length > 2 ? `, and ${figures.length - 2} more` : "";
  return `${title}: ${figures.slice(0, 2).join(", ")}${more}.`;
}

const dollars = (amount: number | undefined): string =>
  amount === undefined ? "not priced" : formatMoney(amount);

/** A value as it is written; absent: it holds others. */
function plain(value: unknown): string | undefined {
  if (value === undefined) return "none";
  if (typeof value === "string") return value.length > 40 ? undefined : value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : undefined;
}
