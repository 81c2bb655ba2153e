import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { CuratedModel } from "./curated.ts";

/** The fields of one line of CSV; quotes may hold commas. */
function csvFields(line: string): string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .map(([, field = ""]) =>
      field.startsWith('"') ? field.slice(1, -1).replaceAll('""', '"') : field,
    )
    .slice(0, -1);
}

/** What that table calls a provider, where it differs from ours. */
const providerAliases: Readonly<Record<string, string>> = { moonshot: "moonshotai" };

/**
 * Why lists differ on an offer, as people found: `comparison/disagreements.csv`, by provider and the
 * last part of the model's name. Empty where the folder has no such file.
 */
export async function readReasons(
  upstream: string,
  curated: readonly CuratedModel[],
): Promise<Map<string, string[]>> {
  const path = join(upstream, "comparison", "disagreements.csv");
  const text = await readFile(path, "utf8").catch(() => "");
  const found = new Map<string, string[]>();
  for (const line of text.split("\n").slice(1)) {
    const [provider = "", model = "", , , , , , reason = "", note = ""] = csvFields(line);
    if (reason === "") continue;
    const key = `${providerAliases[provider] ?? provider} ${model}`;
    found.set(key, [...(found.get(key) ?? []), note === "" ? reason : note]);
  }
  const byOffer = new Map<string, string[]>();
  for (const { provider, names } of curated.flatMap(({ offers }) => offers)) {
    for (const name of names) {
      const reasons = found.get(`${provider} ${name.slice(name.lastIndexOf("/") + 1)}`);
      if (reasons !== undefined) byOffer.set(`${provider} ${name}`, reasons);
    }
  }
  return byOffer;
}
