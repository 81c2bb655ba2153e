import type { z } from "zod";
import { groupDigits } from "../text/group-digits.ts";
import { shown } from "../text/quote.ts";
import { type Bounds, boundsOf } from "./bounds.ts";
import { definitionOf, innerOf, ownWords, unwrapped } from "./definition.ts";
import { describeText } from "./describe-text.ts";
import { rangeWords } from "./range-words.ts";

const mostNames = 12;

/**
 * What a schema accepts, in words that follow "expected": `a whole number from 0 to 100`,
 * `one of a, b, c`. `undefined` for schemas that say nothing of the values they take.
 */
function describeSchema(schema: z.core.$ZodType): string | undefined {
  const { expected } = ownWords(schema);
  if (expected !== undefined) return expected;
  const inner = innerOf(schema);
  if (inner !== undefined) return describeSchema(inner);
  const definition = definitionOf(schema);
  switch (definition.type) {
    case "number":
    case "bigint":
      return describeNumber(boundsOf(schema));
    case "string":
      return describeText(boundsOf(schema));
    case "boolean":
      return "true or false";
    case "null":
      return "null";
    case "literal":
    case "enum":
      return oneOf(namesOf(schema));
    case "array":
      return `a list${rangeWords(boundsOf(schema), "items")}`;
    case "tuple":
      return `a list of ${definition.items.length} items`;
    case "object":
      return describeMap(Object.keys(definition.shape));
    case "record":
      return describeMap([...(definition.keyType._zod.values ?? [])].map(String));
    case "union":
      return anyOf(definition.options);
    case "intersection":
      return describeSchema(definition.left);
    case "never":
    case "undefined":
    case "void":
      return "nothing here";
    default:
      return undefined;
  }
}

/** What any one of several schemas accepts, the values they name in one row; `undefined` where one says nothing. */
export function anyOf(schemas: readonly z.core.$ZodType[]): string | undefined {
  const named = schemas.filter((schema) => saysNames(schema));
  const names = [...new Set(named.flatMap(namesOf))];
  const others = schemas.filter((schema) => !named.includes(schema)).map(describeSchema);
  if (schemas.length === 0 || others.includes(undefined)) return undefined;
  return [...new Set(others), ...(names.length > 0 ? [oneOf(names)] : [])].join(" or ");
}

/** The values that a schema names: those of its literals and enums, in unions too. */
export function namesOf(schema: z.core.$ZodType): readonly string[] {
  const definition = definitionOf(unwrapped(schema));
  if (definition.type === "literal") return definition.values.map(String);
  if (definition.type === "enum") return Object.values(definition.entries).map(String);
  return definition.type === "union" ? definition.options.flatMap(namesOf) : [];
}

function saysNames(schema: z.core.$ZodType): boolean {
  const { type } = definitionOf(unwrapped(schema));
  return ownWords(schema).expected === undefined && (type === "literal" || type === "enum");
}

/** The one name, or `one of a, b, c`; a long list is cut. */
export function oneOf(names: readonly string[]): string {
  if (names.length === 1) return `\`${shown(names[0]!)}\``;
  return `one of ${listed(names)}`;
}

/** A map by its keys. */
function describeMap(keys: readonly string[]): string {
  return keys.length === 0 ? "a map of keys and values" : `a map with the keys ${listed(keys)}`;
}

/** Names with commas; a long list is cut and says how many more there are. */
export function listed(names: readonly string[]): string {
  const first = names.slice(0, mostNames).map((name) => shown(name));
  const more = names.length - first.length;
  return first.join(", ") + (more > 0 ? ` and ${groupDigits(more)} more` : "");
}

function describeNumber(bounds: Bounds): string {
  const { multipleOf, whole } = bounds;
  const multiple = multipleOf === undefined ? "" : `, a multiple of ${groupDigits(multipleOf)}`;
  return `${whole ? "a whole number" : "a number"}${rangeWords(bounds)}${multiple}`;
}
