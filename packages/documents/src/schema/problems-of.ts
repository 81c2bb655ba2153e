import { z } from "zod";
import { type DocumentNode, nodeAt, offsetAt } from "../document-node.ts";
import { fieldName } from "../field-name.ts";
import { foundWords } from "../found-words.ts";
import { formatProblem, type Problem } from "../problem.ts";
import type { Position } from "../text/line-index.ts";
import { quoted, shown } from "../text/quote.ts";
import { kindsOf } from "./definition.ts";
import { listed, namesOf } from "./describe-schema.ts";
import { displacedWords, mapThatKnows, missingElsewhere } from "./displaced-key.ts";
import { expectedWords, fixWords, foundInstead } from "./issue-words.ts";
import { flattenUnions } from "./nearest-branch.ts";
import { didYouMean, nearest } from "./nearest.ts";
import { keySchemas, knownKeys, propertyOf, schemasAt } from "./schemas-at.ts";
import { usualSlip } from "./usual-slips.ts";

/** A document that was read but does not fit its schema. */
export interface Checked {
  readonly file: string;
  readonly root: DocumentNode;
  readonly value: unknown;
  readonly schema: z.core.$ZodType;
  readonly positionAt: (offset: number) => Position;
  /** How many problems are told at most. */
  readonly most: number;
}

const issuesPerProblem = 10;

/** One wrong place: an issue, or one of the keys that an issue lists. */
interface Slip {
  readonly issue: z.core.$ZodIssue;
  readonly path: readonly PropertyKey[];
  readonly offset: number;
  /** The key that is not known or not well formed. */
  readonly key?: string;
}

/** The issues of a schema as problems, in the order of the document. */
export function problemsOf(issues: readonly z.core.$ZodIssue[], checked: Checked): Problem[] {
  return toldOf(issues, checked).map(({ problem }) => problem);
}

/** The same, each with the path of its field. */
export function toldOf(issues: readonly z.core.$ZodIssue[], checked: Checked): Told[] {
  // Of a document that is wrong throughout, only so many issues are looked into at all.
  const slips = flattenUnions(issues.slice(0, issuesPerProblem * checked.most), checked.value)
    .flatMap((issue) => slipsOf(issue, checked.root))
    .toSorted((one, other) => one.offset - other.offset)
    .slice(0, checked.most);
  const missing = slips.map(({ path }) => path).filter((path) => !nodeAt(checked.root, path));
  const told = slips.map((slip) => tell(slip, missing, checked));
  // A misspelt or displaced key leaves the right one missing, what is wrong inside a value breaks
  // rules about the whole of it, and one value may break several: one slip, one problem.
  const meant = new Set(told.map(({ meantField }) => meantField));
  const causes = told.filter(({ problem, lacking }) => !lacking || !meant.has(problem.field));
  const seen = new Set<string>();
  return causes
    .filter(({ path, ofWhole }) => !ofWhole || !causes.some((other) => isInside(other.path, path)))
    .filter(({ problem }) => {
      const line = formatProblem(problem);
      return !seen.has(line) && seen.add(line);
    });
}

const isInside = (path: readonly PropertyKey[], around: readonly PropertyKey[]): boolean =>
  path.length > around.length && around.every((step, index) => path[index] === step);

function slipsOf(issue: z.core.$ZodIssue, root: DocumentNode): Slip[] {
  const { path } = issue;
  if (issue.code === "unrecognized_keys")
    return issue.keys.map((key) => {
      const keyPath = [...path, key];
      return { issue, path: keyPath, offset: offsetAt(root, keyPath), key };
    });
  const offset = offsetAt(root, path);
  return [
    issue.code === "invalid_key"
      ? { issue, path, offset, key: String(path.at(-1)) }
      : { issue, path, offset },
  ];
}

interface Told {
  readonly problem: Problem;
  readonly path: readonly PropertyKey[];
  /** The field that the problem advises to write instead. */
  readonly meantField?: string | undefined;
  /** It breaks a rule of its schema's author, such as one that holds between its fields. */
  readonly ofWhole: boolean;
  /** Nothing stands there. */
  readonly lacking: boolean;
}

