import {
  factIds,
  type FactId,
  type Knowledge,
  type Option,
  type Question,
  type Rule,
} from "@tapeline/engine";
import { canonicalJson, sha256 } from "@tapeline/pricing";
import type { z } from "zod";

import { checkContent } from "./check-content.ts";
import { factOfFile, idOfFile, questionFileOf } from "./file-names.ts";
import {
  optionFileSchema,
  questionFileSchema,
  releaseSchema,
  ruleFileSchema,
  type Release,
} from "./file-schemas.ts";
import { scenarioFileSchema, type Scenario } from "./scenario.ts";
import type { Filed, Slip } from "./slip.ts";

/** What the reading of one file yields: its value, or that it was refused. */
export type Read = <T>(file: string, schema: z.ZodType<T>) => { readonly value: T } | undefined;

/** The folder of content as the compiler sees it. */
export interface Folder {
  /** Files relative to the folder, such as `rules/gap/knowledge.yaml`. */
  readonly files: readonly string[];
  /** Reads one file against its schema and reports what is wrong with it. */
  readonly read: Read;
  /** Takes note of a slip that no single file shows. */
  readonly report: (slip: Slip) => void;
}

/** A release of the content. */
export interface Content {
  readonly knowledge: Knowledge;
  readonly scenarios: readonly Scenario[];
}

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Reads, checks and joins a folder of content. Problems of single files go through `read`, those
 * between files through `report`; the result is undefined if there was any.
 */
export function compileContent({ files, read, report }: Folder): Content | undefined {
  let sound = true;
  const refuse = (slip: Slip): void => {
    sound = false;
    report(slip);
  };
  const within = (folder: string): readonly string[] =>
    files.filter((file) => file.startsWith(`${folder}/`)).toSorted(byCode);
  const readAll = <T>(
    names: readonly string[],
    schemaOf: (file: string) => z.ZodType<T> | undefined,
  ): Filed<T>[] =>
    names.flatMap((file) => {
      const schema = schemaOf(file);
      const result = schema === undefined ? undefined : read(file, schema);
      if (result === undefined) sound = false;
      return result === undefined ? [] : [{ file, value: result.value }];
    });

  const release = readAll<Release>(["release.yaml"], () => releaseSchema)[0]?.value;
  const options = readAll<Option>(within("options"), (file) => optionFileSchema(idOfFile(file)));
  const questions = readAll<Question>(within("questions"), (file) => {
    const fact = factOfFile(file);
    if (fact === undefined) refuse(strayQuestion(file));
    return fact === undefined ? undefined : questionFileSchema(fact);
  });
  const rules = readAll<Rule>(within("rules"), (file) => ruleFileSchema(idOfFile(file)));

  const asked = new Map(questions.map(({ value }) => [value.fact, value]));
  for (const fact of factIds)
    if (!asked.has(fact) && !files.includes(questionFileOf(fact)))
      refuse({
        file: questionFileOf(fact),
        path: [],
        expected: `a question for the fact ${fact}`,
        found: "no file",
        fix: "add it; a fact that is never asked for has `asked: false`",
      });
  // What stands between files is judged once each file stands by itself: a missing one would only echo.
  if (!sound || release === undefined) return undefined;

  const body = {
    options: options
      .map(({ value }) => value)
      .toSorted((a, b) => Number(a.code.slice(1)) - Number(b.code.slice(1))),
    questions: Object.fromEntries(factIds.map((fact) => [fact, asked.get(fact)!])) as Record<
      FactId,
      Question
    >,
    rules: rules.map(({ value }) => value).toSorted((a, b) => byCode(a.id, b.id)),
  };
  const scenarios = readAll<Scenario>(within("scenarios"), (file) =>
    scenarioFileSchema(idOfFile(file), body),
  );
  for (const slip of checkContent({ release, options, questions, rules, scenarios }, body))
    refuse(slip);
  if (!sound) return undefined;
  return {
    knowledge: { version: release.version, digest: sha256(canonicalJson(body)), ...body },
    scenarios: scenarios.map(({ value }) => value).toSorted((a, b) => byCode(a.id, b.id)),
  };
}

function strayQuestion(file: string): Slip {
  const bare = (name: string): string => name.replaceAll(/[^a-z]/gi, "").toLowerCase();
  const near = factIds.map(questionFileOf).find((name) => bare(name) === bare(file));
  return {
    file,
    path: [],
    expected: "a file named after a fact, in lower case with hyphens",
    found: file.slice("questions/".length),
    fix: near ? `rename it to ${near}` : "name it after a fact of the vocabulary",
  };
}
