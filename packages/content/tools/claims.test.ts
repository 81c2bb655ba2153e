import { expect, test } from "vitest";

import { knowledge } from "../src/index.ts";
import { texts } from "../src/texts.ts";

/** The source article has statements S1 to S58 and contradictions C1 to C9. */
const claims: readonly string[] = [
  ...Array.from({ length: 58 }, (_, index) => `S${index + 1}`),
  ...Array.from({ length: 9 }, (_, index) => `C${index + 1}`),
];

/** What carries each claim: rules, then texts, by name. */
const carriersOf = (claim: string): readonly string[] => [
  ...knowledge.rules.filter((rule) => rule.claims.includes(claim)).map(({ id }) => `rule ${id}`),
  ...texts.texts.filter((text) => text.claims.includes(claim)).map(({ id }) => `text ${id}`),
];

test("each claim and each resolution is carried by something named", () => {
  expect(claims.filter((claim) => carriersOf(claim).length === 0)).toEqual([]);
});

// A carrier that is lost, renamed or added shows here: accept it with `npx vitest run tools/claims.test.ts -u`.
test("the carriers of each claim, and the rules without one, are those that are written down", async () => {
  const others = knowledge.rules.filter((rule) => rule.claims.length === 0).map(({ id }) => id);
  const listed = [
    ...claims.map((claim) => `${claim}: ${carriersOf(claim).join(", ")}\n`),
    `no claim, a source of their own: ${others.join(", ")}\n`,
  ].join("");
  await expect(listed).toMatchFileSnapshot("claims.txt");
});
