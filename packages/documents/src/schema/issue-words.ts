import type { z } from "zod";
import { groupDigits } from "../text/group-digits.ts";
import type { Bounds } from "./bounds.ts";
import { ownWords } from "./definition.ts";
import { anyOf, oneOf } from "./describe-schema.ts";
import { describeText } from "./describe-text.ts";
import { rangeWords } from "./range-words.ts";

type Issue = z.core.$ZodIssue;

/** How zod begins its own messages; any other message was written by the schema's author. */
const zodsOwn = /^(?:Invalid |Too (?:small|big): |Unrecognized keys?: )/;

const kinds: Readonly<Record<string, string>> = {
  string: "text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "a map of keys and values",
  record: "a map of keys and values",
  null: "null",
};

/**
 * What an issue asks for: the words it carries (`params.expected`), else its author's message,
 * else what the schemas at its place accept, else what the issue alone tells.
 */
export function expectedWords(issue: Issue, schemas: readonly z.core.$ZodType[]): string {
  const carried = carriedWords(issue)["expected"];
  if (typeof carried === "string") return carried;
  if (!zodsOwn.test(issue.message)) return issue.message;
  return anyOf(schemas) ?? wordsOf(issue);
}

/** What its author found, where that is something else than the value at its place, such as its key. */
export function foundInstead(issue: Issue): string | undefined {
  const carried = carriedWords(issue)["found"];
  return typeof carried === "string" ? carried : undefined;
}

/** What its author says to do about an issue, in `params.fix` or in `.meta({ fix })` of the schema. */
export function fixWords(issue: Issue, schemas: readonly z.core.$ZodType[]): string | undefined {
  const carried = carriedWords(issue)["fix"];
  if (typeof carried === "string") return carried;
  return schemas.map((schema) => ownWords(schema).fix).find((fix) => fix !== undefined);
}

function carriedWords(issue: Issue): Readonly<Record<string, unknown>> {
  return (issue.code === "custom" && issue.params) || {};
}

/** For issues whose place no schema describes: those that a transform passes on from a schema inside it. */
function wordsOf(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return kinds[issue.expected] ?? "another value";
    case "invalid_value":
      return oneOf(issue.values.map(String));
    case "too_small":
      return sized(issue.origin, {
        [issue.inclusive === false ? "above" : "least"]: Number(issue.minimum),
      });
    case "too_big":
      return sized(issue.origin, {
        [issue.inclusive === false ? "below" : "most"]: Number(issue.maximum),
      });
    case "not_multiple_of":
      return `a multiple of ${groupDigits(issue.divisor)}`;
    case "invalid_format":
      return describeText({ format: issue.format });
    default:
      return "another value";
  }
}

function sized(origin: string, bounds: Bounds): string {
  if (origin === "string") return `text${rangeWords(bounds, "characters")}`;
  if (origin === "array") return `a list${rangeWords(bounds, "items")}`;
  return `a number${rangeWords(bounds)}`;
}
