import { z } from "zod";

/** Words that a schema gives of itself through `.meta({ expected, fix })`. */
export interface OwnWords {
  readonly expected?: string;
  readonly fix?: string;
}

/** What a schema is made of, as one of the kinds that zod knows. */
export function definitionOf(schema: z.core.$ZodType): z.core.$ZodTypes["_zod"]["def"] {
  return (schema as z.core.$ZodTypes)._zod.def;
}

/** The schema inside one wrapper (optional, default, pipe and so on), `undefined` where there is none. */
export function innerOf(schema: z.core.$ZodType): z.core.$ZodType | undefined {
  const definition = definitionOf(schema);
  switch (definition.type) {
    case "optional":
    case "nullable":
    case "nonoptional":
    case "default":
    case "prefault":
    case "catch":
    case "readonly":
    case "success":
    case "promise":
      return definition.innerType;
    case "lazy":
      return definition.getter();
    case "pipe":
      // What is written goes into the first part, unless that only prepares it for the second.
      return definitionOf(definition.in).type === "transform" ? definition.out : definition.in;
    default:
      return undefined;
  }
}

/** The schema without its wrappers. */
export function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  let inside = schema;
  for (let next = innerOf(inside); next !== undefined; next = innerOf(inside)) inside = next;
  return inside;
}

/** The words a schema, or the nearest schema it wraps, gives of itself. */
export function ownWords(schema: z.core.$ZodType): OwnWords {
  for (let next: z.core.$ZodType | undefined = schema; next; next = innerOf(next)) {
    const { expected, fix } = (z.globalRegistry.get(next) ?? {}) as Record<string, unknown>;
    if (expected === undefined && fix === undefined) continue;
    return {
      ...(typeof expected === "string" && { expected }),
      ...(typeof fix === "string" && { fix }),
    };
  }
  return {};
}

/** The kinds of value that schemas take, `number` or `boolean` for instance, through their unions. */
export function kindsOf(schemas: readonly z.core.$ZodType[]): ReadonlySet<string> {
  return new Set(
    schemas.flatMap((schema): string[] => {
      const definition = definitionOf(unwrapped(schema));
      return definition.type === "union" ? [...kindsOf(definition.options)] : [definition.type];
    }),
  );
}
