import { readCase } from "../case-file/read-case.ts";
import type { Call, CommonFlags } from "../commands/command.ts";
import { connect, daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { printJson } from "../print-json.ts";
import { renderEvaluationPlan } from "../render/evaluation-plan.ts";
import { styleFor } from "../render/style.ts";

/** Flags of `plan`. */
export interface PlanFlags extends CommonFlags {
  readonly difference?: number;
  readonly discordant?: number;
  readonly power?: number;
  readonly repeats?: number;
  readonly judged?: readonly number[];
}

/** `plan`: how to prove the verdict on a case. */
export async function plan({ terminal, flags }: Call<PlanFlags>, file: string): Promise<number> {
  const days = await daysOf(flags);
  const { api, knowledge } = await connect(terminal, flags);
  const { written } = await readCase(file, terminal, await knowledge());
  const evaluation = await api.practice.evaluationPlan.query({
    case: written,
    ...days,
    settings: settingsOf(flags),
  });
  if (flags.json === true) printJson(terminal, { evaluation });
  else terminal.stdout.write(renderEvaluationPlan(evaluation, styleFor(terminal, flags)));
  return exitCodes.answered;
}

function settingsOf({ difference, discordant, power, repeats, judged }: PlanFlags) {
  const [bothPass = 0, onlyModelPasses = 0, onlyPeoplePass = 0, bothFail = 0] = judged ?? [];
  return {
    ...(difference === undefined ? {} : { difference }),
    ...(discordant === undefined ? {} : { discordant }),
    ...(power === undefined ? {} : { power }),
    ...(repeats === undefined ? {} : { repeats }),
    ...(judged === undefined
      ? {}
      : { judged: { bothPass, onlyModelPasses, onlyPeoplePass, bothFail } }),
  };
}
