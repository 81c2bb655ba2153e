import type { Case, Knowledge } from "@tapeline/engine";
import type { FailureCounts, Practice } from "@tapeline/engine/practice";
import { z } from "zod";

import { optionNamed } from "../assessment/compare-options.ts";
import { badRequest } from "../bad-request.ts";

const count = z.int().min(0).max(1_000_000);

/** Failures as a call counts them; a call that counts none takes those of the case. */
export const failureCountsSchema = {
  failures: z
    .record(z.string().min(1).max(60), count)
    .optional()
    .describe(
      "how many failures there are of each kind, by the kind's id; those of the case if left out",
    ),
  items: count.min(1).optional().describe("items of the test that they come from"),
  from: z.string().min(1).max(200).optional().describe("the option that was tested"),
};
type Counted = z.infer<z.ZodObject<typeof failureCountsSchema>>;

/**
 * The counts, where each kind is known and there are no more failures than items; else a bad request. Those of the call stand for
 * all that the case says of failures; without them the call's items and option stand for the case's.
 */
export function countedFailures(
  asked: Counted,
  { failures: written }: Pick<Case, "failures">,
  practice: Practice,
  { options }: Pick<Knowledge, "options">,
): FailureCounts {
  const inCase = asked.failures === undefined ? written : undefined;
  const failures = asked.failures ?? inCase?.counts ?? {};
  const items = asked.items ?? inCase?.of;
  const from = asked.from ?? inCase?.from;
  const known = practice.failures.map(({ id }) => id);
  const strangers = Object.keys(failures).filter((id) => !known.includes(id));
  if (strangers.length > 0)
    throw badRequest(
      strangers.map((id) => ({
        field: `${inCase === undefined ? "failures" : "failures.counts"}.${id}`,
        expected: `one of ${known.join(", ")}`,
        found: id,
        fix: "count it under the kind that it is most like",
      })),
    );
  const total = Object.values(failures).reduce((sum, one) => sum + one, 0);
  if (items !== undefined && total > items)
    throw badRequest([
      {
        field: "items",
        expected: `at least the ${total} failures that are counted`,
        found: String(items),
        fix: "count each failed item once, under its first fault",
      },
    ]);
  return {
    failures,
    items,
    from: from === undefined ? undefined : optionNamed(options, from, "from"),
  };
}
