import { knowledge } from "@tapeline/content";
import type { CaseImpact, Outline } from "@tapeline/engine/impact";
import { describe, expect, test } from "vitest";

import type { ShownDiff } from "../diff/shown-diff.ts";
import { diffMarkdown } from "./diff-markdown.ts";
import { renderDiff } from "./diff.ts";
import { styleFor } from "./style.ts";
import { widthOf } from "./columns.ts";

const rule = { kind: "rule", id: "gap/knowledge" } as const;
const model = { kind: "price", id: "models/example/one" } as const;
const spread = (p50: number) => ({ p10: p50 / 2, p50, p90: 2 * p50, mean: p50 });

const outline = (given: Partial<Outline>): Outline => ({
  answer: "no",
  outcome: "adopt",
  customChance: 0.1,
  customShare: 0.29,
  confidence: 71,
  endPoint: { option: "api-retrieval", chance: 0.9 },
  firstStep: "api-prompting",
  cost: spread(100_000),
  sufficiency: {},
  offers: [],
  margin: 21,
  ...given,
});
const touched: readonly CaseImpact[] = [
  {
    id: "examples/credit-memo.yaml",
    title: "Credit memos",
    outcome: "changed",
    before: outline({}),
    after: outline({
      answer: "not yet",
      confidence: 58,
      endPoint: { option: "open-as-is", chance: 0.6 },
      cost: spread(331_000),
    }),
    touchedBy: [rule, model],
    causes: [rule],
  },
  {
    id: "examples/search.yaml",
    title: "Search",
    outcome: "moved",
    before: outline({}),
    after: outline({ confidence: 64, margin: 3.5 }),
    touchedBy: [model],
    causes: [],
  },
];
const shown: ShownDiff = {
  before: "HEAD",
  after: "the working tree",
  asOf: "2026-11-25",
  knowledge,
  found: {
    cases: { parts: [rule, model], touched, untouched: 22 },
    added: ["volume/new"],
    removed: [],
    parts: [
      {
        ...rule,
        title: "The gap is knowledge",
        change: "edited",
        decides: true,
        fields: [{ field: "weigh.api-retrieval", before: 0.5, after: 0.7 }],
      },
    ],
    prices: [
      {
        record: model.id,
        title: "Model One, example, global, standard",
        figures: [{ unit: "per million input tokens", before: 2, after: 1.5 }],
      },
    ],
    thresholds: [
      {
        between: ["open-as-is", "frontier"],
        kind: "running",
        against: "frontier",
        before: 2_300_000,
        after: 2_000_000,
      },
    ],
    texts: [{ id: "faq/cost", change: "edited" }],
    near: [],
  },
};

const drawn = (flags: { readonly width?: number; readonly ascii?: boolean } = {}): string =>
  renderDiff(
    shown,
    styleFor(
      { env: { LANG: "en_GB.UTF-8" }, stdout: { isTTY: false, columns: 100 } as never },
      flags,
    ),
  );

describe("a comparison", () => {
  test("tells changed verdicts with their reason, moved ones, those close to changing, and the data behind", async () => {
    await expect(drawn()).toMatchFileSnapshot("../testing/diff.txt");
  });

  test("is drawn in ASCII and fits 80 columns", async () => {
    const text = drawn({ ascii: true, width: 80 });
    expect(text).toMatch(/^[ -~\n]*$/);
    for (const line of text.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(80);
    await expect(text).toMatchFileSnapshot("../testing/diff-ascii.txt");
  });

  test("becomes a comment in Markdown", async () => {
    await expect(diffMarkdown(shown)).toMatchFileSnapshot("../testing/diff-comment.txt");
  });

  test("puts nothing into the Markdown that an id could have brought along", () => {
    const [one, other] = touched;
    const id = "cases/![x](javascript:alert)|<img src=x>@all.yaml";
    const found = {
      ...shown.found,
      cases: { ...shown.found.cases, touched: [{ ...one!, id }, other!] },
    };
    const text = diffMarkdown({ ...shown, found });
    expect(text).toContain("\\!\\[x\\](javascript:alert)\\|\\<img src=x\\>\\@all.yaml");
  });

  test("says so where no verdict changed", () => {
    const cases = { parts: [], touched: [], untouched: 24 };
    const found = {
      ...shown.found,
      cases,
      added: [],
      parts: [],
      prices: [],
      thresholds: [],
      texts: [],
    };
    const text = renderDiff(
      { ...shown, found },
      styleFor({ env: {}, stdout: { isTTY: false, columns: 100 } as never }),
    );
    expect(text).toContain("0 verdicts changed");
    expect(text).toContain("No verdict changed.");
  });
});
