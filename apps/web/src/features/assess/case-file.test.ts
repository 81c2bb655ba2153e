import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

import { knowledge } from "@tapeline/content";
import { templates } from "@tapeline/content/templates";
import { readDocument, valueOrThrow } from "@tapeline/documents";
import { caseSchema } from "@tapeline/engine";
import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";

import { answered } from "../../cases/use-case-editor.ts";
import type { WrittenCase } from "../../cases/stored-case.ts";
import { caseYaml } from "../share/exports/case-yaml.ts";

const folder = fileURLToPath(new URL("../../../../../examples", import.meta.url));
const schema = caseSchema(knowledge);
const read = (text: string, file = "case.yaml"): WrittenCase =>
  valueOrThrow(readDocument(text, { file, schema: z.unknown() })) as WrittenCase;

const examples = readdirSync(folder)
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => read(readFileSync(`${folder}/${name}`, "utf8"), name));
const begun = templates.map(({ title, answers }) => ({ title, answers: { ...answers } }));
const cases: readonly WrittenCase[] = [...examples, ...begun].filter(
  (written) => schema.safeParse(written).success,
);

test("a case comes back from the file it is saved in as it was, also with any answer changed", () => {
  expect(cases.length).toBeGreaterThan(20);
  const answer = fc.oneof(
    fc.constant("unknown"),
    fc.constant(undefined),
    fc.nat(1_000_000),
    fc.string({ minLength: 1, maxLength: 40 }),
    fc.record({ low: fc.nat(1000), high: fc.nat(1000) }),
    fc.array(fc.constantFrom("domain", "cost", "yes", "no"), { maxLength: 3 }),
  );
  fc.assert(
    fc.property(
      fc.constantFrom(...cases),
      fc.constantFrom(...Object.keys(knowledge.questions)),
      answer,
      (written, fact, value) => {
        const changed = answered(written, fact, value);
        const before = schema.safeParse(changed);
        // What the engine refuses never gets into a file of ours that is to be read by it.
        fc.pre(before.success);
        const yaml = read(caseYaml(changed));
        expect(yaml).toEqual(changed);
        expect(schema.parse(yaml)).toEqual(before.data);
        const json = read(JSON.stringify(changed, undefined, 2), "case.json");
        expect(schema.parse(json)).toEqual(before.data);
      },
    ),
    { numRuns: 150 },
  );
});

test("an answer that is changed keeps its line, and one that is taken away leaves the others", () => {
  const written: WrittenCase = {
    title: "A case",
    answers: { gap: "both", region: "eu", job: "x" },
  };
  expect(Object.keys(answered(written, "region", "us").answers)).toEqual(["gap", "region", "job"]);
  expect(answered(written, "region", undefined).answers).toEqual({ gap: "both", job: "x" });
  expect(answered(written, "isolation", undefined)).toBe(written);
});
