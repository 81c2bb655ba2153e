import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";

import { causeWords, confidenceWords, costDifference, pointsMoved, turnsOf } from "./case-words.ts";
import { ChangedCase } from "./changed-case.tsx";
import { isEmpty, nothingSeen, seenAfter } from "./draft-impact.ts";
import { stripOf } from "./near-strip.ts";
import { sortedCases } from "./sorted-cases.ts";
import { SquareMap } from "./square-map.tsx";
import { squaresOf } from "./squares.ts";
import { releaseDiffWith, impactWith, outlineWith } from "./testing/impacts.ts";

const spread = (p50: number) => ({ p10: p50, p50, p90: p50, mean: p50 });
const options = new Map([
  ["api-prompting", { code: "O1", short: "API + prompting" }],
  ["api-fine-tuning", { code: "O3", short: "Hosted fine-tune" }],
]);
const codes = new Map([...options].map(([id, { code }]) => [id, code]));
const narrow = {
  kind: "rule",
  id: "task/narrow",
  title: "The task is narrow",
  change: "edited",
  decides: true,
  fields: [
    { field: "examples[3].facts.taskVariants", before: 20, after: 30 },
    { field: "when.taskVariants.atMost", before: 20, after: 30 },
  ],
} as const;

describe("what is said of a case", () => {
  test("tells in what the advice is another one", () => {
    expect(turnsOf(impactWith())).toEqual([
      { of: "end point", before: "api-prompting", after: "api-fine-tuning" },
    ]);
    const { endPoint: _none, ...nothing } = outlineWith();
    expect(turnsOf({ before: outlineWith(), after: nothing })[0]).toEqual({
      of: "end point",
      before: "api-prompting",
    });
  });

  test("tells the cost of the advice as a difference, and nothing where one has no price", () => {
    const at = (p50: number) => outlineWith({ cost: spread(p50) });
    expect(costDifference({ before: at(10_000), after: at(56_000) })).toBe("+$46k");
    expect(costDifference({ before: at(56_000), after: at(34_000) })).toBe("−$22k");
    expect(costDifference({ before: at(5), after: at(5) })).toBe("same cost");
    expect(costDifference({ before: at(5), after: outlineWith() })).toBeUndefined();
  });

  test("does not say how sure an undecided case is", () => {
    const { confidence: _none, ...undecided } = outlineWith({ answer: "not yet" });
    expect(confidenceWords({ before: outlineWith(), after: undecided })).toBe(
      "Confidence 90 before, undecided now.",
    );
  });

  test("names the figure that an edit moved", () => {
    const part = { kind: "rule", id: "task/narrow" } as const;
    expect(causeWords(part, { parts: [narrow], prices: [] })).toBe(
      "The task is narrow: when.taskVariants.atMost 20 → 30.",
    );
    expect(causeWords(part, { parts: [], prices: [] })).toBe("task/narrow.");
    const price = {
      record: "models/a/b",
      title: "B, a, global, standard",
      figures: [{ unit: "per million input tokens", before: 0.5 }],
    };
    expect(
      causeWords({ kind: "price", id: "models/a/b" }, { parts: [], prices: [price] }),
    ).toContain("per million input tokens $0.50 → not priced");
  });

  test("tells how far confidence moves where verdicts stay, to whole points", () => {
    const by = (points: number) => ({
      before: outlineWith(),
      after: outlineWith({ confidence: 90 + points }),
    });
    expect(pointsMoved([by(1.2), by(-4), by(0.2)])).toEqual([1, 4]);
    expect(pointsMoved([by(0.1)])).toBeUndefined();
  });

  test("shows both advices, the cost and the cause", () => {
    const markup = renderToStaticMarkup(
      <ChangedCase
        impact={impactWith()}
        changes={{ parts: [narrow], prices: [] }}
        options={options}
      >
        Fields of invoices
      </ChangedCase>,
    );
    for (const words of ["API + prompting", "Hosted fine-tune", "20 → 30", "Fields of invoices"])
      expect(markup).toContain(words);
  });
});

