import {
  breakEvens,
  caseSchema,
  type BreakEven,
  type Context,
  type Knowledge,
} from "@tapeline/engine";

/** Requests a month from which on an option of one's own costs less than a hosted model, before and after. */
export interface ThresholdChange extends Pick<BreakEven, "between" | "kind" | "against"> {
  /** The median, where it is reached. */
  readonly before?: number;
  readonly after?: number;
}

/** Break-evens of a case in which nothing is answered, those that differ. Yields while it computes. */
export function* thresholdChanges(
  before: Context,
  after: Context,
): Generator<undefined, ThresholdChange[]> {
  const was = new Map((yield* thresholds(before)).map((one) => [nameOf(one), one]));
  const is = yield* thresholds(after);
  return is.flatMap((one): ThresholdChange[] => {
    const { between, kind, against } = one;
    const old = was.get(nameOf(one))?.requestsPerMonth?.p50;
    const now = one.requestsPerMonth?.p50;
    if (old === now) return [];
    return [
      {
        between,
        kind,
        against,
        ...(old === undefined ? {} : { before: old }),
        ...(now === undefined ? {} : { after: now }),
      },
    ];
  });
}

// The hosted model may be another one than before: what it is compared as stays.
const nameOf = ({ between: [own], kind, against }: BreakEven): string =>
  `${own} ${kind} ${against}`;

/** By release, the last that was found: one release is held against many drafts of it. */
const known = new WeakMap<
  Knowledge,
  { readonly of: string; readonly found: readonly BreakEven[] }
>();

/** Break-evens of a case in which nothing is answered. Yields while it computes. */
export function* thresholds(context: Context): Generator<undefined, readonly BreakEven[]> {
  const { knowledge, prices, asOf, knownOn = asOf, seed, worlds } = context;
  const of = [prices.digest, asOf, knownOn, seed, worlds].join(" ");
  const last = known.get(knowledge);
  if (last?.of === of) return last.found;
  const given = caseSchema(knowledge).parse({ title: "Nothing answered", answers: {} });
  const search = breakEvens(given, context);
  for (;;) {
    const step = search.next();
    if (step.done === true) {
      known.set(knowledge, { of, found: step.value });
      return step.value;
    }
    yield undefined;
  }
}
