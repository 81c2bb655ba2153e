import { plainValue } from "@tapeline/documents";
import { editYaml } from "@tapeline/documents/write";
import { conditionSchema } from "@tapeline/engine";
import { expect, test } from "vitest";

import { filesOf } from "../fields/testing/file-laws.ts";
import { setFact, setJoin, setOperator, setValue, type Edits } from "./condition-edits.ts";
import { readCondition, type Comparing, type Group, type Part } from "./condition-parts.ts";
import { operatorOf } from "./operators.ts";

const files = filesOf("packages/content/rules");

const groupOf = (text: string): Part =>
  readCondition((plainValue(text, "yaml") as { when: unknown }).when, ["when"]);
const groupsIn = (part: Part): readonly Group[] =>
  part.kind === "group" ? [part, ...part.parts.flatMap(groupsIn)] : [];
const comparingsOf = ({ parts }: Group): readonly Comparing[] =>
  parts.filter((part): part is Comparing => part.kind === "comparing");

/** Each field of a condition set to what stands in it. */
const unchanged = (group: Group): Edits => [
  ...setJoin(group, group.join),
  ...comparingsOf(group).flatMap((part) => [
    ...setFact(group, part, part.fact, undefined),
    ...part.comparisons.flatMap((comparison) => [
      ...setOperator(part, comparison, operatorOf(comparison.name, comparison.value)!, undefined),
      ...setValue(comparison, structuredClone(comparison.value)),
    ]),
  ]),
];

test("there are rules to try", () => {
  expect(files.length).toBeGreaterThan(150);
});

test.each(files)("%s is shown in parts, and showing it changes no byte", (_path, text) => {
  const read = groupOf(text);
  expect(read.kind).toBe("group");
  for (const group of groupsIn(read)) {
    expect(group.parts.every(({ kind }) => kind !== "strange")).toBe(true);
    expect(editYaml(text, unchanged(group))).toBe(text);
  }
});

test.each(files)("%s comes back to its bytes when a value is set and set back", (_path, text) => {
  for (const group of groupsIn(groupOf(text)))
    for (const { comparisons } of comparingsOf(group))
      for (const { path, value } of comparisons) {
        const other = typeof value === "number" ? value + 1.5 : "some other";
        const changed = editYaml(text, [{ path, value: other }]);
        expect(changed).not.toBe(text);
        const back = editYaml(changed, [{ path, value }]);
        expect(plainValue(back, "yaml")).toEqual(plainValue(text, "yaml"));
        // A list is laid out anew, and a number such as 1e9 is written in full.
        const plain = !Array.isArray(value) && !/below: \de\d/.test(text);
        expect(plain ? back : text).toBe(text);
      }
});

test.each(files)(
  "%s means the same when its groups are counted otherwise and back",
  (_path, text) => {
    for (const [place, { join: before }] of groupsIn(groupOf(text)).entries()) {
      const turned = (now: string, to: Group["join"]): string =>
        editYaml(now, setJoin(groupsIn(groupOf(now))[place]!, to));
      for (const other of ["all", "any", "not-all", "none"] as const) {
        const changed = turned(text, other);
        const { when } = plainValue(changed, "yaml") as { when: unknown };
        expect(conditionSchema.safeParse(when).success).toBe(true);
        const back = groupsIn(groupOf(turned(changed, before)))[place]!;
        const first = groupsIn(groupOf(text))[place]!;
        expect(back.parts.length).toBe(first.parts.length);
        expect([back.join, first.parts.length]).toEqual([before, first.parts.length]);
      }
    }
  },
);
