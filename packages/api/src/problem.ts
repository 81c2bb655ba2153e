import { z } from "zod";

/** What is wrong with one field of an input, in words that help to put it right. */
export interface Problem {
  /** The field's place, as in `answers.requestsPerMonth` or `parts[1].share`. */
  readonly field: string;
  /** The same place in steps, so that a reader of a file can find its line. */
  readonly path: readonly (string | number)[];
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
}

/** An input that does not hold what its schema asks for. */
export class BadInput extends Error {
  override readonly name = "BadInput";
  readonly problems: readonly Problem[];
  constructor(problems: readonly Problem[]) {
    const [first] = problems;
    super(
      first === undefined
        ? "the input does not fit"
        : `${first.field}: expected ${first.expected}, found ${first.found}; ${first.fix}` +
            (problems.length > 1 ? ` (and ${problems.length - 1} more)` : ""),
    );
    this.problems = problems;
  }
}

const longestFound = 80;

/** A value as a reader would name it, cut where it is long. */
function inWords(value: unknown): string {
  if (value === undefined) return "nothing";
  if (typeof value === "number" && !Number.isFinite(value)) return String(value);
  const text = JSON.stringify(value) ?? typeof value;
  return text.length > longestFound ? `${text.slice(0, longestFound)}…` : text;
}

/** The value at a place of an input; own properties only, so that no prototype answers. */
function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input;
  for (const step of path) {
    if (typeof value !== "object" || value === null || !Object.hasOwn(value, step))
      return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function fieldName(path: readonly PropertyKey[]): string {
  const name = path.reduce<string>(
    (text, step) =>
      typeof step === "number"
        ? `${text}[${step}]`
        : `${text}${text === "" ? "" : "."}${String(step)}`,
    "",
  );
  return name === "" ? "(the whole input)" : name;
}

const kinds: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "fields with their values",
  record: "fields with their values",
  null: "nothing",
};

/** What an issue of a schema asks for. */
function expectedOf(issue: z.core.$ZodIssue): string {
  const stated = issue.code === "custom" ? issue.params?.["expected"] : undefined;
  if (typeof stated === "string") return stated;
  switch (issue.code) {
    case "invalid_type":
      return kinds[issue.expected] ?? `a ${issue.expected}`;
    case "invalid_value":
      return issue.values.length === 1
        ? inWords(issue.values[0])
        : `one of ${issue.values.map(String).join(", ")}`;
    case "too_small":
      return `${issue.inclusive === false ? "more than" : "at least"} ${issue.minimum}${unitOf(issue.origin)}`;
    case "too_big":
      return `${issue.inclusive === false ? "less than" : "at most"} ${issue.maximum}${unitOf(issue.origin)}`;
    case "invalid_format":
      return issue.format === "date" ? "a day such as 2026-11-24" : `a valid ${issue.format}`;
    case "unrecognized_keys":
      return "a field that exists";
    default:
      return issue.message;
  }
}

function unitOf(origin: string): string {
  if (origin === "string") return " characters";
  if (origin === "array" || origin === "set") return " entries";
  return "";
}

function fixOf(issue: z.core.$ZodIssue, found: unknown): string {
  const stated = issue.code === "custom" ? issue.params?.["fix"] : undefined;
  if (typeof stated === "string") return stated;
  if (issue.code === "unrecognized_keys") return "remove it, or correct its spelling";
  return found === undefined ? "add it" : "correct the value";
}

/** Flattens the choices of a union: the one that got furthest into the value is what was meant. */
function flatten(issue: z.core.$ZodIssue): z.core.$ZodIssue[] {
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const choices = issue.errors.map((errors) => errors.flatMap((inner) => flatten(inner)));
  const deeper = choices.find((errors) => errors.every((inner) => inner.path.length > 0));
  const meant = deeper ?? [
    {
      code: "custom" as const,
      path: [],
      message: "no choice fits",
      params: {
        expected: [...new Set(choices.map((errors) => expectedOf(errors[0] ?? issue)))].join(
          " or ",
        ),
      },
    },
  ];
  return meant.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] }));
}

/** The issues of a schema as problems; `input` is what was checked. */
export function problemsOf(error: z.core.$ZodError, input: unknown): readonly Problem[] {
  return error.issues.flatMap(flatten).flatMap((issue) => {
    const places =
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => [...issue.path, key])
        : [issue.path];
    return places.map((path): Problem => {
      const found = valueAt(input, path);
      return {
        field: fieldName(path),
        path: path.map((step) => (typeof step === "number" ? step : String(step))),
        expected: expectedOf(issue),
        found: inWords(found),
        fix: fixOf(issue, found),
      };
    });
  });
}
