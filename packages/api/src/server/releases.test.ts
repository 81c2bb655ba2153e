import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import type { Knowledge } from "@tapeline/engine";
import type { PriceBook } from "@tapeline/pricing";
import { canonicalJson, sha256 } from "@tapeline/pricing";
import {
  builtInRelease,
  bundleRelease,
  releaseId,
  ReleaseStore,
  type ReleaseBundle,
} from "@tapeline/store";
import { describe, expect, onTestFinished, test } from "vitest";

import { createHttpClient } from "../client.ts";
import { follow } from "../follow.ts";
import { sampleCase } from "../testing/sample-case.ts";
import { ServerReleases } from "./server-releases.ts";
import { startServer } from "./start-server.ts";

const at = "2026-11-26T12:00:00Z";
const order = { by: "Ada", because: "a test", at };
const builtIn = await builtInRelease();

/** The built-in release under another version, with every model's price so many times as high. */
function dearer(version: string, times: number): ReleaseBundle {
  const knowledge = { ...(JSON.parse(builtIn.parts.knowledge) as Knowledge), version };
  const {
    digest: _digest,
    recordedUntil,
    ...records
  } = JSON.parse(builtIn.parts.prices, (key, value: unknown) =>
    (key === "input" || key === "output") && typeof value === "number"
      ? Number((value * times).toFixed(6))
      : value,
  ) as PriceBook;
  const digest = `sha256:${sha256(canonicalJson(records))}`;
  const rest = (name: "texts" | "practice" | "scenarios"): never =>
    JSON.parse(builtIn.parts[name]) as never;
  return bundleRelease(
    {
      knowledge,
      prices: { digest, recordedUntil, ...records },
      texts: rest("texts"),
      practice: rest("practice"),
      scenarios: rest("scenarios"),
    },
    { day: "2026-11-26", engine: builtIn.manifest.engine },
  );
}
const newer = dearer("2026.11.2", 2);

async function start(settings: { readonly token?: string; readonly kept?: boolean } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "tapeline-releases-"));
  const store = new ReleaseStore(folder);
  const failures: unknown[] = [];
  const lines: string[] = [];
  const releases = await ServerReleases.open({
    builtIn,
    store: settings.kept === false ? undefined : store,
    now: () => new Date().toISOString(),
    failed: (error) => failures.push(error),
  });
  const server = await startServer({
    releases,
    port: 0,
    today: () => "2026-11-26",
    editorToken: settings.token,
    log: (line) => lines.push(line),
  });
  onTestFinished(async () => {
    await server.close();
    await rm(folder, { recursive: true });
  });
  const send = (body: unknown, token = settings.token): Promise<Response> =>
    fetch(`${server.url}/api/releases`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      },
      body: JSON.stringify(body),
    });
  return { ...server, store, folder, send, failures, lines };
}

const publishing = (release: ReleaseBundle) => ({
  operation: "publish",
  release,
  by: "Ada",
  because: "new prices",
});

