import { knowledge } from "@tapeline/content";
import { caseSchema, kindOf, type FactId } from "@tapeline/engine";
import fc from "fast-check";
import { expect, test } from "vitest";

import type { AskedQuestion } from "./asked-question.ts";
import { asMode, draftOf, emptyDraft, readNumberDraft, typedNumber } from "./number-draft.ts";

const asked = (fact: FactId): AskedQuestion => ({
  ...knowledge.questions[fact],
  kind: kindOf(fact),
});
const requests = asked("requestsPerMonth");
const schema = caseSchema(knowledge);
const numbers = Object.values(knowledge.questions)
  .map(({ fact }) => asked(fact))
  .filter(({ kind }) => kind === "number");

/** What the engine makes of an answer. */
const understood = (fact: string, written: unknown): unknown =>
  schema.parse({ title: "A case", answers: { [fact]: written } }).answers[fact as FactId];

test("what is shown of a written number is the same number again", () => {
  const questionWithRange = fc.constantFrom(...numbers).chain((question) => {
    const { min, max } = question.allowed!;
    const number = question.integer
      ? fc.integer({ min: Math.ceil(min), max: Math.min(max, 2 ** 31 - 1) })
      : fc
          .double({ min, max, noNaN: true })
          .map((value) => Number(Number(value.toFixed(6)).toPrecision(15)));
    return fc.tuple(fc.constant(question), number, number);
  });
  fc.assert(
    fc.property(questionWithRange, fc.boolean(), ([question, a, b], point) => {
      const plain = (value: number): number | string =>
        question.unit === "%" && value > 0 && value < 1 ? `${typedNumber(value)} %` : value;
      const written = point
        ? plain(a)
        : { low: plain(Math.min(a, b)), high: plain(Math.max(a, b)) };
      const read = readNumberDraft(draftOf(written, question), question);
      expect(read.kind).toBe("answer");
      const again = read.kind === "answer" ? read.written : undefined;
      expect(understood(question.fact, again)).toEqual(understood(question.fact, written));
    }),
    { numRuns: 300 },
  );
});

test("an answer that is told in other units stays as it is told", () => {
  for (const written of [
    { from: "users", users: 200, usesPerDay: { low: 2, high: 4 } },
    { from: "daily", requestsPerDay: 5000, workingDays: 30 },
  ]) {
    const read = readNumberDraft(draftOf(written, requests), requests);
    expect(read).toEqual({ kind: "answer", written });
  }
  const tokens = asked("inputTokens");
  const sample = tokens.derivations!.find(({ id }) => id === "sample")!;
  const text = Object.entries(sample.inputs).find(([, { counts }]) => counts !== undefined)![0];
  const written = { from: "sample", [text]: ["first text", "second text"] };
  expect(readNumberDraft(draftOf(written, tokens), tokens)).toEqual({ kind: "answer", written });
});

test("whatever is accepted here the engine accepts", () => {
  const typed = fc.oneof(
    fc.constantFrom("220k", "1.5 M", "90 %", "0.5", "-3", "1e5", "12,5", "3 to 5", "2 months", ""),
    fc.string({ maxLength: 6 }),
    fc.nat(1_000_000).map(String),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...numbers),
      fc.constantFrom("point" as const, "range" as const),
      fc.tuple(typed, typed, typed),
      (question, mode, [value, low, high]) => {
        const draft = { ...emptyDraft(question), mode, value, low, high };
        const read = readNumberDraft(draft, question);
        const written = read.kind === "answer" ? read.written : "unknown";
        const answers = { [question.fact]: written };
        expect(schema.safeParse({ title: "A case", answers }).success).toBe(true);
      },
    ),
    { numRuns: 500 },
  );
});

test("says what is wrong where it is wrong, and offers to swap ends", () => {
  const draft = { ...emptyDraft(requests), mode: "range" as const, low: "300k", high: "150k" };
  expect(readNumberDraft(draft, requests)).toMatchObject({
    kind: "wrong",
    parts: ["low", "high"],
    swap: true,
  });
  expect(readNumberDraft({ ...draft, low: "" }, requests)).toMatchObject({ kind: "incomplete" });
  expect(readNumberDraft({ ...draft, low: "", high: "" }, requests)).toEqual({ kind: "empty" });
  const wrong = readNumberDraft({ ...draft, mode: "point", value: "22x" }, requests);
  expect(wrong).toMatchObject({ kind: "wrong", parts: ["value"] });
  expect(readNumberDraft({ ...draft, unit: "users", inputs: {} }, requests).kind).toBe("empty");
});

test("turns a point into a range and back without losing the figure", () => {
  const point = draftOf(220_000, requests);
  expect(asMode(point, "range")).toMatchObject({ low: "220,000", high: "220,000" });
  expect(asMode(asMode(point, "range"), "point").value).toBe("220,000");
  const range = draftOf({ low: "150k", base: "200k", high: "300k" }, requests);
  expect(asMode(range, "point").value).toBe("200k");
});
