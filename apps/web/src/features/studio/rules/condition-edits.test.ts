import { plainValue } from "@tapeline/documents";
import { editYaml } from "@tapeline/documents/write";
import { describe, expect, test } from "vitest";

import {
  addComparison,
  addPart,
  canRemove,
  movePart,
  removePart,
  setFact,
  setJoin,
  setOperator,
  setValue,
  type Edits,
} from "./condition-edits.ts";
import { readCondition, type Comparing, type Group } from "./condition-parts.ts";

const group = (text: string): Group => {
  const { when } = plainValue(text, "yaml") as { when: unknown };
  const read = readCondition(when, ["when"]);
  if (read.kind === "strange") throw new Error("no condition");
  return read;
};
const comparing = ({ parts }: Group, place = 0): Comparing => parts[place] as Comparing;
const after = (text: string, edits: (condition: Group) => Edits): string =>
  editYaml(text, edits(group(text)));

const flat = "when: { gap: both, isolation: { atLeast: 3 } } # why\n";
const nested = `when:
  all:
    - { gap: both }
    # measured in May
    - { isolation: { atLeast: 3, below: 5 } }
    - any:
        - { oneOff: true }
        - { region: eu }
`;

describe("a condition is read", () => {
  test("as groups, with comparisons in their places", () => {
    const read = group(nested);
    expect([read.join, read.holder.kind, read.parts.length]).toEqual(["all", "list", 3]);
    expect(comparing(read, 1).comparisons.map(({ path }) => path.join("."))).toEqual([
      "when.all.1.isolation.atLeast",
      "when.all.1.isolation.below",
    ]);
  });

  test.each([
    ["when: { not: { any: [{ gap: both }, { oneOff: true }] } }", "none", 2],
    ["when: { not: { all: [{ gap: both }, { oneOff: true }] } }", "not-all", 2],
    ["when: { not: { gap: both } }", "none", 1],
    ["when: { not: { gap: both, oneOff: true } }", "not-all", 2],
    ["when: { not: { not: { gap: both } } }", "none", 1],
    ["when: { gap: both }", "all", 1],
  ])("with what is denied: %s", (text, join, parts) => {
    const read = group(text);
    expect([read.join, read.parts.length]).toEqual([join, parts]);
  });

  test.each(["when: 5", "when: {}", "when: { all: [], gap: both }", "when: { all: gap }"])(
    "and what is none is left alone: %s",
    (text) => {
      const { when } = plainValue(text, "yaml") as { when: unknown };
      expect(readCondition(when, ["when"])).toEqual({
        kind: "strange",
        path: ["when"],
        value: when,
      });
    },
  );
});

describe("an edit of a condition", () => {
  test("changes one number and nothing else", () => {
    const edits = (read: Group) => setValue(comparing(read, 1).comparisons[0]!, 4);
    expect(after(flat, edits)).toBe(flat.replace("3", "4"));
    expect(after(nested, edits)).toBe(nested.replace("atLeast: 3", "atLeast: 4"));
  });

  test("changes how two numbers are compared and nothing else", () => {
    const edits = (read: Group) => {
      const part = comparing(read, 1);
      return setOperator(part, part.comparisons[0]!, "above", 3);
    };
    expect(after(flat, edits)).toBe(flat.replace("atLeast", "above"));
  });

  test("takes a value alone for a value among others and back", () => {
    const listed = after(flat, (read) =>
      setOperator(comparing(read), comparing(read).comparisons[0]!, "isOneOf", ["both"]),
    );
    expect(listed).toBe(flat.replace("gap: both", "gap: { isOneOf: [both] }"));
    expect(
      after(listed, (read) =>
        setOperator(comparing(read), comparing(read).comparisons[0]!, "is", "both"),
      ),
    ).toBe(flat);
  });

  test("changes the fact and keeps what numbers are compared with", () => {
    expect(after(flat, (read) => setFact(read, comparing(read, 1), "taskVariants", 0))).toBe(
      flat.replace("isolation", "taskVariants"),
    );
    expect(after(flat, (read) => setFact(read, comparing(read), "oneOff", true))).toBe(
      flat.replace("gap: both", "oneOff: true"),
    );
  });

  test("keeps both comparisons where a fact is chosen a second time", () => {
    const text = after(flat, (read) => setFact(read, comparing(read), "isolation", { below: 9 }));
    expect(plainValue(text, "yaml")).toEqual({
      when: { all: [{ isolation: { below: 9 } }, { isolation: { atLeast: 3 } }] },
    });
  });

  test("adds a comparison beside others, and a group as one of them", () => {
    expect(after(flat, (read) => addPart(read, { oneOff: true }))).toBe(
      flat.replace("3 } }", "3 }, oneOff: true }"),
    );
    const text = after(flat, (read) => addPart(read, { any: [{ oneOff: true }] }));
    expect(plainValue(text, "yaml")).toEqual({
      when: { all: [{ gap: "both" }, { isolation: { atLeast: 3 } }, { any: [{ oneOff: true }] }] },
    });
    expect(after(nested, (read) => addPart(read, { oneOff: true }))).toBe(
      `${nested}    - { oneOff: true }\n`,
    );
  });

  test("adds to what is denied without turning it about", () => {
    const text = after("when: { not: { gap: both } }\n", (read) => addPart(read, { oneOff: true }));
    expect(plainValue(text, "yaml")).toEqual({
      when: { not: { any: [{ gap: "both" }, { oneOff: true }] } },
    });
  });

  test("adds a second bound to a fact", () => {
    expect(after(flat, (read) => addComparison(comparing(read, 1), "below", 5))).toBe(
      flat.replace("3 }", "3, below: 5 }"),
    );
  });

  test("counts a group otherwise by one word", () => {
    expect(after(nested, (read) => setJoin(read, "any"))).toBe(nested.replace("all:", "any:"));
    const denied = after(nested, (read) => setJoin(read, "none"));
    expect(group(denied)).toMatchObject({ join: "none" });
    expect(
      plainValue(
        after(denied, (read) => setJoin(read, "all")),
        "yaml",
      ),
    ).toEqual(plainValue(nested, "yaml"));
  });

  test("moves a part with the remark above it", () => {
    const text = after(nested, (read) => movePart(read, 1, 0));
    expect(text.indexOf("measured in May")).toBeLessThan(text.indexOf("isolation"));
    expect(text.indexOf("isolation")).toBeLessThan(text.indexOf("gap"));
    expect(after(nested, (read) => movePart(read, 0, 3))).toBe(nested);
  });

  test("takes a part away, and an empty group with it, but never the last comparison", () => {
    const around = (read: Group): readonly Group[] => [read, read.parts[2] as Group];
    const one = after(nested, (read) => removePart(around(read), around(read)[1]!.parts[0]!));
    expect(one).toBe(nested.replace("        - { oneOff: true }\n", ""));
    const none = after(one, (read) => removePart(around(read), around(read)[1]!.parts[0]!));
    expect(plainValue(none, "yaml")).toEqual({
      when: { all: [{ gap: "both" }, { isolation: { atLeast: 3, below: 5 } }] },
    });
    const last = group("when: { gap: both }");
    expect(canRemove([last])).toBe(false);
    expect(removePart([last], last.parts[0]!)).toEqual([]);
  });
});
