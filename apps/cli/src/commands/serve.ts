import { InvalidArgumentError, type Command } from "commander";

import type { ServeFlags } from "../actions/serve.ts";
import { commandNamed, examples, withCommonFlags, type Perform } from "./command.ts";

/** `serve`: the API over HTTP until it is told to stop. */
export function serveCommand(perform: Perform): Command {
  const command = commandNamed("serve", "answer over HTTP, for `--server` and other programs")
    .option("--port <port>", "the port, 0 for any that is free (default: 4114)", portNumber)
    .option("--host <host>", "the address to listen on (default: 127.0.0.1, this machine only)")
    .option("--releases <folder>", "answer from the releases of this folder, the current one first")
    .option("--drafts <folder>", "keep editors' drafts for this checkout in this folder")
    .option(
      "--approvals <number>",
      "approvals that a draft needs before it is published, 0 or 1 (default: 0)",
    )
    .option(
      "--follow [checkout]",
      "answer from what the files of this checkout make, anew whenever one is saved",
    )
    .option("--log", "print a line of JSON for each request to standard error");
  return withCommonFlags(command)
    .addHelpText(
      "after",
      examples(
        ["tapeline serve", "prints the address and answers until Ctrl-C"],
        ["tapeline serve --releases releases", "from what `tapeline release publish` put there"],
        ["tapeline serve --follow", "from the content and prices of the checkout around"],
        ["tapeline assess case.yaml --server http://127.0.0.1:4114", "asks it"],
      ),
    )
    .action(perform<ServeFlags>(async (call) => (await import("../actions/serve.ts")).serve(call)));
}

function portNumber(text: string): number {
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65_535)
    throw new InvalidArgumentError("Expected a port, 0 to 65535.");
  return port;
}
