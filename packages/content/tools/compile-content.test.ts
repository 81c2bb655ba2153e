import { copyFile, cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { formatProblem, type Problem } from "@tapeline/documents";
import { kindOf } from "@tapeline/engine";
import { describe, expect, test } from "vitest";

import { compileContent } from "./compile-content.ts";
import { neverAssumed } from "./never-assumed.ts";
import { readContentFiles } from "./read-content-files.ts";

const texts = await readContentFiles(fileURLToPath(new URL("..", import.meta.url)));

/** The problems of the content with one text in one file replaced. */
function slip(file: string, written: string, instead: string): readonly Problem[] {
  const text = texts.get(file);
  if (text?.includes(written) !== true) throw new Error(`${file} does not hold ${written}`);
  return problemsOf(
    new Map(texts).set(
      file,
      text.replace(written, () => instead),
    ),
  );
}

function problemsOf(changed: ReadonlyMap<string, string>): readonly Problem[] {
  const compiled = compileContent(changed);
  return compiled.ok ? [] : compiled.problems;
}

const without = (file: string): ReadonlyMap<string, string> =>
  new Map([...texts].filter(([name]) => name !== file));

test("the content is valid", () => {
  expect(problemsOf(texts).map(formatProblem)).toEqual([]);
});

test("every option pays for what it runs on, and for the people who run it", () => {
  const compiled = compileContent(texts);
  if (!compiled.ok) throw new Error("the content is not valid");
  for (const { id, lines, components } of compiled.knowledge.options) {
    const monthly = lines.filter(({ per }) => per === "month");
    const forPeople = monthly.filter(({ times }) => times.includes("engineerMonthCost"));
    expect(forPeople.length, id).toBeGreaterThan(0);
    const machines =
      components.includes("api-tokens") ||
      components.includes("accelerators") ||
      monthly.length > forPeople.length;
    expect(machines, id).toBe(true);
  }
});

test("numbers for which nothing stands in are those that are listed", () => {
  const compiled = compileContent(texts);
  if (!compiled.ok) throw new Error("the content is not valid");
  const bare = Object.values(compiled.knowledge.questions)
    .filter(({ fact, assume }) => kindOf(fact) === "number" && assume.length === 0)
    .map(({ fact }) => fact);
  expect(bare.toSorted()).toEqual([...neverAssumed].toSorted());
});

test("the order in which files are found does not matter", () => {
  const turned = compileContent(new Map([...texts].toReversed()));
  expect(turned).toEqual(compileContent(texts));
});

test("the digest covers every part that the engine reads", () => {
  const digestOf = (changed: ReadonlyMap<string, string>): string => {
    const compiled = compileContent(changed);
    return compiled.ok ? compiled.knowledge.digest : "";
  };
  const changes = [
    ["options/no-llm.yaml", "notLanguage: 1.5", "notLanguage: 1.4"],
    ["questions/horizon-months.yaml", "base: 36", "base: 37"],
    ["rules/bar/97-or-more.yaml", "api-prompting: -0.7", "api-prompting: -0.8"],
  ] as const;
  const digests = changes.map(([file, written, instead]) => {
    expect(texts.get(file)).toContain(written);
    return digestOf(new Map(texts).set(file, texts.get(file)!.replace(written, instead)));
  });
  expect(new Set([...digests, digestOf(texts)]).size).toBe(changes.length + 1);
  expect(digests).not.toContain("");
});

test("a question's file that is misspelt leads to the one that was meant", () => {
  const told = (file: string): string =>
    problemsOf(new Map(texts).set(file, texts.get("questions/cost-per-error.yaml")!))
      .map(formatProblem)
      .join("\n");
  expect(told("questions/cost-per-eror.yaml")).toMatch(/; did you mean `cost-per-error`\?$/);
  expect(told("questions/moon-phase.yaml")).toContain("a new fact takes a developer first");
});

test("a file under a name that is none of ours is refused, not passed over", async () => {
  const root = await mkdtemp(join(tmpdir(), "content-"));
  try {
    const here = fileURLToPath(new URL("..", import.meta.url));
    const parts = ["release.yaml", "options", "questions", "derivations", "rules", "scenarios"];
    for (const part of parts) await cp(join(here, part), join(root, part), { recursive: true });
    const rule = join(root, "rules/warning/unread-results.yaml");
    await copyFile(rule, `${rule}.txt`);
    expect(problemsOf(await readContentFiles(root)).map(formatProblem)).toEqual([
      "rules/warning/unread-results.yaml.txt:1:1 (document): expected rules/<topic>/<rule>.yaml, found rules/warning/unread-results.yaml.txt; move or rename the file",
    ]);
  } finally {
    await rm(root, { recursive: true });
  }
});

describe("a slip is refused with its file, line, field, what was expected and what to do", () => {
  const slips: [what: string, file: string, written: string, instead: string, told: RegExp][] = [
    [
      "an unknown option in what an example says of its rule",
      "rules/gap/behaviour.yaml",
      "raises: [api-fine-tuning, open-fine-tuning,",
      "raises: [api-fine-tuning, open-finetuning,",
      /^rules\/gap\/behaviour\.yaml:\d+:\d+ examples\[0\]\.raises\[1\]: expected one of no-llm, .*, found open-finetuning; did you mean `open-fine-tuning`/,
    ],
    [
      "words behind the address of a source",
      "rules/warning/hard-to-leave.yaml",
      "api/docs/deprecations",
      "api/docs/deprecations, read in May",
      /hard-to-leave\.yaml:\d+:\d+ sources\[0\]\.url: expected a web address without spaces, found .*; keep the address alone/,
    ],
    [
      "an unknown option in `weigh`",
      "rules/gap/behaviour.yaml",
      "open-fine-tuning: 0.6",
      "open-finetuning: 0.6",
      /^rules\/gap\/behaviour\.yaml:\d+:\d+ weigh\.open-finetuning: expected one of no-llm, .*, found open-finetuning; did you mean `open-fine-tuning`/,
    ],
    [
      "an unknown option in `exclude`",
      "rules/team/nobody-to-tune.yaml",
      "exclude: [open-fine-tuning]",
      "exclude: [open-tuning]",
      /nobody-to-tune\.yaml:\d+:\d+ exclude\[0\]: expected one of .*open-tuning/,
    ],
    [
      "a trait that no option has",
      "rules/isolation/no-external-service.yaml",
      "exclude: { hosting: provider }",
      "exclude: { hosting: provider, weights: own }",
      /no-external-service\.yaml:\d+:\d+ exclude: expected traits that some option has/,
    ],
    [
      "low and high swapped",
      "questions/minimum-pass-rate.yaml",
      "low: 80\n    base: 90\n    high: 98",
      "low: 98\n    base: 90\n    high: 80",
      /minimum-pass-rate\.yaml:\d+:\d+ assume\[0\]\.low: expected at most high \(80\), found .*98.*; swap low and high/,
    ],
    [
      "a share written as a fraction",
      "questions/minimum-pass-rate.yaml",
      "low: 80",
      "low: 0.8",
      /minimum-pass-rate\.yaml:\d+:\d+ assume\[0\]\.low: expected from 50 to 100, .*; write 80 if 0\.8 is a share of one/,
    ],
    [
      "a share compared as a fraction",
      "rules/bar/97-or-more.yaml",
      "atLeast: 97",
      "atLeast: 0.97",
      /97-or-more\.yaml:\d+:\d+ when\.minimumPassRate\.atLeast: expected a number from 50 to 100 \(%\), found .*0\.97/,
    ],
    [
      "a missing unit",
      "questions/horizon-months.yaml",
      "unit: months\n",
      "",
      /horizon-months\.yaml:\d+:\d+ unit: expected a unit for a number/,
    ],
    [
      "a unit that does not multiply to dollars",
      "questions/fte-api.yaml",
      "unit: FTE",
      "unit: FTE-months",
      /options\/api-prompting\.yaml:\d+:\d+ lines\[1\]\.times: expected factors that multiply to \$\/month, found fteApi × engineerMonthCost, in FTE-months × \$\/FTE-month; so in options\/api-retrieval\.yaml/,
    ],
    [
      "a misspelt unit",
      "questions/fte-api.yaml",
      "unit: FTE",
      "unit: FTEs",
      /fte-api\.yaml:\d+:\d+ unit: expected one of .*, found FTEs/,
    ],
    [
      "a value of a choice without words",
      "questions/personal-data.yaml",
      "  personal: personal data\n",
      "",
      /personal-data\.yaml:\d+:\d+ values: expected words for none, personal, special-category, found none for personal/,
    ],
    [
      "a fraction of what is counted in whole numbers",
      "questions/labelled-examples.yaml",
      "base: 500",
      "base: 500.5",
      /labelled-examples\.yaml:\d+:\d+ assume\[0\]\.base: expected a whole number/,
    ],
    [
      "log-odds beyond belief",
      "options/open-as-is.yaml",
      "translation: 1",
      "translation: 100",
      /open-as-is\.yaml:\d+:\d+ sufficiency\.byTask\.translation: expected .*6/,
    ],
    [
      "a fact of another kind in a product",
      "options/open-fine-tuning.yaml",
      "times: [tuningProjectCost]",
      "times: [retrievalPerMonth]",
      /open-fine-tuning\.yaml:\d+:\d+ lines\[0\]\.times: expected factors that multiply to \$, found retrievalPerMonth, in \$\/month/,
    ],
    [
      "a monthly line that is billed once",
      "options/api-retrieval.yaml",
      "times: [retrievalPerMonth]\n    per: month",
      "times: [retrievalPerMonth]\n    per: once",
      /api-retrieval\.yaml:\d+:\d+ lines\[\d\]\.times: expected factors that multiply to \$, found retrievalPerMonth/,
    ],
    [
      "an option's id where a fact belongs",
      "options/no-llm.yaml",
      "buildMonths: noLlmBuildMonths",
      "buildMonths: no-llm",
      /no-llm\.yaml:\d+:\d+ buildMonths: expected /,
    ],
    [
      "months of another kind",
      "options/no-llm.yaml",
      "buildMonths: noLlmBuildMonths",
      "buildMonths: requestsPerMonth",
      /no-llm\.yaml:\d+:\d+ buildMonths: expected a fact that is counted in months, found requestsPerMonth/,
    ],
    [
      "chances that do not sum to one",
      "questions/domain-distance.yaml",
      "low: 0.7",
      "low: 0.8",
      /domain-distance\.yaml:\d+:\d+ assume\[0\]\.chances: expected chances that sum to 1/,
    ],
    [
      "a value of another fact",
      "rules/gap/both.yaml",
      "when: { gap: both }",
      "when: { gap: monthly }",
      /both\.yaml:\d+:\d+ when\.gap: expected one of knowledge, behaviour, both for gap, found the text "monthly"/,
    ],
    [
      "a fact in the wrong case of letters",
      "rules/gap/both.yaml",
      "when: { gap: both }",
      "when: { Gap: both }",
      /both\.yaml:\d+:\d+ when\.Gap: expected the name of a fact, .*did you mean `gap`\?/,
    ],
    [
      "a rule of an unknown kind",
      "rules/gap/both.yaml",
      "kind: evidence",
      "kind: evidences",
      /both\.yaml:\d+:\d+ kind: expected one of gate, evidence, ladder, diagnosis, .*, found .*"evidences"/,
    ],
    [
      "a key of another kind of rule",
      "rules/gap/both.yaml",
      "kind: evidence",
      "kind: evidence\nhard: true",
      /both\.yaml:\d+:\d+ hard: expected .*; /,
    ],
    [
      "an example that comes out otherwise",
      "rules/language/low-resource.yaml",
      "fires: true",
      "fires: false",
      /low-resource\.yaml:\d+:\d+ examples\[0\]\.fires: expected true, found false/,
    ],
    [
      "an example with an answer that its question refuses",
      "rules/bar/97-or-more.yaml",
      "minimumPassRate: 98",
      "minimumPassRate: 0.98",
      /97-or-more\.yaml:\d+:\d+ examples\[0\]\.facts\.minimumPassRate: expected a number from 50 to 100/,
    ],
    [
      "a claim that does not exist",
      "rules/gap/both.yaml",
      "claims: [S38, S40]",
      "claims: [S38, S59]",
      /both\.yaml:\d+:\d+ claims\[1\]: expected S1 to S58 or C1 to C9, found S59/,
    ],
    [
      "a review before the source was read",
      "rules/gap/both.yaml",
      "reviewBy: 2027-05-25",
      "reviewBy: 2026-05-25",
      /both\.yaml:\d+:\d+ reviewBy: expected a day after 2026-11-26, when the release was read through/,
    ],
    [
      "a source read after the release",
      "rules/gap/both.yaml",
      "retrieved: 2026-11-24",
      "retrieved: 2027-01-24",
      /both\.yaml:\d+:\d+ sources\[0\]\.retrieved: expected a day up to 2026-11-26/,
    ],
    [
      "an option to try that is not there",
      "rules/diagnosis/rare-language.yaml",
      "option: continued-pretraining",
      "option: continued-training",
      /rare-language\.yaml:\d+:\d+ tries\[3\]\.option: expected one of no-llm, .*, found continued-training/,
    ],
    [
      "a line that no bill has",
      "rules/prerequisite/researchers.yaml",
      "costLine: training-compute",
      "costLine: computing",
      /researchers\.yaml:\d+:\d+ needs\[1\]\.costLine: expected one of .*training-compute.*, found computing/,
    ],
    [
      "a need that nobody pays for or provides",
      "rules/prerequisite/a-test-set.yaml",
      "owner: whoever knows the right answers",
      "",
      /a-test-set\.yaml:\d+:\d+ needs\[0\]: expected `costLine` or `owner`/,
    ],
    [
      "guidance that waits for the plan and names no option",
      "rules/expiry/fast-growth.yaml",
      "reviewWithinMonths: 6",
      "reviewWithinMonths: 6\nonlyIf: planned",
      /fast-growth\.yaml:\d+:\d+ onlyIf: expected `options` beside `onlyIf: planned`/,
    ],
    [
      "a word that pushes",
      "rules/expiry/fast-growth.yaml",
      "Set a reminder",
      "Simply set a reminder",
      /fast-growth\.yaml:\d+:\d+ say: expected words that neither praise nor push, found .*Simply/,
    ],
    [
      "words that few can read",
      "rules/expiry/fast-growth.yaml",
      "because: >-\n",
      "because: >-\n  Notwithstanding organisational heterogeneity, multiplicative proliferation necessitates reconsideration of institutional determinations, organisational interdependencies and administrative responsibilities alike.\n",
      /fast-growth\.yaml:\d+:\d+ \S*: expected language of school grade 12 at most/,
    ],
    [
      "a yardstick without anything to measure",
      "rules/regulation/ai-act-own-model.yaml",
      "options: [pretraining]\nonlyIf: planned\n",
      "",
      /ai-act-own-model\.yaml:\d+:\d+ yardstick: expected `options` beside `yardstick`/,
    ],
    [
      "a kind's own field on another kind",
      "rules/expiry/fast-growth.yaml",
      "kind: expiry",
      "kind: economics",
      /fast-growth\.yaml:\d+:\d+ reviewWithinMonths: expected /,
    ],
    [
      "a dimension used twice",
      "options/open-as-is.yaml",
      "dimension: 5",
      "dimension: 4",
      /open-as-is\.yaml:\d+:\d+ dimension: expected a dimension of its own, found 4; options\/api-fine-tuning\.yaml has it already/,
    ],
    [
      "offsets that fall",
      "options/open-as-is.yaml",
      "small: -1.2, mid: -0.5",
      "small: -0.5, mid: -1.2",
      /open-as-is\.yaml:\d+:\d+ offsets: expected small ≤ mid ≤ top/,
    ],
    [
      "an option's own id inside its file",
      "options/open-as-is.yaml",
      "code: O4",
      "id: open-as-is\ncode: O4",
      /open-as-is\.yaml:\d+:\d+ id: expected no `id`: the name of the file states it/,
    ],
    [
      "both a source and a judgement of our own",
      "questions/horizon-months.yaml",
      "basis:\n",
      "basis:\n      editorial: as usual\n",
      /horizon-months\.yaml:\d+:\d+ assume\[0\]\.basis: expected either `sources` or `editorial`/,
    ],
    [
      "a choice with a value and chances",
      "questions/works-offline.yaml",
      "is: false,",
      'is: false, chances: { "true": 0.1, "false": 0.9 },',
      /works-offline\.yaml:\d+:\d+ assume\[0\]: expected either `is` or `chances`/,
    ],
    [
      "a question number used twice",
      "questions/horizon-months.yaml",
      "number: q58",
      "number: q59",
      /number: expected a number of its own, found q59/,
    ],
    [
      "an unknown option in a scenario",
      "scenarios/meeting-notes.yaml",
      "endPoint: api-prompting",
      "endPoint: api-prompt",
      /meeting-notes\.yaml:\d+:\d+ expect\.endPoint: expected one of .*found .*api-prompt/,
    ],
    [
      "a misspelt fact in a scenario",
      "scenarios/meeting-notes.yaml",
      "deferrable: 80",
      "deferable: 80",
      /meeting-notes\.yaml:\d+:\d+ answers\.deferable: .*deferrable/,
    ],
    [
      "a wrong unit in a scenario",
      "scenarios/meeting-notes.yaml",
      "latencyLimit: 120",
      "latencyLimit: 120 ms",
      /meeting-notes\.yaml:\d+:\d+ answers\.latencyLimit: expected .*s.*, found .*120 ms/,
    ],
    [
      "a part that the case of a scenario does not have",
      "scenarios/as-people-ask/law-and-marketing.yaml",
      "legal: api-prompting",
      "staff: api-prompting",
      /law-and-marketing\.yaml:\d+:\d+ expect\.parts\.staff: expected marketing, legal, personnel, found .*staff/,
    ],
    [
      "an unknown manner of asking in a scenario",
      "scenarios/as-people-ask/club-newsletter.yaml",
      "manners: [too-small]",
      "manners: [small]",
      /club-newsletter\.yaml:\d+:\d+ manners\[0\]: expected .*too-small/,
    ],
    [
      "manners without the story that shows them",
      "scenarios/everyday/blog-articles.yaml",
      "answers:",
      "manners: [too-small]\nanswers:",
      /blog-articles\.yaml:\d+:\d+ manners: expected a story that shows them/,
    ],
    [
      "a misspelt fact in an example",
      "rules/bar/97-or-more.yaml",
      "minimumPassRate: 98",
      "minimumPasRate: 98",
      /97-or-more\.yaml:\d+:\d+ examples\[0\]\.facts\.minimumPasRate: expected one of the keys .*; did you mean `minimumPassRate`\?/,
    ],
    [
      "a misspelt value in an example",
      "rules/gap/both.yaml",
      "facts: { gap: both",
      "facts: { gap: bothe",
      /both\.yaml:\d+:\d+ examples\[\d\]\.facts\.gap: expected .*did you mean `both`\?/,
    ],
    [
      "a misspelt task type of a stand-in",
      "questions/input-tokens.yaml",
      "forTasks: [classification]",
      "forTasks: [clasification]",
      /input-tokens\.yaml:\d+:\d+ assume\[0\]\.forTasks\[0\]: expected one of .*; did you mean `classification`\?/,
    ],
    [
      "a condition in words",
      "rules/gap/both.yaml",
      "when: { gap: both }",
      "when: the gap is both",
      /both\.yaml:\d+:\d+ when: expected facts, each with what it is compared with, as in \{ reviewMinutes: \{ above: 60 \} \}, found the text/,
    ],
    [
      "stand-ins for some tasks alone",
      "questions/gap.yaml",
      "  - chances: { knowledge: 0.35, behaviour: 0.35, both: 0.3 }\n    basis: { editorial: Nothing is known of the gap; our own chances. }\n",
      "",
      /gap\.yaml:\d+:\d+ assume: expected a last stand-in without `forTasks`/,
    ],
    [
      "a number of every case without a stand-in",
      "questions/fte-api.yaml",
      texts
        .get("questions/fte-api.yaml")!
        .slice(texts.get("questions/fte-api.yaml")!.indexOf("assume:")),
      "",
      /fte-api\.yaml:\d+:\d+ assume: expected a last stand-in without `forTasks`, for every other task, found no stand-in/,
    ],
    [
      "a question that pushes",
      "questions/gap.yaml",
      "help: >-\n  Paste",
      "help: >-\n  For cutting-edge results paste",
      /gap\.yaml:\d+:\d+ help: expected words that neither praise nor push, found cutting-edge/,
    ],
    [
      "a question that few can read",
      "questions/gap.yaml",
      "help: >-\n",
      "help: >-\n  Notwithstanding organisational heterogeneity, multiplicative proliferation necessitates reconsideration of institutional determinations, organisational interdependencies and administrative responsibilities alike.\n",
      /gap\.yaml:\d+:\d+ .*expected language of school grade 12 at most/,
    ],
    [
      "a reference in a rule, which only texts fill in",
      "rules/expiry/fast-growth.yaml",
      "Set a reminder",
      "After {{assume:horizonMonths}} set a reminder",
      /fast-growth\.yaml:\d+:\d+ say: expected words without a reference, found \{\{assume:horizonMonths\}\}/,
    ],
    [
      "a misspelt comparison",
      "rules/bar/97-or-more.yaml",
      "atLeast: 97",
      "atleast: 97",
      /97-or-more\.yaml:\d+:\d+ when\.minimumPassRate\.atleast: expected one of the comparisons atLeast, .*, found the key "atleast"; did you mean `atLeast`\?/,
    ],
    [
      "a trait that is none",
      "rules/isolation/no-external-service.yaml",
      "hosting: provider",
      "hosting: cloud",
      /no-external-service\.yaml:\d+:\d+ exclude\.hosting: expected one of none, provider, self, found the text "cloud"/,
    ],
    [
      "a word for yes or no",
      "rules/service/offline-no-provider.yaml",
      "when: { worksOffline: true }",
      "when: { worksOffline: no }",
      /offline-no-provider\.yaml:\d+:\d+ when\.worksOffline: expected true or false for worksOffline, found the text "no"; write false/,
    ],
    [
      "a claim in words",
      "rules/gap/both.yaml",
      "claims: [S38, S40]",
      "claims: [tuning teaches behaviour]",
      /both\.yaml:\d+:\d+ claims\[0\]: expected the number of a claim, S1 to S58 or C1 to C9, found the text/,
    ],
    [
      "a number of a question that is none",
      "questions/isolation.yaml",
      "number: q50",
      "number: 9",
      /isolation\.yaml:\d+:\d+ number: expected its place in the questionnaire, as in q09 or q09a, found 9; write q and two digits/,
    ],
    [
      "a question that asks nothing",
      "questions/isolation.yaml",
      "the data may go?",
      "the data may go",
      /isolation\.yaml:\d+:\d+ ask: expected a question, which ends with a question mark/,
    ],
    [
      "a rule that rests on nothing",
      "rules/service/offline-no-provider.yaml",
      "claims: [S25, C9]\n",
      "",
      /offline-no-provider\.yaml:\d+:\d+ sources: expected a source, or a claim that the rule carries, found neither/,
    ],
    [
      "evidence that no source shows",
      "rules/service/offline-no-provider.yaml",
      "evidence: editorial",
      "evidence: measured",
      /offline-no-provider\.yaml:\d+:\d+ evidence: expected editorial, where no source is named, found measured/,
    ],
    [
      "an example left out that a part of the condition needs",
      "rules/task/narrow.yaml",
      "  - case: invoices sorted into twenty kinds\n    facts: { outputForm: label, taskVariants: 20 }\n    fires: true\n",
      "",
      /narrow\.yaml:\d+:\d+ examples: expected an example for each part of `when`, .*, found the same outcome of all examples with outputForm isOneOf without label/,
    ],
    [
      "an example that does not stand on the bound",
      "rules/service/under-20-ms.yaml",
      "latencyLimit: 0.02 }, fires",
      "latencyLimit: 0.03 }, fires",
      /under-20-ms\.yaml:\d+:\d+ examples: .* with latencyLimit atMost for below 0\.02/,
    ],
    [
      "a gate whose examples do not say what it shuts out",
      "rules/service/under-20-ms.yaml",
      "    excludes: [open-as-is, open-fine-tuning, continued-pretraining]\n",
      "",
      /under-20-ms\.yaml:\d+:\d+ examples: expected an example that fires and says what the rule does there: `excludes` or `narrows`/,
    ],
    [
      "bounds that leave nothing between them",
      "rules/provider-policy/retention-by-default.yaml",
      "isolation: { atLeast: 1, atMost: 2 }",
      "isolation: { above: 1, below: 2 }",
      /retention-by-default\.yaml:\d+:\d+ when\.isolation: expected comparisons that some answer meets together, found isolation above 1 and below 2/,
    ],
    [
      "tags in the words of a rule",
      "rules/expiry/fast-growth.yaml",
      "Set a reminder",
      "Set <script>alert(1)</script> a reminder",
      /fast-growth\.yaml:\d+:\d+ say: expected words without HTML, found "<script>"; take the tag out/,
    ],
    [
      "marks in the words of a rule",
      "rules/expiry/fast-growth.yaml",
      "Set a reminder",
      "Set a *reminder*",
      /fast-growth\.yaml:\d+:\d+ say: expected words without marks, found \*reminder\*/,
    ],
    [
      "a release that is no version",
      "release.yaml",
      "2026.11.1",
      "2026.13.1",
      /release\.yaml:\d+:\d+ version: expected year, month and number/,
    ],
  ];
  test.each(slips)("%s", (_, file, written, instead, told) => {
    const problems = slip(file, written, instead).map(formatProblem);
    expect(problems.find((problem) => told.test(problem)) ?? problems.join("\n")).toMatch(told);
    expect(problems).toHaveLength(1);
  });
});

describe("what was copied and not changed is refused", () => {
  const copied = (from: string, to: string, change: (text: string) => string): string[] =>
    problemsOf(new Map(texts).set(to, change(texts.get(from)!))).map(formatProblem);

  test("a rule that says what another says", () => {
    const found = copied("rules/expiry/fast-growth.yaml", "rules/expiry/slow-growth.yaml", (text) =>
      text.replace("title: ", "title: By and by, "),
    );
    expect(found).toEqual([
      expect.stringMatching(
        /slow-growth\.yaml:\d+:\d+ because: expected words of its own in `because`, `say`, found those of rules\/expiry\/fast-growth\.yaml/,
      ),
    ]);
  });

  test("a question by the name of another", () => {
    const [named] = slip("questions/gap.yaml", "short: Gap", "short: input TOKENS a call");
    expect(named).toMatchObject({
      file: "questions/input-tokens.yaml",
      field: "short",
      found: "those of questions/gap.yaml",
    });
  });
});

describe("files are held to their places", () => {
  test("a fact without a question is told with the file to add", () => {
    const [problem] = problemsOf(without("questions/input-tokens.yaml"));
    expect(problem).toMatchObject({
      file: "questions/input-tokens.yaml",
      expected: "a question for the fact inputTokens",
    });
  });

  test("a question named otherwise than its fact is told the right name", () => {
    const text = texts.get("questions/input-tokens.yaml")!;
    const renamed = new Map(without("questions/input-tokens.yaml")).set(
      "questions/inputtokens.yaml",
      text,
    );
    expect(problemsOf(renamed).map(({ fix }) => fix)).toContain(
      "rename it to questions/input-tokens.yaml",
    );
  });

  test("a rule outside a topic is refused", () => {
    const stray = new Map(texts).set("rules/loose.yaml", texts.get("rules/gap/both.yaml")!);
    expect(problemsOf(stray)[0]?.expected).toBe("rules/<topic>/<rule>.yaml");
  });

  test("a broken file is told by its place and does not echo in others", () => {
    const problems = slip("rules/gap/both.yaml", "kind: evidence", "kind: [evidence");
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file: "rules/gap/both.yaml" });
  });
});
