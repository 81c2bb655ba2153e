/** How far advice holds: verdicts held against decisions that others took and wrote about. */
export { backtest, type Backtest, type BacktestSettings } from "./decisions/backtest.ts";
export { caseOf, type MappedCase } from "./decisions/case-of.ts";
export { decisionInputsSchema, type DecisionInputs } from "./decisions/decision-inputs.ts";
export { decisionLabelsSchema, type DecisionLabels } from "./decisions/decision-labels.ts";
export { readDecisions, type DocumentedDecision } from "./decisions/documented-decision.ts";
export type { HeldBack, HeldBackBy, JudgedDecision } from "./decisions/judge-decision.ts";
export type { ForecastScore, Share, Summary } from "./decisions/summarise.ts";
export { differencesPage, pageHeading, type PageSettings } from "./page/differences-page.ts";
export type { Forecast, ReliabilityBin } from "./statistics/brier-score.ts";
export type { Interval } from "./statistics/cluster-bootstrap.ts";
export {
  accuracyOf,
  figureTables,
  inputTables,
  type Accuracy,
  type AccuracyReading,
  type AccuracySettings,
  type NamedTable,
} from "./accuracy/accuracy.ts";
export { rowsTable } from "./accuracy/rows-table.ts";
export type { Score } from "./accuracy/score.ts";
export type { ScoredRow, SkippedRow } from "./accuracy/score-table.ts";
