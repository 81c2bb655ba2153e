import type { FigureValue, Values } from "./fields.ts";

/** A field's number, as a point or a range; fails where the field has none, since then nothing is asked. */
export function figure(values: Values, name: string): FigureValue {
  const value = values[name];
  if (value === undefined || typeof value === "string") throw new Error(`${name} is not filled in`);
  return value;
}

/** A field's number where it is a point. */
export function point(values: Values, name: string): number {
  const value = figure(values, name);
  return typeof value === "number" ? value : (value.base ?? value.low);
}

/** A field's choice; every choice has one that is usual. */
export function choice(values: Values, name: string): string {
  const value = values[name];
  if (typeof value !== "string") throw new Error(`${name} is not chosen`);
  return value;
}

/** A number that may be left open, to be spread into an input. */
export function open<Name extends string>(
  values: Values,
  name: Name,
): { readonly [Key in Name]?: FigureValue } {
  const value = values[name];
  return value === undefined || typeof value === "string"
    ? {}
    : ({ [name]: value } as { readonly [Key in Name]?: FigureValue });
}
