import { knowledge } from "@tapeline/content";
import { caseSchema } from "@tapeline/engine";
import { expect, test } from "vitest";

import type { WrittenCase } from "../../cases/stored-case.ts";
import { partsOf, readParts, withPartAnswer, withParts } from "./parts.ts";

const written: WrittenCase = { title: "A", answers: { isolation: 1 } };
const draft = (name: string, share: string) => ({ name, share, answers: {} });

test("shares that come to 100 divide a case as the engine takes it", () => {
  const read = readParts([draft(" public ", "62.5"), draft("secret", "37.5")]);
  const parts = "parts" in read ? read.parts : [];
  const divided = withPartAnswer(withParts(written, parts), 1, "isolation", 5);
  expect(partsOf(divided)).toEqual([
    { name: "public", share: 62.5, answers: {} },
    { name: "secret", share: 37.5, answers: { isolation: 5 } },
  ]);
  expect(caseSchema(knowledge).safeParse(divided).success).toBe(true);
  expect(withPartAnswer(divided, 1, "isolation", undefined)).toEqual(withParts(written, parts));
  expect(withParts(divided, [])).toEqual(written);
});

test.each([
  [[draft("", "100")], "needs a name"],
  [[draft("a", "x"), draft("b", "50")], "share of a"],
  [[draft("a", "0"), draft("b", "100")], "share of a"],
  [[draft("a", "60"), draft("b", "30")], "they come to 90"],
])("what is wrong is said %#", (drafts, says) => {
  expect(readParts(drafts)).toEqual({ says: expect.stringContaining(says) });
});
