import fc from "fast-check";
import { expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
import { editDistance } from "../format/edit-distance.ts";
import { suggestions } from "./suggestions.ts";

test("suggests the nearest option, rule, fact or number first", () => {
  const verdict = assess(smallCase(), { ...smallContext, worlds: 64 });
  const nearest = (what: string): string | undefined =>
    suggestions(what, smallKnowledge, verdict)[0];
  expect(nearest("open-finetuning")).toBe("open-fine-tuning");
  expect(nearest("gap/knowlege")).toBe("gap/knowledge");
  expect(nearest("requestPerMonth")).toBe("requestsPerMonth");
  expect(nearest("options.api-retreival.cost.p50")).toBe("options.api-retrieval.cost.p50");
});

test("suggests nothing for what is like nothing", () => {
  expect(suggestions("zzzzzzzz", smallKnowledge)).toEqual([]);
});

test("counts a letter dropped, put in, replaced or swapped as one edit", () => {
  expect(editDistance("model", "mdel")).toBe(1);
  expect(editDistance("model", "modell")).toBe(1);
  expect(editDistance("model", "modal")).toBe(1);
  expect(editDistance("model", "mdoel")).toBe(1);
  expect(editDistance("kitten", "sitting")).toBe(3);
});

test("is nought for the same text alone, and the same both ways", () => {
  const text = fc.string({ maxLength: 8, unit: fc.constantFrom("a", "b", "c") });
  fc.assert(
    fc.property(text, text, (a, b) => {
      expect(editDistance(a, b)).toBe(editDistance(b, a));
      expect(editDistance(a, b) === 0).toBe(a === b);
      expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
    }),
  );
});
