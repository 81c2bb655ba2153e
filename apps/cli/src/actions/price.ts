import type { Call } from "../commands/command.ts";
import { connect, daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { modelNamed } from "../model-named.ts";
import { printJson } from "../print-json.ts";
import { renderModel } from "../render/model.ts";
import { styleFor } from "../render/style.ts";

/** `price`: one model's offers with their history, and how old and how well supported each figure is. */
export async function price({ terminal, flags }: Call, name: string): Promise<number> {
  const days = await daysOf(flags);
  const { api } = await connect(terminal, flags);
  const model = await api.prices.model.query({ ...days, id: await modelNamed(api, name, days) });
  if (flags.json === true) printJson(terminal, model);
  else
    terminal.stdout.write(
      renderModel(model, days.asOf ?? terminal.today, styleFor(terminal, flags)),
    );
  return exitCodes.answered;
}
