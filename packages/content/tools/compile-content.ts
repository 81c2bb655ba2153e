import { didYouMean, type Problem } from "@tapeline/documents";
import {
  factIds,
  type Case,
  type Derivation,
  type FactId,
  type Knowledge,
  type Option,
  type Question,
  type Rule,
} from "@tapeline/engine";
import { canonicalJson, sha256 } from "@tapeline/pricing";
import type { z } from "zod";

import type { Expectation, Scenario, Told } from "../src/scenario.ts";
import { checkContent } from "./check-content.ts";
import { ContentReader } from "./content-reader.ts";
import type { KeptReadings, ReadAs } from "./kept-readings.ts";
import {
  derivationOfFile,
  factOfFile,
  idOfFile,
  questionFileOf,
  sharedInputsFile,
} from "./file-names.ts";
import {
  derivationFileSchema,
  optionFileSchema,
  questionFileSchema,
  releaseSchema,
  ruleFileSchema,
  scenarioCaseSchema,
  scenarioFrameSchema,
  sharedInputsSchema,
  type Release,
  type SharedInputs,
} from "./file-schemas.ts";
import type { Filed, Slip } from "./slip.ts";

/** Texts of content files by their path within the content folder, such as `rules/gap/knowledge.yaml`. */
export type ContentTexts = ReadonlyMap<string, string>;

