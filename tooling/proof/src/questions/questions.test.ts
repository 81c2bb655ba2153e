import { factIds } from "@tapeline/engine";
import { describe, expect, test } from "vitest";

import { questionsPage, type Shown } from "./questions-page.ts";
import { changesBy } from "./witness.ts";
import { witnesses } from "./witnesses.ts";

describe("another answer changes what a reader is told", () => {
  const shown: Shown[] = [];
  test("every question has a case that shows it", () => {
    expect(factIds.filter((fact) => witnesses[fact] === undefined)).toEqual([]);
  });

  test.each(factIds.filter((fact) => witnesses[fact] !== undefined))("%s", (fact) => {
    const witness = witnesses[fact]!;
    const changes = changesBy(fact, witness);
    expect(changes).not.toEqual([]);
    shown.push({ fact, witness, changes });
  });

  // A change of what answers do shows here: accept it with `npx vitest run src/questions -u` after reading it.
  test("is written down", async () => {
    await expect(questionsPage(shown)).toMatchFileSnapshot(
      "../../../../packages/content/QUESTIONS.md",
    );
  });
});
