/** Something in a verdict or in what follows from one, found by its path. */
export interface Found {
  /** As `numberPaths` writes it. */
  readonly path: string;
  /** The path with `*` for members of lists and records, and `<spread>` for a member of a spread. */
  readonly pattern: string;
  readonly value: unknown;
  /** Members of lists on the way, outermost first. */
  readonly members: readonly unknown[];
  /** The last key. */
  readonly key: string;
}

type Node = Readonly<Record<string, unknown>>;

/** What a member of a list is called by. */
const nameKeys = ["id", "rule", "fact", "arm", "option", "name"] as const;
/** Objects that hold one number per value of a fact. */
const records: ReadonlySet<string> = new Set(["chances"]);
/** Every spread has these; a wide one its quartiles too. */
const commonSpreadKeys = ["p10", "p50", "p90", "mean"] as const;
const spreadKeys: ReadonlySet<string> = new Set([...commonSpreadKeys, "p25", "p75"]);

const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;
export const isSpread = (value: unknown): boolean =>
  isNode(value) && commonSpreadKeys.every((key) => typeof value[key] === "number");

/** Names of a list's members: its id where no other member has the same and it reads as no place, else its place. */
function keysOf(list: readonly unknown[]): string[] {
  const names = list.map((member) => {
    const key = isNode(member)
      ? nameKeys.find((name) => typeof member[name] === "string")
      : undefined;
    return key === undefined ? undefined : String((member as Node)[key]);
  });
  return names.map((name, index) =>
    name === undefined || /^\d+$/.test(name) || names.filter((other) => other === name).length > 1
      ? String(index)
      : name,
  );
}

function childrenOf({ value, path, pattern, members, key }: Found): Found[] {
  const join = (before: string, next: string): string =>
    before === "" ? next : `${before}.${next}`;
  if (Array.isArray(value))
    return keysOf(value).map((name, index) => ({
      path: join(path, name),
      pattern: join(pattern, "*"),
      value: value[index],
      members: [...members, value[index]],
      key: name,
    }));
  if (!isNode(value)) return [];
  const spread = isSpread(value);
  return Object.entries(value).map(([name, child]) => ({
    path: join(path, name),
    pattern: join(
      pattern,
      records.has(key) ? "*" : spread && spreadKeys.has(name) ? "<spread>" : name,
    ),
    value: child,
    members,
    key: name,
  }));
}

const rootOf = (explored: object): Found => ({
  path: "",
  pattern: "",
  value: explored,
  members: [],
  key: "",
});

/**
 * The path of every number, as an engineer reads it in the `--json`: keys joined by dots, members of a list by their id,
 * as in `options.api-retrieval.cost.p50`.
 */
export function numberPaths(explored: object): string[] {
  const paths: string[] = [];
  const walk = (found: Found): void => {
    if (typeof found.value === "number") paths.push(found.path);
    else for (const child of childrenOf(found)) walk(child);
  };
  walk(rootOf(explored));
  return paths;
}

/**
 * What stands at a path; undefined if nothing does. Members of lists may be named by their place too, in dots or brackets.
 * Ids hold dots of their own, so that the longest name that leads somewhere is taken.
 */
export function findAt(explored: object, path: string): Found | undefined {
  const root = rootOf(explored);
  return follow(root, path) ?? follow(root, path.replaceAll(/\[(\d+)\]/g, ".$1"));
}

function follow(from: Found, rest: string): Found | undefined {
  const children = childrenOf(from);
  const named = children
    .filter(({ key }) => rest === key || rest.startsWith(`${key}.`))
    .sort((a, b) => b.key.length - a.key.length);
  const place = Array.isArray(from.value) ? /^(\d+)(?:\.|$)/.exec(rest)?.[1] : undefined;
  const placed = place === undefined ? undefined : children[Number(place)];
  const ways = [
    ...named.map((child) => ({ child, used: child.key.length })),
    ...(placed === undefined ? [] : [{ child: placed, used: place!.length }]),
  ];
  for (const { child, used } of ways) {
    if (rest.length === used) return child;
    const found = follow(child, rest.slice(used + 1));
    if (found !== undefined) return found;
  }
  return undefined;
}
