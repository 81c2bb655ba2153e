import { z } from "zod";

import { practiceIdSchema } from "./practice-names.ts";

/** Which of the offers kept for an option an arm runs on. */
export const armModels = ["most-capable", "smallest", "likeliest"] as const;

/** One arm of a test: a technique on a model, run on the same items as all others. */
export const armSchema = z.strictObject({
  id: practiceIdSchema,
  place: z.int().min(1).max(99).describe("its place in the order in which arms are run"),
  title: z.string().min(3).max(60),
  options: z.array(z.string()).min(1).describe("options that it may be run for"),
  choose: z
    .enum(["first", "best"])
    .describe(
      "first: the first that is left; best: the first in the plan, else the likeliest cheapest",
    ),
  model: z.enum(armModels).describe("which of the kept offers it runs on"),
  onlyIfNew: z
    .boolean()
    .default(false)
    .describe("left out where an earlier arm runs the same option on the same offer"),
  afterAPass: z
    .boolean()
    .default(false)
    .describe("run only once an arm before it has passed: it shows whether less is enough"),
  do: z.string().min(10).max(300).describe("what is done in it"),
});
export type Arm = z.infer<typeof armSchema>;
