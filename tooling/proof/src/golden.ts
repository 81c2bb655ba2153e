import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";

import { assess, type Verdict } from "@tapeline/engine";

import type { RealCase } from "./real-cases.ts";
import { release } from "./release.ts";

/** What stands in content and is checked there: prose, formulas and citations, and digests that change with any of it. */
const leftOut: ReadonlySet<string> = new Set([
  "sources",
  "claims",
  "evidence",
  "editorial",
  "because",
  "formula",
  "basis",
  "readings",
  "contentDigest",
  "caseDigest",
  "prices",
]);

const fileOf = (id: string): string =>
  fileURLToPath(new URL(`../golden/${id}.json`, import.meta.url));

const asText = (verdict: Verdict): string => {
  const kept = (key: string, value: unknown): unknown => (leftOut.has(key) ? undefined : value);
  return `${JSON.stringify(verdict, kept, 1)}\n`;
};

/** The verdict on a case as its golden master holds it: every figure and word of advice that is shown. */
export const goldenText = ({ given }: RealCase): string => asText(assess(given, release));

/** The golden master of a case, or undefined if none was accepted yet. */
export function readGolden(id: string): string | undefined {
  const file = fileOf(id);
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}

/** Makes what is advised now the golden master of a case. */
export function writeGolden(one: RealCase): void {
  const file = fileOf(one.id);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, goldenText(one));
}

/** Lines like `/options/2/cost/p50: 12 became 13`, at most so many. */
export function changesBetween(before: string, now: string, most = 20): string[] {
  const lines: string[] = [];
  compare(JSON.parse(before), JSON.parse(now), "");
  const rest = lines.length - most;
  return rest > 0 ? [...lines.slice(0, most), `and ${rest} more`] : lines;

  function compare(one: unknown, other: unknown, path: string): void {
    if (isRecord(one) && isRecord(other)) {
      for (const key of new Set([...Object.keys(one), ...Object.keys(other)]))
        compare(one[key], other[key], `${path}/${key}`);
    } else if (one !== other) lines.push(`${path}: ${told(one)} became ${told(other)}`);
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

const told = (value: unknown): string =>
  value === undefined ? "nothing" : JSON.stringify(value).slice(0, 120);
