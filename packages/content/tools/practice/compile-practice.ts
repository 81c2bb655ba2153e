import type { Problem } from "@tapeline/documents";
import { type Knowledge } from "@tapeline/engine";
import {
  stageKinds,
  type Arm,
  type Brief,
  type FailureKind,
  type Pillar,
  type Practice,
  type Stage,
  type Trial,
} from "@tapeline/engine/practice";
import { canonicalJson, sha256 } from "@tapeline/pricing";
import type { z } from "zod";

import { ContentReader } from "../content-reader.ts";
import type { KeptReadings } from "../kept-readings.ts";
import type { Filed, Slip } from "../slip.ts";
import { checkPractice } from "./check-practice.ts";
import {
  armFileSchema,
  briefFileSchema,
  failureFileSchema,
  pillarFileSchema,
  stageFileSchema,
  trialFileSchema,
} from "./practice-file-schemas.ts";

/** What follows from a verdict, or all that is wrong with its files. */
export type CompiledPractice =
  | { readonly ok: true; readonly practice: Practice }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** The files of the practice, each sound by itself. */
export interface PracticeFiles {
  readonly trial: Filed<Trial>;
  readonly brief: Filed<Brief>;
  readonly arms: readonly Filed<Arm>[];
  readonly stages: readonly Filed<Stage>[];
  readonly pillars: readonly Filed<Pillar>[];
  readonly failures: readonly Filed<FailureKind>[];
}

const forms: Readonly<Record<string, RegExp>> = {
  trial: /^practice\/trial\.yaml$/,
  brief: /^practice\/brief\.yaml$/,
  arms: /^practice\/arms\/[a-z][a-z0-9-]*\.yaml$/,
  failures: /^practice\/failures\/[a-z][a-z0-9-]*\.yaml$/,
  pillars: /^practice\/pillars\/[a-z][a-z0-9-]*\.yaml$/,
  stages: new RegExp(`^practice/stages/(${stageKinds.join("|")})\\.yaml$`),
};
const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const idOf = (file: string): string => file.replace(/^.*\//, "").replace(/\.yaml$/, "");

/** Reads, checks and joins the files of `practice/`, held against what they name of the knowledge and the day of the release. */
export function compilePractice(
  files: ReadonlyMap<string, string>,
  knowledge: Pick<Knowledge, "options" | "questions" | "rules">,
  day: string,
  kept?: KeptReadings,
): CompiledPractice {
  const reader = new ContentReader(files, kept);
  const { problems } = reader;
  const read = <T>(file: string, schema: z.ZodType<T>): Filed<T>[] => reader.read(file, schema);
  const report = (slip: Slip): void => reader.report(slip);
  const names = [...files.keys()].toSorted(byCode);
  /** What stands in the files of one folder, each with its name as its id. */
  const within = <T>(folder: string, schema: z.ZodType<T>): Filed<T & { id: string }>[] =>
    names
      .filter((file) => forms[folder]!.test(file))
      .flatMap((file) => read(file, schema))
      .map(({ file, value }) => ({ file, value: { id: idOf(file), ...value } }));

  for (const file of names)
    if (!Object.values(forms).some((form) => form.test(file))) report(stray(file));
  const [trial] = read<Trial>("practice/trial.yaml", trialFileSchema);
  const [brief] = read<Brief>("practice/brief.yaml", briefFileSchema);
  const arms = within("arms", armFileSchema);
  const stages = within("stages", stageFileSchema) as Filed<Stage>[];
  const pillars = within("pillars", pillarFileSchema);
  const failures = within("failures", failureFileSchema);
  for (const kind of stageKinds)
    if (!files.has(`practice/stages/${kind}.yaml`)) report(missingStage(kind));
  if (trial === undefined || brief === undefined || problems.length > 0)
    return { ok: false, problems };
  for (const slip of checkPractice(
    { trial, brief, arms, stages, pillars, failures },
    knowledge,
    day,
  ))
    report(slip);
  if (problems.length > 0) return { ok: false, problems };
  const body = {
    trial: trial.value,
    brief: brief.value,
    arms: arms.map(({ value }) => value).toSorted((a, b) => a.place - b.place),
    stages: stages
      .map(({ value }) => value)
      .toSorted((a, b) => stageKinds.indexOf(a.id) - stageKinds.indexOf(b.id)),
    pillars: pillars.map(({ value }) => value).toSorted((a, b) => a.place - b.place),
    failures: failures.map(({ value }) => value).toSorted((a, b) => a.place - b.place),
  };
  return { ok: true, practice: { digest: sha256(canonicalJson(body)), ...body } };
}

const stray = (file: string): Slip => ({
  file,
  path: [],
  expected: `practice/trial.yaml, practice/brief.yaml, a file in practice/arms, practice/failures or practice/pillars, or practice/stages/ with one of ${stageKinds.join(", ")}`,
  found: file,
  fix: "move or rename the file",
});

const missingStage = (kind: string): Slip => ({
  file: `practice/stages/${kind}.yaml`,
  path: [],
  expected: `the words of the stage ${kind}`,
  found: "no file",
  fix: "add it; every roadmap has such a stage",
});
