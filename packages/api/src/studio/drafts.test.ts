import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";

import { checkoutWith, gitIn } from "../testing/small-checkout.ts";
import { CheckoutDrafts } from "./checkout-drafts.ts";

const path = "packages/content/rules/gap/knowledge.yaml";
const rule =
  "kind: evidence\ntitle: The gap is knowledge\nweigh:\n  no-llm: -1\n  api-retrieval: 0.5\nreviewBy: 2027-01-01\n";
const now = (): string => "2026-11-26T12:00:00Z";
let checkout: string;
let folder: string;
let drafts: CheckoutDrafts;
let id: string;

beforeEach(async () => {
  checkout = checkoutWith({ [path]: rule });
  folder = mkdtempSync(join(tmpdir(), "tapeline-drafts-"));
  onTestFinished(() => {
    for (const made of [checkout, folder]) rmSync(made, { recursive: true });
  });
  drafts = new CheckoutDrafts({ checkout, folder, now });
  ({ id } = await drafts.begin({ title: "Weigh retrieval", by: "Ada" }));
});

const save = (text: string | null, seen: number, by: string) =>
  drafts.save({ id, path, text, seen, by });
const edited = (was: string, is: string, text = rule): string => text.replace(was, is);

describe("a draft", () => {
  test("holds what was saved over what the checkout has, also for who opens the folder anew", async () => {
    const changed = edited("0.5", "0.7");
    expect(await save(changed, 0, "Ada")).toEqual({ outcome: "saved", version: 1 });
    const again = new CheckoutDrafts({ checkout, folder, now });
    const [found] = await again.list();
    expect(found).toMatchObject({ id, by: "Ada", title: "Weigh retrieval" });
    expect(found?.files).toEqual([
      {
        path,
        base: rule,
        text: changed,
        version: 1,
        saved: { by: "Ada", at: now() },
        setAside: [],
      },
    ]);
    expect(await again.original(id, path)).toBe(rule);
  });

  test("joins what two editors changed in two places", async () => {
    await save(edited("0.5", "0.7"), 0, "Ada");
    const saved = await save(edited("The gap", "What is missing"), 0, "Ben");
    const both = edited("The gap", "What is missing", edited("0.5", "0.7"));
    expect(saved).toEqual({ outcome: "saved", version: 2, text: both });
  });

  test("keeps both where two editors changed one place, and tells each what the other did", async () => {
    const [ada, ben] = [edited("0.5", "0.7"), edited("0.5", "0.9")];
    await save(ada, 0, "Ada");
    const told = await save(ben, 0, "Ben");
    expect(told).toMatchObject({
      outcome: "conflict",
      version: 1,
      conflict: { path, base: rule, theirs: ada, mine: ben },
    });
    expect(told.outcome === "conflict" && told.conflict.joined).toMatch(
      /<<<<<<<[^]*0\.9[^]*0\.7[^]*>>>>>>>/,
    );
    const [file] = (await drafts.get(id)).files;
    expect(file).toMatchObject({ text: ada, setAside: [{ by: "Ben", text: ben }] });
    await save(ben, 0, "Ben");
    await save(edited("0.5", "0.8"), 0, "Grace");
    const aside = async () => (await drafts.get(id)).files[0]!.setAside;
    expect(await aside()).toMatchObject([{ by: "Ben" }, { by: "Grace" }]);
    await drafts.settle({ id, path, shown: [{ by: "Ben", at: now() }] });
    expect(await aside()).toMatchObject([{ by: "Grace" }]);
  });

  test("keeps what one editor wrote in a file that another takes away", async () => {
    await save(null, 0, "Ada");
    const told = await save(edited("0.5", "0.9"), 0, "Ben");
    expect(told).toMatchObject({ outcome: "conflict", conflict: { theirs: null } });
    expect((await drafts.get(id)).files[0]?.setAside).toHaveLength(1);
  });

  test("loses nothing of what is saved at the same time", async () => {
    const paths = Array.from(
      { length: 12 },
      (_, at) => `packages/content/rules/gap/rule-${at}.yaml`,
    );
    await Promise.all(
      paths.map((one) => drafts.save({ id, path: one, text: one, seen: 0, by: "Ada" })),
    );
    const { files } = await drafts.get(id);
    const texts = Object.fromEntries(files.map((file) => [file.path, file.text]));
    expect(texts).toEqual(Object.fromEntries(paths.map((one) => [one, one])));
  });

  test("joins with a text that is kept no more by what the checkout had", async () => {
    let seen = 0;
    for (let time = 0; time < 25; time += 1)
      seen = (await save(`${rule}# ${time}\n`, seen, "Ada")).version;
    expect(seen).toBe(25);
    expect(await save(edited("0.5", "0.7"), 1, "Ben")).toMatchObject({
      outcome: "saved",
      text: `${edited("0.5", "0.7")}# 24\n`,
    });
  });

  test("is gone once it is removed, and says so", async () => {
    await drafts.remove(id);
    expect(await drafts.list()).toEqual([]);
    await expect(save(rule, 0, "Ada")).rejects.toThrow(`there is no draft ${id}`);
  });

  test("is listed also where the file of another was damaged, which says so when it is opened", async () => {
    writeFileSync(join(folder, "damaged.json"), '{ "id": "damaged", ');
    expect(await drafts.list()).toMatchObject([{ id }]);
    await expect(drafts.get("damaged")).rejects.toThrow("damaged.json");
  });

  test("stays gone where it is removed while somebody saves in it", async () => {
    await Promise.allSettled([save(`${rule}# One\n`, 0, "Ada"), drafts.remove(id)]);
    expect(await drafts.list()).toEqual([]);
  });

  test("can be opened however much was saved in it, and whatever length two changes have together", async () => {
    const long = "# A remark\n".repeat(17_000);
    for (let number = 0; number < 30; number += 1) {
      const one = `packages/content/rules/gap/rule-${number % 10}.yaml`;
      const seen = Math.floor(number / 10);
      await drafts.save({ id, path: one, text: `# ${number}\n${long}`, seen, by: "Ada" });
    }
    expect((await drafts.get(id)).files[9]?.text).toContain("# 29");
    await save(`${rule}${long}`, 0, "Ada");
    await save(`${long}${rule}`, 0, "Ben");
    const joined = (await drafts.get(id)).files.find((file) => file.path === path);
    expect(joined?.text).toHaveLength(2 * long.length + rule.length);
  });

  test("keeps the commit that it stands on, and says so where that is gone all the same", async () => {
    const other = "packages/content/rules/gap/other.yaml";
    writeFileSync(join(checkout, path), edited("0.5", "0.6"));
    gitIn(checkout, "commit", "--quiet", "--all", "--amend", "--message=Two");
    const clearAway = (): string => {
      gitIn(checkout, "reflog", "expire", "--expire=now", "--all");
      return gitIn(checkout, "gc", "--quiet", "--prune=now");
    };
    clearAway();
    expect(await drafts.original(id, path)).toBe(rule);
    await drafts.remove(id);
    ({ id } = await drafts.begin({ title: "Another", by: "Ada" }));
    gitIn(checkout, "commit", "--quiet", "--amend", "--message=Three");
    gitIn(checkout, "update-ref", "-d", `refs/tapeline/drafts/${id}`);
    clearAway();
    const asked = [drafts.original(id, path), drafts.files(id), drafts.check(id, false)];
    const given = { id, path: other, text: rule, seen: 0, by: "Ada" };
    const says = (one: Promise<unknown>) =>
      expect(one).rejects.toThrow("begin another and take its texts over");
    await Promise.all([...asked, drafts.save(given)].map(says));
    await drafts.close();
  });

  test("tells of a change that the checkout got since, and commits nothing over it", async () => {
    await save(edited("0.5", "0.7"), 0, "Ada");
    writeFileSync(join(checkout, path), edited("0.5", "0.6"));
    gitIn(checkout, "commit", "--quiet", "--all", "--message=Two");
    const told = await drafts.commit({ id, by: "Ada", note: "Weigh retrieval" });
    expect(told).toMatchObject({
      outcome: "conflict",
      conflicts: [{ theirs: edited("0.5", "0.6") }],
    });
    expect(gitIn(checkout, "branch", "--list", "studio/*")).toBe("");
  });

  test("that changes nothing is not committed", async () => {
    await save(rule, 0, "Ada");
    expect(await drafts.commit({ id, by: "Ada", note: "Nothing" })).toEqual({ outcome: "empty" });
  });

  test("survives that its server is killed while it saves: all that was said to be saved is there", async () => {
    const program = fileURLToPath(new URL("../testing/save-drafts.ts", import.meta.url));
    const args = [
      "--conditions=@tapeline/source",
      "--disable-warning=ExperimentalWarning",
      program,
    ];
    for (let kill = 0; kill < 10; kill += 1) {
      const child = spawn(process.execPath, [...args, checkout, folder, id, path], {
        stdio: ["ignore", "pipe", "inherit"],
      });
      let told = 0;
      let left = 3 + kill;
      for await (const line of createInterface({ input: child.stdout })) {
        told = Number(line);
        if ((left -= 1) === 0) child.kill("SIGKILL");
      }
      if (child.exitCode === null && child.signalCode === null) await once(child, "exit");
      const [file] = (await new CheckoutDrafts({ checkout, folder, now }).get(id)).files;
      expect(file?.version).toBeGreaterThanOrEqual(told);
      expect(file?.text).toContain(`title: text ${file?.version} of`);
    }
    const kept = readdirSync(folder).filter((name) => !name.startsWith(".new-"));
    expect(kept).toEqual([`${id}.json`]);
  });
});
