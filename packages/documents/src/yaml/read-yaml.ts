import { isMap, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLMap } from "yaml";
import { checkCharacters, checkDepth, checkKey, checkNumber } from "../checks.ts";
import type { DocumentNode, MapEntry, MapNode, ScalarNode } from "../document-node.ts";
import { Refusal } from "../refusal.ts";
import type { SourceText } from "../source-text.ts";
import { composeYaml } from "./compose-yaml.ts";
import { indentationSlip } from "./indentation-slip.ts";
import { SyntaxRefusal, syntaxRefusal } from "./syntax-refusal.ts";

/** Reads one YAML 1.2 document (core schema) without anchors, tags, directives and merge keys. */
export function readYaml(source: SourceText): DocumentNode {
  return toNode(contentsOf(source), [], 0, source);
}

function contentsOf(source: SourceText): ParsedNode {
  try {
    return composeYaml(source).contents!;
  } catch (error) {
    // A line in the wrong column makes a sign seem to be missing elsewhere.
    if (error instanceof SyntaxRefusal)
      throw indentationSlip(source, error.details.offset) ?? error;
    throw error;
  }
}

function toNode(
  node: ParsedNode,
  path: readonly PropertyKey[],
  depth: number,
  source: SourceText,
): DocumentNode {
  const start = node.range[0];
  if (isScalar(node)) return toScalar(node, start, path);
  checkDepth(depth + 1, { offset: start, path }, source);
  if (isMap(node)) return toMap(node as YAMLMap.Parsed, start, path, depth + 1, source);
  if (isSeq(node)) {
    const items = node.items.map((item, index) =>
      toNode(item as ParsedNode, [...path, index], depth + 1, source),
    );
    return { kind: "list", start, items };
  }
  throw syntaxRefusal(source.text, start, { code: "UNEXPECTED_TOKEN", message: "" }, path);
}

function toMap(
  map: YAMLMap.Parsed,
  start: number,
  path: readonly PropertyKey[],
  depth: number,
  source: SourceText,
): MapNode {
  const entries = new Map<string, MapEntry>();
  for (const { key, value } of map.items) {
    const [keyStart, keyEnd] = key.range;
    const name = isScalar(key) ? key.value : undefined;
    if (typeof name !== "string" || (name === "" && (key as Scalar).type === "PLAIN"))
      throw missingKey(keyStart, path);
    const place = { offset: keyStart, path: [...path, name] };
    checkCharacters(name, place);
    checkKey(name, place, entries, source);
    const node: DocumentNode =
      value === null
        ? { kind: "scalar", start: keyEnd, value: null, plain: true }
        : toNode(value, place.path, depth, source);
    entries.set(name, { start: keyStart, node });
  }
  return { kind: "map", start, entries };
}

function toScalar(scalar: Scalar.Parsed, start: number, path: readonly PropertyKey[]): ScalarNode {
  const value = scalar.value as ScalarNode["value"];
  const place = { offset: start, path };
  if (typeof value === "string") checkCharacters(value, place);
  if (typeof value === "number") checkNumber(scalar.source, value, place);
  return { kind: "scalar", start, value, plain: scalar.type === "PLAIN" };
}

function missingKey(offset: number, path: readonly PropertyKey[]): Refusal {
  return new Refusal({
    offset,
    path,
    expected: "a text as key before the colon",
    found: "no key, or a list or map as key",
    fix: "write a plain word before the colon",
  });
}
