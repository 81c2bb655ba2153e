#!/usr/bin/env node
import module from "node:module";

import manifest from "../package.json" with { type: "json" };

// Everything else is loaded when it is needed, so that the version and the help appear at once.
module.enableCompileCache?.();

const args = process.argv.slice(2);
if (args.length === 1 && (args[0] === "--version" || args[0] === "-V")) {
  print(`${manifest.version}\n`);
} else if (args.length === 0 || (args.length === 1 && /^(--help|-h|help)$/.test(args[0] ?? ""))) {
  print((await import("./help-text.ts")).helpText);
} else if (
  !args.includes("--brief") ||
  !(await import("./quick/answer-at-once.ts")).answerAtOnce(args)
) {
  const { start } = await import("./start.ts");
  process.exitCode = await start(args, manifest.version);
}

function print(text: string): void {
  process.stdout.on("error", (error) => {
    void import("./unwritable.ts").then(({ endUnwritable }) => endUnwritable(error));
  });
  process.stdout.write(text);
}
