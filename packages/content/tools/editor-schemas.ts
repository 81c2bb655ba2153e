import {
  caseSchema,
  conditionSchema,
  derivationInputSchema,
  derivationSchema,
  factIds,
  kindOf,
  matcherSchema,
  optionSchema,
  questionSchema,
  ruleSchema,
  type Derivation,
  type DerivationInput,
  type Knowledge,
  type Question,
} from "@tapeline/engine";
import { z } from "zod";

import { releaseSchema } from "./file-schemas.ts";
import { expectationSchema, toldSchema } from "../src/scenario.ts";

type JsonSchema = z.core.JSONSchema.BaseSchema;
type Questions = Knowledge["questions"];

/** JSON schemas by file name, from which editors complete and check content and case files while one types. */
export function editorSchemas(
  knowledge: Pick<Knowledge, "questions" | "options">,
): Readonly<Record<string, JsonSchema>> {
  const { questions } = knowledge;
  const cases = described(jsonOf(caseSchema(knowledge), questions), questions);
  return {
    "case.json": cases,
    "derivation.json": withSharedInputs(
      without(without(jsonOf(derivationSchema, questions), "fact"), "id"),
    ),
    "shared-inputs.json": jsonOf(z.record(z.string(), derivationInputSchema), questions),
    "option.json": without(jsonOf(optionSchema, questions), "id"),
    "question.json": without(jsonOf(questionSchema, questions), "fact"),
    "release.json": jsonOf(releaseSchema, questions),
    "rule.json": withFacts(jsonOf(ruleSchema, questions), questions),
    "scenario.json": {
      ...cases,
      properties: {
        ...cases.properties,
        ...jsonOf(toldSchema, questions).properties,
        expect: jsonOf(expectationSchema, questions, false),
      },
      required: [...(cases.required ?? []), "expect"],
    },
  };
}

/** What a file may hold, as JSON Schema; conditions, which zod cannot show, are written out. */
export function jsonOf(schema: z.ZodType, questions: Questions, whole = true): JsonSchema {
  const json = z.toJSONSchema(schema, {
    io: "input",
    unrepresentable: "any",
    override({ zodSchema, jsonSchema }) {
      if (zodSchema !== (conditionSchema as unknown)) return;
      for (const key of Object.keys(jsonSchema)) delete jsonSchema[key];
      jsonSchema.$ref = "#/$defs/condition";
    },
  });
  if (!whole) delete json.$schema;
  return JSON.stringify(json).includes('"#/$defs/condition"')
    ? { ...json, $defs: { ...json.$defs, ...conditionDefinitions(questions) } }
    : json;
}

const inWords = ({ ask, unit, allowed }: Question): string =>
  unit === undefined || allowed === undefined
    ? ask
    : `${ask} (${unit}, ${allowed.min} to ${allowed.max})`;

function conditionDefinitions(questions: Questions): Record<string, JsonSchema> {
  const part: JsonSchema = { $ref: "#/$defs/condition" };
  const matcher = z.toJSONSchema(matcherSchema, { io: "input" });
  delete matcher.$schema;
  return {
    matcher,
    condition: {
      type: "object",
      description: "facts compared, all of which hold; or `all`, `any`, `not` alone",
      minProperties: 1,
      properties: {
        all: { type: "array", items: part, minItems: 1 },
        any: { type: "array", items: part, minItems: 1 },
        not: part,
        ...Object.fromEntries(
          factIds.map((id) => [
            id,
            { $ref: "#/$defs/matcher", description: inWords(questions[id]) },
          ]),
        ),
      },
      additionalProperties: false,
    },
  };
}

/** The schema of a file that leaves to its name what the engine calls `key`. */
function without(json: JsonSchema, key: string): JsonSchema {
  const { [key]: _named, ...properties } = json.properties ?? {};
  return { ...json, properties, required: (json.required ?? []).filter((name) => name !== key) };
}

