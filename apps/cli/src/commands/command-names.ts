import type { Command } from "commander";

import type { Perform } from "./command.ts";

/** Makes a command that describes itself; its work is loaded when it is done. */
export type MakeCommand = (perform: Perform) => Command;

/** Each command by its name, so that a line that names one loads no other. */
export const commandNames: Readonly<Record<string, () => Promise<MakeCommand>>> = {
  accuracy: async () => (await import("./accuracy.ts")).accuracyCommand,
  ask: async () => (await import("./ask.ts")).askCommand,
  assess: async () => (await import("./assess.ts")).assessCommand,
  backtest: async () => (await import("./backtest.ts")).backtestCommand,
  brief: async () => (await import("./brief.ts")).briefCommand,
  check: async () => (await import("./check.ts")).checkCommand,
  compare: async () => (await import("./compare.ts")).compareCommand,
  cost: async () => (await import("./cost.ts")).costCommand,
  diff: async () => (await import("./diff.ts")).diffCommand,
  explain: async () => (await import("./explain.ts")).explainCommand,
  fit: async () => (await import("./fit.ts")).fitCommand,
  init: async () => (await import("./init.ts")).initCommand,
  mcp: async () => (await import("./mcp.ts")).mcpCommand,
  next: async () => (await import("./next.ts")).nextCommand,
  pipeline: async () => (await import("./pipeline.ts")).pipelineCommand,
  plan: async () => (await import("./plan.ts")).planCommand,
  price: async () => (await import("./price.ts")).priceCommand,
  prices: async () => (await import("./prices.ts")).pricesCommand,
  read: async () => (await import("./read.ts")).readCommand,
  readiness: async () => (await import("./readiness.ts")).readinessCommand,
  release: async () => (await import("./release.ts")).releaseCommand,
  replay: async () => (await import("./replay.ts")).replayCommand,
  serve: async () => (await import("./serve.ts")).serveCommand,
};
