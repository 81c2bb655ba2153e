import { mkdtemp, readdir, rm } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { builtInRelease, partNames } from "@tapeline/store";
import { afterAll, beforeAll, expect, test } from "vitest";

import { runHere } from "./testing/run-here.ts";

const builtIn = await builtInRelease();
/** What the server says of its release. */
let told: object;
let server: Server;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "tapeline-names-"));
  server = createServer(({ url = "" }, response) => {
    const part = partNames.find((name) => url.includes(builtIn.manifest.parts[name].sha256));
    response.setHeader("content-type", "application/json");
    response.end(
      part === undefined ? JSON.stringify([{ result: { data: told } }]) : builtIn.parts[part],
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(async () => {
  server.close();
  await rm(folder, { recursive: true });
});

const ups = ["../", "../../", "/", "./", "..\\", "C:\\", "~/", "%2e%2e/", "a/../../", "\0"];
const ends = ["2026.11.1", "x", ".ssh/authorized_keys", "journal", "", "2026.11.1\n", "etc/passwd"];
/** Names that would lead out of the folder of releases, in the place of a version and of a hash. */
const versions = ups.flatMap((up) => ends.map((end) => up + end));
const hashes = versions.slice(0, 40).map((name) => name.padEnd(64, "0"));

/** Fetches the release of a server whose manifest says what it should not. */
function fetchFrom(lie: object): Promise<{ readonly code: number; readonly err: string }> {
  told = { ...builtIn.manifest, ...lie };
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const env = { XDG_DATA_HOME: join(folder, "data") };
  return runHere(["release", "fetch", "--server", address], { cwd: folder, env });
}

test("keeps no release of a server under a name that leads elsewhere, in whichever of 100 ways and more", async () => {
  const lies = [
    ...versions.map((version) => ({ version })),
    ...hashes.map((hash) => ({ hash })),
    { version: "2026.11.1-preview-3f2a9c1b" },
  ];
  expect(lies.length).toBeGreaterThan(100);
  for (const lie of lies) {
    const { code, err } = await fetchFrom(lie);
    expect(code, JSON.stringify(lie)).toBe(2);
    expect(err).toContain("is no manifest");
  }
  expect(await readdir(folder)).toEqual([]);
});

test("keeps what is as it says", async () => {
  expect((await fetchFrom({})).code).toBe(0);
  expect(await readdir(folder)).toEqual(["data"]);
  await rm(join(folder, "data"), { recursive: true });
});

test("keeps no part that is longer than the manifest names", async () => {
  const { parts } = builtIn.manifest;
  const { code, err } = await fetchFrom({
    parts: { ...parts, practice: { ...parts.practice, bytes: parts.practice.bytes - 1 } },
  });
  expect(code).toBe(2);
  expect(err).toMatch(/is longer than the \d+ bytes that the manifest names/);
});
