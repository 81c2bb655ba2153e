import fc from "fast-check";
import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallPractice } from "../testing/small-practice.ts";
import { smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
import type { NextRung } from "../vocabulary/next-rung.ts";
import type { Verdict } from "../vocabulary/verdict.ts";
import { nextRung } from "./next-rung.ts";

const ground = { knowledge: smallKnowledge, practice: smallPractice };
const verdictOn = (answers: Readonly<Record<string, unknown>> = {}, more = {}): Verdict =>
  assess(smallCase(answers, more), { ...smallContext, worlds: 64 });
const plain = verdictOn({ minimumPassRate: 90 });
const after = (failures: Readonly<Record<string, number>>, verdict = plain): NextRung =>
  nextRung(verdict, { failures }, ground);

describe("the next rung", () => {
  test("is the one that most failures point to, with its interval", () => {
    const { advice, next, rungs, kinds, say } = after({ knowledge: 40, format: 8 });
    expect([advice, next]).toEqual(["rung", "api-retrieval"]);
    expect(rungs[0]).toMatchObject({ option: "api-retrieval", count: 40, kinds: ["knowledge"] });
    expect(rungs[0]!.low).toBeLessThan(40 / 48);
    expect(rungs[0]!.high).toBeGreaterThan(40 / 48);
    expect(kinds.map(({ kind }) => kind).slice(0, 2)).toEqual(["knowledge", "format"]);
    expect(say).toContain("40 of 48 failures point to it");
  });

  test("counts kinds that point to the same rung together", () => {
    const [first] = after(
      { format: 12, tone: 15 },
      verdictOn(
        { promptMaturity: 3 },
        {
          tests: [{ option: "api-prompting", passed: 50, of: 100 }],
        },
      ),
    ).rungs;
    expect(first).toMatchObject({
      option: "open-fine-tuning",
      count: 27,
      kinds: ["tone", "format"],
    });
  });

  test("takes the lowest of rungs that so few failures cannot tell apart", () => {
    const tie = after({ knowledge: 14, format: 10 });
    expect([tie.advice, tie.next]).toEqual(["tie", "api-prompting"]);
    expect(tie.pValue).toBeGreaterThan(0.05);
    expect(tie.say).toContain("cannot be told apart");
  });

  test("asks for more failures before it names a rung", () => {
    const few = after({ knowledge: 12, format: 3 });
    expect(few.advice).toBe("count-more");
    expect(few.next).toBeUndefined();
    expect(few.say).toContain("Only 15 failures are counted");
    expect(after({}).say).toContain("No failure is counted");
  });

  test("has the task mended first where that is what fails", () => {
    const { advice, next, say } = after({ unclear: 30, knowledge: 5 });
    expect([advice, next]).toEqual(["mend", undefined]);
    expect(say).toContain("30 of 35");
  });

  test("passes over what a must excludes, and says which", () => {
    const closed = after({ knowledge: 40 }, verdictOn({ isolation: 5, minimumPassRate: 90 }));
    const [kind] = closed.kinds;
    expect(kind!.passedOver[0]).toEqual({
      option: "api-retrieval",
      because: "The rule privacy/own-machines",
    });
    expect(kind!.rung?.option).not.toBe("api-retrieval");
  });

  test("does not go back to a prompt that was improved by tests and tested", () => {
    const tests = [{ option: "api-prompting", passed: 50, of: 100 }];
    const [first] = after({ format: 40 }, verdictOn({ promptMaturity: 3 }, { tests })).rungs;
    expect(first!.option).toBe("open-fine-tuning");
    const [raw] = after({ format: 40 }, verdictOn({ promptMaturity: 1 }, { tests })).rungs;
    expect(raw!.option).toBe("api-prompting");
  });

  test("mends what was tested where that is the fault, and does not change the rung for it", () => {
    const kinds = [
      {
        ...smallPractice.failures[1]!,
        tries: [
          { option: "api-prompting", do: "show examples", standIn: false },
          { option: "api-retrieval", do: "show examples there", standIn: true },
          { option: "open-fine-tuning", do: "train it", standIn: false },
        ],
      },
    ];
    const told = (answers: object, from?: string): string | undefined =>
      nextRung(
        verdictOn(
          { minimumPassRate: 90, ...answers },
          {
            tests: [{ option: "api-prompting", passed: 50, of: 100 }],
          },
        ),
        { failures: { format: 40 }, from },
        { ...ground, practice: { ...smallPractice, failures: kinds } },
      ).next;
    expect(told({ promptMaturity: 1 })).toBe("api-prompting");
    expect(told({ promptMaturity: 3 })).toBe("open-fine-tuning");
    expect(told({ promptMaturity: 3 }, "api-retrieval")).toBe("api-retrieval");
    expect(told({ promptMaturity: 1 }, "api-retrieval")).toBe("api-retrieval");
  });

  test("wants the rungs below a custom LLM tested before it", () => {
    const tests = [{ option: "api-prompting", passed: 50, of: 100 }];
    const verdict = verdictOn({ promptMaturity: 3, gap: "knowledge" }, { tests });
    expect(verdict.plan!.steps[0]).toMatchObject({ option: "api-retrieval", recorded: false });
    expect(after({ format: 40 }, verdict).say).toContain("test api-retrieval before it");
    expect(after({ knowledge: 40 }, verdict).say).not.toContain("before it");
  });

  test("says whether the bar is held if all that a rung may cure were cured", () => {
    const counts = { failures: { knowledge: 60, format: 10 }, items: 400 };
    const [first] = nextRung(plain, counts, ground).rungs;
    expect(first!.passRateThen).toMatchObject({ share: 0.975, holds: true });
    const [worse] = nextRung(plain, { ...counts, items: 100 }, ground).rungs;
    expect(worse!.passRateThen).toMatchObject({ share: 0.9, holds: false });
  });

  test("is the same bytes twice", () => {
    const counts = { failures: { knowledge: 14, tone: 10 }, items: 100 };
    const once = JSON.stringify(nextRung(plain, counts, ground));
    expect(JSON.stringify(nextRung(structuredClone(plain), counts, ground))).toBe(once);
  });
});

test("counts every failure once, and is no less sure where the leading kind grows", () => {
  const counts = fc.record({
    knowledge: fc.nat(60),
    format: fc.nat(60),
    tone: fc.nat(60),
    unclear: fc.nat(20),
  });
  fc.assert(
    fc.property(counts, fc.integer({ min: 1, max: 200 }), (failures, more) => {
      const { failures: total, kinds, rungs, advice, next } = after(failures);
      expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      const inRungs = rungs.reduce((sum, { count }) => sum + count, 0);
      const without = kinds.filter(({ rung }) => rung === undefined);
      expect(inRungs + without.reduce((sum, { count }) => sum + count, 0)).toBe(total);
      fc.pre(advice === "rung");
      const [lead] = rungs[0]!.kinds as ["knowledge"];
      const grown = after({ ...failures, [lead]: failures[lead] + more });
      expect([grown.advice, grown.next]).toEqual(["rung", next]);
    }),
  );
});
