import { expect, test } from "vitest";
import { z } from "zod";
import { problemsInValue } from "./problems-in-value.ts";

const schema = z.strictObject({ colour: z.enum(["red", "green"]), count: z.number().min(1) });

function problemsWith(value: unknown, told: z.ZodType | undefined = schema) {
  return problemsInValue(schema.safeParse(value).error?.issues ?? [], value, told);
}

test("tells the field, what was expected, what was found and what to do, without a place", () => {
  expect(problemsWith({ colour: "gren", count: 1 })).toEqual([
    {
      field: "colour",
      expected: "one of red, green",
      found: 'the text "gren"',
      fix: "did you mean `green`?",
    },
  ]);
});

test("tells nothing of a value that fits", () => {
  expect(problemsWith({ colour: "red", count: 2 })).toEqual([]);
});

test("has words also without the schema and without a value", () => {
  const [problem] = problemsWith({ colour: "red", count: 0 }, undefined);
  expect(problem).toMatchObject({ field: "count", found: "0" });
  expect(problemsWith(undefined)[0]?.field).toBe("(document)");
});

test("refuses a value nested too deep to be told of", () => {
  const deep: unknown = JSON.parse("[".repeat(200_000) + "]".repeat(200_000));
  expect(problemsWith(deep)).toMatchObject([{ field: "(document)", found: "more" }]);
});
