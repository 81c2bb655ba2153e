import { cp, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { priceOn } from "@tapeline/pricing";
import { readModel } from "./records.ts";
import { renderReport } from "./report.ts";
import { runImport } from "./run-import.ts";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
let folder = "";
let data = "";
let upstream = "";

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "price-import-"));
  data = join(folder, "data");
  upstream = join(folder, "upstream");
  await cp(here("../../../packages/pricing/data/sources"), join(data, "sources"), {
    recursive: true,
  });
  await cp(here("../test/upstream"), upstream, { recursive: true });
});
afterEach(() => rm(folder, { recursive: true }));

function run(write = true) {
  return runImport({ upstream, data, curated: here("../test/curated.yaml"), write });
}

async function contents(): Promise<Record<string, string>> {
  const files = (await readdir(data, { recursive: true })).filter((file) => file.endsWith(".yaml"));
  return Object.fromEntries(
    await Promise.all(
      files.map(async (file) => [file, await readFile(join(data, file), "utf8")] as const),
    ),
  );
}

async function offerOf(id: string) {
  const offer = (await readModel(data, id))?.record.offers[0];
  if (offer === undefined) throw new Error(`no record of ${id}`);
  return offer;
}

/** Changes a list as its next version would. */
async function publish(
  list: string,
  next: string,
  change: (text: string) => string,
): Promise<void> {
  const path = join(upstream, "llm-prices", list);
  const text = await readFile(path, "utf8");
  const changed = change(text);
  expect(changed).not.toBe(text);
  await rm(path);
  await writeFile(join(upstream, "llm-prices", next), changed);
}

/** A newer pi-ai in which one model has another price. */
function publishPiAi(day: string): Promise<void> {
  return publish("pi-ai-1.5.2.json", "pi-ai-1.6.0.json", (text) =>
    text
      .replace(/"published": *"[^"]*"/, `"published": "${day}"`)
      .replace(
        /("id": "gpt-5\.4-mini"[^]*?"input": )0\.75/,
        (_whole, head: string) => `${head}0.6`,
      ),
  );
}

describe("a first run", () => {
  test("drafts a record for each model, complete for its schema where weights are closed", async () => {
    const { drafted, undrafted } = await run();
    expect(drafted).toEqual([
      "openai/gpt-5.6-sol",
      "openai/gpt-5.4-mini",
      "openai/gpt-6.2-sol",
      "google/gemini-3.8-flash",
      "minimax/minimax-m2.7",
    ]);
    expect(undrafted).toEqual([]);
    const { history } = await offerOf("openai/gpt-5.6-sol");
    expect(history.map(({ from, input, output }) => [from, input, output])).toEqual([
      ["2026-07-09", 5, 30],
      ["2026-08-21", 4, 20],
    ]);
    expect(history[1]?.standing).toBe("lists-agree");
    expect(history[1]?.because).toContain("price cut from 5/30 to 4/20 on 2026-08-21");
  });

  test("makes a promotion of a price that is to change", async () => {
    await run();
    const { history } = await offerOf("google/gemini-3.8-flash");
    expect(history[0]).toMatchObject({ input: 0.75, promotion: true, until: "2026-12-31" });
    expect(history[1]).toMatchObject({
      from: "2027-01-01",
      input: 1.5,
      source: { kind: "announcement" },
    });
  });

  test("takes a price from a release note where no list has it yet", async () => {
    await run();
    const { history } = await offerOf("openai/gpt-6.2-sol");
    expect(history[0]).toMatchObject({ input: 2, output: 10, standing: "single-list" });
    expect(history[0]?.source).toMatchObject({ kind: "announcement" });
    expect(history[0]?.source.url).toBeUndefined();
  });

  test("sets a unit error aside and says so", async () => {
    await run();
    const { history } = await offerOf("minimax/minimax-m2.7");
    expect(history.at(-1)).toMatchObject({ input: 0.3, standing: "lists-agree" });
    expect(history.at(-1)?.because).toContain("unit error: portkey has 0.003");
  });

  test("writes nothing without being told to", async () => {
    const before = await contents();
    const { drafted } = await run(false);
    expect(drafted.length).toBe(5);
    expect(await contents()).toEqual(before);
  });
});

