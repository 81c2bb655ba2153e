import type { Knowledge } from "@tapeline/engine";
import type { FailureCounts, Practice } from "@tapeline/engine/practice";
import { z } from "zod";

import { optionNamed } from "../assessment/compare-options.ts";
import { badRequest } from "../bad-request.ts";

const count = z.int().min(0).max(1_000_000);

/** Failures as a call counts them. */
export const failureCountsSchema = {
  failures: z
    .record(z.string().min(1).max(60), count)
    .default({})
    .describe("how many failures there are of each kind, by the kind's id"),
  items: count.min(1).optional().describe("items of the test that they come from"),
  from: z.string().min(1).max(200).optional().describe("the option that was tested"),
};
type Counted = z.infer<z.ZodObject<typeof failureCountsSchema>>;

/** The counts, where each kind is known and there are no more failures than items; else a bad request. */
export function countedFailures(
  { failures, items, from }: Counted,
  practice: Practice,
  { options }: Pick<Knowledge, "options">,
): FailureCounts {
  const known = practice.failures.map(({ id }) => id);
  const strangers = Object.keys(failures).filter((id) => !known.includes(id));
  if (strangers.length > 0)
    throw badRequest(
      strangers.map((id) => ({
        field: `failures.${id}`,
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
