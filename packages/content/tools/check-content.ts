import type { Derivation, Knowledge, Option, Question, Rule } from "@tapeline/engine";

import { checkConditions } from "./check-conditions.ts";
import { checkDerivations } from "./check-derivations.ts";
import { checkExamples } from "./check-examples.ts";
import { checkOverlaps } from "./check-overlaps.ts";
import { checkOptions } from "./check-options.ts";
import { checkQuestions } from "./check-questions.ts";
import { checkRules } from "./check-rules.ts";
import { checkScenarios } from "./check-scenarios.ts";
import { checkSources } from "./check-sources.ts";
import type { Release } from "./file-schemas.ts";
import type { Scenario } from "../src/scenario.ts";
import type { Filed, Slip } from "./slip.ts";

/** All files of a release, each valid by itself. */
export interface Files {
  readonly release: Release;
  readonly options: readonly Filed<Option>[];
  readonly questions: readonly Filed<Question>[];
  readonly derivations: readonly Filed<Derivation>[];
  readonly rules: readonly Filed<Rule>[];
  readonly scenarios: readonly Filed<Scenario>[];
}

/** What is wrong between files: names that lead nowhere, units that do not multiply, examples that come out otherwise. */
export function checkContent(
  files: Files,
  knowledge: Pick<Knowledge, "questions" | "options">,
): Slip[] {
  const { options, questions, rules, scenarios } = files;
  const questionOf = new Map(questions.map(({ value }) => [value.fact, value]));
  const conditions = checkConditions(rules, options, questionOf);
  // Examples of a condition that cannot be meant come out otherwise, which is no slip of theirs.
  const meant = rules.filter(({ file }) => conditions.every((slip) => slip.file !== file));
  return [
    ...checkQuestions(questions),
    ...checkDerivations(files.derivations),
    ...checkOptions(options, questionOf),
    ...conditions,
    ...checkRules(rules, knowledge.options),
    ...checkOverlaps(rules, knowledge.options),
    ...checkExamples(meant, knowledge),
    ...checkScenarios(scenarios, knowledge.options),
    ...checkSources(files),
  ];
}
