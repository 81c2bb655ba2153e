import { describe, expect, test } from "vitest";

import { assess } from "../assess.ts";
import { contextWith, smallCase, smallContext } from "../testing/small-world.ts";
import { rule } from "../testing/small-rules.ts";
import type { OptionResult, RuleTrace, Verdict } from "../vocabulary/verdict.ts";
import { explain } from "./explain.ts";
import { reasonsOf } from "./reasons.ts";

const worlds = 256;
const verdict = assess(smallCase({ gap: "knowledge" }), { ...smallContext, worlds });

const { cost: _, ...unpricedOption } = verdict.options[0];

/** The verdict of the small case with other rules and options that stand out of it. */
function verdictWith(given: {
  readonly fired?: readonly RuleTrace[];
  readonly options?: readonly Partial<OptionResult>[];
  readonly runnerUp?: string;
}): Verdict {
  const { fired = [], options = [], runnerUp = "open-as-is" } = given;
  return {
    ...verdict,
    fired,
    endPoint: { option: "api-retrieval", chance: 0.8 },
    firstStep: { option: "api-prompting", action: "test" },
    runnerUp: { ...verdict.runnerUp!, endPoint: runnerUp },
    value: { amount: 1e6, stated: true },
    options: options.map((own) => ({ ...unpricedOption, ...own })),
  };
}

const trace = (
  id: string,
  kind: RuleTrace["kind"],
  options: RuleTrace["options"],
  share = 1,
): RuleTrace => ({ ...verdict.fired[0], rule: id, kind, options, share });

const cost = (mean: number) => ({ p10: mean, p25: mean, p50: mean, p75: mean, p90: mean, mean });

const shutOut = (id: string, by: string, more: Partial<OptionResult> = {}) => ({
  id,
  standing: "excluded" as const,
  excludedBy: [{ rule: by, title: by, because: `because of ${by}`, share: 1 }],
  sufficiency: 0.9,
  cost: cost(1e5),
  ...more,
});

