import { fileURLToPath } from "node:url";

import type { Gate, Knowledge, Rule } from "@tapeline/engine";
import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { checkFolder } from "../src/check.ts";
import { knowledge, scenarios } from "../src/index.ts";
import { texts } from "../src/texts.ts";
import { gapsOfGates } from "./check-coverage-gates.ts";
import { checkCoverage, type WholeRelease } from "./check-coverage.ts";

const day = "2026-11-25";
const release: WholeRelease = { knowledge, scenarios, texts: texts.texts, files: new Map() };

const ruleOf = <K extends Rule["kind"]>(kind: K): Extract<Rule, { readonly kind: K }> =>
  knowledge.rules.find((rule): rule is Extract<Rule, { readonly kind: K }> => rule.kind === kind)!;
const withRules = (rules: readonly Rule[]): Knowledge => ({ ...knowledge, rules });
const withRule = (rule: Rule): Knowledge => withRules([...knowledge.rules, rule]);

const linesOf = (given: WholeRelease, asOf: string): string[] =>
  checkCoverage(given, asOf).map(({ weight, file, says }) => `${weight} ${file}: ${says}`);
const shipped: ReadonlySet<string> = new Set(linesOf(release, day));

/** What is found beyond what is found in the release as it is, a line each. */
const addedBy = (changes: Partial<WholeRelease>): string[] =>
  linesOf({ ...release, ...changes }, day).filter((line) => !shipped.has(line));

describe("the whole of a release", () => {
  test("has no problem in what is shipped", async () => {
    const folder = fileURLToPath(new URL("../", import.meta.url));
    const { slips, findings, counts } = await checkFolder(folder, day);
    expect(slips).toEqual([]);
    expect(findings.filter(({ weight }) => weight === "problem")).toEqual([]);
    expect(counts).toMatchObject({ options: 8, claims: 67, rules: knowledge.rules.length });
  });

  test("lacks a claim once all that carries it is gone", () => {
    const without = <T extends { readonly claims: readonly string[] }>(all: readonly T[]): T[] =>
      all.filter(({ claims }) => !claims.includes("C8"));
    expect(
      addedBy({ knowledge: withRules(without(knowledge.rules)), texts: without(texts.texts) }),
    ).toContainEqual(expect.stringMatching(/^problem rules: nothing carries C8: being small/));
  });

  test("lists problems before remarks", () => {
    const warning = ruleOf("warning");
    const never: Rule = { ...warning, id: "z/never", when: { labelledExamples: { is: 123_457 } } };
    const always: Rule = {
      ...warning,
      id: "a/always",
      when: { any: [{ isolation: { answered: true } }, { isolation: { answered: false } }] },
    };
    const found = addedBy({ knowledge: withRules([always, ...knowledge.rules, never]) });
    expect(found.map((line) => line.split(":")[0])).toEqual([
      "problem rules/z/never.yaml",
      "remark rules/a/always.yaml",
    ]);
  });
});

describe("reviews", () => {
  const files = new Map([
    ["rules/gap/a.yaml", "title: A\nreviewBy: 2027-05-20\n"],
    ["texts/faq/b.md", '---\ntitle: B\nkind: faq\nreviewBy: "2027-06-01"\n---\n\nWords.\n'],
  ]);

  test("are due from their day on, each with its file and line", () => {
    const due = (asOf: string): (readonly [string, number | undefined])[] =>
      checkCoverage({ ...release, files }, asOf)
        .filter(({ says }) => says.startsWith("its review was due"))
        .map(({ file, line }) => [file, line]);
    expect(due("2027-05-19")).toEqual([]);
    expect(due("2027-05-20")).toEqual([["rules/gap/a.yaml", 2]]);
    expect(due("2027-06-01")).toEqual([
      ["rules/gap/a.yaml", 2],
      ["texts/faq/b.md", 4],
    ]);
  });
});

