import * as engine from "@tapeline/engine";
import type { BreakEven, Case, Context, Progress } from "@tapeline/engine";

interface Engine {
  readonly breakEvens: (
    given: Case,
    context: Context,
  ) => Generator<Progress | BreakEven, readonly BreakEven[]>;
}

export const { breakEvens } = engine as unknown as Engine;
