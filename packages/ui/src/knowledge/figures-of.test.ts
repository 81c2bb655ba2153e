import { texts } from "@tapeline/content/texts";
import { expect, test } from "vitest";

import { figuresOf, linesOf } from "./figures-of.ts";

test("figures of a text are listed once, in the order in which they are read", () => {
  const cost = texts.texts.find(({ id }) => id === "faq/cost");
  const references = [...figuresOf([cost?.summary ?? [], ...linesOf(cost?.blocks ?? [])]).keys()];
  expect(references[0]).toBe("assume:tuningProjectCost");
  expect(new Set(references).size).toBe(references.length);
  expect(references.length).toBeGreaterThan(5);
});