describe("a second run", () => {
  test("on the same lists changes nothing", async () => {
    await run();
    const before = await contents();
    const { drafted, findings } = await run();
    expect(drafted).toEqual([]);
    expect(findings.map(({ finding }) => finding.kind)).toEqual(Array(5).fill("unchanged"));
    expect(await contents()).toEqual(before);
  });

  test("appends a price on which two lineages agree, and leaves past entries as they were", async () => {
    await run();
    const before = await readFile(join(data, "models/openai/gpt-5.4-mini.yaml"), "utf8");
    await publishPiAi("2026-12-05");
    await publish("genai-prices-0.1.8.json", "genai-prices-0.1.9.json", (text) =>
      text
        .replace(/"published": *"[^"]*"/, '"published": "2026-12-04"')
        .replace(
          /("id": "gpt-5\.4-mini"[^]*?"input_mtok": )0\.75/,
          (_whole, head: string) => `${head}0.6`,
        ),
    );
    await rm(join(upstream, "llm-prices/ai-sdk-cost-calculator-7.1.14.json"));
    const { findings } = await run();
    const changed = findings.filter(({ finding }) => finding.kind === "changed");
    expect(changed.map(({ model }) => model.id)).toEqual(["openai/gpt-5.4-mini"]);
    const after = await readFile(join(data, "models/openai/gpt-5.4-mini.yaml"), "utf8");
    const [head, tail] = [
      before.slice(0, before.indexOf("reviewBy")),
      before.slice(before.indexOf("reviewBy")),
    ];
    expect(after.startsWith(head.trimEnd())).toBe(true);
    expect(after.endsWith(tail)).toBe(true);
    const { history } = await offerOf("openai/gpt-5.4-mini");
    expect(priceOn(history, "2026-12-05")).toMatchObject({ input: 0.6, standing: "lists-agree" });
    expect(priceOn(history, "2026-12-04")).toMatchObject({ input: 0.75 });
    const again = await contents();
    await run();
    expect(await contents()).toEqual(again);
  });

  test("opens a review, not a record, for what the newest lineage alone has", async () => {
    await run();
    const before = await contents();
    await publishPiAi("2026-12-05");
    const result = await run();
    const review = result.findings.filter(({ finding }) => finding.kind === "review");
    expect(review.map(({ model }) => model.id)).toEqual(["openai/gpt-5.4-mini"]);
    expect(renderReport(result)).toContain(
      "- openai/gpt-5.4-mini at openai (global): input 0.75 in the record, 0.6 in the lists",
    );
    expect(await contents()).toEqual(before);
  });

  test("never overwrites a price that a person read at the vendor", async () => {
    await run();
    const path = join(data, "models/openai/gpt-5.4-mini.yaml");
    const text = await readFile(path, "utf8");
    await writeFile(
      path,
      text
        .replace("kind: list }", "kind: vendor-page }")
        .replace("standing: lists-agree", "standing: read-once"),
    );
    const before = await contents();
    await publishPiAi("2026-12-05");
    const { findings } = await run();
    expect(findings.find(({ finding }) => finding.kind === "conflict")?.model.id).toBe(
      "openai/gpt-5.4-mini",
    );
    expect(await contents()).toEqual(before);
  });

  test("says which offers no list has any more", async () => {
    await run();
    for (const name of await readdir(join(upstream, "llm-prices"))) {
      const path = join(upstream, "llm-prices", name);
      await writeFile(
        path,
        (await readFile(path, "utf8"))
          .replaceAll("MiniMax-M2.7", "MiniMax-M9")
          .replaceAll("minimax-m2.7", "minimax-m9"),
      );
    }
    const { findings } = await run();
    expect(
      findings.filter(({ finding }) => finding.kind === "vanished").map(({ model }) => model.id),
    ).toEqual(["minimax/minimax-m2.7"]);
  });
});

describe("the coverage", () => {
  test("names first-party identifiers that have neither a record nor a reason", async () => {
    expect((await run()).uncovered).toEqual([
      { provider: "openai", id: "gpt-5-mini", list: "pi-ai" },
    ]);
    await writeFile(
      join(data, "ignored.yaml"),
      "identifiers:\n  - { provider: openai, id: gpt-5-*, because: superseded }\n",
    );
    expect((await run()).uncovered).toEqual([]);
  });
});

describe("a folder or list that cannot be read", () => {
  test("is named with what to do", async () => {
    await rm(join(upstream, "llm-prices"), { recursive: true });
    await rm(join(upstream, "comparison"), { recursive: true });
    await expect(run()).rejects.toThrow(
      "expected price lists in llm-prices/ or comparison/, found none",
    );
  });

  test("is named with the place where its form has changed", async () => {
    await writeFile(
      join(upstream, "llm-prices/pi-ai-1.5.2.json"),
      '{"_meta":{"published":"2026-11-10"},"records":[{"provider":1}]}',
    );
    await expect(run()).rejects.toThrow(
      /pi-ai-1\.5\.2\.json: records\.0\.provider: .*adapt its reader/,
    );
  });
});
