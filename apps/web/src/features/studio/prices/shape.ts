import { kinds } from "@tapeline/pricing/tools/kinds.ts";
import { z } from "zod";

/** What may stand at a place of a record, as a form shows it. */
export type Shape =
  | { readonly is: "text" | "day" | "number" | "words" | "other" }
  | { readonly is: "choice"; readonly values: readonly string[] }
  /** `true`, or left out. */
  | { readonly is: "set" }
  | { readonly is: "entries"; readonly parts: readonly Part[] }
  | { readonly is: "list"; readonly of: Extract<Shape, { is: "entries" }> };

/** An entry that a map may or must have. */
export interface Part {
  readonly key: string;
  readonly label: string;
  readonly help: string | undefined;
  readonly needed: boolean;
  readonly shape: Shape;
}

type Schema = z.core.JSONSchema.BaseSchema;

const dataFolder = "packages/pricing/data/";
const shapes = new Map<string, Shape>();

/** The shape of the records that lie where a file lies; undefined: a file of no kind that is known. */
export function shapeOfFile(path: string): readonly Part[] | undefined {
  const within = path.startsWith(dataFolder) ? path.slice(dataFolder.length) : undefined;
  const kind = Object.values(kinds).find(
    ({ at }) => within === at || within?.startsWith(`${at}/`) === true,
  );
  if (kind === undefined) return undefined;
  const known = shapes.get(kind.at);
  const shape =
    known ?? shapeOf(z.toJSONSchema(kind.schema, { io: "input", unrepresentable: "any" }), "");
  shapes.set(kind.at, shape);
  return shape.is === "entries" ? shape.parts : undefined;
}

/** Entries that hold a day; a schema of a day and one of a text are alike. */
const days = new Set(
  "from until known retrieved observed on reviewBy appliesFrom day newJobsUntil newCustomersUntil".split(
    " ",
  ),
);

function shapeOf(schema: Schema, key: string): Shape {
  const { type, properties, items } = schema;
  if (schema.enum !== undefined) return { is: "choice", values: schema.enum.map(String) };
  if (schema.const === true) return { is: "set" };
  if (type === "number" || type === "integer") return { is: "number" };
  if (type === "string") return { is: days.has(key) ? "day" : "text" };
  if (type === "object" && properties !== undefined)
    return { is: "entries", parts: partsOf(properties, schema.required ?? []) };
  if (type !== "array" || typeof items !== "object" || Array.isArray(items)) return { is: "other" };
  const of = shapeOf(items, "");
  if (of.is === "entries") return { is: "list", of };
  return { is: of.is === "text" ? "words" : "other" };
}

function partsOf(
  properties: NonNullable<Schema["properties"]>,
  required: readonly string[],
): readonly Part[] {
  return Object.entries(properties).flatMap(([key, schema]) =>
    typeof schema === "boolean"
      ? []
      : [
          {
            key,
            label: labelOf(key),
            help: schema.description,
            needed: required.includes(key),
            shape: shapeOf(schema, key),
          },
        ],
  );
}

const ownLabels: Readonly<Record<string, string>> = {
  url: "Address",
  archivedUrl: "Address of an archived copy",
  because: "Why this value",
  reviewBy: "Read again by",
  retrieved: "Read on",
  known: "Known since",
  from: "Holds from",
  until: "Holds until",
  n: "Changes counted",
};

/** `cachedInput` → `Cached input`. */
function labelOf(key: string): string {
  const words = key.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, " ").toLowerCase();
  return ownLabels[key] ?? words.charAt(0).toUpperCase() + words.slice(1);
}
