import { describe, expect, test } from "vitest";

import { screen } from "./screen.ts";
import { rule } from "./testing/small-rules.ts";
import { contextWith, smallCase, smallKnowledge } from "./testing/small-world.ts";

const asking = contextWith(
  rule("rights/asked", {
    kind: "gate",
    when: { trainingRights: "no" },
    whenUnknown: "ask",
    hard: true,
    exclude: { custom: true },
    except: ["no-llm"],
  }),
).knowledge;
const screened = (answers: Record<string, unknown> = {}, knowledge = smallKnowledge) =>
  screen(smallCase(answers), { knowledge });
const statesOf = ({ options }: ReturnType<typeof screened>) =>
  Object.fromEntries(options.map(({ code, state }) => [code, state]));
const ruleOf = ({ rules }: ReturnType<typeof screened>, id: string) =>
  rules.find((one) => one.rule === id);

describe("a screening", () => {
  test("says where every option stands on the answers alone, in the order of the ladder", () => {
    expect(statesOf(screened())).toEqual({
      O0: "open",
      O1: "open",
      O2: "open",
      O4: "open",
      O5: "open",
    });
    expect(statesOf(screened({ isolation: 5 }))).toEqual({
      O0: "open",
      O1: "excluded",
      O2: "excluded",
      O4: "open",
      O5: "open",
    });
  });

  test("names the rules that shut an option out, with their reason and what the case says", () => {
    const result = screened({ isolation: 5 });
    expect(result.options.find(({ id }) => id === "api-prompting")!.by).toEqual([
      "privacy/own-machines",
    ]);
    expect(ruleOf(result, "privacy/own-machines")).toMatchObject({
      kind: "gate",
      holds: true,
      readings: [{ fact: "isolation", wanted: "at least 5", holds: true }],
    });
  });

  test("leaves an option undetermined where an answer is missing, and asks for it", () => {
    const result = screened({}, asking);
    expect(statesOf(result)["O5"]).toBe("undetermined");
    expect(result.asks).toEqual(["trainingRights"]);
    expect(ruleOf(result, "rights/asked")!.holds).toBe("unknown");
  });

  test("asks for nothing that was answered, or that nobody has to ask", () => {
    expect(screened({ trainingRights: "yes" }, asking).asks).toEqual([]);
    expect(screened().asks).toEqual([]);
  });

  test("names what excludes for certain, not what might", () => {
    const labels = rule("labels/asked", {
      kind: "gate",
      when: { labelledExamples: { below: 100 } },
      whenUnknown: "ask",
      hard: false,
      exclude: { custom: true },
    });
    const result = screened({ trainingRights: "no" }, contextWith(labels).knowledge);
    const tuned = result.options.find(({ id }) => id === "open-fine-tuning")!;
    expect(tuned).toMatchObject({ state: "excluded", by: ["rights/none"] });
  });

  test("tells which evidence and which tests of the ladder hold", () => {
    const result = screened({ gap: "both", worksOffline: false });
    expect(result.rules.map((one) => one.rule)).toEqual([
      "gap/knowledge",
      "ladder/prompt",
      "ladder/retrieval",
    ]);
  });

  test("reads evidence at the middle of what is assumed", () => {
    expect(ruleOf(screened(), "labels/many")).toBeUndefined();
    expect(
      ruleOf(screened({ labelledExamples: { low: 10, base: 2000, high: 9000 } }), "labels/many"),
    ).toMatchObject({ holds: true });
  });

  test("of a stricter case opens no option", () => {
    for (let isolation = 0; isolation < 5; isolation++) {
      const before = statesOf(screened({ isolation }));
      const after = statesOf(screened({ isolation: isolation + 1 }));
      const opened = Object.keys(after).filter(
        (code) => after[code] === "open" && before[code] !== "open",
      );
      expect(opened).toEqual([]);
    }
  });

  test("takes the parts of a case together, as the verdict does: under the strictest rule of any", () => {
    const parts = [
      { name: "open", share: 60, answers: { isolation: 1 } },
      { name: "closed", share: 40, answers: { isolation: 5 } },
    ];
    const together = screen(smallCase({}, { parts }), { knowledge: smallKnowledge });
    expect(statesOf(together)).toEqual(statesOf(screened({ isolation: 5 })));
  });
});