/** A release of the content, or all that is wrong with its files. */
export type Compiled =
  | {
      readonly ok: true;
      /** The day on which its files were last read through. */
      readonly day: string;
      readonly knowledge: Knowledge;
      readonly scenarios: readonly Scenario[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

const byCode = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Reads, checks and joins the files of the content. Files are judged one by one first, and what
 * stands between them only when each is sound, since a broken one would echo in all others. With `kept`, texts that stayed are not read again.
 */
export function compileContent(texts: ContentTexts, kept?: KeptReadings): Compiled {
  const reader = new ContentReader(texts, kept);
  const { problems } = reader;
  const read = <T>(file: string, schema: z.ZodType<T>, as?: ReadAs): Filed<T>[] =>
    reader.read(file, schema, as);
  const report = (slip: Slip): void => reader.report(slip);
  const files = [...texts.keys()].toSorted(byCode);
  const within = (folder: string): string[] =>
    files.filter((file) => file.startsWith(`${folder}/`));

  for (const file of files) if (isStray(file)) report(strayFile(file));
  const [release] = read<Release>("release.yaml", releaseSchema);
  const options = within("options").flatMap((file) =>
    read<Option>(file, optionFileSchema(idOfFile(file))),
  );
  const questions = within("questions").flatMap((file) => {
    const fact = factOfFile(file);
    if (fact !== undefined) return read<Question>(file, questionFileSchema(fact));
    report(strayQuestion(file));
    return [];
  });
  for (const fact of factIds) if (!texts.has(questionFileOf(fact))) report(missingQuestion(fact));
  const [shared] = texts.has(sharedInputsFile)
    ? read<SharedInputs>(sharedInputsFile, sharedInputsSchema)
    : [];
  // Broken, it would echo in all that name it.
  const unshared = shared === undefined && texts.has(sharedInputsFile);
  const derivations = within("derivations").flatMap((file): Filed<Derivation>[] => {
    if (unshared || file === sharedInputsFile || isStray(file)) return [];
    const { fact, id } = derivationOfFile(file);
    if (fact !== undefined)
      return read<Derivation>(file, derivationFileSchema(fact, id, shared?.value ?? {}), {
        basis: texts.get(sharedInputsFile) ?? "",
      });
    report(strayDerivation(file));
    return [];
  });
  const rules = within("rules").flatMap((file) => read<Rule>(file, ruleFileSchema(idOfFile(file))));
  if (release === undefined || problems.length > 0) return { ok: false, problems };

  const body = joined(options, questions, derivations, rules);
  const caseOf = scenarioCaseSchema(body);
  const asked = {
    as: "case",
    basis: kept === undefined ? "" : canonicalJson([body.questions, body.options]),
  };
  const scenarios = within("scenarios").flatMap((file): Filed<Scenario>[] => {
    const [frame] = read<Told & { expect: Expectation }>(file, scenarioFrameSchema);
    const [found] = read<Case>(file, caseOf, asked);
    if (frame === undefined || found === undefined) return [];
    const { story, manners, expect } = frame.value;
    const told: Told = {
      ...(story === undefined ? {} : { story }),
      ...(manners === undefined ? {} : { manners }),
    };
    return [{ file, value: { id: idOfFile(file), ...told, case: found.value, expect } }];
  });
  const all = { release: release.value, options, questions, derivations, rules, scenarios };
  for (const slip of checkContent(all, body)) report(slip);
  if (problems.length > 0) return { ok: false, problems };
  return {
    ok: true,
    day: release.value.day,
    knowledge: { version: release.value.version, digest: sha256(canonicalJson(body)), ...body },
    scenarios: scenarios.map(({ value }) => value).toSorted((a, b) => byCode(a.id, b.id)),
  };
}

/** What the digest covers: options in the order of the ladder, questions in that of the facts with the ways to tell them, rules by id. */
function joined(
  options: readonly Filed<Option>[],
  questions: readonly Filed<Question>[],
  derivations: readonly Filed<Derivation>[],
  rules: readonly Filed<Rule>[],
): Pick<Knowledge, "options" | "questions" | "rules"> {
  const asked = new Map(questions.map(({ value }) => [value.fact, value]));
  return {
    options: options
      .map(({ value }) => value)
      .toSorted((a, b) => Number(a.code.slice(1)) - Number(b.code.slice(1))),
    questions: Object.fromEntries(
      factIds.map((fact) => {
        const told = derivations.map(({ value }) => value).filter((one) => one.fact === fact);
        const question = asked.get(fact)!;
        return [fact, told.length === 0 ? question : { ...question, derivations: told }];
      }),
    ) as Record<FactId, Question>,
    rules: rules.map(({ value }) => value).toSorted((a, b) => byCode(a.id, b.id)),
  };
}

const folders: Readonly<Record<string, RegExp>> = {
  options: /^options\/[a-z][a-z0-9-]*\.yaml$/,
  derivations: /^derivations\/(shared-inputs|[a-z][a-z0-9-]*\/[a-z][a-z0-9-]*)\.yaml$/,
  questions: /^questions\/[a-z][a-z0-9-]*\.yaml$/,
  rules: /^rules\/[a-z][a-z0-9-]*\/[a-z0-9][a-z0-9-]*\.yaml$/,
  scenarios: /^scenarios\/([a-z][a-z0-9-]*\/)?[a-z0-9][a-z0-9-]*\.yaml$/,
};

const isStray = (file: string): boolean =>
  file !== "release.yaml" && !Object.values(folders).some((form) => form.test(file));

function strayFile(file: string): Slip {
  const folder = file.split("/")[0]!;
  const form = {
    derivations: "derivations/<fact>/<id>.yaml",
    rules: "rules/<topic>/<rule>.yaml",
    questions: "questions/<fact>.yaml",
  }[folder];
  return {
    file,
    path: [],
    expected:
      form ??
      "a .yaml file in options, questions, derivations, rules or scenarios, in lower case with hyphens",
    found: file,
    fix: "move or rename the file",
  };
}

function strayQuestion(file: string): Slip {
  const bare = (name: string): string => name.replaceAll(/[^a-z]/gi, "").toLowerCase();
  const stem = (name: string): string => name.slice("questions/".length).replace(/\.yaml$/, "");
  const near = factIds.map(questionFileOf).find((name) => bare(name) === bare(file));
  return {
    file,
    path: [],
    expected: "a file named after a fact, in lower case with hyphens",
    found: file.slice("questions/".length),
    fix:
      near === undefined
        ? (didYouMean(stem(file), factIds.map(questionFileOf).map(stem)) ??
          "give it the name of a fact that there is; a new fact takes a developer first (see CONTRIBUTING.md)")
        : `rename it to ${near}`,
  };
}

function strayDerivation(file: string): Slip {
  return {
    file,
    path: [],
    expected: "a folder named after the fact that it yields, in lower case with hyphens",
    found: file.split("/")[1]!,
    fix: "name the folder as the fact's question is named",
  };
}

function missingQuestion(fact: FactId): Slip {
  return {
    file: questionFileOf(fact),
    path: [],
    expected: `a question for the fact ${fact}`,
    found: "no file",
    fix: "add it; a fact that is never asked for has `asked: false`",
  };
}