describe("a gate", () => {
  const gate: Gate = ruleOf("gate");

  test("needs an example on each side of each threshold: with one example alone it is found", () => {
    const gates = knowledge.rules.filter((rule) => rule.kind === "gate");
    const left = fc
      .constantFrom(...gates)
      .chain((one) => fc.tuple(fc.constant(one), fc.constantFrom(...one.examples)));
    fc.assert(
      fc.property(left, ([one, example]) => {
        const found = gapsOfGates(withRules([{ ...one, examples: [example] }]));
        expect(found.map(({ file }) => file)).toContain(`rules/${one.id}.yaml`);
      }),
    );
    expect(gapsOfGates(withRules(gates))).toEqual([]);
  });

  test("is told which side is not shown", () => {
    const high: Gate = {
      ...gate,
      whenUnknown: "not-met",
      when: { isolation: { atLeast: 4 } },
      examples: [{ case: "a hospital", facts: { isolation: 5 }, fires: true }],
    };
    expect(gapsOfGates(withRules([high])).map(({ says, fix }) => `${says}; ${fix}`)).toEqual([
      "no example in which isolation is not: at least 4; add an example on the other side",
    ]);
  });

  test("may not wait for an answer that nobody is asked for", () => {
    const waiting: Gate = {
      ...gate,
      id: "made-up/waits",
      whenUnknown: "ask",
      when: { isolation: { atLeast: 4 } },
      examples: [
        { case: "a hospital", facts: { isolation: 5 }, fires: true },
        { case: "a shop", facts: { isolation: 0 }, fires: false },
      ],
    };
    const questions = {
      ...knowledge.questions,
      isolation: { ...knowledge.questions.isolation, asked: false },
    };
    expect(addedBy({ knowledge: { ...withRule(waiting), questions } })).toContain(
      "problem rules/made-up/waits.yaml: it waits for isolation, which nobody is asked for",
    );
    expect(addedBy({ knowledge: withRule(waiting) })).toEqual([]);
  });
});

describe("reach", () => {
  const warning = ruleOf("warning");

  test("names the line of the condition that it speaks of", () => {
    const never: Rule = { ...warning, id: "made-up/never", when: { labelledExamples: 123_457 } };
    const text = "kind: warning\ntitle: Never\nwhen: { labelledExamples: 123457 }\n";
    const found = checkCoverage(
      {
        ...release,
        knowledge: withRule(never),
        files: new Map([["rules/made-up/never.yaml", text]]),
      },
      day,
    ).filter(({ file }) => file === "rules/made-up/never.yaml");
    expect(found).toMatchObject([{ field: "when", line: 3 }]);
  });

  test("tells of a rule that holds in no scenario, and of one that holds in all", () => {
    const never: Rule = { ...warning, id: "made-up/never", when: { isolation: { above: 5 } } };
    const always: Rule = {
      ...warning,
      id: "made-up/always",
      when: { any: [{ isolation: { answered: true } }, { isolation: { answered: false } }] },
    };
    expect(addedBy({ knowledge: withRules([...knowledge.rules, never, always]) })).toEqual([
      "problem rules/made-up/never.yaml: holds on the answers of no scenario",
      "remark rules/made-up/always.yaml: holds on the answers of every scenario, so that its condition decides nothing",
    ]);
  });

  test("counts what holds in one part of a case", () => {
    const [first] = scenarios.filter(({ case: { parts } }) => parts.length > 0);
    const partly: Rule = {
      ...warning,
      id: "made-up/partly",
      when: { labelledExamples: { is: 123_457 } },
    };
    const number = { low: 123_457, high: 123_457 };
    const parts = first!.case.parts.map((part, index) =>
      index === 0 ? { ...part, answers: { ...part.answers, labelledExamples: number } } : part,
    );
    const changed = scenarios.map((one) =>
      one === first ? { ...one, case: { ...one.case, parts } } : one,
    );
    expect(addedBy({ knowledge: withRule(partly), scenarios: changed })).toEqual([]);
    expect(addedBy({ knowledge: withRule(partly) })).toHaveLength(1);
  });
});
