import type { ApiClient } from "../client.ts";
import { BadInput } from "../bad-input.ts";

/** The id of the one model of this id or name. Throws `BadInput` with those that were perhaps meant. */
export async function modelNamed(
  name: string,
  api: ApiClient,
  signal: AbortSignal,
): Promise<string> {
  const { found, others } = await api.knowledge.lookUp.query({ what: name }, { signal });
  if (found?.kind === "model") return found.id;
  const near = others.filter(({ kind }) => kind === "model").map(({ id }) => id);
  const problem = {
    field: "model",
    expected: "the id or the name of a model that has a price",
    found: JSON.stringify(name),
    fix:
      near.length === 0
        ? "write it as its publisher does, as in openai/gpt-4.1"
        : `name one of ${near.slice(0, 8).join(", ")}`,
  };
  throw new BadInput([problem]);
}
