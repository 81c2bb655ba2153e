import { knowledge } from "@tapeline/content";
import { expect, test } from "vitest";

import { candidateSchema, changed, type Candidate } from "./candidate.ts";

const candidateWith = (changes: Partial<Candidate>): Candidate =>
  candidateSchema.parse({ name: "tried", ...changes });
const ruleOf = (id: string, known = knowledge) => known.rules.find((rule) => rule.id === id);

test("changes the log-odds that are named and no others", () => {
  const tried = changed(knowledge, candidateWith({ weigh: { "gap/both": { "no-llm": -2 } } }));
  const [before, after] = [ruleOf("gap/both"), ruleOf("gap/both", tried)];
  expect(after).toEqual({
    ...before,
    weigh: { ...(before as { weigh: object }).weigh, "no-llm": -2 },
  });
  expect(ruleOf("gap/knowledge", tried)).toEqual(ruleOf("gap/knowledge"));
  expect(ruleOf("gap/both")).toBe(before);
});

test("adds evidence, and moves bases, offsets and assumptions", () => {
  const tried = changed(
    knowledge,
    candidateWith({
      add: { "tried/new": { when: { gap: "both" }, weigh: { pretraining: 1 } } },
      base: { "no-llm": { code: -1 } },
      offsets: { "api-prompting": { small: -2 } },
      assume: { minimumPassRate: { low: 85 } },
    }),
  );
  expect(ruleOf("tried/new", tried)).toMatchObject({ kind: "evidence", weigh: { pretraining: 1 } });
  const option = (id: string) => tried.options.find((one) => one.id === id);
  expect(option("no-llm")?.sufficiency.byTask.code).toBe(-1);
  expect(option("api-prompting")?.offsets).toEqual({
    ...knowledge.options.find(({ id }) => id === "api-prompting")?.offsets,
    small: -2,
  });
  expect(tried.questions.minimumPassRate.assume?.[0]).toMatchObject({ low: 85 });
});

test("is refused where it names a rule that is not there", () => {
  const wrong = candidateWith({ weigh: { "gap/none": { "no-llm": 1 } } });
  expect(() => changed(knowledge, wrong)).toThrow("no evidence rule is called gap/none");
});
