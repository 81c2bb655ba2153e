import type { Verdict } from "@tapeline/engine";

import { readCase } from "../case-file/read-case.ts";
import type { Call, CommonFlags } from "../commands/command.ts";
import { connect, daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { everything, explorer, nothingExplored } from "../explore.ts";
import type { Condition } from "../fail-if/condition.ts";
import { judgeCondition } from "../fail-if/judge-condition.ts";
import { parseCondition } from "../fail-if/parse-condition.ts";
import { printJson } from "../print-json.ts";
import { reportPieces } from "../render/report.ts";
import { styleFor } from "../render/style.ts";
import { renderTooSmall } from "../render/too-small.ts";
import type { Terminal } from "../terminal.ts";

/** Flags of `assess`. */
export interface AssessFlags extends CommonFlags {
  readonly brief?: boolean;
  /** The whole report where a case is too small for one. */
  readonly full?: boolean;
  /** False by `--no-flips`. */
  readonly flips?: boolean;
  readonly failIf?: readonly string[];
}

/** `assess`: the verdict on a case, and what was found by exploring around it. */
export async function assess(
  { terminal, flags }: Call<AssessFlags>,
  file: string,
): Promise<number> {
  const conditions = (flags.failIf ?? []).map(parseCondition);
  const days = await daysOf(flags);
  const { api, knowledge } = await connect(terminal, flags);
  const known = await knowledge();
  const { written } = await readCase(file, terminal, known);
  const input = { case: written, ...days };

  const verdict = await api.assessment.assess.query(input);
  const explored = flags.flips === false ? nothingExplored : explorer(api, input, terminal);
  if (flags.json === true)
    printJson(terminal, { ...verdict, ...(await everything(explored)), case: written });
  else {
    const style = styleFor(terminal, flags);
    const given = { verdict, questions: known.questions, file };
    const { tooSmall } = verdict as Verdict;
    if (tooSmall !== undefined && flags.full !== true) {
      terminal.stdout.write(renderTooSmall(verdict as Verdict, tooSmall, file, style));
      return exitCodeOf(verdict as Verdict, conditions, terminal);
    }
    for await (const piece of reportPieces(given, explored, style)) terminal.stdout.write(piece);
  }
  return exitCodeOf(verdict, conditions, terminal);
}

/** 4 where a condition holds, which goes before 3 for missing answers or prices. */
function exitCodeOf(
  verdict: Verdict,
  conditions: readonly Condition[],
  terminal: Terminal,
): number {
  const held = conditions
    .map((condition) => judgeCondition(condition, verdict))
    .filter(({ holds }) => holds);
  for (const { condition, known, found } of held)
    terminal.stderr.write(
      known
        ? `--fail-if ${condition.text} holds: ${condition.field} is ${found}.\n`
        : `--fail-if ${condition.text} cannot be judged: ${condition.field} is not known. It counts as holding.\n`,
    );
  if (held.length > 0) return exitCodes.conditionHolds;
  return verdict.waitingFor === "answers" || verdict.waitingFor === "prices"
    ? exitCodes.answersMissing
    : exitCodes.answered;
}
