import * as engine from "@tapeline/engine";
import type {
  BreakEven,
  Case,
  Explanation,
  Flip,
  Knowledge,
  PairFlip,
  Progress,
  Receipt,
  Sensitivity,
  ValueOfInformation,
  Verdict,
} from "@tapeline/engine";
import type { PriceBook } from "@tapeline/pricing";

/** What an assessment needs beside the case. */
export interface Context {
  readonly knowledge: Knowledge;
  readonly prices: PriceBook;
  readonly asOf: string;
  readonly knownOn?: string;
  readonly seed?: number;
  readonly worlds?: number;
}

interface Engine {
  readonly assess: (given: Case, context: Context) => Verdict;
  readonly screen: (given: Case, context: Context) => unknown;
  readonly findFlips: (
    given: Case,
    context: Context,
  ) => Generator<Progress | Flip, readonly Flip[]>;
  readonly findPairFlips: (
    given: Case,
    context: Context,
    single: readonly Flip[],
  ) => Generator<Progress | PairFlip, readonly PairFlip[]>;
  readonly valueOfInformation: (
    given: Case,
    context: Context,
  ) => Generator<Progress, ValueOfInformation>;
  readonly sensitivity: (given: Case, context: Context) => Generator<Progress, Sensitivity>;
  readonly breakEvens: (
    given: Case,
    context: Context,
  ) => Generator<Progress | BreakEven, readonly BreakEven[]>;
  readonly explain: (what: string, given: Case, context: Context) => Explanation | undefined;
  readonly replay: (
    given: Case,
    receipt: Receipt,
    context: Context,
  ) => { same: boolean; verdict: Verdict; differences: string[] };
}

export const {
  assess,
  screen,
  findFlips,
  findPairFlips,
  valueOfInformation,
  sensitivity,
  breakEvens,
  explain,
  replay,
} = engine as unknown as Engine;