/** The schema of a case with each answer described by its question. */
function described(json: JsonSchema, questions: Questions): JsonSchema {
  const answers = json.properties?.["answers"];
  if (typeof answers !== "object" || answers.properties === undefined) return json;
  const properties = Object.fromEntries(
    factIds.map((id) => [
      id,
      {
        ...(answers.properties![id] as JsonSchema),
        ...(kindOf(id) === "number" ? numberAnswer(questions[id]) : {}),
        description: inWords(questions[id]),
      },
    ]),
  );
  return {
    ...json,
    properties: { ...json.properties, answers: { ...answers, properties } },
    $defs: { ...json.$defs, ...numberDefinitions(questions) },
  };
}

const numberAsWritten: JsonSchema = { type: ["number", "string"] };
const ends: Record<string, JsonSchema> = {
  low: numberAsWritten,
  base: numberAsWritten,
  high: numberAsWritten,
};
const rangeAsWritten: JsonSchema = {
  type: "object",
  properties: ends,
  required: ["low", "high"],
  additionalProperties: false,
};
const definition = (name: string): JsonSchema => ({ $ref: `#/$defs/${name}` });

/** What answers in numbers have in common, each written once. */
function numberDefinitions(questions: Questions): Record<string, JsonSchema> {
  const measured: JsonSchema = { type: "boolean" };
  const inputs = Object.values(questions).flatMap(({ derivations = [] }) =>
    derivations.flatMap((derivation) => Object.entries(derivation.inputs)),
  );
  return {
    number: {
      anyOf: [numberAsWritten, { ...rangeAsWritten, properties: { ...ends, measured } }],
    },
    range: rangeAsWritten,
    ...Object.fromEntries(inputs.map(([name, input]) => [inputName(name, input), told(input)])),
  };
}

/** Inputs of one name may differ from one derivation to another, then by their unit. */
const inputName = (name: string, { unit }: DerivationInput): string =>
  `${name}-${unit}`.replaceAll(/[^A-Za-z]+/g, "-").replace(/-$/, "");

/** A number as a case may write it: itself, a range, or what people know and it follows from. */
function numberAnswer({ derivations = [] }: Question): JsonSchema {
  return derivations.length === 0
    ? definition("number")
    : { anyOf: [definition("number"), ...derivations.map(toldBy)] };
}

function toldBy({ id, title, inputs }: Derivation): JsonSchema {
  const entries = Object.entries(inputs);
  return {
    type: "object",
    description: title,
    properties: {
      from: { const: id },
      ...Object.fromEntries(
        entries.map(([name, input]) => [
          name,
          { ...definition(inputName(name, input)), description: input.ask },
        ]),
      ),
    },
    required: [
      "from",
      ...entries.filter(([, { assume }]) => assume === undefined).map(([name]) => name),
    ],
    additionalProperties: false,
  };
}

function told({ counts, values }: DerivationInput): JsonSchema {
  if (counts !== undefined) return { type: ["string", "array"], items: { type: "string" } };
  const named: JsonSchema[] = values === undefined ? [] : [{ enum: Object.keys(values) }];
  return { anyOf: [...named, numberAsWritten, definition("range")] };
}

/** The schema of a derivation whose inputs may also be names of shared ones. */
function withSharedInputs(json: JsonSchema): JsonSchema {
  const inputs = json.properties?.["inputs"] as JsonSchema;
  const shared: JsonSchema = { type: "string", description: "the name of a shared input" };
  const additionalProperties = { anyOf: [shared, inputs.additionalProperties as JsonSchema] };
  return {
    ...json,
    properties: { ...json.properties, inputs: { ...inputs, additionalProperties } },
  };
}

/** The schema of a rule whose examples are answers by the name of their fact. */
function withFacts(json: JsonSchema, questions: Questions): JsonSchema {
  const facts: JsonSchema = {
    type: "object",
    properties: Object.fromEntries(
      factIds.map((id) => [id, { description: inWords(questions[id]) }]),
    ),
    additionalProperties: false,
  };
  const copy = structuredClone(json);
  for (const kind of copy.oneOf ?? []) {
    const example = (kind as JsonSchema).properties?.["examples"] as JsonSchema;
    (example.items as JsonSchema).properties!["facts"] = { $ref: "#/$defs/facts" };
  }
  return { ...copy, $defs: { ...copy.$defs, facts } };
}
