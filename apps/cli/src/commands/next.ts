import { InvalidArgumentError, type Command } from "commander";

import type { NextFlags } from "../actions/next.ts";
import {
  commandNamed,
  examples,
  withCommonFlags,
  wholeNumber,
  wholeNumberOrNone,
  type Perform,
} from "./command.ts";

const inCase = `
A case may hold the counts itself, which the flags go before. Other commands pass them over:
  failures:
    counts: { missing-knowledge: 31, format: 9 }
    of: 200                # items of the test; may be left out
    from: api-prompting    # the option that was tested; may be left out
`;

/** `next <case>`: the rung that failures point to. */
export function nextCommand(perform: Perform): Command {
  const command = commandNamed("next", "name the rung that the failures of a test point to")
    .argument("<case>", "a YAML or JSON file of answers, or - for standard input")
    .option(
      "--failures <counts>",
      "failures by kind, as missing-knowledge=12,format=3 (default: those of the case; without any the kinds are listed)",
      counts,
    )
    .option("--of <items>", "items of the test that they come from", wholeNumber)
    .option("--from <option>", "the option that was tested, by its id, code or place");
  return withCommonFlags(command)
    .addHelpText("after", inCase)
    .addHelpText(
      "after",
      examples(
        ["tapeline next case.yaml", "the kinds of failures, and how to know them"],
        ["tapeline next case.yaml --failures missing-knowledge=31,format=9", "the rung to try"],
        [
          "tapeline next case.yaml --failures tone=40 --of 200 --from O1",
          "and whether it may hold the bar",
        ],
      ),
    )
    .action(
      perform<NextFlags>(async (call, file = "") =>
        (await import("../actions/next.ts")).next(call, file),
      ),
    );
}

/** Reads counts by kind, as `missing-knowledge=12,format=3`. */
function counts(text: string): Readonly<Record<string, number>> {
  const pairs = text.split(",").map((pair) => {
    const [, kind = "", count = ""] = /^\s*([a-z][a-z-]*)=(\S+)\s*$/.exec(pair) ?? [];
    if (kind === "")
      throw new InvalidArgumentError("Expected counts by kind, such as missing-knowledge=12.");
    return [kind, wholeNumberOrNone(count)] as const;
  });
  const twice = pairs.find(([kind], index) => pairs.findIndex(([one]) => one === kind) !== index);
  if (twice !== undefined) throw new InvalidArgumentError(`${twice[0]} is counted twice.`);
  return Object.fromEntries(pairs);
}
