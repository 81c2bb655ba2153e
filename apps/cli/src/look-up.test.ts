import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

import { runHere } from "./testing/run-here.ts";

const example = (name: string): string =>
  fileURLToPath(new URL(`../../../examples/${name}.yaml`, import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "tapeline-look-up-"));

test("finds an option by its id, its code and its place on the ladder", async () => {
  const [byId, byCode, byPlace] = [
    await runHere(["explain", "api-retrieval"]),
    await runHere(["explain", "o2"]),
    await runHere(["explain", "2"]),
  ];
  expect(byId.out).toContain("O2 A commercial API with retrieval");
  expect([byCode, byPlace]).toEqual([byId, byId]);
});

test("says what carries a claim of the source article, and how one of ours is settled", async () => {
  const { code, out } = await runHere(["explain", "c9"]);
  expect(code).toBe(0);
  expect(out.replaceAll(/\s+/g, " ")).toContain(
    "C9: delay, offline use, language, licence and the way out are asked for How a contradiction or an omission of the source article is settled Rules that carry it",
  );
  const claim = JSON.parse((await runHere(["explain", "S25", "--json"])).out) as {
    carriers: { kind: string; id: string }[];
  };
  expect(claim.carriers).toContainEqual(
    expect.objectContaining({ kind: "rule", id: "isolation/no-external-service" }),
  );
  expect((await runHere(["explain", "S99"])).code).toBe(2);
});

describe("prices", () => {
  test("lists offers with their day and unit", async () => {
    const { code, out } = await runHere(["prices", "--weights", "open", "--limit", "3"]);
    expect(code).toBe(0);
    expect(out).toContain("offers on 25 Nov 2026, US dollars per million tokens");
  });

  test("gives as data the rows that it lists, and says how many more there are", async () => {
    const args = ["prices", "--limit", "3"];
    const { out } = await runHere(args);
    const data = JSON.parse((await runHere([...args, "--json"])).out) as {
      id: string;
      offers: { price: { output: number } }[];
    }[];
    for (const { id } of data) expect(out).toContain(`\n  ${id} `);
    expect(data.flatMap(({ offers }) => offers)).toHaveLength(3);
    const some = await runHere(["prices", "--accelerators", "--limit", "2"]);
    expect(some.out).toMatch(/accelerators on .*; \d+ more without --limit/);
    expect((await runHere(["prices", "--accelerators", "abacus"])).out).toContain(
      "No accelerator on record is called so.",
    );
  });

  test("never shows a missing price as zero", async () => {
    const { out } = await runHere(["prices", "--mode", "fineTuned"]);
    expect(out).toContain("not priced");
    expect(out).not.toMatch(/\$0\.00(?!\d)/);
  });

  test("prices a profile on a model by its id or the end of it", async () => {
    const on = async (model: string) =>
      runHere(["cost", "--input", "1", "--output", "1", "--model", model]);
    expect((await on("gpt-6-luna")).out).toContain("openai/gpt-6-luna");
    expect(await on("openai/gpt-6-luna")).toEqual(await on("gpt-6-luna"));
  });

  test("lists accelerators and what is due", async () => {
    expect((await runHere(["prices", "--accelerators"])).out).toContain("GB");
    expect((await runHere(["prices", "--due", "--as-of", "2027-12-31"])).out).toContain(
      "days past",
    );
  });

  test("shows a model's history with witnesses, standing and age", async () => {
    const { out } = await runHere(["price", "qwen3-8b"]);
    expect(out).toMatch(/in force, from .*\n.*; /);
    expect(out).toMatch(/witnesses: \S+ input \$/);
    expect(out).toMatch(/Read \d+ days? ago|Read today/);
  });

  test("prices a usage profile from flags and from a file alike, the cheapest first", async () => {
    const file = join(folder, "usage.yaml");
    writeFileSync(file, "inputTokens: 2000\noutputTokens: 300\nrequests: 1000\n");
    const flags = ["--input", "2000", "--output", "300", "--requests", "1_000"];
    const fromFlags = await runHere(["cost", ...flags, "--json"]);
    expect(await runHere(["cost", file, "--json"])).toEqual(fromFlags);
    const costs = JSON.parse(fromFlags.out) as { priced: boolean; total?: { usd: number } }[];
    const totals = costs
      .filter(({ priced }) => priced)
      .map(({ total }) => total?.usd ?? Number.NaN);
    expect(totals.length).toBeGreaterThan(50);
    expect(totals).toEqual(totals.toSorted((a, b) => a - b));
  });
});

