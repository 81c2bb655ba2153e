import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";

import { refusedInValue } from "../text/check-text.ts";
import { readDocument } from "../read-document.ts";
import { writeYaml } from "./write-yaml.ts";

const read = (text: string): unknown => {
  const reading = readDocument(text, { file: "case.yaml", schema: z.unknown() });
  if (!reading.ok) throw new Error(JSON.stringify(reading.problems));
  return reading.value;
};

test("what was written is read back, texts that look like something else among it", () => {
  const texts = [
    "yes",
    "1e3",
    "null",
    "~",
    "2026-11-26",
    "0x10",
    "# no",
    "- a",
    "<script>",
    "a: b",
    "&a",
    "*a",
    "|",
    "é\u2028",
  ];
  const value = { title: "=1+1", answers: { isolation: 3, range: { low: 1, high: 2 }, texts } };
  expect(read(writeYaml(value, "A case.\nIts second line."))).toEqual(value);
});

test("any plain text is read back as it was", () => {
  const text = fc
    .string({ unit: "binary" })
    .filter((one) => refusedInValue(one) === undefined && !/[\ufeff\ufffd\r]/.test(one));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      expect(read(writeYaml({ texts }))).toEqual({ texts });
    }),
    { numRuns: 300 },
  );
});