describe("the map", () => {
  const scenarios = {
    total: 3,
    ends: [{ code: "O1", short: "API + prompting", cases: ["invoices", "letters"] }],
    none: ["paper"],
  };

  test("has a square for each published case and splits those that change", () => {
    const squares = squaresOf({ touched: [impactWith()], untouched: 2, scenarios, codes });
    expect(squares.map(({ id, before, after }) => [id, before, after])).toEqual([
      ["invoices", "O1", "O3"],
      ["letters", "O1", "O1"],
      ["paper", undefined, undefined],
    ]);
    const markup = renderToStaticMarkup(<SquareMap squares={squares} options={options} />);
    expect(markup).toContain("3 published cases; 1 changes its verdict");
    expect(markup.split("data-changed").length - 1).toBe(1);
    expect(markup).toContain("API + prompting: 2");
  });

  test("does not guess where cases end that the pages do not know", () => {
    const squares = squaresOf({ touched: [impactWith()], untouched: 5, scenarios, codes });
    expect(squares.filter(({ unknown }) => unknown === true)).toHaveLength(5);
    expect(squares).toHaveLength(6);
  });
});

describe("the strip of a condition", () => {
  const at = (...values: readonly number[]) =>
    values.map((value, index) => ({ id: String(index), title: `Case ${index}`, value }));

  test("marks the cases between what was and what is", () => {
    const near = { rule: "task/narrow", fact: "taskVariants", was: 20, is: 30 } as const;
    const strip = stripOf({ ...near, cases: at(5, 20, 25, 25, 31) }, 300)!;
    expect(strip.between).toBe(3);
    expect(strip.was! < strip.is!).toBe(true);
    expect(new Set(strip.dots.filter(({ between }) => between).map(({ rise }) => rise)).size).toBe(
      2,
    );
  });

  test("takes equal factors as equal distances where values are far apart", () => {
    const near = { rule: "a", fact: "requestsPerMonth", was: 1000, is: 10_000 } as const;
    const { log, dots } = stripOf({ ...near, cases: at(100, 1000, 1e6) }, 300)!;
    expect(log).toBe(true);
    expect(dots.every(({ x }) => x >= 0 && x <= 300)).toBe(true);
  });

  test("is not drawn without cases", () => {
    expect(stripOf({ rule: "a", fact: "taskVariants", was: 1, is: 2, cases: [] }, 300)).toBe(
      undefined,
    );
  });
});

describe("what is known while the server computes", () => {
  const result = releaseDiffWith({
    cases: { parts: [], touched: [impactWith()], untouched: 4 },
    parts: [narrow],
  });
  const done = seenAfter(nothingSeen, { kind: "told", event: { result }, afterMs: 400 });

  test("keeps the last result until the next one ends", () => {
    const running = seenAfter(done, { kind: "asked" });
    expect(running).toMatchObject({ phase: "running", result, tookMs: 400 });
    const failed = seenAfter(running, { kind: "failed", says: "no answer" });
    expect(failed).toMatchObject({ phase: "failed", result, says: "no answer" });
  });

  test("gathers cases as they are found", () => {
    const asked = seenAfter(nothingSeen, { kind: "asked" });
    const found = seenAfter(asked, { kind: "told", event: { found: impactWith() }, afterMs: 1 });
    expect(sortedCases(found, []).changed).toHaveLength(1);
  });

  test("forgets verdicts of a draft that does not hold together", () => {
    const unsound = seenAfter(done, { kind: "told", event: { problems: [] }, afterMs: 3 });
    expect(unsound.phase).toBe("unsound");
    expect(unsound.result).toBeUndefined();
  });

  test("counts the editor's own cases apart from published ones", () => {
    const own = impactWith({ id: "pinned/mine" });
    const cases = { parts: [], touched: [own, impactWith()], untouched: 4 };
    const seen = seenAfter(done, {
      kind: "told",
      event: { result: { ...result, cases } },
      afterMs: 1,
    });
    const pins = ["mine", "other"].map((name) => ({ name, text: "" }));
    const { total, changed, pinned } = sortedCases(seen, pins);
    expect([total, changed.length, pinned.size]).toEqual([4, 1, 1]);
  });

  test("knows a draft in which nothing is edited", () => {
    expect(isEmpty(releaseDiffWith())).toBe(true);
    expect(isEmpty(result)).toBe(false);
  });
});
