import { z } from "zod";

/** A document made to exhaust its reader, or that takes the most of it that is still allowed. */
export interface Bomb {
  readonly name: string;
  readonly format: "yaml" | "json";
  readonly text: () => string;
  /** What it is read against; anything fits where it is not said. */
  readonly schema?: z.ZodType;
  /** Part of what the first problem says; `undefined` where the document is allowed. */
  readonly says: string | undefined;
}

/** Each wrong item of such a list is wrong in four ways. */
const listOfUnions = z.array(
  z.union([
    z.strictObject({ low: z.number(), base: z.number().optional(), high: z.number() }),
    z.strictObject({ by: z.literal("x"), y: z.number() }),
    z.number(),
    z.enum(["a", "b"]),
  ]),
);

const most = 4_900_000;
const size = "expected a document of at most 5,000,000 bytes";
const depth = "expected at most 64 levels of lists and maps inside one another, found more levels";
const keys = "expected at most 10,000 keys in a document, found more keys";
const parts = "expected at most 80,000 values, marks and line ends in a document";
const field = "expected a text of at most 1,000,000 bytes";
const written = "expected values that are written out, found an";

const fill = (piece: string) => piece.repeat(Math.floor(most / piece.length));
const numbered = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join("");

/** Each reference repeats the one before it nine times. */
const laughs = numbered(
  30,
  (row) =>
    `a${row}: &a${row} [${Array.from({ length: 9 }, () => (row === 0 ? "lol" : `*a${row - 1}`)).join(", ")}]\n`,
);

