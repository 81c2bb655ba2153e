import type { OptionResult, Verdict } from "@tapeline/engine";
import { inHundred } from "@tapeline/engine/format";
import { confidenceWord } from "@tapeline/ui";

/** Who leads: the option that the plan most likely ends in, else what is tried first. */
export function leaderOf({ endPoint, firstStep, options }: Verdict): OptionResult | undefined {
  const id = endPoint?.option ?? firstStep?.option;
  return options.find((option) => option.id === id);
}

/** How sure the answer is, in a hundred; for "not yet" how often a custom LLM is the cheapest that suffices. */
export const confidenceOf = ({ confidence, customShare }: Verdict): number =>
  confidence ?? 100 * customShare;

/** What stands where a leader's name would, if there is none. */
export function noLeader({ outcome }: Verdict): string {
  if (outcome === "keep-today") return "Keep today’s process";
  if (outcome === "nothing-fits") return "Nothing fits your limits";
  return outcome === "not-priced" ? "Nothing here is priced" : "Not yet decided";
}

/** Confidence in words and as a frequency: "Firm", "83 in 100". */
export function confidenceWords(verdict: Verdict): readonly [word: string, frequency: string] {
  const share = confidenceOf(verdict);
  if (verdict.waitingFor === "prices") return ["Prices are missing", ""];
  if (verdict.confidence === undefined)
    return ["Not yet", `custom is cheapest in ${inHundred(share / 100)} of 100`];
  const word = confidenceWord(share);
  return [`${word[0]!.toUpperCase()}${word.slice(1)}`, `${inHundred(share / 100)} in 100`];
}

/** How confidence moved from one verdict to the next, where the same option leads; else who led before. */
export function movedFrom(
  before: Verdict | undefined,
  now: Verdict,
): { readonly by: number } | { readonly from: string } | undefined {
  if (before === undefined) return undefined;
  const [was, is] = [leaderOf(before), leaderOf(now)];
  if (was?.id !== is?.id || before.answer !== now.answer)
    return { from: was?.short ?? noLeader(before) };
  return { by: Math.round(confidenceOf(now)) - Math.round(confidenceOf(before)) };
}

/** The verdict in one sentence, for those who hear the page: "API + retrieval, 83 in 100, up 6". */
export function announcement(before: Verdict | undefined, now: Verdict): string {
  const moved = movedFrom(before, now);
  const name = leaderOf(now)?.short ?? noLeader(now);
  const [, frequency] = confidenceWords(now);
  const change =
    moved === undefined
      ? ""
      : "from" in moved
        ? `, before ${moved.from}`
        : moved.by === 0
          ? ""
          : `, ${moved.by > 0 ? "up" : "down"} ${Math.abs(moved.by)}`;
  return [name, frequency].filter((part) => part !== "").join(", ") + change;
}
