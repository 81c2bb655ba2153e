import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { factIds } from "@tapeline/engine";
import { expect, test } from "vitest";

import { knowledge } from "../src/index.ts";
import { editorSchemas } from "./editor-schemas.ts";
import { sharedInputsFile } from "./file-names.ts";
import { readContentFiles } from "./read-content-files.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const schemas = editorSchemas(knowledge);

test("each content file of our own names the schema of its folder", async () => {
  const texts = await readContentFiles(root);
  const kinds = {
    derivations: "derivation",
    options: "option",
    questions: "question",
    rules: "rule",
    scenarios: "scenario",
  };
  const own = [...texts].filter(([file]) => !file.startsWith("scenarios/archetypes/"));
  const wrong = own.filter(([file, text]) => {
    const named = /^# yaml-language-server: \$schema=(\S+)$/m.exec(text)?.[1] ?? "";
    const kind =
      file === sharedInputsFile
        ? "shared-inputs"
        : (kinds[file.split("/")[0] as keyof typeof kinds] ?? "release");
    const schema = join(root, dirname(file), named);
    return !schema.endsWith(`/schema/${kind}.json`) || !existsSync(schema);
  });
  expect(wrong.map(([file]) => file)).toEqual([]);
});

test("a condition offers every fact with its question", () => {
  const condition = schemas["rule.json"]?.$defs?.["condition"];
  expect(Object.keys(condition?.properties ?? {})).toEqual(["all", "any", "not", ...factIds]);
  expect(condition?.properties?.["minimumPassRate"]).toMatchObject({
    description: "Which share of results must be good enough? (%, 50 to 100)",
  });
});

test("what a file's name states is not asked for again", () => {
  expect(schemas["option.json"]?.required).not.toContain("id");
  expect(schemas["question.json"]?.properties).not.toHaveProperty("fact");
});

test("a scenario is a case with an expectation", () => {
  expect(schemas["scenario.json"]?.required).toEqual([
    ...(schemas["case.json"]?.required ?? []),
    "expect",
  ]);
});

test("a number offers what people know instead of it", () => {
  const { properties } = schemas["case.json"]!.properties!["answers"] as {
    properties: Record<string, { anyOf?: readonly object[] }>;
  };
  const users = properties["requestsPerMonth"]?.anyOf?.find((branch) =>
    JSON.stringify(branch).includes('"const":"users"'),
  );
  expect(users).toMatchObject({ required: ["from", "users"], additionalProperties: false });
  expect(JSON.stringify(schemas["case.json"]!.$defs)).toContain('"german"');
});
