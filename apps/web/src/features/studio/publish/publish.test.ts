import { describe, expect, test } from "vitest";

import { impactWith, releaseDiffWith } from "../impact/testing/impacts.ts";
import { alsoChanges } from "./also-changes.ts";
import { instantOf } from "./moment.ts";
import { effectOf, partOf, shortPath } from "./parts-of-files.ts";
import { checksOf, isReady } from "./readiness.ts";
import { unsourcedRules } from "./unsourced.ts";

const rulePath = "packages/content/rules/task/narrow.yaml";
const edited = (text: string, path = rulePath) => ({ path, base: "title: A rule\n", text });

describe("what a file does to verdicts", () => {
  const narrow = {
    kind: "rule",
    id: "task/narrow",
    title: "The task is narrow",
    change: "edited",
    fields: [],
  } as const;

  test("counts the verdicts that its edit brings about", () => {
    const diff = releaseDiffWith({
      cases: { parts: [], touched: [impactWith(), impactWith({ causes: [] })], untouched: 0 },
      parts: [{ ...narrow, decides: true }],
    });
    expect(effectOf(rulePath, diff)).toBe("1 verdict");
  });

  test("says where an edit is one of words", () => {
    const diff = releaseDiffWith({ parts: [{ ...narrow, decides: false }] });
    expect(effectOf(rulePath, diff)).toBe("wording only, 0 verdicts");
    expect(effectOf("packages/content/texts/faq/cost.mdoc", diff)).toBe("wording only, 0 verdicts");
  });

  test("knows parts by their files", () => {
    expect(partOf("packages/pricing/data/models/openai/gpt.yaml")).toEqual({
      kind: "price",
      id: "models/openai/gpt",
    });
    expect(partOf("packages/content/scenarios/a.yaml")).toBeUndefined();
    expect(shortPath(rulePath)).toBe("rules/task/narrow.yaml");
  });
});

describe("rules without a source", () => {
  test("are those that name none and are not marked editorial", () => {
    const sourced = edited("sources:\n  - url: https://example.com\n");
    expect(unsourcedRules([sourced, edited("evidence: editorial\n")])).toEqual([]);
    expect(unsourcedRules([edited("title: Another\n")])).toEqual([rulePath]);
  });

  test("are looked for among edited rules alone", () => {
    expect(unsourcedRules([edited("title: A rule\n")])).toEqual([]);
    expect(unsourcedRules([edited("a: 1\n", "packages/content/options/none.yaml")])).toEqual([]);
    expect(unsourcedRules([edited("{ no yaml")])).toEqual([]);
  });
});

describe("the checklist", () => {
  const file = { ...edited("evidence: editorial\n"), version: 1, setAside: [] };
  const draft = {
    id: "a",
    title: "Narrow tasks",
    by: "Ada",
    commit: "0".repeat(40),
    files: [file],
    state: "s",
    approvals: [],
    needsApproval: false,
  };
  const states = (...given: Parameters<typeof checksOf>) =>
    Object.fromEntries(checksOf(...given).map(({ id, state }) => [id, state]));

  test("is met by an edited draft without problems", () => {
    expect(states(draft, [])).toEqual({ checks: "met", sources: "met" });
    expect(isReady(checksOf(draft, []))).toBe(true);
  });

  test("waits for the checks and asks for an edit", () => {
    expect(states({ ...draft, files: [] }, undefined)).toMatchObject({
      edited: "open",
      checks: "waiting",
    });
    expect(isReady(checksOf(draft, undefined))).toBe(false);
  });

  test("asks for a second editor where the server does", () => {
    expect(isReady(checksOf({ ...draft, needsApproval: true }, []))).toBe(false);
    const approvals = [{ by: "Grace", at: "2026-11-26T18:00:00Z" }];
    expect(checksOf({ ...draft, approvals }, []).at(-1)?.says).toBe("Approved by Grace");
  });

  test("tells of work that was set aside and lets it be", () => {
    const aside = { ...file, setAside: [{ by: "Ada", at: "2026-11-26T18:00:00Z", text: "" }] };
    const checks = checksOf({ ...draft, files: [aside] }, []);
    expect(checks.find(({ id }) => id === "aside")?.says).toContain(rulePath);
    expect(isReady(checks)).toBe(true);
  });
});

test("takes a local moment as an instant, and nothing else", () => {
  expect(instantOf("2026-11-27T09:00")).toBe(new Date("2026-11-27T09:00").toISOString());
  expect(instantOf("")).toBeUndefined();
  expect(instantOf("tomorrow")).toBeUndefined();
});

test("tells what changes besides verdicts: cases, break-evens, prices and texts", () => {
  const options = new Map([["open-as-is", { code: "O4", short: "Open model" }]]);
  const told = alsoChanges(
    releaseDiffWith({
      added: ["new-case"],
      thresholds: [
        {
          between: ["open-as-is", "api-prompting"],
          kind: "running",
          against: "frontier",
          after: 120_000,
        },
      ],
      prices: [
        {
          record: "models/a/b",
          title: "B, a, global",
          figures: [{ unit: "per million input tokens", before: 0.5, after: 0.4 }],
        },
      ],
      texts: [{ id: "faq/cost", change: "edited" }],
    }),
    options,
  );
  expect(told).toEqual([
    "New cases: new-case.",
    "Running costs of Open model fall below those of api-prompting, the best there is, from no volume → 120k requests a month.",
    "B, a, global: per million input tokens $0.50 → $0.40.",
    "Texts that read otherwise: faq/cost.",
  ]);
  expect(alsoChanges(releaseDiffWith(), options)).toEqual([]);
});
