import type { Knowledge } from "@tapeline/engine";
import {
  armSchema,
  briefSchema,
  failureKindSchema,
  pillarSchema,
  stageSchema,
  trialSchema,
  type Practice,
} from "@tapeline/engine/practice";
import { canonicalJson, sha256 } from "@tapeline/pricing";

import type { Hold } from "./check-release-texts.ts";
import { checkPractice } from "./practice/check-practice.ts";
import type { Filed, Slip } from "./slip.ts";

const lists = {
  arms: armSchema,
  stages: stageSchema,
  pillars: pillarSchema,
  failures: failureKindSchema,
} as const;

/** Holds what follows from a verdict to its form, piece by piece. */
export function holdPractice(practice: Practice, hold: Hold): void {
  hold(["trial"], practice.trial, trialSchema);
  hold(["brief"], practice.brief, briefSchema);
  for (const [name, schema] of Object.entries(lists)) {
    const list: unknown = practice[name as keyof typeof lists];
    if (Array.isArray(list))
      for (const [index, one] of list.entries()) hold([name, index], one, schema);
    else hold([name], list, schema.array());
  }
}

/** What is wrong between the pieces of the practice, and where they name what the release does not have. Each is sound by itself. */
export function lostInPractice(
  practice: Practice,
  knowledge: Pick<Knowledge, "options" | "questions" | "rules">,
  day: string,
): Slip[] {
  const { digest, ...body } = practice;
  const digestOf = sha256(canonicalJson(body));
  const filed =
    (what: string) =>
    <T extends { readonly id: string }>(value: T): Filed<T> => ({
      file: `practice.json: ${what} ${value.id}`,
      value,
    });
  return [
    ...(digest === digestOf
      ? []
      : [
          {
            file: "practice.json",
            path: ["digest"],
            expected: digestOf,
            found: digest,
            fix: "build the release again from its files",
          },
        ]),
    ...checkPractice(
      {
        trial: { file: "practice.json: trial", value: practice.trial },
        brief: { file: "practice.json: brief", value: practice.brief },
        arms: practice.arms.map(filed("arm")),
        stages: practice.stages.map(filed("stage")),
        pillars: practice.pillars.map(filed("pillar")),
        failures: practice.failures.map(filed("failure")),
      },
      knowledge,
      day,
    ),
  ];
}
