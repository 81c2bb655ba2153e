import type { Command } from "commander";

import {
  commandNamed,
  examples,
  withCommonFlags,
  type CommonFlags,
  type Perform,
} from "./command.ts";

const steps = `
A file of steps, in their order; numbers may be ranges, { low: 0.2, high: 0.8 }:
  minutes: 3                  # of speech in a request; leave out where nobody speaks
  steps:
    - { name: Speech to text, dollars: 0.006, per: minute, seconds: 0.4 }
    - { name: Search, dollars: 0.2, per: thousand, seconds: 0.1, times: 2 }
    - { name: Model, model: true, class: mid, seconds: { low: 0.5, high: 2 } }
    - { name: Text to speech, seconds: 0.3 }   # what is left out is not known

A case may hold the same under \`pipeline:\`, and is then all that is named. Other commands pass it over.
`;

/** `pipeline <file> [case]`: price and delay of a chain in which the model is one step. */
export function pipelineCommand(perform: Perform): Command {
  const command = commandNamed(
    "pipeline",
    "price and time a chain of steps in which the model is one",
  )
    .argument("<file>", "a YAML or JSON file of steps, or a case with its own, or -")
    .argument("[case]", "the case whose model is one of them; left out, nothing is answered");
  return withCommonFlags(command)
    .addHelpText("after", steps)
    .addHelpText(
      "after",
      examples(
        ["tapeline pipeline steps.yaml case.yaml", "per step, per request, per minute of speech"],
        ["tapeline pipeline case.yaml", "the steps that the case itself holds"],
        ["tapeline pipeline - --json < steps.yaml", "as data, the model as assumed"],
      ),
    )
    .action(
      perform<CommonFlags>(async (call, file = "", given?: string) =>
        (await import("../actions/pipeline.ts")).pipeline(call, file, given),
      ),
    );
}
