import * as engine from "@tapeline/engine";
import type {
  BreakEven,
  Case,
  Context,
  Explanation,
  Flip,
  PairFlip,
  Progress,
  Receipt,
  Sensitivity,
  ValueOfInformation,
  Verdict,
} from "@tapeline/engine";

export { assess, type Context } from "@tapeline/engine";

interface Engine {
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
  screen,
  findFlips,
  findPairFlips,
  valueOfInformation,
  sensitivity,
  breakEvens,
  explain,
  replay,
} = engine as unknown as Engine;
