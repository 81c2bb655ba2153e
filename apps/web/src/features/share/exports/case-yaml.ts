import { writeYaml } from "@tapeline/documents/write";

import type { WrittenCase } from "../../../cases/stored-case.ts";

/** A case as the file that the command line takes. */
export function caseYaml({ title, answers, ...rest }: WrittenCase): string {
  return writeYaml({ title, answers, ...rest });
}
