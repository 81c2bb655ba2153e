import { slipsInValue } from "@tapeline/documents";
import {
  factIds,
  optionSchema,
  questionSchema,
  ruleSchema,
  type Knowledge,
} from "@tapeline/engine";
import type { Practice } from "@tapeline/engine/practice";
import { canonicalJson, priceBookSchema, sha256, type PriceBook } from "@tapeline/pricing";
import { z } from "zod";

import { expectationSchema, type Scenario } from "../src/scenario.ts";
import type { Texts } from "../src/text.ts";
import { checkContent } from "./check-content.ts";
import { holdPractice, lostInPractice } from "./check-release-practice.ts";
import { holdTexts, lostNames } from "./check-release-texts.ts";
import type { Slip } from "./slip.ts";

const anew = "build the release again from its files";

/**
 * What is wrong in the parts of a release: members that no schema takes, names that lead nowhere, examples that come
 * out otherwise, digests that are not those of what they cover. Between the parts is looked only where each is sound.
 */
export function checkRelease({
  version,
  day,
  parts: { knowledge, prices, texts, practice, scenarios },
}: {
  readonly version: string;
  readonly day: string;
  readonly parts: {
    readonly knowledge: Knowledge;
    readonly prices: PriceBook;
    readonly texts: Texts;
    readonly practice: Practice;
    readonly scenarios: readonly Scenario[];
  };
}): Slip[] {
  const slips: Slip[] = [];
  const hold = (file: string, at: readonly PropertyKey[], value: unknown, schema: z.ZodType) => {
    const result = schema.safeParse(value);
    if (result.success) return;
    for (const slip of slipsInValue(result.error.issues, value, schema))
      slips.push({ ...slip, file, path: [...at, ...slip.path] });
  };
  for (const [index, option] of listOf(knowledge.options).entries())
    hold("knowledge.json", ["options", index], option, optionSchema);
  for (const fact of factIds) {
    const { derivations: _joined, ...question } = { ...knowledge.questions?.[fact] };
    hold("knowledge.json", ["questions", fact], question, questionSchema);
  }
  for (const [index, { id: _path, ...rule }] of listOf(knowledge.rules).entries())
    hold("knowledge.json", ["rules", index], rule, ruleSchema);
  for (const [index, scenario] of listOf(scenarios).entries())
    hold("scenarios.json", [index, "expect"], scenario.expect, expectationSchema);
  // Record by record: the whole is larger than what the words of a schema are found for.
  for (const [kind, schema] of Object.entries(priceBookSchema.shape)) {
    const records: unknown = prices[kind as keyof PriceBook];
    if (!(schema instanceof z.ZodRecord) || typeof records !== "object" || records === null)
      hold("prices.json", [kind], records, schema);
    else
      for (const [id, record] of Object.entries(records))
        hold("prices.json", [kind, id], record, schema.valueType as z.ZodType);
  }
  holdTexts(texts, (...held) => hold("texts.json", ...held));
  holdPractice(practice, (...held) => hold("practice.json", ...held));
  if (slips.length > 0) return slips;

  const { version: _version, digest, ...body } = knowledge;
  const digestOf = sha256(canonicalJson(body));
  if (digest !== digestOf) slips.push({ ...wrongDigest(digestOf, digest), file: "knowledge.json" });
  const { digest: pricesDigest, recordedUntil: _until, ...records } = prices;
  const pricesDigestOf = `sha256:${sha256(canonicalJson(records))}`;
  if (pricesDigest !== pricesDigestOf)
    slips.push({ ...wrongDigest(pricesDigestOf, pricesDigest), file: "prices.json" });

  const questions = Object.values(knowledge.questions);
  const filed =
    (folder: string) =>
    <T>(value: T, id: string) => ({ file: `${folder} ${id}`, value });
  const within = checkContent(
    {
      release: { version, day },
      options: knowledge.options.map((option) =>
        filed("knowledge.json: option")(option, option.id),
      ),
      questions: questions.map((question) =>
        filed("knowledge.json: question")(question, question.fact),
      ),
      derivations: questions.flatMap(({ derivations = [] }) =>
        derivations.map((one) => filed("knowledge.json: derivation")(one, `${one.fact}/${one.id}`)),
      ),
      rules: knowledge.rules.map((rule) => filed("knowledge.json: rule")(rule, rule.id)),
      scenarios: scenarios.map((one) => filed("scenarios.json: scenario")(one, one.id)),
    },
    knowledge,
  );
  return [
    ...slips,
    ...within,
    ...lostNames(texts, knowledge),
    ...lostInPractice(practice, knowledge, day),
  ];
}

const listOf = <T>(value: readonly T[]): readonly T[] => (Array.isArray(value) ? value : []);

const wrongDigest = (expected: string, found: string) => ({
  path: ["digest"],
  expected,
  found,
  fix: anew,
});