export const bombs: readonly Bomb[] = [
  { name: "too many bytes", format: "yaml", text: () => "a".repeat(5_000_001), says: size },
  {
    name: "too many bytes in two-byte letters",
    format: "yaml",
    text: () => "é".repeat(2_500_001),
    says: size,
  },
  {
    name: "too many bytes of JSON",
    format: "json",
    text: () => `"${"a".repeat(6_000_000)}"`,
    says: size,
  },
  { name: "fifty megabytes", format: "yaml", text: () => "a: b\n".repeat(10_000_000), says: size },

  { name: "brackets", format: "yaml", text: () => fill("["), says: depth },
  { name: "braces", format: "yaml", text: () => fill("{a: "), says: depth },
  { name: "braces without keys", format: "yaml", text: () => fill("{"), says: depth },
  { name: "dashes on a line", format: "yaml", text: () => fill("- "), says: depth },
  { name: "explicit keys on a line", format: "yaml", text: () => fill("? "), says: depth },
  { name: "colons on a line", format: "yaml", text: () => fill(": "), says: depth },
  {
    name: "deep indentation",
    format: "yaml",
    text: () => numbered(3_000, (row) => `${" ".repeat(row)}a:\n`),
    says: depth,
  },
  {
    name: "deep lists by indentation",
    format: "yaml",
    text: () => numbered(2_000, (row) => `${" ".repeat(row)}-\n`),
    says: depth,
  },
  { name: "brackets of JSON", format: "json", text: () => fill("["), says: depth },
  { name: "braces of JSON", format: "json", text: () => fill('{"a":'), says: depth },
  { name: "65 levels", format: "json", text: () => "[".repeat(65) + "]".repeat(65), says: depth },
  {
    name: "65 levels of YAML",
    format: "yaml",
    text: () => "[".repeat(65) + "]".repeat(65),
    says: depth,
  },
  {
    name: "64 levels",
    format: "json",
    text: () => "[".repeat(64) + "]".repeat(64),
    says: undefined,
  },
  {
    name: "64 levels of YAML",
    format: "yaml",
    text: () => "[".repeat(64) + "]".repeat(64),
    says: undefined,
  },

  {
    name: "keys",
    format: "yaml",
    text: () => numbered(400_000, (row) => `k${row}: 1\n`),
    says: keys,
  },
  {
    name: "keys in braces",
    format: "yaml",
    text: () => `{${numbered(400_000, (row) => `k${row}: 1,`)}}`,
    says: keys,
  },
  {
    name: "keys without values",
    format: "yaml",
    text: () => `{${numbered(600_000, (row) => `k${row},`)}}`,
    says: parts,
  },
  {
    name: "keys of JSON",
    format: "json",
    text: () => `{${numbered(400_000, (row) => `"k${row}":1,`)}"z":1}`,
    says: keys,
  },
  {
    name: "the same key",
    format: "json",
    text: () => `{${fill('"a":1,')}"b":1}`,
    says: "expected each key once",
  },
  {
    name: "10,001 keys",
    format: "yaml",
    text: () => numbered(10_001, (row) => `k${row}: 1\n`),
    says: keys,
  },
  {
    name: "10,000 keys",
    format: "yaml",
    text: () => numbered(10_000, (row) => `k${row}: 1\n`),
    says: undefined,
  },
  {
    name: "10,000 keys that begin alike",
    format: "yaml",
    text: () => numbered(10_000, (row) => `${"k".repeat(450)}${row}: 1\n`),
    says: undefined,
  },

  { name: "list items", format: "yaml", text: () => `[${fill("1,")}]`, says: parts },
  { name: "lines of a list", format: "yaml", text: () => fill("- 1\n"), says: parts },
  { name: "list items of JSON", format: "json", text: () => `[${fill("1,")}1]`, says: parts },
  { name: "small maps", format: "json", text: () => `[${fill("{},")}{}]`, says: parts },
  {
    name: "a list of texts of which none fits",
    format: "json",
    text: () => `[${'"cc",'.repeat(39_990)}1]`,
    schema: listOfUnions,
    says: 'or one of a, b, found the text "cc"',
  },
  {
    name: "a list of maps of which none fits",
    format: "json",
    text: () => `[${"{},".repeat(19_990)}1]`,
    schema: listOfUnions,
    says: "[0].low: expected a number, found nothing",
  },
  {
    name: "keys of which each is nearly right",
    format: "json",
    text: () =>
      `{${numbered(10_000, (row) => `${row === 0 ? "" : ","}"requestsPerMonths${row}":1`)}}`,
    schema: z.strictObject(
      Object.fromEntries(
        Array.from({ length: 200 }, (_, row) => [`requestPerMonth${row}`, z.number().optional()]),
      ),
    ),
    says: "did you mean `requestPerMonth0`?",
  },
  {
    name: "the longest list",
    format: "yaml",
    text: () => "- 1\n".repeat(19_999),
    says: undefined,
  },
  {
    name: "the longest list of lists",
    format: "yaml",
    text: () => "- - {}\n".repeat(11_000),
    says: undefined,
  },
  {
    name: "the longest list of JSON",
    format: "json",
    text: () => `[${"{},".repeat(19_990)}{}]`,
    says: undefined,
  },
  { name: "comments", format: "yaml", text: () => fill("#\n"), says: parts },
  { name: "blank lines", format: "yaml", text: () => fill("\n"), says: parts },
  { name: "commas", format: "yaml", text: () => `[${fill(",")}`, says: parts },
  {
    name: "closing brackets",
    format: "yaml",
    text: () => fill("]"),
    says: "expected a key, a value or a list item",
  },
  {
    name: "spaces",
    format: "yaml",
    text: () => fill(" "),
    says: field,
  },
  { name: "tabs", format: "yaml", text: () => fill("\t"), says: field },
  {
    name: "spaces of JSON",
    format: "json",
    text: () => fill(" "),
    says: "expected a document, found nothing",
  },

  { name: "a long text", format: "yaml", text: () => `a: ${"x".repeat(1_000_001)}`, says: field },
  {
    name: "a long text of two-byte letters",
    format: "yaml",
    text: () => `a: ${"é".repeat(500_001)}`,
    says: field,
  },
  { name: "a long key", format: "yaml", text: () => `${"x".repeat(1_000_001)}: 1`, says: field },
  { name: "a long quoted text", format: "yaml", text: () => `a: "${fill('\\"')}"`, says: field },
  { name: "a long text of lines", format: "yaml", text: () => `a: ${fill("b\n ")}`, says: field },
  {
    name: "a long block of text",
    format: "yaml",
    text: () => `a: |\n${fill(" b\n")}`,
    says: field,
  },
  {
    name: "a long folded text",
    format: "yaml",
    text: () => `a: >\n${fill(" b\n\n")}`,
    says: field,
  },
  { name: "a long comment", format: "yaml", text: () => `# ${fill("x")}\na: 1`, says: field },
  { name: "a quote never closed", format: "yaml", text: () => `"${fill("a\n")}`, says: field },
  {
    name: "a long text of JSON",
    format: "json",
    text: () => `"${"x".repeat(1_000_001)}"`,
    says: field,
  },
  {
    name: "a long key of JSON",
    format: "json",
    text: () => `{"${"x".repeat(1_000_001)}":1}`,
    says: field,
  },
  {
    name: "a quote of JSON never closed",
    format: "json",
    text: () => `"${fill("\\\\")}`,
    says: "expected a double quote that closes the text",
  },
  {
    name: "a long number",
    format: "json",
    text: () => fill("9"),
    says: "expected a finite number",
  },
  {
    name: "a long number of YAML",
    format: "yaml",
    text: () => `a: ${"9".repeat(900_000)}`,
    says: "expected a finite number",
  },
  {
    name: "a text of the largest size",
    format: "yaml",
    text: () => `a: ${"x".repeat(1_000_000)}`,
    says: undefined,
  },

  { name: "a billion laughs", format: "yaml", text: () => laughs, says: `${written} anchor` },
  {
    name: "an alias without its anchor",
    format: "yaml",
    text: () => "a: *b\n",
    says: `${written} alias`,
  },
  { name: "many anchors", format: "yaml", text: () => fill("- &a 1\n"), says: `${written} anchor` },
  {
    name: "a map inside itself",
    format: "yaml",
    text: () => "&a\nb: *a\n",
    says: `${written} anchor`,
  },
  {
    name: "a merge key",
    format: "yaml",
    text: () => "<<: { a: 1 }\nb: 2\n",
    says: "found a merge key",
  },
  {
    name: "tags",
    format: "yaml",
    text: () => fill("- !!js/function x\n"),
    says: "expected a value without a tag",
  },
  {
    name: "documents",
    format: "yaml",
    text: () => fill("---\n"),
    says: "expected one document in a file",
  },
  {
    name: "directives",
    format: "yaml",
    text: () => fill("%TAG ! x\n"),
    says: "without directives",
  },
  { name: "NUL characters", format: "yaml", text: () => fill("\0"), says: "found a NUL character" },
];
