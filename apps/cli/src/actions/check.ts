import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

import { checkFolder, type ContentCheck } from "@tapeline/content/check";

import type { Call, CommonFlags } from "../commands/command.ts";
import { daysOf } from "../connect.ts";
import { exitCodes } from "../exit-codes.ts";
import { InputError } from "../input-error.ts";
import { printJson } from "../print-json.ts";
import { renderCheck } from "../render/check.ts";
import { styleFor } from "../render/style.ts";

/** Flags of `check`. */
export interface CheckFlags extends CommonFlags {
  readonly quick?: boolean;
}

/** `check`: what is wrong in a folder of content, and what is worth a look. */
export async function check(
  { terminal, flags }: Call<CheckFlags>,
  given?: string,
): Promise<number> {
  if (flags.server !== undefined)
    throw new InputError("check reads a folder and asks no --server.", "Leave --server out.");
  const day = (await daysOf(flags)).asOf ?? terminal.today;
  const folder = given === undefined ? folderAround(terminal.cwd) : resolve(terminal.cwd, given);
  const result = await checked(folder, day, flags.quick !== true);
  const shown = { folder, day, ...result };
  if (flags.json === true) printJson(terminal, shown);
  else terminal.stdout.write(renderCheck(shown, styleFor(terminal, flags)));
  return isSound(result) ? exitCodes.answered : exitCodes.badInput;
}

const isSound = ({ slips, findings }: ContentCheck): boolean =>
  slips.length === 0 && findings.every(({ weight }) => weight !== "problem");

const aFolder =
  "Name the folder that holds release.yaml, rules, questions, options, scenarios and texts.";

/** The content of the checkout that a folder lies in. */
function folderAround(start: string): string {
  for (let folder = start; ; folder = dirname(folder)) {
    for (const one of [folder, join(folder, "packages/content")])
      if (existsSync(join(one, "release.yaml"))) return one;
    if (folder === dirname(folder))
      throw new InputError(`There is no content in ${start} or around it.`, aFolder);
  }
}

async function checked(folder: string, day: string, advice: boolean): Promise<ContentCheck> {
  try {
    return await checkFolder(folder, day, { advice });
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code === undefined || path === undefined) throw error;
    throw new InputError(
      code === "ENOENT" ? `There is no ${path}.` : `${path} cannot be read (${code}).`,
      aFolder,
    );
  }
}
