import type { z } from "zod";

/** What the checks of a number, text or list schema ask for together. */
export interface Bounds {
  least?: number;
  most?: number;
  above?: number;
  below?: number;
  multipleOf?: number;
  whole?: boolean;
  /** Of a text: `date`, `email`, `regex` and so on. */
  format?: string;
  pattern?: RegExp;
}

type CheckDefinition =
  | z.core.$ZodCheckLessThanDef
  | z.core.$ZodCheckGreaterThanDef
  | z.core.$ZodCheckMultipleOfDef
  | z.core.$ZodCheckNumberFormatDef
  | z.core.$ZodCheckMinLengthDef
  | z.core.$ZodCheckMaxLengthDef
  | z.core.$ZodCheckLengthEqualsDef
  | z.core.$ZodCheckStringFormatDef;

/** The bounds of a schema; of two of a kind the narrower. */
export function boundsOf(schema: z.core.$ZodType): Bounds {
  const bounds: Bounds = {};
  // A schema such as z.int() or z.iso.date() is its own first check.
  const own = "check" in schema._zod.def ? [schema as unknown as z.core.$ZodCheck] : [];
  for (const check of [...own, ...(schema._zod.def.checks ?? [])])
    narrow(bounds, check._zod.def as CheckDefinition);
  return bounds;
}

function narrow(bounds: Bounds, check: CheckDefinition): void {
  switch (check.check) {
    case "greater_than":
      raise(bounds, check.inclusive ? "least" : "above", Number(check.value));
      break;
    case "less_than":
      lower(bounds, check.inclusive ? "most" : "below", Number(check.value));
      break;
    case "min_length":
      raise(bounds, "least", check.minimum);
      break;
    case "max_length":
      lower(bounds, "most", check.maximum);
      break;
    case "length_equals":
      raise(bounds, "least", check.length);
      lower(bounds, "most", check.length);
      break;
    case "multiple_of":
      bounds.multipleOf = Number(check.value);
      break;
    case "number_format":
      if (check.format.includes("int")) bounds.whole = true;
      break;
    case "string_format":
      bounds.format = check.format;
      if (check.pattern !== undefined) bounds.pattern = check.pattern;
      break;
  }
}

function raise(bounds: Bounds, side: "least" | "above", value: number): void {
  bounds[side] = Math.max(value, bounds[side] ?? -Infinity);
}

function lower(bounds: Bounds, side: "most" | "below", value: number): void {
  bounds[side] = Math.min(value, bounds[side] ?? Infinity);
}
