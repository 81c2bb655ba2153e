import type { FailureCounted, NextRung, RungWanted } from "../vocabulary/next-rung.ts";
import type { OptionId } from "../vocabulary/option.ts";
import type { Practice } from "../vocabulary/practice.ts";
import type { OptionResult, Verdict } from "../vocabulary/verdict.ts";
import { signTest } from "./sign-test.ts";

const percent = (share: number): number => Math.round(100 * share);

type Outcome = Pick<NextRung, "advice" | "next" | "say" | "pValue">;

/** What counted failures come to, in a word and in sentences. */
export function outcomeOf(
  kinds: readonly FailureCounted[],
  rungs: readonly RungWanted[],
  total: number,
  { verdict, practice }: { readonly verdict: Verdict; readonly practice: Pick<Practice, "trial"> },
): Outcome {
  const least = practice.trial.leastFailures.value;
  const [top, second] = rungs;
  const rungless = kinds.filter(({ rung, count }) => rung === undefined && count > 0);
  const mended = rungless.filter(({ passedOver }) => passedOver.length === 0);
  const mend = mended.reduce((sum, { count }) => sum + count, 0);
  if (total < least)
    return {
      advice: "count-more",
      say: `${total === 0 ? "No failure is" : `Only ${total} failure${total === 1 ? " is" : "s are"}`} counted: sort at least ${least} by their kind before you choose a rung.${top === undefined ? "" : ` So far the most point to ${top.short}.`}`,
    };
  if (mend > (top?.count ?? 0))
    return {
      advice: "mend",
      say: `The most failures, ${mend} of ${total}, are no fault of the rung: ${mended.map(({ title }) => title.toLowerCase()).join(", ")}. Mend that first and count again.`,
    };
  if (top === undefined)
    return {
      advice: "none",
      say: "No rung that your limits leave is known to help against these failures. Ask an expert, or lower the bar.",
    };
  const significance = practice.trial.significance.value / 100;
  const apart = (other: RungWanted): number => signTest(top.count, other.count);
  const tied = rungs.filter((rung) => rung !== top && apart(rung) > significance);
  const pValue = second === undefined ? undefined : apart(second);
  const shared = pValue === undefined ? {} : { pValue };
  const lost = rungless
    .filter(({ passedOver }) => passedOver.length > 0)
    .reduce((sum, { count }) => sum + count, 0);
  const leftOver = lost === 0 ? "" : ` For ${lost} of them no rung is left that your limits allow.`;
  if (tied.length === 0)
    return {
      advice: "rung",
      next: top.option,
      ...shared,
      say: `Try ${top.short} next: ${top.count} of ${total} failures point to it (between ${percent(top.low)} and ${percent(top.high)} of 100).${ladderFirst(top.option, verdict)}${leftOver}`,
    };
  // In the order of the ladder.
  const lowest = verdict.options.find(({ id }) =>
    [top, ...tied].some(({ option }) => option === id),
  )!;
  return {
    advice: "tie",
    next: lowest.id,
    ...shared,
    say: `${[top, ...tied].map(({ short, count }) => `${short} (${count})`).join(" and ")} cannot be told apart by so few failures. Try the lowest of them first, ${lowest.short}: it costs least to be wrong about. More failures may settle it.${ladderFirst(lowest.id, verdict)}${leftOver}`,
  };
}

/** A custom LLM is reached over tests of the rungs below it: what of the plan is still to be tested before. */
function ladderFirst(id: OptionId, { options, plan }: Verdict): string {
  const resultOf = (one: OptionId): OptionResult => options.find((option) => option.id === one)!;
  const before = plan?.steps.find(({ option, recorded }) => !recorded && !resultOf(option).custom);
  return before === undefined || !resultOf(id).custom
    ? ""
    : ` It is a custom LLM: test ${resultOf(before.option).short} before it.`;
}
