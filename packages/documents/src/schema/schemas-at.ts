import type { z } from "zod";
import { definitionOf, unwrapped } from "./definition.ts";

/** The schemas that a value at a path may have to meet: several where a union leaves more than one open. */
export function schemasAt(
  root: z.core.$ZodType,
  path: readonly PropertyKey[],
  value: unknown,
): readonly z.core.$ZodType[] {
  let schemas: readonly z.core.$ZodType[] = [root];
  let data = value;
  for (const step of path) {
    const from = data;
    schemas = schemas.flatMap((schema) => stepInto(schema, step, from));
    data = propertyOf(data, step);
  }
  return schemas;
}

/** The keys that the schemas of a map name, of unions those of the options that its value leaves open. */
export function knownKeys(schemas: readonly z.core.$ZodType[], value: unknown): readonly string[] {
  return [...new Set(schemas.flatMap((schema) => keysOf(schema, value)))];
}

/** The schemas that the keys of a map must meet, where it has free keys. */
export function keySchemas(schemas: readonly z.core.$ZodType[]): readonly z.core.$ZodType[] {
  return schemas.flatMap((schema) => {
    const definition = definitionOf(unwrapped(schema));
    if (definition.type === "record") return [definition.keyType];
    return definition.type === "union" ? keySchemas(definition.options) : [];
  });
}

/** Own properties only, so that no prototype answers. */
export function propertyOf(value: unknown, step: PropertyKey): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return undefined;
  return (value as Record<PropertyKey, unknown>)[step];
}

function stepInto(
  schema: z.core.$ZodType,
  step: PropertyKey,
  value: unknown,
): readonly z.core.$ZodType[] {
  const definition = definitionOf(unwrapped(schema));
  switch (definition.type) {
    case "object": {
      const field = Object.hasOwn(definition.shape, step)
        ? definition.shape[step as string]
        : definition.catchall;
      // A strict object is one whose other keys take no value.
      return field === undefined || definitionOf(field).type === "never" ? [] : [field];
    }
    case "record":
      return [definition.valueType];
    case "array":
      return typeof step === "number" ? [definition.element] : [];
    case "tuple": {
      const item = definition.items[Number(step)] ?? definition.rest;
      return item ? [item] : [];
    }
    case "union":
      return openOptions(definition, value).flatMap((option) => stepInto(option, step, value));
    case "intersection":
      return [definition.left, definition.right].flatMap((side) => stepInto(side, step, value));
    default:
      return [];
  }
}

/** The options of a union that the value's own tags (fields with fixed values) leave open; all where that is none. */
function openOptions(definition: z.core.$ZodUnionDef, value: unknown): readonly z.core.$ZodType[] {
  const open = definition.options.filter((option) =>
    Object.entries(option._zod.propValues ?? {}).every(([tag, allowed]) => {
      const written = propertyOf(value, tag);
      return written === undefined || allowed.has(written as z.core.util.Primitive);
    }),
  );
  return open.length > 0 ? open : definition.options;
}

function keysOf(schema: z.core.$ZodType, value: unknown): readonly string[] {
  const definition = definitionOf(unwrapped(schema));
  switch (definition.type) {
    case "object":
      return Object.keys(definition.shape);
    case "record":
      return [...(definition.keyType._zod.values ?? [])].map(String);
    case "union":
      return knownKeys(openOptions(definition, value), value);
    case "intersection":
      return knownKeys([definition.left, definition.right], value);
    default:
      return [];
  }
}
