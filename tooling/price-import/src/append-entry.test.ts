import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { appendEntry } from "./append-entry.ts";

const text = `# a comment that stays
name: Small 1 # and this one
offers:
  - provider: example
    history: # newest last
      - { from: 2026-01-01, input: 1 } # launch
      - from: 2026-02-01
        input: 2
  - provider: other
    history:
      - { from: 2026-01-01, input: 3 }
reviewBy: 2026-12-01
`;
const entry = {
  from: "2026-03-01",
  input: 4,
  output: 8,
  source: { url: "https://example.com/list", retrieved: "2026-03-01", kind: "list" },
  standing: "lists-agree",
} as const;

describe("an appended entry", () => {
  test.each([0, 1])("follows the last one of offer %i, and all that was there stays", (offer) => {
    const grown = appendEntry(text, offer, entry);
    expect(parse(grown).offers[offer].history.at(-1)).toEqual(entry);
    expect(parse(grown).offers[1 - offer]).toEqual(parse(text).offers[1 - offer]);
    const added = grown.split("\n").filter((line) => !text.split("\n").includes(line));
    const kept = grown.split("\n").filter((line) => !added.includes(line));
    expect(kept.join("\n")).toBe(text);
  });

  test("is refused where there is no history to follow", () => {
    expect(() => appendEntry(text, 2, entry)).toThrow(
      "expected offers[2].history to be a list; add the entry by hand",
    );
    expect(() => appendEntry("offers:\n  - history: [{ from: 2026-01-01 }]\n", 0, entry)).toThrow(
      "one entry a line",
    );
  });
});
