import { createHttpClient } from "@tapeline/api/client";
import { ServerReleases, startServer, type RunningServer } from "@tapeline/api/server";
import { knowledge } from "@tapeline/content";
import { priceBook } from "@tapeline/pricing";
import { expect, test } from "vitest";

import { followRelease } from "./follow-release.ts";

const now = (): string => "2026-11-26T12:00:00Z";
type Bundle = Parameters<typeof ServerReleases.open>[0]["builtIn"];

/** A release of this content under another name. */
const named = (version: string): Bundle => ({
  manifest: { version, hash: version.padEnd(64, "0") } as Bundle["manifest"],
  parts: {
    knowledge: JSON.stringify(knowledge),
    prices: JSON.stringify(priceBook),
    texts: "{}",
    practice: "{}",
    scenarios: "[]",
  },
});

async function serverOf(builtIn: Bundle, port: number): Promise<RunningServer> {
  const releases = await ServerReleases.open({ builtIn, now, failed: () => {} });
  return startServer({ releases, port, today: () => "2026-11-26" });
}

test("tells of the release of a server that was started again, until told to stop", async () => {
  const first = await serverOf(named("1"), 0);
  const port = Number(new URL(first.url).port);
  const told: string[] = [];
  const stop = new AbortController();
  const following = followRelease(
    createHttpClient(first.url),
    (hash) => told.push(hash.replace(/0+$/, "")),
    stop.signal,
  );
  await expect.poll(() => told, { timeout: 20_000 }).toEqual(["1"]);
  await first.close();
  const second = await serverOf(named("2"), port);
  await expect.poll(() => told, { timeout: 30_000 }).toEqual(["1", "2"]);
  stop.abort();
  await following;
  await second.close();
}, 90_000);

test("asks a server no more that holds one release for good", async () => {
  const server = await startServer({
    knowledge,
    prices: priceBook,
    texts: () => Promise.reject(new Error("not asked for")),
    practice: () => Promise.reject(new Error("not asked for")),
    port: 0,
  });
  const told: string[] = [];
  await followRelease(
    createHttpClient(server.url),
    (hash) => told.push(hash),
    new AbortController().signal,
  );
  expect(told).toEqual([]);
  await server.close();
}, 60_000);
