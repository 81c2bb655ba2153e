import { Option, type Command } from "commander";

import type { ReadFlags } from "../actions/read.ts";
import { commandNamed, examples, withCommonFlags, wholeNumber, type Perform } from "./command.ts";

/** Kinds of texts, as their addresses' folders mean them. */
const kinds = ["faq", "article", "option", "word"];

/** `read [words]`: answers, articles, pages of options and words. */
export function readCommand(perform: Perform): Command {
  const command = commandNamed("read", "read what we say: answers, articles, options, words")
    .argument("[words...]", "a text's address, a word or an option, or words to look for")
    .addOption(new Option("--kind <kind>", "texts of this kind alone").choices(kinds))
    .option("--limit <rows>", "list at most this many texts", wholeNumber);
  return withCommonFlags(command)
    .addHelpText(
      "after",
      examples(
        ["tapeline read", "all that there is to read"],
        ["tapeline read faq/cost", "one text, each figure with its range, day and source"],
        ["tapeline read RAG", "a word"],
        ["tapeline read O5", "the page of an option"],
        ["tapeline read who owns the weights", "texts that hold the words"],
      ),
    )
    .addHelpText(
      "after",
      "\nFigures are those of the release, as of the day that stands beside each; --as-of counts for\nwhether a text is due to be read again.",
    )
    .action(
      perform<ReadFlags>(async (call, ...words) =>
        (await import("../actions/read.ts")).read(call, words.flat().join(" ")),
      ),
    );
}
