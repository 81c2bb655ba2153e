import { knowledge } from "@tapeline/content";
import { plainValue, type Problem } from "@tapeline/documents";
import type { YamlPath } from "@tapeline/documents/write";
import { priceBook } from "@tapeline/pricing";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";

import { formFile, type FormFile } from "../fields/form-file.ts";
import { judgeBy } from "./example-outcome.ts";
import { RuleForm } from "./rule-form.tsx";
import { keyOrder } from "./rule-keys.ts";
import { ruleTexts } from "./testing/rule-texts.ts";

const textOf = (name: string): string => ruleTexts.find((rule) => rule.name === name)!.text;

/** A form's file, and the text that it wrote last. */
function opened(text: string): { file: FormFile; written: () => string } {
  let now = text;
  const write = (next: string): void => {
    now = next;
  };
  const reading = formFile({ path: "r.yaml", text, base: text, problems: [], write }, keyOrder);
  if (!reading.ok) throw new Error("the file cannot be read");
  return { file: reading.file, written: () => now };
}

/** The places of all values of a file, entries and lists included. */
function placesIn(value: unknown, path: YamlPath = []): readonly YamlPath[] {
  if (typeof value !== "object" || value === null) return [path];
  const inner = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return [
    ...(path.length === 0 ? [] : [path]),
    ...inner.flatMap(([key, one]) => placesIn(one, [...path, key])),
  ];
}

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

test.each(ruleTexts)(
  "$name keeps its bytes when each field is set to what it holds",
  ({ text }) => {
    const { file, written } = opened(text);
    for (const path of placesIn(file.value)) {
      const field = file.at<unknown>(path);
      field.onChange(structuredClone(field.value));
    }
    expect(written()).toBe(text);
  },
);

test.each(ruleTexts)("$name means the same once a text is changed and changed back", ({ text }) => {
  for (const path of placesIn(opened(text).file.value)) {
    const first = opened(text);
    const { value } = first.file.at<unknown>(path);
    // What lies deeper is laid out in the same way, and there is much of it.
    if (typeof value !== "string" || path.length > 2) continue;
    first.file.at<string>(path).onChange("Something else");
    const second = opened(first.written());
    second.file.at<string>(path).onChange(value);
    expect(plainValue(second.written(), "yaml")).toEqual(plainValue(text, "yaml"));
  }
});

test("examples come out as they say, of every rule", () => {
  const judge = judgeBy(knowledge);
  const wrong = ruleTexts.flatMap(({ name, text }) => {
    const rule = opened(text).file.value;
    const examples = rule["examples"] as readonly { facts: unknown; fires: boolean }[];
    return examples
      .filter(({ facts, fires }) => judge(rule, facts)?.fires !== fires)
      .map(() => name);
  });
  expect(wrong).toEqual([]);
});

describe("the form of a rule", () => {
  test.each(ruleTexts)("$name is drawn with all its entries", ({ text }) => {
    const markup = drawn(text);
    const { value } = opened(text).file;
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
        { ...problem, field: "odd", expected: "no such entry", found: "odd", fix: "delete it" },
      ],
    });
    const row = markup.slice(markup.indexOf('data-field="when.taskVariants"'));
    expect(row.indexOf(expected)).toBeGreaterThan(-1);
    expect(row.indexOf(expected)).toBeLessThan(row.indexOf("If an answer is unknown"));
    expect(markup).toContain("no such entry");
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
