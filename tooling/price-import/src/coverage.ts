import type { Ignored } from "@tapeline/pricing";
import type { CuratedModel } from "./curated.ts";
import type { Reading } from "./observation.ts";
import { fold } from "./observation.ts";

/** An identifier that a fresh list or a vendor names and that has no record. */
export interface Uncovered {
  readonly provider: string;
  readonly id: string;
  readonly list: string;
}

/** Providers whose own identifiers must be covered: those that sell their own models. */
const firstParties = new Set([
  "anthropic",
  "deepseek",
  "google",
  "meta",
  "minimax",
  "mistral",
  "moonshotai",
  "openai",
  "xai",
  "xiaomi",
  "zai",
]);

function matches(pattern: string, id: string): boolean {
  return pattern.endsWith("*")
    ? fold(id).startsWith(fold(pattern.slice(0, -1)))
    : fold(id) === fold(pattern);
}

/** First-party identifiers of the freshest list that have neither a record nor a reason to have none. */
export function uncovered(
  readings: readonly Reading[],
  curated: readonly CuratedModel[],
  ignored: Ignored,
): Uncovered[] {
  const known = new Set(
    curated.flatMap(({ offers }) =>
      offers.flatMap(({ provider, names }) => names.map((name) => `${provider} ${name}`)),
    ),
  );
  const freshest = readings.find(({ list }) => list === "pi-ai");
  return (freshest?.listings ?? []).flatMap(({ provider, model, providerModelId, list }) => {
    if (!firstParties.has(provider) || known.has(`${provider} ${model}`)) return [];
    const reason = ignored.identifiers.find(
      (one) => one.provider === provider && matches(one.id, providerModelId),
    );
    return reason === undefined ? [{ provider, id: providerModelId, list }] : [];
  });
}
