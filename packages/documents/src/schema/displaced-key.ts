import { z } from "zod";
import { type DocumentNode, type MapNode, nodeAt, offsetAt } from "../document-node.ts";
import { fieldName } from "../field-name.ts";
import { quoted } from "../text/quote.ts";
import type { Checked } from "./problems-of.ts";
import { keySchemas, knownKeys, propertyOf, schemasAt } from "./schemas-at.ts";

type Path = readonly PropertyKey[];

const parentOf = (path: Path): Path => path.slice(0, -1);

const begins = (path: Path, beginning: Path): boolean =>
  beginning.every((step, index) => path[index] === step);

/** The missing field that a key which is wrong where it stands was meant for: one of its name, further in or out. */
export function missingElsewhere(path: Path, missing: readonly Path[]): Path | undefined {
  return missing.find(
    (other) =>
      other.length !== path.length &&
      other.at(-1) === path.at(-1) &&
      (begins(path, parentOf(other)) || begins(other, parentOf(path))),
  );
}

/** What is said of a key that stands in one map and belongs into another. */
export function displacedWords(
  path: Path,
  home: Path,
  checked: Checked,
): { readonly expected: string; readonly found: string; readonly fix: string } {
  const inner = home.length > path.length;
  const around = parentOf(inner ? home : path);
  const side = inner ? "inside" : "outside";
  return {
    expected: `${quoted(String(path.at(-1)))} ${side} ${fieldName(around)}`,
    found: `it ${inner ? "outside" : "inside"}`,
    fix: indentedLike(parentOf(home), checked) ?? `move it to ${fieldName(parentOf(home))}`,
  };
}

/** The map before a key that knows it, where the key may have lost its indentation. */
export function mapThatKnows(key: string, parent: Path, checked: Checked): string | undefined {
  const around = nodeAt(checked.root, parent);
  if (around?.kind !== "map") return undefined;
  const names = [...around.entries.keys()];
  const before = names[names.indexOf(key) - 1];
  if (before === undefined) return undefined;
  const empty = emptyAbove(key, names, around);
  if (empty !== undefined && isKnownIn([...parent, empty], key, checked))
    return `begin its line with two spaces more if it belongs to ${fieldName([...parent, empty])}, else delete it`;
  const home = mapIn([...parent, before], around.entries.get(before)!.node);
  if (home === undefined) return undefined;
  const advice = isKnownIn(home, key, checked) ? indentedLike(home, checked) : undefined;
  return advice && `${advice}, if it belongs to ${fieldName(home)}, else delete it`;
}

function isKnownIn(map: Path, key: string, checked: Checked): boolean {
  const schemas = schemasAt(checked.schema, map, checked.value);
  const inside = map.reduce<unknown>(propertyOf, checked.value);
  return (
    knownKeys(schemas, inside).includes(key) ||
    keySchemas(schemas).some((schema) => z.safeParse(schema, key).success)
  );
}

/** The nearest key above that has nothing behind it, so that what follows may have lost its indentation. */
function emptyAbove(key: string, names: readonly string[], around: MapNode): string | undefined {
  return names.slice(0, names.indexOf(key)).findLast((name) => {
    const { node } = around.entries.get(name)!;
    return node.kind === "scalar" && node.value === null;
  });
}

/** The map at a path, or the last of a list of maps. */
function mapIn(path: Path, node: DocumentNode): Path | undefined {
  if (node.kind === "list") {
    const last = node.items.length - 1;
    return last < 0 ? undefined : mapIn([...path, last], node.items[last]!);
  }
  return node.kind === "map" ? path : undefined;
}

/** As many spaces as the last key of a map has that stands on lines of its own. */
function indentedLike(map: Path, { root, positionAt }: Checked): string | undefined {
  const keys = [...((nodeAt(root, map) as MapNode | undefined)?.entries.keys() ?? [])];
  const places = keys.map((key) => positionAt(offsetAt(root, [...map, key])));
  const [last] = places.slice(-1);
  if (last === undefined || places.some(({ column }) => column !== last.column)) return undefined;
  if (map.length > 0 && positionAt(offsetAt(root, map)).line === last.line) return undefined;
  const spaces = last.column - 1;
  const counted = spaces === 0 ? "no space" : `${spaces} ${spaces === 1 ? "space" : "spaces"}`;
  return `begin its line with ${counted}, as line ${last.line} does`;
}
