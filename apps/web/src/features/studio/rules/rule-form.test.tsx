import { knowledge } from "@tapeline/content";
import { plainValue, type Problem } from "@tapeline/documents";
import { priceBook } from "@tapeline/pricing";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";

import { withValue } from "../fields/file-value.ts";
import {
  another,
  entriesOf,
  filesOf,
  linesBeside,
  setAsItIs,
} from "../fields/testing/file-laws.ts";
import { judgeBy } from "./example-outcome.ts";
import { RuleForm } from "./rule-form.tsx";
import { keyOrder } from "./rule-keys.ts";

const rules = filesOf("packages/content/rules");
const textOf = (name: string): string => rules.find(([path]) => path.endsWith(`/${name}`))![1];
const valueOf = (text: string) => plainValue(text, "yaml") as Readonly<Record<string, unknown>>;

const drawn = (text: string, more: { base?: string | null; problems?: readonly Problem[] } = {}) =>
  renderToStaticMarkup(
    <RuleForm
      path="packages/content/rules/task/narrow.yaml"
      text={text}
      base={more.base === undefined ? text : more.base}
      problems={more.problems ?? []}
      release={{ knowledge, prices: priceBook }}
      write={() => undefined}
    />,
  );

test.each(rules)("%s keeps its bytes when each field is set to what it holds", (_path, text) => {
  expect(setAsItIs(text, keyOrder)).toBe(text);
});

test.each(rules)("%s means the same once a field is changed and changed back", (_path, text) => {
  // What lies deeper is laid out in the same way, and there is much of it.
  for (const { path, value } of entriesOf(text).leaves.filter((leaf) => leaf.path.length === 1)) {
    const changed = withValue(text, path, another(value), keyOrder);
    expect(linesBeside(changed, path)).toEqual(linesBeside(text, path));
    const back = withValue(changed, path, value, keyOrder);
    expect(plainValue(back, "yaml")).toEqual(plainValue(text, "yaml"));
  }
});

test("examples come out as they say, of every rule", () => {
  const judge = judgeBy(knowledge);
  const wrong = rules.flatMap(([path, text]) => {
    const rule = valueOf(text);
    const examples = rule["examples"] as readonly { facts: unknown; fires: boolean }[];
    return examples
      .filter(({ facts, fires }) => judge(rule, facts)?.fires !== fires)
      .map(() => path);
  });
  expect(wrong).toEqual([]);
});

describe("the form of a rule", () => {
  test.each(rules)("%s is drawn with all its entries", (_path, text) => {
    const markup = drawn(text);
    const value = valueOf(text);
    for (const key of ["when", "because", "examples", "say", "weigh", "tries", "needs"])
      expect(key === "when" || !(key in value) || markup.includes(`data-field="${key}"`)).toBe(
        true,
      );
    expect(markup).not.toContain("does not show in parts");
    expect(markup).not.toContain("Not judged");
    expect(markup).not.toContain("correct the answers");
  });

  test("marks what a draft changed and added", () => {
    const text = textOf("task/narrow.yaml");
    const changed = text
      .replace("atMost: 20", "atMost: 30")
      .replace("when: {", "when: { oneOff: true,");
    const markup = drawn(changed, { base: text });
    expect(markup).toContain("was <s>20</s>");
    expect(markup).toContain("added");
    expect(drawn(text)).not.toContain("was <s>");
    expect(drawn(changed, { base: null })).not.toContain("was <s>");
  });

  test("says of an example that the condition came to stand against it", () => {
    const text = textOf("task/narrow.yaml").replace("atMost: 20", "atMost: 10");
    expect(drawn(text)).toContain("so the rule does not fire: correct the answers");
  });

  test("tells a problem at its field", () => {
    const problem = { file: "narrow.yaml", line: 4, column: 1 };
    const expected = "at most 100";
    const markup = drawn(textOf("task/narrow.yaml"), {
      problems: [
        { ...problem, field: "when.taskVariants", expected, found: "120", fix: "write less" },
      ],
    });
    const row = markup.slice(markup.indexOf('data-field="when.taskVariants"'));
    expect(row.indexOf(expected)).toBeGreaterThan(-1);
    expect(row.indexOf(expected)).toBeLessThan(row.indexOf("If an answer is unknown"));
  });

  test("keeps a condition that it cannot show, and says so", () => {
    const text = textOf("task/narrow.yaml").replace(/^when: .*$/m, "when: { all: 5, gap: both }");
    const markup = drawn(text);
    expect(markup).toContain("does not show in parts");
    expect(markup).toContain("all: 5");
  });

  test("waits for the YAML where it cannot be read", () => {
    expect(drawn("when: {")).toContain("The form waits for the YAML");
  });

  test("names entries that rules of another kind have", () => {
    const text = textOf("task/narrow.yaml").replace("kind: evidence", "kind: warning");
    expect(drawn(text)).toContain('Take <code class="mono">weigh</code> out');
  });
});
