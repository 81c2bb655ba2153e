import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { ServerReleases, startServer } from "@tapeline/api/server";
import {
  builtInRelease,
  ReleaseStore,
  writeReleaseFolder,
  type ReleaseBundle,
} from "@tapeline/store";
import { describe, expect, onTestFinished, test } from "vitest";

import { anotherVersion } from "./testing/another-version.ts";
import { runHere } from "./testing/run-here.ts";

const builtIn = await builtInRelease();
const { version } = builtIn.manifest;
const newer = anotherVersion(builtIn, "2027.1.1");
const examples = new URL("../../../examples/", import.meta.url).pathname;
const day = ["--as-of", "2026-11-24"];

/** Folders of a user, and a command line that knows of them. */
async function user() {
  const folder = await mkdtemp(join(tmpdir(), "tapeline-user-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const env = { LANG: "en_GB.UTF-8", XDG_DATA_HOME: join(folder, "data"), USER: "ada" };
  const run = (args: readonly string[], more: Record<string, string> = {}) =>
    runHere(args, { cwd: folder, env: { ...env, ...more } });
  const put = async (name: string, bundle: ReleaseBundle): Promise<string> => {
    await writeReleaseFolder(join(folder, name), bundle);
    return name;
  };
  return { folder, run, put };
}

/** A server that holds the built-in release and a newer one, which is current. */
async function server(folder: string): Promise<string> {
  const store = new ReleaseStore(join(folder, "releases"));
  await store.publish(newer, { by: "Ada", because: "a test", at: "2026-11-26T12:00:00Z" });
  const releases = await ServerReleases.open({
    builtIn,
    store,
    now: () => "2026-11-26T13:00:00Z",
    failed: () => {},
  });
  const started = await startServer({ releases, port: 0, today: () => "2026-11-26" });
  onTestFinished(() => started.close());
  return started.url;
}

describe("releases on the command line", () => {
  test("are verified, published, listed and rolled back in a folder", async () => {
    const { run, put } = await user();
    await put("one", builtIn);
    await put("two", newer);
    expect((await run(["release", "verify", "one"])).out).toContain("nothing in it is wrong");
    const to = ["--store", "store", "--because", "a test"];
    expect((await run(["release", "publish", "one", ...to])).code).toBe(0);
    expect((await run(["release", "publish", "two", ...to, "--by", "Bo"])).out).toMatch(
      /^Published 2027\.1\.1-[0-9a-f]{12}, current from now on\.$/m,
    );
    const listed = JSON.parse((await run(["release", "list", "--store", "store", "--json"])).out);
    expect(listed.current).toMatch(/^2027\.1\.1-/);
    expect(listed.journal.map(({ by }: { by: string }) => by)).toEqual(["ada", "Bo"]);
    expect((await run(["release", "list", "--store", "store"])).out).toMatch(
      /2027\.1\.1 .*current .*Bo: a test/,
    );
    expect((await run(["release", "rollback", ...to])).out).toContain(`Rolled back to ${version}-`);
    expect((await run(["release", "rollback", ...to])).code).toBe(2);
  });

  test("are scheduled for a moment that can be read", async () => {
    const { run, put } = await user();
    await put("one", builtIn);
    const publish = [
      "release",
      "publish",
      "one",
      "--store",
      "store",
      "--because",
      "a test",
      "--at",
    ];
    expect((await run([...publish, "tomorrow"])).err).toContain("expected a moment in UTC such as");
    expect((await run([...publish, "2999-01-01T06:00:00Z"])).out).toContain(
      "current from 2999-01-01T06:00:00.000Z on",
    );
    const listed = JSON.parse((await run(["release", "list", "--store", "store", "--json"])).out);
    expect(listed.current).toBeUndefined();
  });

  test("name file and field of what is wrong in them", async () => {
    const { folder, run, put } = await user();
    await put("one", builtIn);
    const file = join(folder, "one/prices.json");
    await writeFile(file, (await readFile(file, "utf8")).slice(0, -2));
    const verified = await run(["release", "verify", "one"]);
    expect(verified.code).toBe(2);
    expect(verified.err).toContain(`${file} (document): expected`);
    expect((await run(["release", "verify", "none"])).err).toContain(
      "expected a file of a release, found none",
    );
  });

  test("ask for a folder, a reason and a token", async () => {
    const { run, put } = await user();
    await put("one", builtIn);
    const publish = ["release", "publish", "one"];
    expect((await run([...publish, "--because", "a test"])).err).toContain(
      "Name their folder with --store or TAPELINE_RELEASES",
    );
    expect((await run([...publish, "--store", "store"])).err).toContain("--because");
    const there = ["--server", "http://127.0.0.1:9", "--because", "a test"];
    expect((await run([...publish, ...there])).err).toContain("Set TAPELINE_EDITOR_TOKEN");
  });
});

describe("a release of a server", () => {
  test("is fetched, answers without the server, and says so", async () => {
    const { folder, run } = await user();
    const url = await server(folder);
    const before = await run(["prices", "--release", "2027.1.1"]);
    expect(before.code).toBe(2);
    expect(before.err).toContain("tapeline release fetch 2027.1.1 --server <url>");
    expect((await run(["release", "fetch", "--server", url])).out).toContain("--release 2027.1.1");
    const case_ = join(examples, "support-bot.yaml");
    const { out, err } = await run([
      "assess",
      case_,
      ...day,
      "--json",
      "--no-flips",
      "--release",
      "2027.1.1",
    ]);
    expect(err).toBe("Release 2027.1.1, kept on this machine.\n");
    expect(JSON.parse(out).receipt.content).toBe("2027.1.1");
    const own = await run(["assess", case_, ...day, "--json", "--no-flips"]);
    expect(JSON.parse(own.out).receipt.content).toBe(version);
  });

  test("gives an older verdict again on that verdict's own release", async () => {
    const { folder, run } = await user();
    const url = await server(folder);
    const case_ = join(examples, "support-bot.yaml");
    const assess = ["assess", case_, ...day, "--json", "--no-flips"];
    const older = join(folder, "older.json");
    await writeFile(older, (await run(assess)).out);
    const newest = join(folder, "newest.json");
    await writeFile(newest, (await run([...assess, "--server", url])).out);

    const replay = async (file: string, ...more: string[]) => {
      const { code, out, err } = await run(["replay", file, "--json", ...more]);
      return { code, err, same: (JSON.parse(out) as { same: boolean }).same };
    };
    expect(await replay(older)).toMatchObject({ code: 0, same: true });
    expect(await replay(older, "--server", url)).toMatchObject({ code: 0, same: true });
    expect(await replay(newest, "--server", url)).toMatchObject({ code: 0, same: true });
    const missing = await replay(newest);
    expect(missing).toMatchObject({ code: 4, same: false });
    expect(missing.err).toContain("tapeline release fetch 2027.1.1 --server <url>");
    await run(["release", "fetch", "2027.1.1", "--server", url]);
    expect(await replay(newest)).toMatchObject({ code: 0, same: true });
  });
});