describe("a server with releases", () => {
  test("answers from its own release until one is published, and from that one within two seconds", async () => {
    const { url, store } = await start();
    const client = createHttpClient(url);
    expect((await client.releases.current.query()).version).toBe(builtIn.manifest.version);
    const before = await client.assessment.assess.query({ case: sampleCase });
    const news = follow(client.releases.changes, {});
    expect((await news.next()).value?.hash).toBe(builtIn.manifest.hash);

    await store.publish(newer, order);
    const began = performance.now();
    expect((await news.next()).value).toEqual(newer.manifest);
    expect(performance.now() - began).toBeLessThan(2_000);
    await news.return();
    const after = await client.assessment.assess.query({ case: sampleCase });
    expect(after.receipt.content).toBe("2026.11.2");
    expect(after.receipt.prices).toBe(newer.manifest.prices);
    expect(after.receipt.prices).not.toBe(before.receipt.prices);
    expect((await client.knowledge.about.query()).version).toBe("2026.11.2");
    expect(await (await fetch(`${url}/api/health`)).json()).toMatchObject({ content: "2026.11.2" });
  });

  test("replays a verdict of an older release byte for byte when that release is asked for", async () => {
    const { url, store } = await start();
    const client = createHttpClient(url);
    const kept = await client.assessment.assess.query({ case: sampleCase });
    await store.publish(newer, order);
    await expect
      .poll(async () => (await client.releases.current.query()).version)
      .toBe("2026.11.2");

    const { releases } = await client.releases.list.query();
    const own = releases.find(
      ({ content, prices }) =>
        content === kept.receipt.contentDigest && prices === kept.receipt.prices,
    );
    const older = createHttpClient(url, { release: releaseId(own!) });
    const again = await older.assessment.replay.query({ case: sampleCase, receipt: kept.receipt });
    expect(again.same).toBe(true);
    expect(JSON.stringify(again.verdict)).toBe(JSON.stringify(kept));
  });

  test("says which release it does not hold", async () => {
    const { url } = await start();
    const client = createHttpClient(url, { release: "2025.1.1" });
    await expect(client.knowledge.about.query()).rejects.toThrow(
      "this server does not hold release 2025.1.1; ask it for its list",
    );
  });

  test("serves the parts of all releases as files that never change", async () => {
    const { url, store } = await start();
    await store.publish(newer, order);
    for (const bundle of [builtIn, newer])
      for (const name of ["knowledge", "prices", "texts"] as const) {
        const { sha256: hash } = bundle.manifest.parts[name];
        const answer = await fetch(`${url}/release/${hash}.json`);
        expect(answer.headers.get("cache-control")).toContain("immutable");
        expect((await answer.text()) === bundle.parts[name]).toBe(true);
      }
    expect((await fetch(`${url}/release/${"0".repeat(64)}.json`)).status).toBe(404);
    await expect
      .poll(async () => (await (await fetch(`${url}/release/current.json`)).json()) as unknown)
      .toEqual(newer.manifest);
  });

  test("stays on the release that it has where the next one cannot be read, and says why", async () => {
    const { url, store, folder, failures } = await start();
    await store.publish(newer, order, "2026-11-27T00:00:00Z");
    const [name] = await readdir(join(folder, "releases"));
    await rm(join(folder, "releases", name!, "prices.json"));
    await store.rollback({ ...order, at: "2026-11-26T12:30:00Z" }, "2026.11.2");
    await expect.poll(() => failures.length).toBeGreaterThan(0);
    expect(String(failures[0])).toContain("prices.json: expected a file of a release, found none");
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(failures).toHaveLength(1);
    expect((await createHttpClient(url).releases.current.query()).version).toBe(
      builtIn.manifest.version,
    );
  });

  test("ends the news of who listens when it closes", async () => {
    const server = await start();
    const news = follow(createHttpClient(server.url).releases.changes, {});
    await news.next();
    const began = performance.now();
    await server.close();
    expect((await news.next()).done).toBe(true);
    expect(performance.now() - began).toBeLessThan(5_000);
  });
});

describe("publishing over HTTP", () => {
  test("is off without a token of the server's", async () => {
    const { send, store } = await start();
    const answer = await send(publishing(newer), "any");
    expect(answer.status).toBe(403);
    expect(await answer.text()).toContain("started without TAPELINE_EDITOR_TOKEN");
    expect(await store.journal()).toEqual([]);
  });

  test("takes a release, and the way back, from who holds the token, and logs it nowhere", async () => {
    const { send, url, store, lines } = await start({ token: "a secret of editors" });
    const client = createHttpClient(url);
    expect((await send(publishing(newer))).status).toBe(200);
    expect((await client.releases.current.query()).version).toBe("2026.11.2");
    const back = { operation: "rollback", by: "Bo", because: "too dear" };
    expect((await send(back)).status).toBe(409);
    expect((await send(publishing(dearer("2026.11.3", 3)))).status).toBe(200);
    expect((await send(back)).status).toBe(200);
    expect((await client.releases.current.query()).version).toBe("2026.11.2");
    expect((await store.journal()).map(({ operation, by }) => `${operation} ${by}`)).toEqual([
      "publish Ada",
      "publish Ada",
      "rollback Bo",
    ]);
    expect(lines.join("\n")).not.toContain("a secret of editors");
  });

  test("refuses another token, a release that is not sound, and anything else", async () => {
    const { send, store } = await start({ token: "a secret of editors" });
    expect((await send(publishing(newer), "a secret of editorz")).status).toBe(401);
    expect((await send(publishing(newer), "")).status).toBe(401);
    const torn = { ...newer, parts: { ...newer.parts, prices: "{}" } };
    for (const [body, status] of [
      [publishing(torn), 409],
      [{ ...publishing(newer), operation: "delete" }, 400],
      [{ ...publishing(newer), because: "" }, 400],
      ["nothing", 400],
    ] as const)
      expect((await send(body)).status).toBe(status);
    expect(await store.journal()).toEqual([]);
    expect(await store.held()).toEqual([]);
  });

  test("says so where the server keeps no releases", async () => {
    const { send } = await start({ token: "a secret of editors", kept: false });
    const answer = await send(publishing(newer));
    expect(answer.status).toBe(409);
    expect(await answer.text()).toContain("Start it with --releases <folder>");
  });
});
