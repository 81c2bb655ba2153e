import { isDeepStrictEqual } from "node:util";
import fc from "fast-check";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { z } from "zod";
import { readDocument } from "../src/index.ts";

const runs = { numRuns: 5_000, seed: 20_261_124 };

const strict = z.strictObject({
  a: z.union([z.number(), z.strictObject({ low: z.number(), high: z.number() })]),
  b: z.array(z.enum(["x", "y"])).optional(),
});

const signs = "[]{},:-?#&*!|>'\"%@`~<=\\ \n\t";
const words =
  "a 1 .5 1e9 .inf null --- ... << __proto__ \\u \\x0 |2\n - : \n\u0020 \r\n \u2028 é 😀 \ud800".split(
    " ",
  );

/** Pieces that YAML and JSON give a meaning to, in any order. */
const pieces = fc
  .array(fc.constantFrom(...signs.split(""), ...words), { maxLength: 40 })
  .map((parts) => parts.join(""));

const anyText = fc.oneof(pieces, fc.string({ unit: "binary" }), fc.string(), fc.json());

test("no text makes it throw, and each refusal is complete", () => {
  fc.assert(
    fc.property(anyText, fc.constantFrom("yaml", "json"), (text, format) => {
      const reading = readDocument(text, { file: "any", schema: strict, format });
      if (reading.ok) return;
      expect(reading.problems.length).toBeGreaterThan(0);
      for (const { line, column, ...words } of reading.problems) {
        expect(line).toBeGreaterThanOrEqual(1);
        expect(column).toBeGreaterThanOrEqual(1);
        expect(Object.values(words).every((word) => word.length > 0)).toBe(true);
        // oxlint-disable-next-line no-control-regex -- none may reach a terminal
        expect(Object.values(words).join("")).not.toMatch(/[\u0000-\u001f\u007f-\u009f]/);
      }
    }),
    runs,
  );
});

test("JSON that it accepts means what JSON.parse says", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const reading = readDocument(text, { file: "a.json", schema: z.unknown() });
      const meant = (): unknown => JSON.parse(text.replace(/^\ufeff/, ""));
      expect(!reading.ok || isDeepStrictEqual(reading.value, meant())).toBe(true);
    }),
    runs,
  );
});

const exact = (_: string, part: unknown): unknown =>
  typeof part === "number" && Math.abs(part) > Number.MAX_SAFE_INTEGER ? 0.5 : part;
const refusedText = /\\u|[\u007f-\u009f\ufeff\ufffd]|"(?:__proto__|constructor|prototype|<<)"/;

/** Values that documents may hold. */
const value = fc
  .jsonValue({ stringUnit: "grapheme", maxDepth: 4 })
  .map((one): unknown => JSON.parse(JSON.stringify(one), exact))
  .filter((one) => one !== null && !refusedText.test(JSON.stringify(one)));

test("it accepts what JSON.stringify writes", () => {
  fc.assert(
    fc.property(value, (one) => {
      const text = JSON.stringify(one, null, 2);
      const reading = readDocument(text, { file: "a.json", schema: z.unknown() });
      expect(reading).toMatchObject({ ok: true, value: JSON.parse(text) });
    }),
    runs,
  );
});

test("it reads back what YAML 1.2 writes", () => {
  fc.assert(
    fc.property(value, (one) => {
      const text = stringify(one, { aliasDuplicateObjects: false });
      const reading = readDocument(text, { file: "a.yaml", schema: z.unknown() });
      expect(reading).toMatchObject({ ok: true, value: JSON.parse(JSON.stringify(one)) });
    }),
    runs,
  );
});
