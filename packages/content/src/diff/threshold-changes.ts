import { breakEvens, caseSchema, type BreakEven, type Context } from "@tapeline/engine";

/** Requests a month from which on an option of one's own costs less than a hosted model, before and after. */
export interface ThresholdChange extends Pick<BreakEven, "between" | "kind" | "against"> {
  /** The median, where it is reached. */
  readonly before?: number;
  readonly after?: number;
}

/** Break-evens of a case in which nothing is answered, those that differ. */
export function thresholdChanges(before: Context, after: Context): ThresholdChange[] {
  const was = new Map(found(before).map((one) => [nameOf(one), one]));
  return found(after).flatMap((one): ThresholdChange[] => {
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

function found(context: Context): readonly BreakEven[] {
  const given = caseSchema(context.knowledge).parse({ title: "Nothing answered", answers: {} });
  const search = breakEvens(given, context);
  for (;;) {
    const step = search.next();
    if (step.done === true) return step.value;
  }
}
