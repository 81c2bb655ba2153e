import type { YamlPath } from "@tapeline/documents/write";

/** How the parts of a group count together. */
export type Join = "all" | "any" | "not-all" | "none";

/** One comparison with a fact, as written: `{ atLeast: 5 }`, or the value alone. */
export interface Comparison {
  /** `is`, `atLeast` … as in the file; a comparison that there is not keeps its name. */
  readonly name: string;
  readonly value: unknown;
  readonly path: YamlPath;
  /** The value stands alone, without a name: `isolation: 5`. */
  readonly bare: boolean;
}

/** All that is asked of one fact in one place. */
export interface Comparing {
  readonly kind: "comparing";
  readonly fact: string;
  /** Where the comparisons stand, the fact's name included. */
  readonly path: YamlPath;
  readonly matcher: unknown;
  readonly comparisons: readonly Comparison[];
}

/** Conditions that count together. */
export interface Group {
  readonly kind: "group";
  /** The whole group. */
  readonly path: YamlPath;
  readonly join: Join;
  /** Where its parts stand: in a list, as the facts of a map, or alone behind `not`. */
  readonly holder: { readonly kind: "list" | "map" | "alone"; readonly path: YamlPath };
  readonly parts: readonly Part[];
  readonly value: unknown;
}

/** What is no condition; it is kept as it stands. */
export interface Strange {
  readonly kind: "strange";
  readonly path: YamlPath;
  readonly value: unknown;
}

export type Part = Comparing | Group | Strange;

type Written = Readonly<Record<string, unknown>>;

export const isMap = (value: unknown): value is Written =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** A condition as groups of comparisons, each with its place in the file. A condition of one fact alone is a group of one. */
export function readCondition(value: unknown, path: YamlPath): Group | Strange {
  const strange: Strange = { kind: "strange", path, value };
  if (!isMap(value)) return strange;
  const [first, ...others] = Object.keys(value);
  if (first === undefined) return strange;
  const joined = Object.keys(value).find((key) => ["all", "any", "not"].includes(key));
  if (joined === undefined) return facts(value, path, path, "all", value);
  if (others.length > 0) return strange;
  if (joined === "not") return denied(value, path);
  return list(value[joined], [...path, joined], path, joined as Join, value) ?? strange;
}

function denied(value: Written, path: YamlPath): Group | Strange {
  const inner = value["not"];
  const place = [...path, "not"];
  const strange: Strange = { kind: "strange", path, value };
  if (!isMap(inner)) return strange;
  const keys = Object.keys(inner);
  if (keys.length === 1 && keys[0] === "any")
    return list(inner["any"], [...place, "any"], path, "none", value) ?? strange;
  if (keys.length === 1 && keys[0] === "all")
    return list(inner["all"], [...place, "all"], path, "not-all", value) ?? strange;
  const within = readCondition(inner, place);
  if (within.kind === "strange") return strange;
  if (keys[0] === "not") {
    const holder = { kind: "alone", path: place } as const;
    return { kind: "group", path, join: "none", holder, parts: [within], value };
  }
  // Of one comparison, not all and none are the same.
  return facts(inner, place, path, keys.length === 1 ? "none" : "not-all", value);
}

function list(
  value: unknown,
  place: YamlPath,
  path: YamlPath,
  join: Join,
  whole: unknown,
): Group | undefined {
  if (!Array.isArray(value)) return undefined;
  const parts = value.map((part: unknown, index) => readPart(part, [...place, index]));
  return { kind: "group", path, join, holder: { kind: "list", path: place }, parts, value: whole };
}

/** A part of a list: a comparison with one fact stands for itself. */
function readPart(value: unknown, path: YamlPath): Part {
  const read = readCondition(value, path);
  const alone = read.kind === "group" && read.holder.kind === "map" && read.join === "all";
  return alone && read.parts.length === 1 ? read.parts[0]! : read;
}

function facts(value: Written, place: YamlPath, path: YamlPath, join: Join, whole: unknown): Group {
  const parts = Object.entries(value).map(([fact, matcher]) => readMatcher(fact, matcher, place));
  return { kind: "group", path, join, holder: { kind: "map", path: place }, parts, value: whole };
}

function readMatcher(fact: string, matcher: unknown, place: YamlPath): Comparing {
  const path = [...place, fact];
  const comparisons = isMap(matcher)
    ? Object.entries(matcher).map(([name, value]) => ({
        name,
        value,
        path: [...path, name],
        bare: false,
      }))
    : [{ name: "is", value: matcher, path, bare: true }];
  return { kind: "comparing", fact, path, matcher, comparisons };
}

/** The condition that a part stands for, as it is written in a file. */
export const conditionOf = (part: Part): unknown =>
  part.kind === "comparing" ? { [part.fact]: part.matcher } : part.value;

/** All comparisons of a condition, in their order. */
export function comparingsIn(part: Part): readonly Comparing[] {
  if (part.kind === "comparing") return [part];
  return part.kind === "group" ? part.parts.flatMap(comparingsIn) : [];
}
