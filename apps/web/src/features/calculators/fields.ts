import { grouped, quantityOf } from "@tapeline/engine/format";
import type { ApiClient } from "@tapeline/api/client";

/** All questions of the release, for what they assume and allow. */
export type Questions = Awaited<ReturnType<ApiClient["knowledge"]["questions"]["query"]>>;
type Question = Questions[number];

/** A point, or low and high with or without a middle. */
export type FigureValue =
  | number
  | { readonly low: number; readonly base?: number; readonly high: number };

interface Named {
  /** Its name in the address and in the router's input. */
  readonly name: string;
  readonly label: string;
  readonly help?: string;
}

/** A number that is asked for. */
export interface FigureField extends Named {
  readonly kind: "figure";
  readonly unit: string;
  /** The question that gives bounds and range, and that a case answers with it. */
  readonly fact?: Question["fact"];
  /** Where no question asks for it, or asks for something else: what is taken, and why. */
  readonly usual?: FigureValue;
  readonly because?: string;
  readonly min?: number;
  readonly max?: number;
  readonly integer?: true;
  /** One number alone, no range. */
  readonly point?: true;
  /** May be left open. */
  readonly open?: true;
}

/** One of some things. */
export interface ChoiceField extends Named {
  readonly kind: "choice";
  readonly options: readonly (readonly [id: string, name: string])[];
  readonly usual: string;
}

/** An open model, or an accelerator that is on record. */
export interface RecordField extends Named {
  readonly kind: "model" | "accelerator";
  readonly usual: string;
}

export type Field = FigureField | ChoiceField | RecordField;
export type Value = FigureValue | string | undefined;
/** What a calculator is asked with, by the names of its fields. */
export type Values = Readonly<Record<string, Value>>;

/** A field with what is taken where nothing was said, and whether that is so. */
export interface Filled {
  readonly field: Field;
  readonly value: Value;
  readonly assumed: boolean;
  /** Why that is taken. */
  readonly basis?: string;
}

/** The values of an address; what it does not say, or says wrongly, is what questions assume. */
export function filled(
  fields: readonly Field[],
  written: Readonly<Record<string, unknown>>,
  questions: Questions,
): readonly Filled[] {
  return fields.map((field) => {
    const said = valueIn(field, written[field.name], questions);
    if (said !== undefined) return { field, value: said, assumed: false };
    if (field.kind !== "figure") return { field, value: field.usual, assumed: true };
    const { value, basis } = usualOf(field, questions);
    return { field, value, assumed: true, ...(basis === undefined ? {} : { basis }) };
  });
}

/** The values by their names. */
export const valuesOf = (all: readonly Filled[]): Values =>
  Object.fromEntries(all.map(({ field, value }) => [field.name, value]));

/** What an address says of a field. */
function valueIn(field: Field, written: unknown, questions: Questions): Value {
  if (typeof written !== "string" && typeof written !== "number") return undefined;
  const text = String(written).slice(0, 200);
  if (field.kind === "choice") return field.options.find(([id]) => id === text)?.[0];
  if (field.kind !== "figure") return text === "" ? undefined : text;
  const parts = text.split("..").map((part) => figureIn(field, part, questions));
  const numbers = parts.filter((part) => typeof part === "number");
  if (numbers.length !== parts.length || parts.length > 3) return undefined;
  const [low, second, third] = numbers;
  if (low === undefined) return undefined;
  if (second === undefined) return low;
  if (field.point === true) return undefined;
  const [base, high] = third === undefined ? [undefined, second] : [second, third];
  if (low > high || (base !== undefined && (base < low || base > high))) return undefined;
  return { low, ...(base === undefined ? {} : { base }), high };
}

/** A value as an address holds it. */
export function written(value: Value): string | undefined {
  if (value === undefined || typeof value === "string") return value;
  if (typeof value === "number") return String(value);
  const { low, base, high } = value;
  return [low, base, high].filter((part) => part !== undefined).join("..");
}

/** One number as people write it, within the field's bounds; or what is wrong with it. */
export function figureIn(
  field: FigureField,
  text: string,
  questions: Questions,
): number | { readonly wrong: string } {
  const { min, max } = boundsOf(field, questions);
  const read = quantityOf(text.trim(), {
    unit: field.unit,
    allowed: { min, max },
    ...(field.integer === true ? { integer: true } : {}),
  });
  if (typeof read === "number") return read;
  const { expected, fix } = read;
  return { wrong: fix === `give ${expected}` ? `Give ${expected}.` : `${expected}: ${fix}.` };
}

/** The least and the most that a field takes. */
function boundsOf(
  { fact, min, max }: FigureField,
  questions: Questions,
): { readonly min: number; readonly max: number } {
  const allowed = questions.find((question) => question.fact === fact)?.allowed;
  return { min: min ?? allowed?.min ?? 0, max: max ?? allowed?.max ?? 1e15 };
}

/** What is taken of a number that nobody said, and why. */
function usualOf(
  { fact, usual, because, open }: FigureField,
  questions: Questions,
): { readonly value: FigureValue | undefined; readonly basis?: string } {
  if (usual !== undefined)
    return { value: usual, ...(because === undefined ? {} : { basis: because }) };
  if (open === true) return { value: undefined };
  const assumed = questions
    .find((question) => question.fact === fact)
    ?.assume?.find(({ forTasks }) => forTasks === undefined);
  if (assumed === undefined) return { value: undefined };
  const { low, base, high, basis } = assumed;
  const told = basis.editorial ?? basis.sources?.map(({ title, url }) => title ?? url).join("; ");
  const value =
    low === undefined || high === undefined
      ? base
      : { low, ...(base === undefined ? {} : { base }), high };
  return { value, ...(told === undefined ? {} : { basis: told }) };
}

const magnitudes = [
  [1e12, "T"],
  [1e9, "B"],
  [1e6, "M"],
] as const;

/** A number as it stands in a field, with all its digits: in groups, and from ten million on with a letter where that is as exact. */
export function typed(value: number): string {
  if (!Number.isInteger(value)) return String(value);
  for (const [size, letter] of magnitudes)
    if (value >= 1e7 && value >= size && (value * 1000) % size === 0)
      return `${value / size}${letter}`;
  return value < 1e15 ? grouped(value) : String(value);
}

/** The middle of a value. */
export function middle(value: FigureValue): number {
  if (typeof value === "number") return value;
  const { low, base, high } = value;
  return base ?? (low > 0 ? Math.sqrt(low * high) : (low + high) / 2);
}
