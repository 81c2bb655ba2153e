import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { builtInRelease } from "@tapeline/store";
import { afterAll, beforeAll, expect, test } from "vitest";

import { followCheckout, type Following } from "./follow-checkout.ts";
import { ServerReleases } from "./server-releases.ts";

const root = fileURLToPath(new URL("../../../../", import.meta.url));
const price = "packages/pricing/data/models/amazon/nova-premier.yaml";

let checkout: string;
let releases: ServerReleases;
let following: Following;
const told: string[] = [];

beforeAll(async () => {
  checkout = await mkdtemp(join(tmpdir(), "tapeline-follow-"));
  const folders = [
    "rules",
    "options",
    "questions",
    "derivations",
    "scenarios",
    "practice",
    "texts",
  ];
  for (const path of [...folders, "release.yaml"].map((name) => `packages/content/${name}`))
    await cp(join(root, path), join(checkout, path), { recursive: true });
  const prices = "packages/pricing/data";
  await cp(join(root, prices), join(checkout, prices), { recursive: true });
  releases = await ServerReleases.open({
    builtIn: await builtInRelease(),
    now: () => "2026-11-26T12:00:00Z",
    failed: (error) => told.push(String(error)),
  });
  following = await followCheckout({
    checkout,
    releases,
    say: (line) => told.push(line),
  });
}, 60_000);

afterAll(async () => {
  await following.close();
  releases.close();
  await rm(checkout, { recursive: true });
});

const inputPrice = (): number | undefined =>
  releases.currentRelease.prices.models["amazon/nova-premier"]!.offers[0]!.history[0]!.input;

/** Saves a file changed, and waits for what is said of it. */
async function save(path: string, change: (text: string) => string): Promise<string> {
  const before = told.length;
  const file = join(checkout, path);
  await writeFile(file, change(await readFile(file, "utf8")));
  await expect.poll(() => told.length, { timeout: 30_000 }).toBeGreaterThan(before);
  return told.slice(before).join("\n");
}

test("shows what is saved, keeps it where the next text does not hold, and goes back", async () => {
  const { version } = releases.current;
  expect(told).toEqual([]);
  const said = await save(price, (text) => text.replaceAll(/\b2\.5\b/g, "7.77"));
  const shown = releases.current.version;
  expect(shown).toMatch(new RegExp(`^${version}-preview-[0-9a-f]{8}$`));
  expect(said).toBe(`Shown from now on: release ${shown}.`);
  expect(inputPrice()).toBe(7.77);
  expect(await releases.part(releases.current.parts.texts.sha256)).toContain(shown);

  const refused = await save(price, (text) => text.replace("input: 7.77", "input: free"));
  expect(refused).toContain(`${price}:20:`);
  expect(refused).toContain(`Release ${shown} stays.`);
  expect([releases.current.version, inputPrice()]).toEqual([shown, 7.77]);

  const back = (text: string): string =>
    text.replace("input: free", "input: 2.5").replaceAll(/\b7\.77\b/g, "2.5");
  expect(await save(price, back)).toBe(`Shown from now on: release ${version}.`);
  expect(inputPrice()).toBe(2.5);
  // A page that was opened on it goes on asking for it.
  expect((await releases.release(shown))?.knowledge.version).toBe(shown);
}, 60_000);