describe("explain and compare", () => {
  test("tells an embedding model and a reranker by what each is sold by, and never by output", async () => {
    const embedding = await runHere(["explain", "text-embedding-3-small"]);
    expect(embedding).toMatchObject({ code: 0, err: "" });
    expect(embedding.out).toMatch(/turns text into vectors · 1,536 dimensions/);
    expect(embedding.out).toMatch(/in force, from .*: input \$\S+ per million tokens\n/);
    const reranker = await runHere(["explain", "rerank-v3.5"]);
    expect(reranker.out).toMatch(/\$2\.00 per 1,000 searches/);
    for (const { out } of [embedding, reranker]) expect(out).not.toMatch(/output|not priced/);
    const data = JSON.parse((await runHere(["explain", "rerank-v3.5", "--json"])).out) as object;
    expect(data).toMatchObject({ kind: "reranker", record: { id: "rerank-v3.5" } });
  });

  test("explains an option, a question and a rule without a case", async () => {
    expect((await runHere(["explain", "O2"])).out).toContain("api-retrieval");
    expect((await runHere(["explain", "isolation"])).out).toContain("If you do not know");
    const told = (await runHere(["explain", "requestsPerMonth"])).out.replaceAll(/\s+/g, " ");
    expect(told).toContain(
      "{ from: users, users: … }, counted as users × usesPerDay × workingDays",
    );
    expect(told).toContain("Left out: usesPerDay");
    const rule = await runHere(["explain", "gap/knowledge"]);
    expect(rule.out).toContain("log-odds");
    expect(rule.out).toContain("Stands on");
  });

  test.each([
    ["a word", "RAG", /^\n {2}Retrieval\n[^]*retrieval-augmented generation/],
    ["a question by its number", "q50", /isolation, q50\n[^]*Rules that read it/],
    ["a fact without a stand-in", "personalData", /Nothing stands in for it/],
    ["a fact with a source", "tokenizerFactor", /https:\/\/\S+,\s+read \d+ \w+ 2026/],
    ["a model", "gpt-6-luna", /^\n {2}GPT-6 Luna\n[^]*witnesses: /],
    ["an accelerator", "h100-sxm", /To rent, an hour\n[^]*, read \d+ \w+ 2026/],
    ["a text", "faq/licence", /Are open models free to use\?/],
    ["what a rule does", "isolation/no-external-service", /shuts out: O1 [^]*O3 /],
    ["what can shut an option out", "O5", /What can shut it out\n[^]*\(data\/no-right-to-train\)/],
  ])("explains without a case %s", async (_what, name, says) => {
    const { code, out, err } = await runHere(["explain", name]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toMatch(says);
  });

  test.each(["answer", "unknown", "rules", "options.api-retrieval.cost.p50", "plan.success"])(
    "explains what only a case has of one in which nothing is answered: %s",
    async (what) => {
      const { code, out } = await runHere(["explain", what]);
      expect(code).toBe(0);
      expect(out).toMatch(/^\n {2}Of a case in which nothing is answered\./);
      expect(out).not.toContain("undefined");
      const file = join(folder, "empty.yaml");
      writeFileSync(file, "title: A case in which nothing is answered\nanswers: {}\n");
      const data = await runHere(["explain", what, "--json"]);
      expect(data).toEqual(await runHere(["explain", what, file, "--json"]));
    },
  );

  test("names the texts that speak of it, and shows its page where that is asked for", async () => {
    for (const args of [["O5"], ["O5", example("support-bot")]]) {
      const { out } = await runHere(["explain", ...args]);
      expect(out).toMatch(/Read on, as in tapeline read\n {4}options\/open-fine-tuning /);
      expect(out).not.toContain("How to leave it");
    }
    expect((await runHere(["explain", "gap/behaviour"])).out).toContain("Read on");
    expect((await runHere(["explain", "O5", "--page"])).out).toContain("How to leave it");
    const { readOn, page } = JSON.parse((await runHere(["explain", "O5", "--page", "--json"])).out);
    expect(readOn[0]).toEqual({ id: page.page.id, title: page.page.title });
  });

  test("shows an option's bill in a case and what stood in for missing answers", async () => {
    expect((await runHere(["explain", "O2", example("support-bot")])).out).toContain(
      "The bill, present value",
    );
    const { out } = await runHere(["explain", "O2", example("support-bot")]);
    const [, path = ""] = /tapeline explain (options\.\S+)\s/.exec(out) ?? [];
    expect((await runHere(["explain", path, example("support-bot")])).out).toContain("From\n");
    expect((await runHere(["explain", "unknown", example("support-bot")])).out).toContain(
      "taken instead",
    );
  });

  test("sets two options side by side", async () => {
    const { code, out } = await runHere(["compare", "O1", "open-as-is", example("support-bot")]);
    expect(code).toBe(0);
    expect(out).toContain("per accepted result");
    expect(out).toContain("difference");
  });

  test("sets no bill against one that is not priced, and no excluded option as the cheapest", async () => {
    const { out } = await runHere(["compare", "O2", "O3", example("support-bot")]);
    expect(out).toMatch(/\n {2}Tokens +run +\$\S+ +– +–\n/);
    expect(out).toContain("3 Hosted fine-tuning is not priced, so it has no bill");
    const excluded = await runHere(["compare", "O0", "O2", example("support-bot")]);
    expect(excluded.out).toMatch(/cheapest where any does, of 100 +– +\d+/);
    const alone = await runHere(["explain", "O0", example("support-bot")]);
    expect(alone.out).toMatch(/reaches the bar in \d+ of 100 worlds\n/);
  });

  test("names the options where one does not exist", async () => {
    const { code, err } = await runHere(["compare", "O1", "O9", example("support-bot")]);
    expect(code).toBe(2);
    expect(err).toContain("second: expected one of no-llm");
    const slip = await runHere(["compare", "O1", "opne-as-is", example("support-bot")]);
    expect(slip).toMatchObject({
      code: 2,
      err: expect.stringContaining("did you mean open-as-is?"),
    });
  });
});
