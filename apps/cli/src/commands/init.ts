import type { Command } from "commander";

import type { InitFlags } from "../actions/init.ts";
import { commandNamed, examples, withCommonFlags, type Perform } from "./command.ts";

/** What a log holds; the names are those of `logColumns`. */
const aboutLogs = `
A log is a table of comma-separated values whose first line names its columns, or a file
that ends in .jsonl with an object on each line. Each line is a call to a model:
  time               2026-11-20T09:30:00Z (UTC where no zone is named), or seconds since 1970
  inputTokens        also input_tokens, prompt_tokens, gen_ai.usage.input_tokens
  outputTokens       with hidden reasoning; also output_tokens, completion_tokens,
                     gen_ai.usage.output_tokens
  cachedInputTokens  if known: the part of the input read from a cache; also cached_tokens
  request            if known: what calls belong together; also request_id, trace_id
Other columns are passed over. Take a normal week, up to 5 MB.
`;

/** `init [template]`: a commented case file to fill in. */
export function initCommand(perform: Perform): Command {
  const command = commandNamed("init", "write a commented case file to fill in")
    .argument("[template]", "blank, or the case that is nearest to yours", "blank")
    .argument("[file]", "the file to write, or - for standard output (default: <template>.yaml)")
    .option("--list", "list the templates")
    .option("--from-log <file>", "answer volume, length, cache and peak from a log of calls");
  return withCommonFlags(command)
    .addHelpText(
      "after",
      examples(
        ["tapeline init --list", "the templates, one for each type of task among them"],
        [
          "tapeline init summarisation",
          "writes summarisation.yaml, with what is usual for summaries",
        ],
        [
          "tapeline init support-bot",
          "writes support-bot.yaml; an existing file is never overwritten",
        ],
        ["tapeline init blank -", "every question, to standard output"],
        ["tapeline init agent --from-log calls.csv", "with what the log shows, marked as measured"],
      ) + aboutLogs,
    )
    .action(
      perform<InitFlags>(async (call, template = "blank", file) =>
        (await import("../actions/init.ts")).init(call, template, file),
      ),
    );
}
