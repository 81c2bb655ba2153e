import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";

import { compileRelease, withRevision } from "@tapeline/content/diff";
import { engineVersion } from "@tapeline/engine";
import { builtInRelease, bundleRelease, ReleaseStore } from "@tapeline/store";

import { ServerReleases } from "../server/server-releases.ts";
import { contentCheckout } from "../testing/content-checkout.ts";
import { gitIn } from "../testing/small-checkout.ts";
import { CheckoutDrafts } from "./checkout-drafts.ts";

const now = "2026-11-26T12:00:00Z";
const path = "packages/content/rules/gap/knowledge.yaml";
const other = "packages/content/questions/contingency.yaml";
let folder: string;
let checkout: string;
let releases: ServerReleases;
let drafts: CheckoutDrafts;

const draftsWith = (settings: object): CheckoutDrafts =>
  new CheckoutDrafts({
    checkout,
    folder: join(folder, "drafts"),
    now: () => now,
    releases,
    ...settings,
  });

beforeAll(async () => {
  checkout = contentCheckout();
  folder = mkdtempSync(join(tmpdir(), "tapeline-publish-"));
  releases = await ServerReleases.open({
    builtIn: await builtInRelease(),
    store: new ReleaseStore(join(folder, "releases")),
    now: () => now,
    failed: (error) => expect.fail(String(error)),
  });
  drafts = draftsWith({});
});
afterAll(async () => {
  await drafts.close();
  releases.close();
  for (const made of [checkout, folder]) rmSync(made, { recursive: true });
});

const read = (file: string): string => readFileSync(join(checkout, file), "utf8");
let id: string;
beforeEach(async () => {
  ({ id } = await drafts.begin({ title: "Weigh retrieval", by: "Ada" }));
});
const save = (file: string, text: string, by = "Ada") =>
  drafts.save({ id, path: file, text, seen: 0, by });
const weighing = (weight: string): string => read(path).replace("api-retrieval: 0.5", weight);

describe("publishing a draft", () => {
  test("makes current what its commit holds, to the same bytes, and says who ordered it and why", async () => {
    await save(path, weighing("api-retrieval: 0.7"));
    const told = await drafts.publish({ id, by: "Ada", note: "Retrieval does more" });
    if (told.outcome !== "published") throw new Error(told.outcome);
    expect(told).toMatchObject({ version: "2026.11.2", branch: `studio/${id}` });
    expect(releases.current).toMatchObject({ version: "2026.11.2", hash: told.hash });
    const { journal } = await releases.list();
    expect(journal.at(-1)).toMatchObject({ by: "Ada", because: "Retrieval does more", at: now });
    const built = await withRevision(told.commit, checkout, compileRelease);
    if (!built.ok) throw new Error("what was committed does not hold together");
    const byHand = bundleRelease(built.parts, { day: built.day, engine: engineVersion });
    expect(byHand.manifest.hash).toBe(told.hash);
    expect(gitIn(checkout, "status", "--porcelain")).toBe("");
    expect(await drafts.publish({ id, by: "Ada", note: "Once more" })).toEqual({
      outcome: "empty",
    });
  });

  test("takes nothing back that was published before it and that nobody has merged", async () => {
    expect(await drafts.original(id, path)).toBe(weighing("api-retrieval: 0.7"));
    writeFileSync(join(checkout, "README.md"), "Another commit\n");
    gitIn(checkout, "commit", "--quiet", "--all", "--message=Three");
    await save(other, read(other).replace("base: 1.5", "base: 1.6"), "Grace");
    const told = await drafts.publish({ id, by: "Grace", note: "Set-ups overrun more" });
    if (told.outcome !== "published") throw new Error(told.outcome);
    expect(told.version).toBe("2026.11.3");
    const { rules, questions } = releases.currentRelease.knowledge;
    const rule = rules.find((one) => one.id === "gap/knowledge");
    expect(rule).toMatchObject({ weigh: { "api-retrieval": 0.7 } });
    expect(questions.contingency.assume[0]?.base).toBe(1.6);
    expect(gitIn(checkout, "show", `${told.commit}:README.md`)).toBe("Another commit");
  });

  test("from a later moment on leaves the current release until then", async () => {
    const before = releases.current.version;
    await save(path, weighing("api-retrieval: 0.6"));
    const given = { id, by: "Ada", note: "From Monday", activateAt: "2026-11-30T06:00:00Z" };
    const told = await drafts.publish(given);
    expect(told).toMatchObject({ outcome: "published", version: "2026.11.4" });
    expect(releases.current.version).toBe(before);
    expect((await releases.list()).journal.at(-1)?.from).toBe("2026-11-30T06:00:00Z");
  });

  test("is refused where the draft does not hold together, and nothing is committed", async () => {
    const before = (await releases.list()).journal.length;
    const text = (await drafts.original(id, path))!.replace("kind: evidence", "kind: evidens");
    await save(path, text);
    const told = await drafts.publish({ id, by: "Ada", note: "A slip" });
    expect(told).toMatchObject({ outcome: "unsound", problems: [{ file: path, line: 2 }] });
    expect((await releases.list()).journal).toHaveLength(before);
    expect(gitIn(checkout, "branch", "--list", `studio/${id}*`)).toBe("");
  });

  test("waits for somebody who saved nothing in it, and a later saving ends the approval", async () => {
    const strict = draftsWith({ approvals: 1 });
    await save(path, weighing("api-retrieval: 0.9"));
    const given = { id, by: "Ada", note: "Retrieval does more" };
    expect(await strict.publish(given)).toEqual({ outcome: "unapproved" });
    const { state } = await strict.get(id);
    await expect(strict.approve({ id, by: " ADA", state })).rejects.toThrow("somebody else");
    const approved = await strict.approve({ id, by: "Grace", state });
    expect(approved).toMatchObject({ needsApproval: false, approvals: [{ by: "Grace", at: now }] });
    await save(other, `${read(other)}# A remark\n`);
    expect(await strict.get(id)).toMatchObject({ needsApproval: true, approvals: [] });
    expect(await strict.publish(given)).toEqual({ outcome: "unapproved" });
  });

  test("is of what was looked at: what somebody saved since is neither approved nor published", async () => {
    await save(path, weighing("api-retrieval: 0.9"));
    const { state } = await drafts.get(id);
    await save(other, `${read(other)}# A remark\n`, "Ben");
    const given = { id, by: "Grace", note: "Retrieval does more", state };
    const refuses = (done: Promise<unknown>) =>
      expect(done).rejects.toThrow("somebody saved in the draft");
    await Promise.all(
      [drafts.approve(given), drafts.commit(given), drafts.publish(given)].map(refuses),
    );
    expect(gitIn(checkout, "branch", "--list", `studio/${id}*`)).toBe("");
  });

  test("twice at a time makes two commits, each on its branch", async () => {
    await save(path, weighing("api-retrieval: 0.8"));
    const given = { id, by: "Ada", note: "Retrieval does more" };
    const told = await Promise.all([drafts.commit(given), drafts.commit(given)]);
    expect(told).toMatchObject([
      { outcome: "committed", branch: `studio/${id}` },
      { outcome: "committed", branch: `studio/${id}-2` },
    ]);
  });
});
