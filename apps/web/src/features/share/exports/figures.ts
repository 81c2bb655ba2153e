import type { Exported } from "./exported.ts";

/** A number of a verdict, or a spread of one over the worlds. */
export interface Figure {
  /** As `tapeline explain` takes it: `options.api-retrieval.cost`. */
  readonly path: string;
  /** What it is a figure of, in words. */
  readonly of: string;
  readonly unit: string;
  readonly value?: number;
  readonly p10?: number;
  readonly p25?: number;
  readonly p50?: number;
  readonly p75?: number;
  readonly p90?: number;
  readonly mean?: number;
}

type Node = Readonly<Record<string, unknown>>;
const isNode = (value: unknown): value is Node => typeof value === "object" && value !== null;

/** What a member of a list is called by, in its path and in words. */
const names = ["id", "rule", "fact", "option", "name"] as const;
const words = ["short", "title", "name", "fact", "option"] as const;

/** Units by the last name of a path. Chances and shares are from 0 to 1. */
const units: Readonly<Record<string, string>> = {
  ...inDollars(
    "cost amount utility testCost behindBy expectedCost worth net noise price fromValue perMonth hourOfWork atLow atHigh",
    "apart together perThousandRequests perAcceptedResult perMillionTokens",
  ),
  perGpuHour: "$/hour",
  confidence: "%",
  monthsToUse: "months",
  testMonths: "months",
  secondsPerRequest: "seconds",
  requestsPerMonth: "requests/month",
};

function inDollars(...lines: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    lines
      .join(" ")
      .split(" ")
      .map((name) => [name, "$"]),
  );
}

/** Every number of a verdict and of what was explored beside it, spreads in one piece, in the order of the JSON. */
export function figuresOf({ verdict, explored = {} }: Exported): readonly Figure[] {
  const found: Figure[] = [];
  const walk = (value: unknown, path: readonly string[], of: readonly string[], unit: string) => {
    const last = path.at(-1) ?? "";
    const told = { path: path.join("."), of: of.join(", "), unit: units[last] ?? unit };
    if (typeof value === "number") found.push({ ...told, value });
    else if (isNode(value) && typeof value["p50"] === "number") found.push({ ...told, ...value });
    else if (Array.isArray(value))
      for (const [index, key] of keysOf(value).entries())
        walk(value[index], [...path, key], [...of, ...wordOf(value[index])], "");
    else if (isNode(value))
      for (const [key, child] of Object.entries(value))
        walk(child, [...path, key], of, typeof value["unit"] === "string" ? value["unit"] : "");
  };
  walk({ ...verdict, ...explored }, [], [], "");
  return found;
}

/** A member's name, or its place where another has the same. */
function keysOf(list: readonly unknown[]): readonly string[] {
  const own = list.map((member) => {
    const key = isNode(member) && names.find((name) => typeof member[name] === "string");
    return key === undefined || key === false ? undefined : String((member as Node)[key]);
  });
  const seen = new Map<string, number>();
  for (const name of own) if (name !== undefined) seen.set(name, (seen.get(name) ?? 0) + 1);
  return own.map((name, index) =>
    name === undefined || seen.get(name) !== 1 ? String(index) : name,
  );
}

function wordOf(member: unknown): readonly string[] {
  if (!isNode(member)) return [];
  const key = words.find((name) => typeof member[name] === "string");
  return key === undefined ? [] : [String(member[key])];
}
