import { readCase } from "../case-file/read-case.ts";
import type { Call, CommonFlags } from "../commands/command.ts";
import { connect, daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { printJson } from "../print-json.ts";
import { renderEvaluationPlan } from "../render/evaluation-plan.ts";
import { renderRoadmap } from "../render/roadmap.ts";
import { styleFor } from "../render/style.ts";

/** Flags of `plan`. */
export interface PlanFlags extends CommonFlags {
  readonly difference?: number;
  readonly discordant?: number;
  readonly power?: number;
  readonly repeats?: number;
  readonly judged?: readonly number[];
}

/** `plan`: how to prove the verdict on a case, and the stages from there to a system in use. */
export async function plan({ terminal, flags }: Call<PlanFlags>, file: string): Promise<number> {
  const days = await daysOf(flags);
  const { api, knowledge } = await connect(terminal, flags);
  const { written } = await readCase(file, terminal, await knowledge());
  const planned = await api.practice.plan.query({
    case: written,
    ...days,
    settings: settingsOf(flags),
  });
  if (flags.json === true) printJson(terminal, planned);
  else {
    const style = styleFor(terminal, flags);
    terminal.stdout.write(renderEvaluationPlan(planned.evaluation, style));
    terminal.stdout.write(renderRoadmap(planned.roadmap, style));
  }
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
