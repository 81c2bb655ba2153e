import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../../../../../../packages/content/rules");

/** All rules of the content as their files have them, by their paths in the rules folder. */
export const ruleTexts: readonly { readonly name: string; readonly text: string }[] = readdirSync(
  folder,
  { recursive: true, encoding: "utf8" },
)
  .filter((name) => name.endsWith(".yaml"))
  .toSorted()
  .map((name) => ({ name, text: readFileSync(join(folder, name), "utf8") }));
