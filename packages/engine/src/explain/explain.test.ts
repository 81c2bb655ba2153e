import { describe, expect, test } from "vitest";

import { smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
import { factIds } from "../vocabulary/facts.ts";
import { explain, explainKnowledge } from "./explain.ts";

const context = { ...smallContext, worlds: 256 };
const given = smallCase({ gap: "knowledge", isolation: 1, requestsPerMonth: "100k" });
const explained = (what: string, of = given) => {
  const explanation = explain(what, of, context);
  if (explanation === undefined) throw new Error(`nothing explains ${what}`);
  return explanation;
};

describe("an option", () => {
  test("goes by its id, its code in any case, or its path in the verdict", () => {
    const byId = explained("open-fine-tuning");
    expect(explained("O5")).toEqual(byId);
    expect(explained("o5")).toEqual(byId);
    expect(explained("options.open-fine-tuning")).toEqual(byId);
    expect(byId).toMatchObject({ kind: "option", path: "open-fine-tuning" });
  });

  test("lists every line of its bill and its chance", () => {
    const { inputs } = explained("api-retrieval");
    const paths = inputs.map(({ path }) => path);
    expect(paths).toContain("options.api-retrieval.sufficiency");
    expect(paths).toContain("options.api-retrieval.lines.api-tokens.amount.p50");
    expect(paths).toContain("options.api-retrieval.lines.retrieval-set-up.amount.p50");
  });

  test("that is out says by which rule, why, and while what holds", () => {
    const { value, because, otherwise, inputs } = explained("O1", smallCase({ isolation: 5 }));
    expect(value).toBe("excluded");
    expect(because).toContain("The tests want privacy/own-machines to hold here.");
    expect(otherwise).toContain(
      "privacy/own-machines stands against it while isolation: at least 5",
    );
    expect(inputs.map(({ path }) => path)).toContain("privacy/own-machines");
  });
});

describe("a rule", () => {
  test("that holds shows its condition, what it met and what would stop it", () => {
    expect(explained("gap/knowledge")).toMatchObject({
      kind: "rule",
      value: "holds in all worlds",
      formula: "gap: knowledge or both",
      because: "The tests want gap/knowledge to hold here.",
      otherwise: ["it would not hold without gap: knowledge or both"],
      sources: ["editorial: our own judgement"],
    });
    expect(explained("gap/knowledge").inputs[0]).toMatchObject({
      value: "wanted knowledge or both; found knowledge: met",
      path: "gap",
      origin: "answered",
    });
  });

  test("that does not hold says what would make it", () => {
    expect(explained("privacy/own-machines")).toMatchObject({
      value: "does not hold",
      otherwise: ["it would hold with isolation: at least 5"],
    });
  });

  test("of evidence holds in a share of the worlds where its fact is open", () => {
    const share = /^holds in ([\d.]+) % of the worlds$/.exec(
      String(explained("gap/knowledge", smallCase()).value),
    );
    expect(Number(share?.[1])).toBeGreaterThan(50);
    expect(Number(share?.[1])).toBeLessThan(70);
  });

  test("that must hold is not judged on what is assumed", () => {
    expect(explained("rights/none", smallCase()).value).toBe("not known: an answer is missing");
  });

  test("names the options that it speaks of with their log-odds", () => {
    const spoken = explained("gap/behaviour").inputs.filter(({ value }) =>
      value.includes("log-odds"),
    );
    expect(spoken.map(({ path, value }) => `${path} ${value}`)).toEqual([
      "api-prompting −0.2 log-odds",
      "api-retrieval −0.2 log-odds",
      "open-as-is −0.2 log-odds",
      "open-fine-tuning +0.6 log-odds",
    ]);
  });
});

describe("a fact", () => {
  test("that was answered says so", () => {
    expect(explained("requestsPerMonth")).toMatchObject({
      kind: "fact",
      title: "What is requestsPerMonth?",
      value: 100_000,
      unit: "units",
      because: "A test reads requestsPerMonth.",
      sources: ["answered in the case"],
    });
  });

  test("that was not shows the range that stands in, and who answers for it", () => {
    expect(explained("facts.inputTokens")).toMatchObject({
      value: "2,000 (500 to 4,000)",
      sources: ["editorial: a round figure for tests"],
      inputs: [
        { path: "facts.inputTokens.low" },
        { path: "facts.inputTokens.base" },
        { path: "facts.inputTokens.high" },
      ],
    });
  });

  test("of which nothing is known has no value, and is no zero", () => {
    const { value, inputs } = explained("skillMl");
    expect(value).toBeUndefined();
    expect(inputs).toEqual([]);
  });
});

test("unknown lists each question left open with its stand-in", () => {
  const { inputs, value } = explained("unknown");
  expect(value).toBe(inputs.length);
  expect(inputs).toContainEqual({
    name: "inputTokens",
    value: "2,000 units (500 to 4,000)",
    path: "inputTokens",
    origin: "assumed",
    sources: ["editorial: a round figure for tests"],
  });
  expect(inputs.map(({ path }) => path)).not.toContain("requestsPerMonth");
});

test("the answer shows P, A and the first step beside the rule that made it", () => {
  const { formula, inputs } = explained("answer");
  expect(formula).toMatch(/^no where P < 0.25 and A < 0.5.*\nHere: P 0, A /);
  expect(inputs.map(({ path }) => path)).toEqual(
    expect.arrayContaining(["customChance", "customShare"]),
  );
});

test("a number goes by its path, with place or id", () => {
  const byId = explained("plan.steps.api-retrieval.testCost");
  expect(byId).toMatchObject({ kind: "number", value: 20_000 });
  expect(explained("plan.steps.0.testCost").path).toMatch(/^plan\.steps\.[a-z-]+\.testCost$/);
});

test("a number of an exploration is explored for", () => {
  expect(explained("sensitivity.bars.outputTokens.varianceShare")).toMatchObject({
    kind: "number",
    path: "sensitivity.bars.outputTokens.varianceShare",
    inputs: [{ path: "outputTokens" }, { path: "sensitivity.utility" }],
  });
});

test("a name that nothing has explains nothing", () => {
  for (const what of ["", "O9", "open-fine", "gap/none", "options.none.cost.p50", "flips.none.at"])
    expect(explain(what, given, context)).toBeUndefined();
});

describe("without a case", () => {
  test("an option, a rule and a fact are explained as they are written", () => {
    expect(explainKnowledge("o5", smallKnowledge)).toMatchObject({
      kind: "option",
      title: "O5 The option open-fine-tuning",
      about: expect.stringContaining("It is a custom LLM.") as string,
      value: undefined,
    });
    expect(explainKnowledge("privacy/zero-retention", smallKnowledge)).toMatchObject({
      kind: "rule",
      formula: "isolation: at least 2",
      about: "A must: where it holds, only offers that fulfil zeroRetention remain.",
    });
    expect(explainKnowledge("gap", smallKnowledge)).toMatchObject({
      kind: "fact",
      formula:
        "an answer is one of: knowledge (It is knowledge.); behaviour (It is behaviour.); both (It is both.)",
    });
  });

  test("every option, rule and fact has words and sources", () => {
    const { options, rules } = smallKnowledge;
    for (const id of [
      ...options.map((option) => option.id),
      ...rules.map((rule) => rule.id),
      ...factIds,
    ]) {
      const explanation = explainKnowledge(id, smallKnowledge)!;
      expect(explanation.path).toBe(id);
      expect(explanation.formula).not.toBe("");
      expect(explanation.sources).not.toEqual([]);
      const lost = explanation.inputs.filter(
        ({ path }) => path !== undefined && explainKnowledge(path, smallKnowledge) === undefined,
      );
      expect(lost).toEqual([]);
    }
  });

  test("a number has no explanation", () => {
    expect(explainKnowledge("options.api-retrieval.cost.p50", smallKnowledge)).toBeUndefined();
    expect(explainKnowledge("unknown", smallKnowledge)).toBeUndefined();
  });
});