function tell(slip: Slip, missing: readonly (readonly PropertyKey[])[], checked: Checked): Told {
  const node = nodeAt(checked.root, slip.path);
  const home = node === undefined ? undefined : missingElsewhere(slip.path, missing);
  const { meantField, ...words } =
    home !== undefined
      ? { ...displacedWords(slip.path, home, checked), meantField: fieldName(home) }
      : slip.key === undefined
        ? valueWords(slip, node, checked)
        : keyWords(slip.key, slip, checked);
  const problem: Problem = {
    file: checked.file,
    ...checked.positionAt(slip.offset),
    field: fieldName(slip.path),
    ...words,
  };
  return {
    problem,
    path: slip.path,
    ofWhole: slip.issue.code === "custom",
    meantField,
    lacking: node === undefined,
  };
}

interface Words {
  readonly expected: string;
  readonly found: string;
  readonly fix: string;
  readonly meantField?: string;
}

function keyWords(key: string, { issue, path }: Slip, checked: Checked): Words {
  const parent = path.slice(0, -1);
  const found = `the key ${quoted(key)}`;
  const schemas = schemasAt(checked.schema, parent, checked.value);
  const inside = parent.reduce<unknown>(propertyOf, checked.value);
  // In a union another branch may know the key that this one refuses.
  const known = knownKeys(schemas, inside).filter((name) => name !== key);
  if (issue.code === "invalid_key" && known.length === 0) {
    const [inner = issue] = issue.issues;
    const expected = expectedWords(inner, keySchemas(schemas));
    const fix = fixWords(inner, keySchemas(schemas)) ?? "rename the key";
    return { expected: `${expected}, as key`, found, fix };
  }
  // A key without its colon takes the words behind it along.
  const bare = known.find((name) => key.startsWith(`${name} `));
  const meant = bare ?? nearest(key, known);
  return {
    expected: known.length === 0 ? "no such key" : `one of the keys ${listed(known)}`,
    found,
    fix:
      (bare && `put a colon behind ${bare}`) ??
      formWords(key, inside) ??
      didYouMean(key, known) ??
      mapThatKnows(key, parent, checked) ??
      "delete it, or use a key that is known here",
    ...(meant !== undefined && { meantField: fieldName([...parent, meant]) }),
  };
}

/** Keys that only a missing space, or a comma within a number or a text, made. */
function formWords(key: string, inside: unknown): string | undefined {
  if (/^\w+:\S/.test(key)) return `put a space behind the colon: ${key.replace(":", ": ")}`;
  // Between brackets a comma begins the next key.
  if (propertyOf(inside, key) !== null) return undefined;
  if (/^\d{3}$/.test(key)) return "write the number before it without commas";
  return key.includes(" ") ? "put a text with a comma in quotes, or write it without" : undefined;
}

function valueWords(
  { issue, path }: Slip,
  node: DocumentNode | undefined,
  checked: Checked,
): Words {
  const schemas = schemasAt(checked.schema, path, checked.value);
  const expected = expectedWords(issue, schemas);
  const found = foundInstead(issue) ?? foundWords(node);
  const own = fixWords(issue, schemas);
  const takesText = (text: string): boolean =>
    schemas.length === 0 || schemas.some((schema) => z.safeParse(schema, text).success);
  if (node === undefined) return { expected, found, fix: own ?? additionWords(path) };
  const fix =
    (issue.code === "custom" ? own : undefined) ??
    usualSlip(node, kindsWanted(issue, schemas), expected, takesText) ??
    own ??
    nearestName(node, issue, schemas) ??
    `give ${expected}`;
  return { expected, found, fix };
}

/** Where a transform hides the schema, the issue itself tells the kind. */
function kindsWanted(
  issue: z.core.$ZodIssue,
  schemas: readonly z.core.$ZodType[],
): ReadonlySet<string> {
  const kinds = kindsOf(schemas);
  const hidden = [...kinds].every((kind) => kind === "unknown");
  return hidden && issue.code === "invalid_type" ? new Set([issue.expected]) : kinds;
}

function additionWords(path: readonly PropertyKey[]): string {
  const parent = path.slice(0, -1);
  const where = parent.length === 0 ? "" : ` to ${fieldName(parent)}`;
  return `add ${shown(String(path.at(-1)))}${where}`;
}

function nearestName(
  node: DocumentNode,
  issue: z.core.$ZodIssue,
  schemas: readonly z.core.$ZodType[],
): string | undefined {
  if (node.kind !== "scalar" || typeof node.value !== "string") return undefined;
  const values = issue.code === "invalid_value" ? issue.values.map(String) : [];
  return didYouMean(node.value, [...values, ...schemas.flatMap(namesOf)]);
}
