import { InvalidArgumentError, type Command } from "commander";

import type { PlanFlags } from "../actions/plan.ts";
import {
  commandNamed,
  examples,
  withCommonFlags,
  wholeNumber,
  wholeNumberOrNone,
  type Perform,
} from "./command.ts";

/** `plan <case>`: how to prove a verdict. */
export function planCommand(perform: Perform): Command {
  const command = commandNamed(
    "plan",
    "plan how to prove the advice on a case, and the way from there",
  )
    .argument("<case>", "a YAML or JSON file of answers, or - for standard input")
    .option("--difference <points>", "smallest difference of two arms to detect", points)
    .option("--discordant <percent>", "items on which two arms differ", points)
    .option("--power <percent>", "chance to see that difference", points)
    .option("--repeats <runs>", "runs of each item", wholeNumber)
    .option(
      "--judged <counts>",
      "outputs that people and a model graded: both pass, model alone, people alone, both fail",
      fourCounts,
    );
  return withCommonFlags(command)
    .addHelpText(
      "after",
      examples(
        [
          "tapeline plan case.yaml",
          "arms, items, when to stop, the most it may cost, and the stages",
        ],
        ["tapeline plan case.yaml --difference 3 --discordant 10", "tell closer arms apart"],
        ["tapeline plan case.yaml --judged 150,10,10,30", "whether a model may grade"],
        ["tapeline plan - --json < case.yaml", "as data, from standard input"],
      ),
    )
    .action(
      perform<PlanFlags>(async (call, file = "") =>
        (await import("../actions/plan.ts")).plan(call, file),
      ),
    );
}

/** Reads a number of points or per cent; what is allowed the API says. */
function points(text: string): number {
  const value = /^\d+(\.\d+)?%?$/.test(text) ? Number.parseFloat(text) : Number.NaN;
  if (Number.isFinite(value)) return value;
  throw new InvalidArgumentError("Expected a number such as 5 or 2.5.");
}

/** Reads four counts, as `150,10,10,30`. */
function fourCounts(text: string): readonly number[] {
  const counts = text.split(",");
  if (counts.length !== 4)
    throw new InvalidArgumentError("Expected four counts, such as 150,10,10,30.");
  return counts.map((count) => wholeNumberOrNone(count.trim()));
}