describe("the reasons for a verdict", () => {
  test("begin with what sets the end point above the runner-up, the widest apart first", () => {
    const fired = [
      trace("a/narrow", "evidence", [{ option: "api-retrieval", weight: 0.3 }]),
      trace("b/wide", "evidence", [
        { option: "api-retrieval", weight: 0.2 },
        { option: "open-as-is", weight: -1 },
      ]),
      trace("c/both", "evidence", [
        { option: "api-retrieval", weight: 0.04 },
        { option: "open-as-is", weight: 0.02 },
      ]),
      trace("d/against", "evidence", [{ option: "open-as-is", weight: 0.9 }]),
      trace("e/seldom", "evidence", [{ option: "api-retrieval", weight: 2 }], 0.1),
    ];
    const reasons = reasonsOf(verdictWith({ fired }));
    expect(reasons.map(({ rule: id, role }) => `${role} ${id}`)).toEqual([
      "favours b/wide",
      "favours a/narrow",
      "favours e/seldom",
      "disfavours d/against",
    ]);
    expect(reasons[0].options).toEqual(["api-retrieval", "open-as-is"]);
  });

  test("begin with what was measured of end point and runner-up", () => {
    const tested = { passed: 940, of: 1000, recorded: true };
    const options = [
      { id: "api-retrieval", tested },
      { id: "open-as-is", tested: { passed: 7, of: 20, recorded: false } },
      { id: "no-llm", tested },
    ];
    expect(reasonsOf(verdictWith({ options }))).toMatchObject([
      {
        role: "raises",
        options: ["api-retrieval"],
        because: "It passed 940 of 1,000 of the case's own requests, 94 %.",
      },
      { role: "lowers", options: ["open-as-is"] },
    ]);
  });

  test("hold a test that speaks against the end point behind what shut others out", () => {
    const tested = { passed: 5, of: 25, recorded: false };
    const options = [{ id: "api-retrieval", tested }, shutOut("api-prompting", "gate/near")];
    const fired = [trace("gate/near", "gate", [])];
    const reasons = reasonsOf(verdictWith({ fired, options }));
    expect(reasons.map(({ role }) => role)).toEqual(["rules out", "lowers"]);
    expect(reasons[1].because).toContain("fewer than 30 are no recorded test");
  });

  test("name the test that is asked for before the end point", () => {
    const fired = [trace("ladder/prompt", "ladder", [{ option: "api-prompting" }])];
    expect(reasonsOf(verdictWith({ fired }))).toMatchObject([
      { role: "asks for", options: ["api-prompting"] },
    ]);
  });

  test("name what shuts options out by what these would be worth, and last what would not pay", () => {
    const options = [
      shutOut("pretraining", "gate/far", { cost: cost(3e6) }),
      shutOut("api-prompting", "gate/near", { cost: cost(1e5) }),
      shutOut("open-fine-tuning", "gate/dearer", { cost: cost(5e5) }),
      shutOut("no-llm", "gate/near", { cost: cost(9e5) }),
    ];
    const fired = ["gate/far", "gate/near", "gate/dearer"].map((id) => trace(id, "gate", []));
    const reasons = reasonsOf(verdictWith({ fired, options }));
    expect(reasons.map(({ rule: id, idle }) => [id, idle])).toEqual([
      ["gate/near", false],
      ["gate/dearer", false],
      ["gate/far", true],
    ]);
    expect(reasons[0]).toMatchObject({
      options: ["api-prompting", "no-llm"],
      because: "because of gate/near",
    });
  });

  test("name the budget or a closed window only where no rule shuts the option out", () => {
    const window = { rule: "availability/window", title: "", because: "closed", share: 1 };
    const both = shutOut("api-fine-tuning", "gate/rights");
    const options = [{ ...both, excludedBy: [...both.excludedBy, window] }];
    const fired = [trace("gate/rights", "gate", [])];
    expect(reasonsOf(verdictWith({ fired, options })).map(({ rule: id }) => id)).toEqual([
      "gate/rights",
    ]);
    expect(reasonsOf(verdictWith({ options: [{ ...both, excludedBy: [window] }] }))).toMatchObject([
      { rule: "availability/window", options: ["api-fine-tuning"] },
    ]);
  });

  test("hold what is not priced for idle where the evidence speaks less for it than for the end point", () => {
    const { cost: _cost, ...unpriced } = shutOut("api-fine-tuning", "availability/window");
    const speaks = (weight: number) => [
      trace("a/tuning", "evidence", [{ option: "api-fine-tuning", weight }]),
    ];
    const options = [unpriced];
    const idle = (weight: number) =>
      reasonsOf(verdictWith({ fired: speaks(weight), options })).at(-1)?.idle;
    expect(idle(-1)).toBe(true);
    expect(idle(0.5)).toBe(false);
  });
});

describe("the rules that met a case", () => {
  const gate = rule("far/away", {
    kind: "gate",
    when: { isolation: { atLeast: 1 } },
    whenUnknown: "not-met",
    exclude: ["open-fine-tuning"],
    hard: true,
  });
  const given = smallCase({ gap: "knowledge", isolation: 1 });
  const context = { ...contextWith(gate), worlds };

  test("are listed in the order of the reasons, each with what it did, then near misses", () => {
    const { kind, inputs, value } = explain("rules", given, context)!;
    const told = assess(given, context);
    expect(kind).toBe("rules");
    expect(value).toBe(told.fired.length);
    expect(inputs.slice(0, reasonsOf(told).length).map(({ name }) => name)).toEqual(
      reasonsOf(told).map(({ rule: id }) => id),
    );
    const names = inputs.map(({ name }) => name);
    for (const { rule: id } of [...told.fired, ...told.nearMisses]) expect(names).toContain(id);
    expect(new Set(names).size).toBe(names.length);
    expect(inputs.find(({ name }) => name === "far/away")?.value).toContain("rules out ");
  });
});
