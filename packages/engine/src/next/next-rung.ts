import { rounded } from "../format/round.ts";
import type { Knowledge } from "../vocabulary/knowledge.ts";
import type {
  CountedShare,
  FailureCounted,
  NextRung,
  RungPassedOver,
  RungWanted,
} from "../vocabulary/next-rung.ts";
import type { OptionId } from "../vocabulary/option.ts";
import type { FailureKind, Practice } from "../vocabulary/practice.ts";
import type { OptionResult, Verdict } from "../vocabulary/verdict.ts";
import { estimateOf } from "./facts-of.ts";
import { passRateFormulas, scoreInterval } from "./pass-rate-interval.ts";
import { outcomeOf } from "./rung-outcome.ts";
import { exhausted, ruledOut, type Ladder } from "./rungs-left.ts";
import { signTestFormula } from "./sign-test.ts";

/** What is counted. */
export interface FailureCounts {
  /** By kind; kinds that are left out were not seen. */
  readonly failures: Readonly<Record<string, number>>;
  /** Items of the test that they come from. */
  readonly items?: number | undefined;
  /** The option that was tested; the one whose recorded test comes last on the ladder, if left out. */
  readonly from?: OptionId | undefined;
}

/** What is read besides the verdict. */
export interface NextRungGround {
  readonly knowledge: Pick<Knowledge, "options">;
  readonly practice: Pick<Practice, "failures" | "trial">;
}

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
