import type { ApiClient } from "@tapeline/api";

import type { CallDays } from "./connect.ts";
import { quoted } from "./format/quoted.ts";
import { InputError } from "./input-error.ts";

const listsThem = "`tapeline prices <words>` lists models with their ids.";

/** The id itself, or the one model whose id or name holds the words. */
export async function modelNamed(api: ApiClient, name: string, days: CallDays): Promise<string> {
  if (name.trim() === "") throw new InputError("No model is named.", listsThem);
  const found = await api.prices.models.query({ ...days, words: name.slice(0, 100) });
  const exact = found.find(({ id }) => id === name || id.split("/")[1] === name);
  if (exact !== undefined) return exact.id;
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return only.id;
  const some = found
    .slice(0, 8)
    .map(({ id }) => id)
    .join(", ");
  if (only !== undefined)
    throw new InputError(
      `${quoted(name)} is in the name of ${found.length} models: ${some}${found.length > 8 ? ", …" : ""}.`,
      listsThem,
    );
  const looked = await api.knowledge.lookUp.query({ what: name.slice(0, 100) });
  const near = looked.others.flatMap(({ kind, id }) => (kind === "model" ? [id] : []));
  throw new InputError(
    `There is no model called ${quoted(name)}.`,
    near.length > 0 ? `Did you mean ${near.slice(0, 5).join(", ")}?` : listsThem,
  );
}
