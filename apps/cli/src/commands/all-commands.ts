import { accuracyCommand } from "./accuracy.ts";
import { askCommand } from "./ask.ts";
import { assessCommand } from "./assess.ts";
import { backtestCommand } from "./backtest.ts";
import { briefCommand } from "./brief.ts";
import { checkCommand } from "./check.ts";
import { compareCommand } from "./compare.ts";
import { costCommand } from "./cost.ts";
import { diffCommand } from "./diff.ts";
import { explainCommand } from "./explain.ts";
import { fitCommand } from "./fit.ts";
import { initCommand } from "./init.ts";
import { mcpCommand } from "./mcp.ts";
import { nextCommand } from "./next.ts";
import { pipelineCommand } from "./pipeline.ts";
import { planCommand } from "./plan.ts";
import { priceCommand } from "./price.ts";
import { pricesCommand } from "./prices.ts";
import { readCommand } from "./read.ts";
import { readinessCommand } from "./readiness.ts";
import { releaseCommand } from "./release.ts";
import { replayCommand } from "./replay.ts";
import { serveCommand } from "./serve.ts";
import type { MakeCommand } from "./command-names.ts";

/** All commands, in the order of the help. */
export const allCommands: readonly MakeCommand[] = [
  assessCommand,
  askCommand,
  initCommand,
  explainCommand,
  fitCommand,
  pipelineCommand,
  readCommand,
  compareCommand,
  planCommand,
  nextCommand,
  readinessCommand,
  briefCommand,
  pricesCommand,
  priceCommand,
  costCommand,
  replayCommand,
  backtestCommand,
  accuracyCommand,
  checkCommand,
  diffCommand,
  releaseCommand,
  serveCommand,
  mcpCommand,
];
