import type { FactId, Progress, Question, Receipt, Verdict } from "@tapeline/engine";

import { caseOf, type MappedCase } from "./case-of.ts";
import type { DocumentedDecision } from "./documented-decision.ts";
import { judgeDecision, type JudgedDecision } from "./judge-decision.ts";
import { scopes, summarise, type Summary } from "./summarise.ts";

/** Verdicts held against documented decisions. */
export interface Backtest {
  /** By which release, on which day's prices. */
  readonly receipt: Pick<Receipt, "engine" | "content" | "contentDigest" | "prices" | "asOf">;
  readonly summaries: readonly Summary[];
  readonly rows: readonly JudgedDecision[];
}

/** How a backtest is run. */
export interface BacktestSettings {
  /** The verdict on a case as its file would state it. */
  readonly assess: (written: MappedCase["written"]) => Promise<Verdict>;
  /** Questions of the release that assesses. */
  readonly questions: Readonly<Record<FactId, Pick<Question, "allowed">>>;
  /** Fixes the draws behind the intervals. */
  readonly seed?: number;
}

const defaultSeed = 20_260_101;

/** Assesses the case of each decision from its inputs alone and scores what comes out. There is at least one decision. */
export async function* backtest(
  decisions: readonly DocumentedDecision[],
  { assess, questions, seed = defaultSeed }: BacktestSettings,
): AsyncGenerator<{ readonly progress: Progress } | { readonly result: Backtest }, void> {
  const rows: JudgedDecision[] = [];
  let receipt: Receipt | undefined;
  for (const decision of decisions) {
    yield {
      progress: { done: rows.length, total: decisions.length, what: decision.identity.id },
    };
    const mapped = caseOf(decision.inputs, questions);
    const verdict = await assess(mapped.written);
    receipt = verdict.receipt;
    rows.push(judgeDecision(decision, mapped, verdict));
  }
  if (receipt === undefined) throw new RangeError("a backtest needs at least one decision");
  const { engine, content, contentDigest, prices, asOf } = receipt;
  yield {
    result: {
      receipt: { engine, content, contentDigest, prices, asOf },
      summaries: scopes.map((scope) => summarise(rows, scope, { seed })),
      rows,
    },
  };
}
