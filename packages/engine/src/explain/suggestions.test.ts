import { expect, test } from "vitest";

import { assess } from "../assess.ts";
import { smallCase, smallContext, smallKnowledge } from "../testing/small-world.ts";
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
