import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { editYaml, type YamlPath } from "@tapeline/documents/write";
import { describe, expect, test } from "vitest";

import { fileValue, valueAt, withValue } from "../fields/file-value.ts";
import { withCorrection, withNewEntry, withoutEntry, type HistoryPlace } from "./history-edits.ts";
import { entriesOf, historyState } from "./history-state.ts";
import { shapeOfFile, type Part } from "./shape.ts";

const root = fileURLToPath(new URL("../../../../../../", import.meta.url));
const folder = "packages/pricing/data";
const files = readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
  .filter((name) => name.endsWith(".yaml"))
  .map((name) => `${folder}/${name.replaceAll("\\", "/")}`);
const textOf = (path: string): string => readFileSync(join(root, path), "utf8");
const valueOf = (path: string, text: string): unknown => {
  const reading = fileValue(path, text);
  if (!reading.ok) throw new Error(`${path}: ${reading.problems[0]?.expected}`);
  return reading.value;
};

/** Every history of a value, with what its entries may hold. */
function historiesOf(value: unknown, parts: readonly Part[], at: YamlPath = []): HistoryPlace[] {
  return parts.flatMap(({ key, shape }): HistoryPlace[] => {
    const place = [...at, key];
    const found = valueAt(value, place);
    if (found === undefined) return [];
    if (shape.is === "entries") return historiesOf(value, shape.parts, place);
    if (shape.is !== "list") return [];
    if (key === "history") return [{ at: place, entries: entriesOf(found), parts: shape.of.parts }];
    return entriesOf(found).flatMap((_entry, index) =>
      historiesOf(value, shape.of.parts, [...place, index]),
    );
  });
}

const added = (text: string, was: string): readonly string[] => {
  const [lines, before] = [text.split("\n"), was.split("\n")];
  const from = lines.findIndex((line, index) => line !== before[index]);
  const count = lines.length - before.length;
  expect([...lines.slice(0, from), ...lines.slice(from + count)]).toEqual(before);
  return lines.slice(from, from + count);
};

describe.each(files)("a form over %s", (path) => {
  const text = textOf(path);
  const value = valueOf(path, text);
  const parts = shapeOfFile(path)!;

  test("knows what such a record holds, and changes no byte where nothing is changed", () => {
    expect(parts.length).toBeGreaterThan(0);
    for (const { key } of [parts[0]!, parts.at(-1)!])
      expect(withValue(text, [key], valueAt(value, [key]))).toBe(text);
  });

  test("adds lines alone for a new price and for a correction, and takes them away again", () => {
    const all = historiesOf(value, parts);
    // The first and the last of a file lie differently in it; those between are like the first.
    for (const place of new Set([all[0], all.at(-1)])) {
      if (place === undefined) continue;
      const { at, entries } = place;
      const next = { from: "2027-02-01", today: "2026-11-26", kind: "announcement" };
      const grown = withNewEntry(text, place, next);
      expect(added(grown, text)[0]).toMatch(/^\s+- from: 2027-02-01$/);
      expect(entriesOf(valueAt(valueOf(path, grown), at)).slice(0, -1)).toEqual(entries);
      expect(withoutEntry(grown, place, entries.length)).toBe(text);
      const corrected = withCorrection(text, place, 0, "2026-11-26");
      expect(added(corrected, text)[0]).toMatch(/^\s+- from: /);
      const grownTo = entriesOf(valueAt(valueOf(path, corrected), at));
      const { lines, gone } = historyState(grownTo, entries);
      expect(lines.filter(({ change }) => change === "added")).toHaveLength(1);
      expect(gone).toEqual([]);
      const index = lines.find(({ change }) => change === "added")!.index;
      expect(withoutEntry(corrected, place, index)).toBe(text);
    }
  });
});

describe("a history held against that of the checkout", () => {
  const [one, two, three] = ["2026-01-01", "2026-02-01", "2026-03-01"].map((from) => ({
    from,
    input: 2,
  })) as [{ from: string; input: number }, { from: string }, { from: string }];

  test("tells an entry that was written over from one that was added", () => {
    const { lines, gone } = historyState([{ ...one, input: 3 }, two, three], [one, two]);
    expect(lines.map(({ change }) => change)).toEqual(["changed", "kept", "added"]);
    expect(lines[0]?.was).toEqual(one);
    expect(gone).toEqual([]);
  });

  test("tells where an entry is gone", () => {
    const { lines, gone } = historyState([one, three], [one, two, three]);
    expect(lines.map(({ change }) => change)).toEqual(["kept", "kept"]);
    expect(gone).toEqual([{ before: 1, entry: two }]);
  });

  test("takes an entry whose day was changed for one that was written over", () => {
    const { lines } = historyState([one, { ...two, from: "2026-02-15" }], [one, two]);
    expect(lines[1]).toMatchObject({ change: "changed", was: two });
  });
});

test("a price whose amount is set back has its bytes again", () => {
  const path = `${folder}/models/openai/gpt-6-sol.yaml`;
  const text = textOf(path);
  const at = ["offers", 0, "history", 0, "input"];
  const changed = editYaml(text, [{ path: at, value: 1.75 }]);
  expect(changed).toBe(text.replace("        input: 2\n", "        input: 1.75\n"));
  expect(withValue(changed, at, 2)).toBe(text);
});
