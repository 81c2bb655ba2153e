import { readdir } from "node:fs/promises";
import { join, relative, resolve } from "node:path";

import type { Side } from "@tapeline/content/diff";
import type { WatchedCase } from "@tapeline/engine/impact";

import { understood } from "../case-file/read-case.ts";
import { readText } from "../case-file/read-text.ts";
import { InputError } from "../input-error.ts";
import type { Terminal } from "../terminal.ts";

/** The cases in a folder, each as either side reads its file; throws where one of them cannot. */
export async function watchedCases(
  given: string,
  before: Side,
  after: Side,
  terminal: Terminal,
): Promise<readonly WatchedCase[]> {
  const folder = resolve(terminal.cwd, given);
  const names = await readdir(folder, { recursive: true }).catch(() => {
    throw new InputError(`There is no folder ${given}.`, "Name a folder that holds case files.");
  });
  const files = names.filter((name) => /\.(ya?ml|json)$/i.test(name)).toSorted();
  if (files.length === 0)
    throw new InputError(
      `${given} holds no case.`,
      "Name a folder with case files in YAML or JSON.",
    );
  const cases: WatchedCase[] = [];
  for (const name of files) {
    const text = await readText(relative(terminal.cwd, join(folder, name)), terminal);
    cases.push({
      id: join(given, name).replaceAll("\\", "/"),
      before: understood(text, before.knowledge).given,
      after: understood(text, after.knowledge).given,
    });
  }
  return cases;
}
