import { rounded } from "../format/round.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";
import type {
  CountedShare,
  FailureCounted,
  NextRung,
  RungPassedOver,
  RungWanted,
} from "../vocabulary/next-rung.ts";
import type { Option, OptionId } from "../vocabulary/option.ts";
import type { FailureKind, Practice } from "../vocabulary/practice.ts";
import type { OptionResult, Verdict } from "../vocabulary/verdict.ts";
import { estimateOf, factNamed, isKnown } from "./facts-of.ts";
import { isEligible } from "./choose-arms.ts";
import { passRateFormulas, scoreInterval } from "./pass-rate-interval.ts";
import { signTest, signTestFormula } from "./sign-test.ts";

/** What is counted. */
export interface FailureCounts {
  /** By kind; kinds that are left out were not seen. */
  readonly failures: Readonly<Record<string, number>>;
  /** Items of the test that they come from. */
  readonly items?: number | undefined;
  /** The option that was tested; the one whose recorded test comes last on the ladder, if left out. */
  readonly from?: OptionId | undefined;
}

const percent = (share: number): number => Math.round(100 * share);

/** What is read besides the verdict. */
export interface NextRungGround {
  readonly knowledge: Pick<Knowledge, "options">;
  readonly practice: Pick<Practice, "failures" | "trial">;
}

/** From here on a prompt or a search has been improved by tests. */
const matured = 3;

/**
 * The rung that failures point to. Kinds that point to the same rung are counted together; rungs whose counts do not differ
 * beyond chance are a tie, and the lowest of them comes first, since it costs least to be wrong about. Pure.
 */
export function nextRung(
  verdict: Verdict,
  { failures, items, from }: FailureCounts,
  { knowledge, practice }: NextRungGround,
): NextRung {
  const total = practice.failures.reduce((sum, { id }) => sum + (failures[id] ?? 0), 0);
  const tested = from ?? lastTested(verdict)?.id;
  const kinds = practice.failures
    .map((kind) => countedKind(kind, failures[kind.id] ?? 0, total, { verdict, knowledge, tested }))
    .toSorted((a, b) => b.count - a.count);
  const rungs = rungsOf(kinds, total, items, verdict);
  const outcome = outcomeOf(kinds, rungs, total, { verdict, practice });
  return {
    ...rounded({
      title: verdict.title,
      failures: total,
      ...(items === undefined ? {} : { items }),
      ...(tested === undefined ? {} : { from: tested }),
      kinds,
      rungs,
      ...outcome,
      formulas: [
        { name: "interval of a share", ...scoreFormula },
        { name: "whether two rungs differ", ...signTestFormula },
      ],
    }),
    receipt: verdict.receipt,
  };
}

const scoreFormula = {
  formula: `${passRateFormulas.lowerBound.formula}; the upper end with + before the root`,
  source: passRateFormulas.lowerBound.source,
};

const lastTested = ({ options }: Verdict): OptionResult | undefined =>
  options.findLast(({ tested }) => tested?.recorded === true);

function counted(count: number, of: number): CountedShare {
  return { count, share: of === 0 ? 0 : count / of, ...scoreInterval(count, of) };
}

interface Ladder {
  readonly verdict: Verdict;
  readonly knowledge: Pick<Knowledge, "options">;
  readonly tested: OptionId | undefined;
}

function countedKind(
  { id, title, first, tries, because }: FailureKind,
  count: number,
  total: number,
  ladder: Ladder,
): FailureCounted {
  const passedOver: RungPassedOver[] = [];
  let rung: FailureCounted["rung"];
  let allRuledOut = true;
  // What mends the rung that was tested goes before a change of rung.
  const here = tries.find(
    ({ option, standIn }) =>
      standIn &&
      option === ladder.tested &&
      (ruledOut(option, ladder) ?? exhausted(option, ladder)) === undefined,
  );
  for (const { option, do: order, standIn } of here === undefined ? tries : [here]) {
    const limit = ruledOut(option, ladder);
    const because =
      limit ??
      (standIn && option !== ladder.tested && !allRuledOut
        ? "it would not change what fails"
        : exhausted(option, ladder));
    if (because === undefined) {
      rung = { option, do: order };
      break;
    }
    if (limit === undefined) allRuledOut = false;
    passedOver.push({ option, because });
  }
  return {
    kind: id,
    title,
    ...counted(count, total),
    ...(first === undefined ? {} : { first }),
    ...(rung === undefined ? {} : { rung }),
    passedOver,
    because,
  };
}

/** Why a rung may not be used. */
function ruledOut(id: OptionId, { verdict }: Ladder): string | undefined {
  const result = verdict.options.find((option) => option.id === id);
  if (result === undefined) return "the ladder has no such option";
  if (isEligible(result)) return undefined;
  if (result.standing === "excluded")
    return result.excludedBy[0]?.title ?? "no offer passes your limits";
  return result.standing === "undetermined" ? "an answer may rule it out" : "not priced";
}

/** Why there is little left to improve on a rung that was tested. */
function exhausted(id: OptionId, { verdict, knowledge, tested }: Ladder): string | undefined {
  const result = verdict.options.find((option) => option.id === id);
  const option = knowledge.options.find((one) => one.id === id);
  if (result === undefined || option === undefined) return "the ladder has no such option";
  const improved = isMatured(option, verdict);
  if (id === tested)
    return option.traits.custom
      ? "it is what was tested"
      : improved
        ? "it was tested, with a version improved by tests"
        : undefined;
  return result.tested?.recorded === true && improved
    ? "it has a recorded test, with a version improved by tests"
    : undefined;
}

/** Whether what an option stands on has been improved by tests already. */
function isMatured({ traits }: Option, verdict: Verdict): boolean {
  if (traits.adaptation !== "prompting" && traits.adaptation !== "retrieval") return true;
  const id = traits.adaptation === "prompting" ? "promptMaturity" : "retrievalMaturity";
  return isKnown(factNamed(id, verdict)) && estimateOf(id, verdict)!.base >= matured;
}

function rungsOf(
  kinds: readonly FailureCounted[],
  total: number,
  items: number | undefined,
  verdict: Verdict,
): RungWanted[] {
  const bar = (estimateOf("minimumPassRate", verdict)?.base ?? NaN) / 100;
  return verdict.options
    .flatMap(({ id, code, short }): RungWanted[] => {
      const leading = kinds.filter(({ rung, count }) => rung?.option === id && count > 0);
      if (leading.length === 0) return [];
      const count = leading.reduce((sum, kind) => sum + kind.count, 0);
      const passes = items === undefined ? undefined : items - total + count;
      const then = passes === undefined ? undefined : scoreInterval(passes, items!);
      return [
        {
          option: id,
          code,
          short,
          kinds: leading.map(({ kind }) => kind),
          do: [...new Set(leading.map(({ rung }) => rung!.do))],
          ...counted(count, total),
          ...(then === undefined
            ? {}
            : {
                passRateThen: { share: passes! / items!, low: then.low, holds: then.low >= bar },
              }),
        },
      ];
    })
    .toSorted((a, b) => b.count - a.count);
}

type Outcome = Pick<NextRung, "advice" | "next" | "say" | "pValue">;

function outcomeOf(
  kinds: readonly FailureCounted[],
  rungs: readonly RungWanted[],
  total: number,
  {
    verdict,
    practice,
  }: { readonly verdict: Verdict; readonly practice: NextRungGround["practice"] },
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
