import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallPractice } from "../testing/small-practice.ts";
import { smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
import { briefColumns, briefLines, type ExpertBrief } from "../vocabulary/expert-brief.ts";
import type { Verdict } from "../vocabulary/verdict.ts";
import { expertBrief } from "./expert-brief.ts";
import { widthOf } from "./page-lines.ts";

const ground = { knowledge: smallKnowledge, practice: smallPractice };
const verdictOn = (answers: Readonly<Record<string, unknown>>, more = {}): Verdict =>
  assess(smallCase(answers, more), { ...smallContext, worlds: 64 });
const briefOn = (answers: Readonly<Record<string, unknown>>, more = {}): ExpertBrief =>
  expertBrief(verdictOn(answers, more), ground);
const linesOf = (brief: ExpertBrief, heading: string): string =>
  brief.sections.find((section) => section.heading === heading)!.lines.join(" ");

describe("the brief for an expert", () => {
  test("is the same bytes twice, and changes nothing that it is given", () => {
    const verdict = verdictOn({ minimumPassRate: 90, isolation: 5 });
    const before = JSON.stringify(verdict);
    const { text } = expertBrief(verdict, ground);
    expect(expertBrief(structuredClone(verdict), ground).text).toBe(text);
    expect(JSON.stringify(verdict)).toBe(before);
  });

  test("tells what is known by its origin, and what is assumed as assumed", () => {
    const known = linesOf(
      briefOn({ requestsPerMonth: { low: 1000, high: 2000 } }),
      "What is known",
    );
    expect(known).toMatch(/- Answered: [^-]*1,000–2,000/);
    expect(known).toMatch(/- Assumed: /);
  });

  test("says who binds the case, and what that shuts out", () => {
    const isolationBasis = "Works agreement 12; data protection officer, 2026-05-01";
    const binds = linesOf(briefOn({ isolation: 5, isolationBasis }), "What binds");
    expect(binds).toContain("Said by: Works agreement 12; data protection officer, 2026-05-01.");
    expect(binds).toContain("The rule privacy/own-machines: shuts out O1, O2");
    const verdict = verdictOn({ isolation: 5 });
    const seldom = verdict.fired.map((rule) => ({ ...rule, share: 0.5 }));
    expect(linesOf(expertBrief({ ...verdict, fired: seldom }, ground), "What binds")).toBe(
      "No rule shuts an option out.",
    );
  });

  test("gives a test with its interval, and tells whether it holds the bar", () => {
    const tests = [{ option: "api-prompting", passed: 156, of: 200 }];
    const told = linesOf(briefOn({ minimumPassRate: 90 }, { tests }), "What was tested");
    expect(told).toContain("156 of 200 passed, 95% interval 72–83%; does not hold the bar.");
    expect(linesOf(briefOn({}), "What was tested")).toContain("Nothing is tested yet");
  });

  test("counts signs of two columns as two", () => {
    const job = "顧客の問い合わせに返信する".repeat(20);
    const { text } = briefOn({ job });
    expect(text).toContain("顧客");
    expect(Math.max(...text.split("\n").map(widthOf))).toBeLessThanOrEqual(briefColumns);
    expect(widthOf("返信 a")).toBe(6);
  });

  test("asks only what fits the case, numbered without a gap", () => {
    const free = linesOf(briefOn({ isolation: 1, minimumPassRate: 90 }), "Questions to you");
    expect(free).not.toContain("as strict as it is told");
    expect(free).toMatch(/^1\. Would .* reach 90% here\? 2\. /);
    const strict = linesOf(briefOn({ isolation: 4 }), "Questions to you");
    expect(strict).toContain("Is the rule as strict as it is told?");
    expect(strict).not.toMatch(/[{}]|undefined/);
  });
});

test("is one page, whatever somebody writes", () => {
  const wild = fc.string({ unit: "binary", minLength: 1, maxLength: 300 });
  const long = fc.string({ unit: "grapheme", minLength: 250, maxLength: 300 });
  const text = fc.oneof(wild, long).filter((words) => words.trim() !== "" && words.length <= 300);
  const told = verdictOn({ job: "a job", isolationBasis: "somebody", isolation: 4 });
  fc.assert(
    fc.property(text, text, (job, isolationBasis) => {
      const written: Readonly<Record<string, string>> = { job, isolationBasis };
      const facts = told.facts.map((fact) => ({
        ...fact,
        ...(written[fact.id] === undefined ? {} : { value: written[fact.id]! }),
      }));
      const { text: page } = expertBrief({ ...told, title: job.slice(0, 120), facts }, ground);
      const lines = page.slice(0, -1).split("\n");
      expect(lines.length).toBeLessThanOrEqual(briefLines);
      expect(Math.max(...lines.map((line) => widthOf(line)))).toBeLessThanOrEqual(briefColumns);
      expect(page.replaceAll("\n", "")).not.toMatch(/\p{Cc}|undefined|NaN/u);
    }),
    { numRuns: 300 },
  );
});
