import { expect, test } from "vitest";

import { rule } from "../testing/small-rules.ts";
import { ruleNamed, rulesNamed } from "./rule-named.ts";

const rules = [
  "data/corpus-too-small-to-continue",
  "data/corpus-too-small-to-pretrain",
  "gap/both",
  "task/both",
].map((id) => rule(id, { kind: "ladder", when: { worksOffline: false }, requireTest: "x" }));
const named = (what: string): string | undefined => ruleNamed(what, rules)?.id;

test("takes a rule by its id, its last part, or a piece that no other id holds", () => {
  expect(named("gap/both")).toBe("gap/both");
  expect(named("corpus-too-small-to-pretrain")).toBe("data/corpus-too-small-to-pretrain");
  expect(named("PRETRAIN")).toBe("data/corpus-too-small-to-pretrain");
});

test("takes a rule by its id as reports cut it, in both alphabets", () => {
  expect(named("data/corpu…o-continue")).toBe("data/corpus-too-small-to-continue");
  expect(named("data/corpu...o-pretrain")).toBe("data/corpus-too-small-to-pretrain");
  expect(named("data/corpu…nothing")).toBeUndefined();
});

test("takes none where several are meant, and names them", () => {
  expect(named("corpus")).toBeUndefined();
  expect(rulesNamed("corpus", rules)).toHaveLength(2);
  expect(rulesNamed("both", rules).map(({ id }) => id)).toEqual(["gap/both", "task/both"]);
});

test("knows nothing by an empty name", () => {
  expect(rulesNamed("", rules)).toEqual([]);
});
