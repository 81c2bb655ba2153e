import { plainCell } from "@tapeline/documents/write";
import { readDocument, valueOrThrow } from "@tapeline/documents";
import { readTable } from "@tapeline/documents/table";
import { beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";

import { exampleCase, sampleClient, toldOf } from "../testing/sample.ts";
import { caseYaml } from "./case-yaml.ts";
import type { Told } from "./exported.ts";
import { fileName } from "./file-name.ts";
import { figuresCsv } from "./figures-csv.ts";
import { figuresOf } from "./figures.ts";
import { plainText } from "./markdown-text.ts";
import { verdictAdr } from "./verdict-adr.ts";
import { verdictJson } from "./verdict-json.ts";
import { verdictMarkdown } from "./verdict-markdown.ts";

const hostileTitle = '=HYPERLINK("x")<script>alert(1)</script> [a](javascript:alert(1)) `|';

let told: Told;
let hostile: Told;
beforeAll(async () => {
  const written = exampleCase("support-bot");
  told = await toldOf(written);
  hostile = await toldOf({ ...written, title: hostileTitle });
});

describe("every figure", () => {
  test("is in the table once", () => {
    const count = (value: unknown): number =>
      typeof value === "number"
        ? 1
        : typeof value === "object" && value !== null
          ? Object.values(value).reduce<number>((sum, child) => sum + count(child), 0)
          : 0;
    const figures = figuresOf(told);
    const numbers = figures.reduce(
      (sum, { path: _p, of: _o, unit: _u, ...rest }) => sum + Object.keys(rest).length,
      0,
    );
    expect(numbers).toBe(count(told.verdict));
    expect(new Set(figures.map(({ path }) => path)).size).toBe(figures.length);
  });

  test("has a path that explain takes, and the value that it tells", async () => {
    const figures = figuresOf(told);
    const some = figures.filter((_, index) => index % Math.ceil(figures.length / 12) === 0);
    for (const { path, value } of some) {
      const explained = await sampleClient.assessment.explain.query({
        case: told.written,
        what: path,
      });
      expect(explained.kind, path).toBe("number");
      // A spread is told in words.
      expect(typeof explained.value === "string" ? undefined : explained.value, path).toBe(value);
    }
  });

  test("is read back from the table as it was", () => {
    const row = z.object({
      path: z.string().transform(plainCell),
      value: z.string(),
      mean: z.string(),
    });
    const reading = readTable(figuresCsv(told), { file: "figures.csv", row });
    if (!reading.ok) throw new Error("the table was refused");
    const figures = figuresOf(told);
    expect(reading.rows.map(({ value }) => value.path)).toEqual(figures.map(({ path }) => path));
    for (const [index, { value }] of reading.rows.entries())
      expect([value.value, value.mean]).toEqual([
        String(figures[index]?.value ?? ""),
        String(figures[index]?.mean ?? ""),
      ]);
  });
});

describe("documents for people", () => {
  test("a decision record has the sections of MADR in their order, and all eight options", () => {
    const headings = verdictAdr(told).match(/^##? .+|^### (?:Consequences|Confirmation)$/gm);
    expect(headings).toEqual([
      "# Support reply drafting: A commercial API with retrieval",
      "## Context and Problem Statement",
      "## Decision Drivers",
      "## Considered Options",
      "## Decision Outcome",
      "### Consequences",
      "### Confirmation",
      "## Pros and Cons of the Options",
      "## More Information",
    ]);
    for (const { code, title } of told.verdict.options)
      expect(verdictAdr(told)).toContain(`### ${code} ${title}`);
  });

  test("say the verdict, the receipt and how to compute it again", () => {
    for (const text of [verdictMarkdown(told), verdictAdr(told)]) {
      expect(text).toContain(plainText(told.verdict.headline));
      expect(text).toContain(told.verdict.receipt.contentDigest);
      expect(text).toContain("tapeline assess support-reply-drafting.yaml --as-of 2026-11-26");
    }
  });

  test("name a replay alone where the command line has no flag for the settings", () => {
    expect(verdictMarkdown({ ...told, settings: { seed: 7 } })).not.toContain("tapeline assess");
  });

  test("take what somebody typed for what it says", () => {
    for (const text of [verdictMarkdown(hostile), verdictAdr(hostile)]) {
      expect(text).not.toContain("<script>");
      expect(text).toContain(String.raw`\<script\>alert(1)\</script\>`);
      expect(text).not.toContain("[a](javascript");
    }
    expect(plainText("a\n# b\u202e https://x.y | c")).toBe(String.raw`a \# b https\://x.y \| c`);
  });
});

describe("files for machines", () => {
  test("the JSON is the verdict with its case, as the command line writes it", () => {
    expect(JSON.parse(verdictJson(hostile))).toEqual({ ...hostile.verdict, case: hostile.written });
  });

  test("the YAML is the case, and is assessed alike", async () => {
    const text = caseYaml(hostile.written);
    const read = valueOrThrow(readDocument(text, { file: "case.yaml", schema: z.unknown() }));
    expect(read).toEqual(hostile.written);
    const again = await sampleClient.assessment.assess.query({ case: read });
    expect(again).toEqual(hostile.verdict);
  });

  test("a file is named by letters, digits and hyphens whatever the title is", () => {
    expect(fileName("Support: réply / drafting!", "md")).toBe("support-re-ply-drafting.md");
    expect(fileName("../../\u0000<>", "csv")).toBe("case.csv");
  });
});
