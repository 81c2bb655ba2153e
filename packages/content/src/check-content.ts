import type { Option, Question, Rule } from "@tapeline/engine";

import type { Release } from "./file-schemas.ts";
import type { Scenario } from "./scenario.ts";
import type { Filed, Slip } from "./slip.ts";

/** All files of a release, each valid by itself. */
export interface Files {
  readonly release: Release;
  readonly options: readonly Filed<Option>[];
  readonly questions: readonly Filed<Question>[];
  readonly rules: readonly Filed<Rule>[];
  readonly scenarios: readonly Filed<Scenario>[];
}

/** What is wrong between files. */
export function checkContent(_files: Files): Slip[] {
  return [];
}
