import type { ApiClient } from "@tapeline/api";

import type { Call } from "../commands/command.ts";
import { connect, daysOf, type CallDays } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { InputError } from "../input-error.ts";
import { printJson } from "../print-json.ts";
import { renderModel } from "../render/model.ts";
import { styleFor } from "../render/style.ts";

/** `price`: one model's offers with their history, and how old and how well supported each figure is. */
export async function price({ terminal, flags }: Call, name: string): Promise<number> {
  const days = await daysOf(flags);
  const { api } = await connect(terminal, flags);
  const model = await api.prices.model.query({ ...days, id: await idOf(api, name, days) });
  if (flags.json === true) printJson(terminal, model);
  else
    terminal.stdout.write(
      renderModel(model, days.asOf ?? terminal.today, styleFor(terminal, flags)),
    );
  return exitCodes.answered;
}

/** The id itself, or the one model whose id or name holds the words. */
async function idOf(api: ApiClient, name: string, days: CallDays): Promise<string> {
  if (name.trim() === "")
    throw new InputError("No model is named.", "`tapeline prices` lists models with their ids.");
  const found = await api.prices.models.query({ ...days, words: name.slice(0, 100) });
  const exact = found.find(({ id }) => id === name || id.split("/")[1] === name);
  if (exact !== undefined) return exact.id;
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only.id;
  const some = found
    .slice(0, 8)
    .map(({ id }) => id)
    .join(", ");
  throw new InputError(
    only === undefined
      ? `There is no model called “${name}”.`
      : `“${name}” is in the name of ${found.length} models: ${some}${found.length > 8 ? ", …" : ""}.`,
    "`tapeline prices <words>` lists models with their ids.",
  );
}
