import { chmod, mkdir, readdir, readFile, rm, truncate, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

import { releaseId } from "./manifest.ts";
import { ReleaseStore, type Order } from "./release-store.ts";
import { smallBundle } from "./testing/small-bundle.ts";
import { ended, newFolder, publisher } from "./testing/processes.ts";

const order = (at = "2026-11-26T12:00:00Z"): Order => ({ by: "Ada", because: "a test", at });
const now = "2026-11-26T13:00:00Z";
const one = smallBundle("2026.11.1");
const two = smallBundle("2026.11.2");
const three = smallBundle("2026.11.3");

describe("a store", () => {
  test("is empty where nothing was published", async () => {
    const store = new ReleaseStore(await newFolder());
    expect(await store.held()).toEqual([]);
    expect(await store.current(now)).toBeUndefined();
  });

  test("keeps every release as it was, and tells who published it, when and why", async () => {
    const folder = await newFolder();
    const store = new ReleaseStore(folder);
    await store.publish(one, order());
    await store.publish(two, { by: "Bo", because: "new prices", at: now });
    const again = new ReleaseStore(folder);
    expect(await again.current(now)).toBe(releaseId(two.manifest));
    expect(await again.read(releaseId(one.manifest))).toEqual(one);
    expect(await again.read(releaseId(two.manifest))).toEqual(two);
    expect((await again.journal())[1]).toEqual({
      operation: "publish",
      release: releaseId(two.manifest),
      at: now,
      from: now,
      by: "Bo",
      because: "new prices",
    });
  });

  test("publishes the same release twice, and refuses other content under its version", async () => {
    const store = new ReleaseStore(await newFolder());
    await store.publish(one, order());
    await store.publish(one, order());
    expect(await store.held()).toHaveLength(1);
    const other = smallBundle("2026.11.1", "other");
    await expect(store.publish(other, order())).rejects.toThrow(
      "Release 2026.11.1 is kept already with other content",
    );
    expect(await store.journal()).toHaveLength(2);
  });

  test("refuses a release whose parts are not those of its manifest", async () => {
    const store = new ReleaseStore(await newFolder());
    const torn = { ...one, parts: { ...one.parts, prices: one.parts.prices.slice(0, 20) } };
    await expect(store.publish(torn, order())).rejects.toThrow("prices.json (document): expected");
    expect(await store.held()).toEqual([]);
  });

  test("goes back one release, or to one that is named", async () => {
    const store = new ReleaseStore(await newFolder());
    for (const bundle of [one, two, three]) await store.publish(bundle, order());
    await store.rollback(order());
    expect(await store.current(now)).toBe(releaseId(two.manifest));
    await store.rollback(order());
    expect(await store.current(now)).toBe(releaseId(one.manifest));
    await store.rollback(order(), "2026.11.3");
    expect(await store.current(now)).toBe(releaseId(three.manifest));
    await expect(store.rollback(order(), "2026.11.9")).rejects.toThrow(
      "Release 2026.11.9 is not kept here; kept are 2026.11.1, 2026.11.2, 2026.11.3.",
    );
  });

  test("says so where there is nothing to go back to", async () => {
    const store = new ReleaseStore(await newFolder());
    await store.publish(one, order());
    await expect(store.rollback(order())).rejects.toThrow("There is no earlier release");
  });

  test("makes a release current at the moment for which it is scheduled", async () => {
    const store = new ReleaseStore(await newFolder());
    await store.publish(one, order());
    await store.publish(two, order(), "2026-11-27T00:00:00Z");
    expect(await store.current("2026-11-26T23:59:59Z")).toBe(releaseId(one.manifest));
    expect(await store.current("2026-11-27T00:00:00Z")).toBe(releaseId(two.manifest));
  });

  test("lets the operation that came last win although its clock is behind", async () => {
    const store = new ReleaseStore(await newFolder());
    await store.publish(one, order("2026-11-26T12:00:00Z"));
    await store.publish(two, order("2026-11-26T11:59:00Z"));
    expect(await store.current(now)).toBe(releaseId(two.manifest));
  });

  test("removes what died while it was written, once it is an hour old", async () => {
    const folder = await newFolder();
    const store = new ReleaseStore(folder);
    const [old, young] = [".new-old", ".new-young"].map((name) => join(folder, "releases", name));
    for (const path of [old!, young!]) await mkdir(path, { recursive: true });
    const before = (minutes: number): Date => new Date(Date.parse(now) - minutes * 60_000);
    await utimes(old!, before(61), before(61));
    await utimes(young!, before(59), before(59));
    await store.publish(one, order(now));
    expect((await readdir(join(folder, "releases"))).toSorted()).toEqual([
      ".new-young",
      releaseId(one.manifest),
    ]);
    expect(await store.held()).toHaveLength(1);
  });
});

describe("what is damaged", () => {
  test("names a part that is torn, what was expected and what to do", async () => {
    const folder = await newFolder();
    const store = new ReleaseStore(folder);
    await store.publish(one, order());
    const file = join(folder, "releases", releaseId(one.manifest), "prices.json");
    await truncate(file, 10);
    await expect(store.read(releaseId(one.manifest))).rejects.toThrow(
      new RegExp(`^${file} \\(document\\): expected \\d+ bytes .*, found 10 bytes`),
    );
    await rm(file);
    await expect(store.read(releaseId(one.manifest))).rejects.toThrow(
      `${file}: expected a file of a release, found none`,
    );
  });

  test("names a manifest and a field that do not hold", async () => {
    const folder = await newFolder();
    const store = new ReleaseStore(folder);
    await store.publish(one, order());
    const file = join(folder, "releases", releaseId(one.manifest), "manifest.json");
    const text = await readFile(file, "utf8");
    await writeFile(file, text.replace('"day": "2026-11-26"', '"day": "yesterday"'));
    await expect(store.held()).rejects.toThrow(`${file}:4:`);
    await expect(store.held()).rejects.toThrow("day: expected");
  });

  test("names an entry of the journal that is torn or missing", async () => {
    const folder = await newFolder();
    for (const bundle of [one, two]) await new ReleaseStore(folder).publish(bundle, order());
    const [first, second] = ["000001.json", "000002.json"].map((name) =>
      join(folder, "journal", name),
    );
    await truncate(second!, 30);
    await expect(new ReleaseStore(folder).current(now)).rejects.toThrow(second!);
    await rm(first!);
    await expect(new ReleaseStore(folder).current(now)).rejects.toThrow(
      "expected the journal's entry 000001.json, found 000002.json",
    );
  });
});

describe("processes", () => {
  test("lose no operation where two publish into one folder at once", async () => {
    const folder = await newFolder();
    const children = [
      publisher([folder, "Ada", "1", "25"]),
      publisher([folder, "Bo", "101", "25"]),
    ];
    const ends = await Promise.all(children.map(ended));
    expect(ends.map(({ code }) => code)).toEqual([0, 0]);
    const journal = await new ReleaseStore(folder).journal();
    const by = (name: string): number => journal.filter((entry) => entry.by === name).length;
    expect([by("Ada"), by("Bo")]).toEqual([25, 25]);
    expect(await new ReleaseStore(folder).held()).toHaveLength(50);
  });

  test("say that a disk takes no more, and leave the old release as it was", async () => {
    const folder = await newFolder();
    const store = new ReleaseStore(folder);
    await store.publish(one, order());
    // In blocks of 512 bytes: a part is longer.
    const { code, out } = await ended(publisher([folder, "Ada", "2"], "ulimit -f 64"));
    expect(code).toBe(3);
    expect(out).toContain("takes no file of this size");
    expect(out).toContain("Which release is current did not change.");
    expect(await store.current(now)).toBe(releaseId(one.manifest));
    expect(await readdir(join(folder, "releases"))).toEqual([releaseId(one.manifest)]);
  });

  test("say that a folder may not be written", async () => {
    const folder = await newFolder();
    const store = new ReleaseStore(folder);
    await store.publish(one, order());
    for (const path of ["", "releases", "journal"]) await chmod(join(folder, path), 0o555);
    const { code, out } = await ended(publisher([folder, "nobody", "2"]));
    for (const path of ["", "releases", "journal"]) await chmod(join(folder, path), 0o755);
    expect(code).toBe(3);
    expect(out).toContain("may not be written by this user");
    expect(await store.current(now)).toBe(releaseId(one.manifest));
  });
});
